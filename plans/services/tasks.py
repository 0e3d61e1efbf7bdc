"""What is done on a task: progress reports of its leads and contributions of its coordinators, never changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from plans.completing import earliest_done_on
from plans.facts import Allowance, Status
from plans.labels import STATUSES, worded
from plans.models import Task, TaskUpdate, TaskWork
from plans.services.works import explain, record, work_change
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Invalid

#: What a lead may report, with percentages that agree with it: the lowest, the highest, and the one that stands where
#: none is given.
PERCENTS: dict[Status, tuple[int, int, int | None]] = {
    Status.NOT_STARTED: (0, 0, 0),
    Status.IN_PROGRESS: (0, 100, None),
    Status.BLOCKED: (0, 100, None),
    Status.DONE: (100, 100, 100),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a lead reports.

    Attributes:
        status: the new status, a key of :data:`PERCENTS`.
        percent: how much is done, 0 to 100; None keeps the last one or takes the one that the status implies.
        count: how many were done, where the task counts something; None keeps the last one.
        note: what was done.
        blocked_reason: what blocks it; the next report clears it.
        done_on: the day on which it was done; None for today.
    """

    status: Status
    percent: int | None = None
    count: int | None = None
    note: str = ""
    blocked_reason: str = ""
    done_on: date | None = None


@transaction.atomic
def task_report(*, access: Access, work: TaskWork, allowance: Allowance, report: Report) -> TaskUpdate:
    """Record a lead's progress report and set the task's status.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role and position that allow it.
        report: what is reported.

    Raises:
        Invalid: ``task.percent_differs``, ``task.blocked_reason``, ``task.not_blocked``, ``task.done_on``,
            ``task.done_on_early``.
    """
    today = access.clock.today()
    implied = PERCENTS[report.status][2]
    percent = report.percent if report.percent is not None else (work.percent if implied is None else implied)
    findings = [*_faults(report, percent, today), *_dated_back(report, work, today)]
    if findings:
        raise Invalid(findings[0].code, findings=findings, **_told(findings[0]))
    done_on = (report.done_on or today) if report.status is Status.DONE else None
    count = work.count if report.count is None else report.count
    work_change(
        access,
        work,
        allowance,
        status=report.status,
        percent=percent,
        count=count,
        blocked_reason=report.blocked_reason,
        done_on=done_on,
    )
    note = "\n".join(filter(None, (report.note, report.blocked_reason)))
    said = {"status": report.status, "percent": percent, "count": count}
    return record(access, work, allowance, TaskUpdate.Kind.PROGRESS, note=note, **said)


@transaction.atomic
def task_contribute(*, access: Access, work: TaskWork, allowance: Allowance, note: str) -> TaskUpdate:
    """Record a coordinator's contribution; the task's own state is its leads' and stays as it is."""
    explain(allowance)
    return record(access, work, allowance, TaskUpdate.Kind.CONTRIBUTION, note=note)


def _faults(report: Report, percent: int | None, today: date) -> Iterator[Finding]:
    """What contradicts itself in a report."""
    lowest, highest, _ = PERCENTS[report.status]
    status = worded("status", [STATUSES[report.status]])
    if percent is not None and not lowest <= percent <= highest:
        expected = str(lowest) if lowest == highest else f"{lowest}-{highest}"
        yield Finding("task.percent_differs", found=percent, expected=expected, pointer="/percent", params=status)
    if report.status is Status.BLOCKED and not report.blocked_reason:
        yield Finding("task.blocked_reason", found="", pointer="/blocked_reason", params=status)
    if report.status is not Status.BLOCKED and report.blocked_reason:
        yield Finding("task.not_blocked", found=report.blocked_reason, pointer="/blocked_reason", params=status)
    if report.done_on and (report.status is not Status.DONE or report.done_on > today):
        day, expected = f"{report.done_on:%d/%m/%Y}", f"{today:%d/%m/%Y}"
        yield Finding("task.done_on", found=day, expected=expected, pointer="/done_on", params=status)


def _dated_back(report: Report, work: TaskWork, today: date) -> Iterator[Finding]:
    """A day of completion that lies before the plan's year; all versions that print a task are of one year."""
    if report.status is not Status.DONE or report.done_on is None:
        return
    [year, *_] = Task.objects.filter(unit=work.unit_id, work=work.pk).values_list("plan__year", flat=True)[:1]
    earliest = earliest_done_on(year, today)
    if report.done_on < earliest:
        day, expected = f"{report.done_on:%d/%m/%Y}", f"{earliest:%d/%m/%Y}"
        yield Finding("task.done_on_early", found=day, expected=expected, pointer="/done_on")


def _told(finding: Finding) -> dict[str, object]:
    """A finding's values for the message of the whole refusal."""
    return {"found": finding.found, "expected": finding.expected, **finding.params}
