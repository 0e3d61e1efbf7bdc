"""The normalised forms of a schedule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class ScheduleKind(StrEnum):
    """The forms of a schedule."""

    POINT = "point"
    RANGE = "range"
    CONTINUOUS = "continuous"
    ON_DEMAND = "on_demand"
    FOLLOWING = "following"
    RECURRING_AD_HOC = "recurring_ad_hoc"
    UNSPECIFIED = "unspecified"


class ScheduleFlag(StrEnum):
    """What is odd in the words of a schedule."""

    OUTSIDE_YEAR = "outside_year"  # a day lies in another year than the plan's
    IMPOSSIBLE_DATE = "impossible_date"  # no calendar has it: 30/2, tháng 13, quý V
    BACKWARDS = "backwards"  # ends before it begins: "tháng 11 đến tháng 3"
    INCOMPLETE = "incomplete"  # a part of the date is blank: "ngày … tháng 6"
    AMBIGUOUS = "ambiguous"  # it can be read in two ways: "tháng 5/6"
    APPROXIMATE = "approximate"  # the days are a convention: "đầu tháng 5"
    SAME_AS_ABOVE = "same_as_above"  # "như trên": the words of another row


class Occurrence(NamedTuple):
    """One turn of a repeated duty: the day from which it can be done, and the day on which it is due."""

    starts: date
    due: date


@dataclass(frozen=True, slots=True)
class Schedule:
    """A task's schedule.

    Attributes:
        kind: its form.
        starts: first day, where the words give one.
        due: last day, where the words give one.
        occurrences: the turns of a repeated duty, in order ("hằng quý": four).
        words: as printed.
        flags: what is odd in the words, in the order of :class:`ScheduleFlag`.
    """

    kind: ScheduleKind
    starts: date | None = None
    due: date | None = None
    occurrences: tuple[Occurrence, ...] = ()
    words: str = ""
    flags: tuple[ScheduleFlag, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that it names."""
        turns = (day for turn in self.occurrences for day in turn)
        return tuple(day for day in (self.starts, self.due, *turns) if day)

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins; no schedule that was read does."""
        return self.starts is not None and self.due is not None and self.starts > self.due

    def outside(self, year: int) -> bool:
        """Whether a day lies in another year than the plan's."""
        return any(day.year != year for day in self.days)
