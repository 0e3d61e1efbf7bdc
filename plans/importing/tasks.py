"""Tasks of the plan out of the texts of their rows: parties, product, schedule, targets and note understood."""

from collections.abc import Mapping
from functools import cache, partial

from plans.aliases import AliasTable
from plans.importing.blocks import Cell, Place
from plans.importing.parsed import ParsedTask
from plans.importing.rows import RawTask, bare
from plans.importing.sides import sides
from plans.parties import recognise
from plans.schedule import read_schedule
from plans.targets import find_targets
from plans.words import fold, one_line

_UNITS = ("ngày", "tuần", "tháng", "quý")
_SINCE, _UNTIL = ("từ", "sau"), ("đến", "tới", "trước", "chậm nhất", "hết")


class TaskReader:
    """Understands the tasks of one plan; the same words of parties and schedules, which recur from row to row, once.

    Args:
        year: the plan's, for schedules that name none.
        aliases: every alias that counts in the unit.
    """

    def __init__(self, year: int, aliases: AliasTable) -> None:
        self._recognise = cache(partial(recognise, aliases=aliases))
        self._schedule = cache(partial(read_schedule, year=year))

    def read(self, task: RawTask, order: int) -> ParsedTask:
        """Understands one task.

        Args:
            task: as it stands in its table.
            order: 1-based in its group.
        """
        texts = task.texts
        leads, coordinators = _sides(texts)
        return ParsedTask(
            printed_number=bare(one_line(texts.get("number", ""))),
            order=order,
            content=texts["content"],
            leads=self._recognise(leads),
            coordinators=self._recognise(coordinators),
            product=texts.get("product", ""),
            schedule=self._schedule(self._schedule_words(texts)),
            targets=find_targets(texts["content"]),
            lead_words=leads,
            coordinator_words=coordinators,
            note="\n".join(words for _, words in task.notes),
            places=_places(task, coordinators=bool(coordinators)),
        )

    def _schedule_words(self, texts: Mapping[str, str]) -> str:
        """The words of the schedule; start and end in two columns become one phrase."""
        starts, ends = texts.get("starts", ""), texts.get("ends", "")
        if not starts and not ends:
            return texts.get("schedule", "")
        if starts == ends or not (self._dated(starts) or self._dated(ends)):
            return "\n".join(dict.fromkeys(filter(None, (starts, ends))))
        phrase = " ".join(filter(None, (_led(starts, _SINCE), _led(ends, _UNTIL))))
        return phrase[0].upper() + phrase[1:]

    def _dated(self, words: str) -> bool:
        schedule = self._schedule(words)
        return bool(schedule.starts or schedule.due)


def _sides(texts: Mapping[str, str]) -> tuple[str, str]:
    """The words of both sides; one cell may name both, whether or not the other side has a column of its own."""
    leads, coordinators = sides("\n".join(filter(None, (texts.get("leads", ""), texts.get("parties", "")))))
    return leads, "\n".join(filter(None, (coordinators, texts.get("coordinators", ""))))


def _led(words: str, leads: tuple[str, ...]) -> str:
    """The words behind the first of these prepositions, unless one stands there already."""
    if not words:
        return ""
    if fold(words).startswith(leads):
        return words[0].lower() + words[1:]
    return f"{leads[0]} {words[0].lower() + words[1:] if fold(words).startswith(_UNITS) else words}"


def _places(task: RawTask, *, coordinators: bool) -> dict[str, Place]:
    """Where each field stands; what shares a column has its place."""
    row = task.row
    places = {"row": row, **{field: _place(cell, row["row"]) for field, cell in task.cells.items()}}
    parties, schedule = places.get("parties"), places.get("starts") or places.get("ends")
    if parties:
        places = {"leads": parties, "coordinators": parties, **places}
    if coordinators and "leads" in places:
        places.setdefault("coordinators", places["leads"])
    if schedule:
        places.setdefault("schedule", schedule)
    return places


def _place(cell: Cell, row: int) -> Place:
    return {**cell.place, "row": row}
