"""What is done on a task: progress reports of its leads and contributions of its coordinators, never changed."""

from typing import Any

from django.db import transaction

from plans.facts import Allowance
from plans.labels import STATUSES, worded
from plans.models import TaskUpdate, TaskWork
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Invalid

_S = TaskWork.Status
#: Percentages that agree with a status: the lowest, the highest, and the one that stands where none is given.
PERCENTS: dict[str, tuple[int, int, int | None]] = {
    _S.NOT_STARTED: (0, 0, 0),
    _S.IN_PROGRESS: (0, 100, None),
    _S.DONE: (100, 100, 100),
}


@transaction.atomic
def task_report(
    *, access: Access, work: TaskWork, allowance: Allowance, status: str, percent: int | None, note: str
) -> TaskUpdate:
    """Record a lead's progress report and set the task's status.

    Args:
        access: the caller.
        work: the task's work, locked; its status, percentage and row version are set.
        allowance: the role and position that allow it.
        status: the new status.
        percent: how much is done, 0 to 100; None keeps the last one or takes the one that the status implies.
        note: what was done.

    Raises:
        Invalid: ``task.percent_differs``: the percentage contradicts the status.
    """
    lowest, highest, implied = PERCENTS[status]
    reached = percent if percent is not None else (work.percent if implied is None else implied)
    if reached is not None and not lowest <= reached <= highest:
        expected = str(lowest) if lowest == highest else f"{lowest}-{highest}"
        params = {"found": reached, "expected": expected, **worded("status", [STATUSES[status]])}
        finding = Finding("task.percent_differs", found=reached, expected=expected, pointer="/percent", params=params)
        raise Invalid("task.percent_differs", findings=[finding], **params)
    work.status, work.percent = status, reached
    work.row_version += 1
    work.changed_at, work.changed_by = access.clock.now(), access.user
    scope.explain(on_behalf=_on_behalf(allowance))
    work.save(update_fields=["status", "percent", "row_version", "changed_at", "changed_by"])
    return _update(access, work, allowance, kind=TaskUpdate.Kind.PROGRESS, note=note, status=status, percent=reached)


@transaction.atomic
def task_contribute(*, access: Access, work: TaskWork, allowance: Allowance, note: str) -> TaskUpdate:
    """Record a coordinator's contribution; the task's own state is its leads' and stays as it is."""
    scope.explain(on_behalf=_on_behalf(allowance))
    return _update(access, work, allowance, kind=TaskUpdate.Kind.CONTRIBUTION, note=note)


def _update(access: Access, work: TaskWork, allowance: Allowance, **values: Any) -> TaskUpdate:
    return TaskUpdate.objects.create(
        unit_id=work.unit_id,
        reader_id=work.unit_id,
        work=work,
        actor_id=access.user,
        role=allowance.role.value,
        position_id=allowance.position.id if allowance.position else None,
        at=access.clock.now(),
        **values,
    )


def _on_behalf(allowance: Allowance) -> str:
    """For the audit: the role, and the position that it acted for."""
    return f"{allowance.role.value}: {allowance.position.name}" if allowance.position else allowance.role.value
