"""How far tasks are, counted: of a group, of a unit's plan, of all that were addressed to a superior. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Tally(NamedTuple):
    """Tasks of something by their status, and what asks for attention.

    Attributes:
        tasks: all of them; the next five add up to it.
        not_started, in_progress, blocked, done, confirmed: by status.
        overdue: a point or a range that passed before the task was done.
        without_progress: open ones on which nothing was ever recorded.
        next_due: the first due day, today or later, of an open point or range.
    """

    tasks: int = 0
    not_started: int = 0
    in_progress: int = 0
    blocked: int = 0
    done: int = 0
    confirmed: int = 0
    overdue: int = 0
    without_progress: int = 0
    next_due: date | None = None

    @property
    def finished(self) -> int:
        """Those that are done, confirmed or not."""
        return self.done + self.confirmed


def summed(tallies: Iterable[Tally]) -> Tally:
    """The tally of several disjoint sets of tasks together."""
    *counts, days = zip(*(Tally(), *tallies), strict=True)
    return Tally._make([*map(sum, counts), min(filter(None, days), default=None)])
