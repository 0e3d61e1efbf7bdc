"""What the linter reads: a plan as far as its rules look at it, made from a file that was read or from stored rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plans.citations import ParsedCitation
from plans.dates import PartialDate
from plans.parties import ParsedParty
from plans.schedule import Schedule
from plans.targets import ParsedTarget

Place = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LintTask:
    """One task.

    Attributes:
        number: as printed, perhaps empty.
        leads: the first is accountable, the others joint.
        coordinators: in order.
        lead_words: the leads' cell, as printed.
        product: expected product.
        schedule: when.
        targets: percentages of the content.
        named: whether the office named a position that is accountable for a collective.
        places: field ("row", "number", "leads", …) to where it stands; a field without a column has none.
    """

    number: str
    leads: tuple[ParsedParty, ...]
    coordinators: tuple[ParsedParty, ...]
    lead_words: str
    product: str
    schedule: Schedule
    targets: tuple[ParsedTarget, ...]
    named: bool
    places: Mapping[str, Place]

    def place(self, field: str) -> Place:
        """Where a field stands; the task itself where that has no place of its own."""
        return self.places.get(field, self.places["row"])


@dataclass(frozen=True, slots=True)
class Numbered:
    """Something that bears a number of a sequence (a section, a group, an annex), and where it stands."""

    number: str
    place: Place


@dataclass(frozen=True, slots=True)
class LintAnnex:
    """One annex.

    Attributes:
        label: "I", or empty.
        title: as printed.
        order: 1-based.
        dated: the plan's date as the annex gives it.
        place: where it begins.
        date_place: where that date stands.
        numbered: whether its tasks bear numbers.
        groups: their numbers, in order.
        runs: its tasks run by run: those in no group first, then each group's.
    """

    label: str
    title: str
    order: int
    dated: PartialDate | None
    place: Place
    date_place: Place
    numbered: bool
    groups: tuple[Numbered, ...]
    runs: tuple[tuple[LintTask, ...], ...]

    @property
    def name(self) -> str:
        """How it is told from the others."""
        return self.label or str(self.order)


@dataclass(frozen=True, slots=True)
class LintPlan:
    """A plan.

    Attributes:
        year: the year it is for.
        dated: its date as far as given.
        date_place: where that stands.
        sections: numbers that stand at the beginning of its paragraphs, in order.
        annexes: in order.
        citations: documents cited in the text and in the tasks.
    """

    year: int
    dated: PartialDate
    date_place: Place
    sections: tuple[Numbered, ...]
    annexes: tuple[LintAnnex, ...]
    citations: tuple[ParsedCitation, ...]

    @property
    def tasks(self) -> Iterator[LintTask]:
        """Every task, in order."""
        for annex in self.annexes:
            for run in annex.runs:
                yield from run
