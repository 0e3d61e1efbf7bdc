"""What the office does with a task: confirms that it is done or sends it back, and names who answers for it."""

from uuid import UUID

from django.db import transaction

from plans.facts import Allowance, Status
from plans.models import TaskUpdate, TaskWork
from plans.services.works import record, work_change
from tenants.access import Access
from tenants.findings import Finding
from tenants.models import Position
from tenants.refusals import Invalid


@transaction.atomic
def task_confirm(*, access: Access, work: TaskWork, allowance: Allowance, note: str) -> None:
    """Confirm that a task which its lead reported as done is done.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role that allows it.
        note: what the office says to it.
    """
    now = access.clock.now()
    work_change(access, work, allowance, status=Status.CONFIRMED, confirmed_at=now, confirmed_by=access.user)
    record(access, work, allowance, TaskUpdate.Kind.CONFIRMATION, note=note, status=work.status, percent=work.percent)


@transaction.atomic
def task_reopen(*, access: Access, work: TaskWork, allowance: Allowance, reason: str) -> None:
    """Send a task back that was reported as done, or confirmed by mistake; its percentage and evidence stay.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role that allows it.
        reason: what is missing.
    """
    cleared = {"done_on": None, "confirmed_at": None, "confirmed_by": None}
    work_change(access, work, allowance, reason, status=Status.IN_PROGRESS, **cleared)
    record(access, work, allowance, TaskUpdate.Kind.REOPENING, note=reason, status=work.status, percent=work.percent)


@transaction.atomic
def task_name_accountable(*, access: Access, work: TaskWork, allowance: Allowance, position: UUID | None) -> None:
    """Name the position that answers for a task which a collective leads; None gives it back to the office.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role that allows it.
        position: a position of the unit.

    Raises:
        Invalid: ``task.position_unknown``.
    """
    if position is not None and not Position.objects.filter(unit=work.unit_id, pk=position).exists():
        raise Invalid.of(Finding("task.position_unknown", found=str(position), pointer="/position"))
    work_change(access, work, allowance, accountable_id=position)
