"""What the rules need to know about a period and a report before they decide, as plain rows read in one statement."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from reporting.periods import PeriodKind, period_label
from reporting.transitions import Facts, Latest, State, state_of
from tenants.labels import Label


@dataclass(frozen=True, slots=True)
class PeriodHead:
    """A period.

    Attributes:
        id: its id.
        unit: who opened it.
        title: of an ad hoc period, empty for a quarter or year.
        starts, ends: its days as stored, both included.
        deadline: its last day is that day's end in Asia/Ho_Chi_Minh.
        form_set: what it asks for.
        illustrative: the figures are made up; every place that shows them says so.
    """

    id: UUID
    unit: UUID
    kind: str
    year: int
    quarter: int | None
    title: str
    starts: date
    ends: date
    deadline: date
    form_set: UUID
    illustrative: bool

    @property
    def label(self) -> Label:
        """What it is called."""
        if self.title:
            return Label(self.title, self.title)
        return period_label(PeriodKind(self.kind), self.year, self.quarter)


class VersionHead(NamedTuple):
    """A sealed version, and what its review says; ``decision`` is empty until there is one."""

    id: UUID
    number: int
    sent_at: datetime
    late: bool
    sha256: str
    decision: str


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A unit's report.

    Attributes:
        asker: the unit that it is owed to.
        starts, ends: the days that it covers: the period's, or this unit's shortened range.
        row_version: stored; see :attr:`version`.
        submitted_by: who submitted what waits for approval.
    """

    period: PeriodHead
    latest: VersionHead | None
    id: UUID
    unit: UUID
    obligation: UUID
    asker: UUID
    starts: date
    ends: date
    stage: str
    correction_reason: str
    approved_by: UUID | None
    row_version: int
    created_at: datetime
    changed_at: datetime
    changed_by: UUID | None
    submitted_by: UUID | None = None

    @property
    def facts(self) -> Facts:
        """What the table of transitions decides on."""
        if self.latest is None:
            reviewed = Latest.NONE
        else:
            reviewed = Latest(self.latest.decision) if self.latest.decision else Latest.UNREVIEWED
        return Facts(State(self.stage), reviewed, bool(self.correction_reason))

    @property
    def state(self) -> State:
        """The state that everybody sees."""
        return state_of(self.facts)

    @property
    def version(self) -> int:
        """The version that ``If-Match`` names: it grows with the report's row and with every version and review.

        The superior's review changes the report's state and can't write the ward's row; counting it here makes what
        a ward read before the review stale.
        """
        if self.latest is None:
            return self.row_version
        return self.row_version + self.latest.number + bool(self.latest.decision)
