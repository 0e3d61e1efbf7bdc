"""What every act on a task shares: the work's new version, and who acted in which role and position."""

from typing import Any
from uuid import UUID

from plans.facts import Allowance
from plans.models import TaskUpdate, TaskWork
from tenants import scope
from tenants.access import Access


def work_change(
    access: Access, work: TaskWork, allowance: Allowance, reason: str | None = None, **changes: Any
) -> None:
    """Change a work's columns; its row version moves, and the audit learns who acted for whom.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role and position that allow the act.
        reason: for the audit.
        changes: columns to their new values.
    """
    explain(allowance, reason=reason)
    changes |= {
        "row_version": work.row_version + 1,
        "changed_at": access.clock.now(),
        "changed_by": access.user,
    }
    for name, value in changes.items():
        setattr(work, name, value)
    work.save(update_fields=list(changes))


def signed(access: Access, work: UUID, allowance: Allowance) -> dict[str, Any]:
    """The columns of a row that hangs on a work: whose it is, who made it, what allowed it, and when."""
    return {
        "unit_id": access.unit,
        "reader_id": access.unit,
        "work_id": work,
        "actor_id": access.user,
        "role": allowance.role.value,
        "position_id": allowance.position.id if allowance.position else None,
        "on_behalf": allowance.on_behalf,
        "at": access.clock.now(),
    }


def record(access: Access, work: TaskWork, allowance: Allowance, kind: TaskUpdate.Kind, **values: Any) -> TaskUpdate:
    """Add what was said about a task; it is never changed."""
    return TaskUpdate.objects.create(**signed(access, work.pk, allowance), kind=kind, **values)


def explain(*allowances: Allowance, reason: str | None = None) -> None:
    """Tell the audit in which roles, and for which positions, the caller acts; why, where the act has a reason."""
    scope.explain(on_behalf="; ".join(dict.fromkeys(map(_acting, allowances))), reason=reason)


def _acting(allowance: Allowance) -> str:
    role, position, on_behalf = allowance
    if on_behalf:
        return f"{role.value} on behalf of {on_behalf}"
    return f"{role.value}: {position.name}" if position else role.value
