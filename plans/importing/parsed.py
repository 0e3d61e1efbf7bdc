"""What reading a plan's file yields: frozen values, nothing of the database."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from plans.aliases import AliasRow
from plans.citations import ParsedCitation
from plans.dates import PartialDate
from plans.importing.blocks import Place
from plans.importing.cover import Cover
from plans.importing.passages import Passage
from plans.parties import ParsedParty
from plans.schedule import Schedule
from plans.targets import ParsedTarget
from tenants.findings import Finding


@dataclass(frozen=True, slots=True)
class ParsedTask:
    """One task.

    Attributes:
        printed_number: as printed, perhaps empty; kept apart from the order, which has no gaps.
        order: 1-based among the tasks of its group, or of its annex where it stands in none.
        content: what is to be done.
        leads: the first is accountable, the others joint.
        coordinators: in order.
        product: expected product, as printed.
        schedule: when, words kept.
        targets: percentages of the content.
        lead_words: the whole cell as printed.
        coordinator_words: the whole cell as printed.
        note: "Ghi chú" and whatever stands in columns that hold nothing else, with their headings.
        places: field ("row", "number", "content", "leads", …) to where it stands.
    """

    printed_number: str
    order: int
    content: str
    leads: tuple[ParsedParty, ...]
    coordinators: tuple[ParsedParty, ...]
    product: str
    schedule: Schedule
    targets: tuple[ParsedTarget, ...] = ()
    lead_words: str = ""
    coordinator_words: str = ""
    note: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParsedGroup:
    """A group of tasks: its number and heading as printed, its order (1-based), its place."""

    printed_number: str
    heading: str
    order: int
    tasks: tuple[ParsedTask, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ParsedAnnex:
    """An annex.

    Attributes:
        label: "I", or empty.
        title: as printed.
        note: the line in brackets that ties it to the plan.
        dated: the plan's date as the note gives it.
        date_place: where that date stands.
        order: 1-based.
        groups: in order.
        tasks: those that stand in no group.
        columns: fields that have a column of their own.
    """

    label: str
    title: str
    note: str
    dated: PartialDate | None
    date_place: Place
    order: int
    groups: tuple[ParsedGroup, ...]
    tasks: tuple[ParsedTask, ...]
    columns: frozenset[str]

    @property
    def runs(self) -> Iterator[tuple[ParsedTask, ...]]:
        """The tasks run by run: those in no group first, then each group's."""
        yield self.tasks
        for group in self.groups:
            yield group.tasks


@dataclass(frozen=True, slots=True)
class ParsedColumn:
    """A column with its heading, its place, and the field that it was taken to hold.

    ``field`` is one of ``headings.FIELDS``; ``None`` where the heading is not known or another column holds the same:
    its texts become notes.
    """

    heading: str
    place: Place
    field: str | None


@dataclass(frozen=True, slots=True)
class ParsedTable:
    """A table of tasks: its place, the order of its annex, its columns.

    One that continues another without headings has no columns of its own.
    """

    place: Place
    annex: int
    columns: tuple[ParsedColumn, ...]


@dataclass(frozen=True, slots=True)
class UnknownParty:
    """A name that no alias covers, as printed: where it stands, and known names that are like it, the likest first."""

    words: str
    places: tuple[Place, ...]
    suggestions: tuple[AliasRow, ...]


@dataclass(frozen=True, slots=True)
class ParsedPlan:
    """A whole plan.

    Attributes:
        year: the year it is for.
        cover: number, date, place, title, recipients, signatory.
        passages: all text outside the tables of tasks, in order, each with its part and place.
        annexes: in order.
        citations: documents cited in the text and in the tasks.
        findings: what is odd, all at once; warnings only, since an error refuses the file.
        tables: the tables of tasks with what each of their columns was taken to hold.
        unknown_parties: names that nobody is known by, each once, and no more than one import may confirm.
    """

    year: int
    cover: Cover
    passages: tuple[Passage, ...]
    annexes: tuple[ParsedAnnex, ...]
    citations: tuple[ParsedCitation, ...] = ()
    findings: tuple[Finding, ...] = ()
    tables: tuple[ParsedTable, ...] = ()
    unknown_parties: tuple[UnknownParty, ...] = ()

    @property
    def title(self) -> str:
        """The title, without the word "KẾ HOẠCH"."""
        return self.cover.title

    @property
    def number(self) -> str | None:
        """The document number without its symbol, ``None`` while blank."""
        return self.cover.number

    @property
    def dated(self) -> PartialDate:
        """The date as far as given."""
        return self.cover.dated

    @property
    def place(self) -> str:
        """Where it was signed."""
        return self.cover.place

    @property
    def tasks(self) -> Iterator[ParsedTask]:
        """Every task, annex by annex, run by run."""
        for annex in self.annexes:
            for run in annex.runs:
                yield from run

    def changed(self, change: Callable[[int, ParsedTask], ParsedTask]) -> "ParsedPlan":
        """The plan with every task changed.

        Args:
            change: the task for its index in the order of :attr:`tasks`, and as it was read.
        """
        indexes = count()

        def run(tasks: tuple[ParsedTask, ...]) -> tuple[ParsedTask, ...]:
            return tuple(change(next(indexes), task) for task in tasks)

        annexes = []
        for annex in self.annexes:
            tasks = run(annex.tasks)
            groups = tuple(replace(group, tasks=run(group.tasks)) for group in annex.groups)
            annexes.append(replace(annex, tasks=tasks, groups=groups))
        return replace(self, annexes=tuple(annexes))
