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
    """

    kind: ScheduleKind
    starts: date | None = None
    due: date | None = None
    occurrences: tuple[Occurrence, ...] = ()
    words: str = ""
