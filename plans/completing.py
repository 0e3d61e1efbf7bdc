"""What is odd about a task that is reported or confirmed as done: warnings, since the word is its lead's."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from plans.schedule import ScheduleKind
from tenants.findings import Finding

#: Work that comes back or goes on until its last turn, or the year's end.
_LASTING = frozenset({ScheduleKind.CONTINUOUS.value, ScheduleKind.RECURRING_AD_HOC.value})


class Completion(NamedTuple):
    """What is known of a task that is reported as done.

    Attributes:
        done_on: the day on which it was done, as said.
        today: the unit's business date.
        due: the day that counts, of a task that can be overdue.
        lasts: the last day of work that comes back or goes on.
        product: the one that the plan expects; empty for none.
        deliverables: how many were handed in.
    """

    done_on: date
    today: date
    due: date | None
    lasts: date | None
    product: str
    deliverables: int

    @classmethod
    def of(cls, task: Mapping[str, Any], *, dated: bool, today: date) -> "Completion":
        """Out of a detailed task line, as ``plans.selectors.lines`` gives it once the task is done.

        Args:
            task: the line's values.
            dated: whether the task can be overdue by its own schedule.
            today: the unit's business date.
        """
        due, schedule = task["due"] if dated else None, task["schedule"]
        turns = [turn["due"] for turn in schedule["occurrences"]]
        last = max(turns, default=None) or schedule["due"] or f"{task['plan']['year']}-12-31"
        return cls(
            date.fromisoformat(task["done_on"]),
            today,
            date.fromisoformat(due) if due else None,
            date.fromisoformat(last) if schedule["kind"]["value"] in _LASTING else None,
            task["product"],
            task["deliverables"],
        )


def completion_findings(done: Completion) -> list[Finding]:
    """Warnings about a report of completion.

    Args:
        done: the task after the report.
    """
    found, odd = f"{done.done_on:%d/%m/%Y}", []
    if done.due and done.done_on <= done.due < done.today:
        odd.append(_warning("task.done_on_in_time", found, f"{done.due:%d/%m/%Y}", "/done_on"))
    if done.lasts and done.done_on < done.lasts:
        odd.append(_warning("task.done_before_end", found, f"{done.lasts:%d/%m/%Y}", "/status"))
    return [*odd, *product_findings(done.product, done.deliverables)]


def product_findings(expected: str, deliverables: int) -> list[Finding]:
    """A warning where the plan expects a product and none was handed in.

    Args:
        expected: as the plan prints it; empty for none.
        deliverables: how many were handed in.
    """
    return [_warning("task.product_missing", deliverables, expected)] if expected and not deliverables else []


def earliest_done_on(year: int, today: date) -> date:
    """The first day on which a task of a year's plan can have been done.

    Args:
        year: of the plan; what is prepared before it begins may be done before it begins, but not be dated back.
        today: the unit's business date.
    """
    return min(date(year, 1, 1), today)


def _warning(code: str, found: object, expected: str, pointer: str = "") -> Finding:
    return Finding(code, found=found, expected=expected, severity="warning", pointer=pointer)
