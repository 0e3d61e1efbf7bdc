"""Which column of a table holds what, known by its heading's words, in any order (``data/headings.yaml``)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from plans.data import load
from plans.importing.blocks import Cell, Row, Table
from plans.words import key

FIELDS = ("number", "content", "leads", "coordinators", "product", "schedule")
EXPECTED = ("content", "leads", "coordinators", "product", "schedule")
_SEARCHED_ROWS = 5  # a title row or two may stand above the headings
_LONGEST = 12  # words; a longer cell is text, not a heading
_KNOWN_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of a table.

    Attributes:
        columns: field to grid column (0-based).
        rows: the heading's row numbers (0-based), so that the first row of data follows.
        keys: folded texts of the last heading row; a row that equals it repeats the heading at a page break.
        unknown: heading cells that name no field.
    """

    columns: Mapping[str, int]
    rows: range
    keys: tuple[tuple[str, ...], ...]
    unknown: tuple[Cell, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that have no column."""
        return tuple(field for field in EXPECTED if field not in self.columns)

    def repeated_by(self, row: Row) -> bool:
        """Whether a row is the heading again."""
        return _keys(row) == self.keys


def find_heading(table: Table) -> Heading | None:
    """The table's headings, in one row or two; ``None`` where no row names the content and two more fields."""
    best: Heading | None = None
    for start in range(min(_SEARCHED_ROWS, len(table.rows))):
        for rows in (table.rows[start : start + 1], table.rows[start : start + 2]):
            heading = _read(rows, start)
            if "content" not in heading.columns or len(heading.columns) < _KNOWN_AT_LEAST:
                continue
            if best is None or len(heading.columns) > len(best.columns):
                best = heading
        if best is not None:
            return best
    return None


def seen_headings(table: Table) -> list[str]:
    """The texts of a table's first row, for telling a person what was found."""
    cells = dict.fromkeys(table.rows[0]) if table.rows else {}
    return [cell.text[:80] for cell in islice(cells, 20)]


def field_of(text: str) -> str | None:
    """The field that a heading names, or ``None``."""
    words = key(text)
    if not 0 < len(words) <= _LONGEST:
        return None
    fitting = [(len(phrase), field) for phrase, field in _phrases().items() if _contains(words, phrase)]
    return max(fitting)[1] if fitting else None


def _read(rows: Sequence[Row], start: int) -> Heading:
    columns: dict[str, int] = {}
    unknown: list[Cell] = []
    for column, stack in _stacks(rows):
        field = next(filter(None, (field_of(text) for text in _readings(stack))), None)
        if field is None:
            unknown.append(stack[0])
        elif field not in columns:
            columns[field] = column
    known = tuple(cell for cell in unknown if cell.text)
    return Heading(columns, range(start, start + len(rows)), _keys(rows[-1]), known)


def _stacks(rows: Sequence[Row]) -> Iterator[tuple[int, list[Cell]]]:
    """Each grid column with its cells from top to bottom, cells merged over several columns once."""
    seen: set[tuple[int, ...]] = set()
    for column in range(min(len(row) for row in rows)):
        stack = [row[column] for row in rows]
        merged = tuple(id(cell) for cell in stack)
        if merged not in seen:
            seen.add(merged)
            yield column, stack


def _readings(stack: Sequence[Cell]) -> Iterator[str]:
    """The lowest cell alone, then the whole stack: "Cơ quan thực hiện" over "Chủ trì" is the lead's column."""
    yield stack[-1].text
    yield " ".join(dict.fromkeys(cell.text for cell in stack))


def _keys(row: Row) -> tuple[tuple[str, ...], ...]:
    return tuple(key(cell.text) for cell in row)


def _contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    return {key(phrase): field for field, phrases in load("headings.yaml").items() for phrase in phrases}
