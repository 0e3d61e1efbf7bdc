"""Check-ins: what a task without a due day of its own says at the end of each reporting period (issue 5).

Pure. The periods are those of the reports that the unit owes; who knows them passes their days.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol, Self

from plans.data import load
from plans.words import fold


class Ranged(Protocol):
    """Whatever has a first and a last day."""

    @property
    def starts(self) -> date:
        """The first day."""

    @property
    def ends(self) -> date:
        """The last day."""


class CheckInPeriod(NamedTuple):
    """A reporting period as check-ins see it: its first day, and the day of its cut-off."""

    starts: date
    ends: date

    @classmethod
    def of(cls, period: Ranged) -> Self:
        """The same of a period as whoever knows it has it."""
        return cls(period.starts, period.ends)

    @property
    def due(self) -> date:
        """The last day for an answer: the day before the cut-off ("trước ngày D")."""
        return self.ends - timedelta(days=1)

    @property
    def year(self) -> int:
        """The year whose plan it is about: a first quarter begins in the December before."""
        return self.ends.year


class CheckInState(StrEnum):
    """How a task stands on the page of a period; the last four are of tasks with a due day of their own."""

    ANSWERED = "answered"
    REPORTED = "reported"
    WAITING = "waiting"
    OVERDUE = "overdue"
    NOT_NEEDED = "not_needed"
    DONE = "done"
    DONE_LATE = "done_late"
    LATE = "late"
    NOT_DUE = "not_due"


#: An answer is wanted.
ASKED = frozenset({CheckInState.WAITING, CheckInState.OVERDUE})


def is_reporting_row(content: str) -> bool:
    """Whether a task is to make the periodic report itself, so that an accepted report answers for it.

    Args:
        content: as printed.
    """
    folded = fold(content)
    return any(words in folded for words in load("reporting_rows.yaml"))


def check_in_state(
    period: CheckInPeriod, today: date, *, answered: bool, finished: bool, reported: bool = False
) -> CheckInState:
    """How a task that is checked in stands.

    Args:
        period: the period.
        today: the unit's business date.
        answered: whether anybody answered for this period.
        finished: whether the task is done or no longer planned, so that nothing is asked any more.
        reported: whether the period's accepted report answers for it.
    """
    if answered:
        return CheckInState.ANSWERED
    if reported:
        return CheckInState.REPORTED
    if finished:
        return CheckInState.NOT_NEEDED
    return CheckInState.OVERDUE if today > period.due else CheckInState.WAITING


def dated_state(due: date, done_on: date | None, today: date, *, finished: bool) -> CheckInState:
    """How a task with a due day of its own stands.

    Args:
        due: the day that counts, extensions included.
        done_on: when it was done.
        today: the unit's business date.
        finished: whether it is done.
    """
    if finished:
        return CheckInState.DONE_LATE if done_on and done_on > due else CheckInState.DONE
    return CheckInState.LATE if today > due else CheckInState.NOT_DUE


def said(answer: str, note: str, repeated: str = "") -> str:
    """What an answer tells in the narrative report, in Vietnamese as the report is.

    Args:
        answer: one of :class:`plans.models.CheckIn.Answer`.
        note: what was written with it.
        repeated: what the answer told that it repeats.
    """
    if answer == "nothing":
        return " ".join(filter(None, ("Không phát sinh.", note)))
    return note or (repeated if answer == "unchanged" else "")


def hindered(reason: str) -> str:
    """What a task tells that something hinders."""
    return f"Vướng mắc: {reason}"


def completed(day: date | None) -> str:
    """What a task tells that is done, where nobody said more of it."""
    return f"Đã hoàn thành ngày {day.day:02}/{day.month:02}/{day.year}." if day else "Đã hoàn thành."


def reported_on(day: date) -> str:
    """What the row of a periodic report tells once the report was accepted."""
    return f"Đã báo cáo; báo cáo được tiếp nhận ngày {day.day:02}/{day.month:02}/{day.year}."


def delivered(kind: str, title: str, number: str, dated: date | None) -> str:
    """A product as the narrative report names it: a document by its number and date, anything else by its title."""
    if kind != "document" or dated is None:
        return title
    return f"{title} số {number} ngày {dated.day:02}/{dated.month:02}/{dated.year}"


def paragraph(path: str, content: str, words: str, products: Iterable[str]) -> str:
    """A task's paragraph in the narrative report.

    Args:
        path: of the task, as printed.
        content: of the task, as printed.
        words: what was done; empty where nobody said anything.
        products: what was handed in, as :func:`delivered` names it.
    """
    shown = "; ".join(products)
    head = f"{path}. {content}".rstrip(".;: ")
    return " ".join(filter(None, (f"{head}: {words or '…'}", f"(Sản phẩm: {shown})" if shown else "")))
