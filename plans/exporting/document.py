"""What the exporters need to know of a plan, as plain values: a selector fills them, nothing here reads a database."""

from dataclasses import dataclass
from datetime import datetime

from plans.dates import PartialDate
from plans.importing.passages import Part, Passage


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The row that opens a group of tasks."""

    number: str
    heading: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task's row, every cell as printed."""

    number: str
    content: str
    leads: str
    coordinators: str
    product: str
    schedule: str
    note: str = ""


Line = GroupLine | TaskLine


@dataclass(frozen=True, slots=True)
class PrintedAnnex:
    """An annex: the number of its label, its title, the line that ties it to the plan, and its table's rows."""

    label: str
    title: str
    note: str
    lines: tuple[Line, ...]

    @property
    def titled(self) -> bool:
        """Whether it is an annex of its own; else its table stands in the plan's text."""
        return bool(self.label or self.title or self.note)

    @property
    def noted(self) -> bool:
        """Whether a task has a note, so that the table needs a column for it."""
        return any(isinstance(line, TaskLine) and line.note for line in self.lines)


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A plan as it is printed.

    Attributes:
        year: the year that it is for.
        title: without the word "KẾ HOẠCH".
        number: without its symbol, empty while it is not issued.
        dated: its date as far as known.
        passages: the text outside of the tables in order, each with its part and the annex after which it stands;
            places are not needed.
        annexes: in order; the first has order 1.
        made_at: time of the content; dates the file itself, so that the same plan gives the same bytes.
    """

    year: int
    title: str
    number: str
    dated: PartialDate
    passages: tuple[Passage, ...]
    annexes: tuple[PrintedAnnex, ...]
    made_at: datetime

    def after(self, annex: int) -> list[Passage]:
        """The text that follows an annex's table; 0: the cover and the plan's text before the first."""
        return [passage for passage in self.passages if passage.annex == annex and passage.part is not Part.ANNEX]
