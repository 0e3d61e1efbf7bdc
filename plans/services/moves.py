"""Moving a plan through its workflow: the table of ``plans.transitions`` decides, this module stores."""

from typing import Any

from django.db import transaction

from plans.models import Plan, Task, TaskWork, UploadedFile
from plans.transitions import RULES, Action
from tenants import scope
from tenants.access import Access
from tenants.refusals import Conflict
from tenants.roles import ROLES
from tenants.selectors import unit_superior

#: Steps that begin or end a submission, whose submitter may not approve.
SUBMITTERS = frozenset({Action.SUBMIT, Action.REFUSE, Action.RECALL})


@transaction.atomic
def plan_move(*, access: Access, plan: Plan, action: Action, reason: str = "") -> Plan:
    """Submit, approve, refuse or recall a plan; approving addresses it to the superior.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        action: any but ``discard``.
        reason: why, where the table asks for it.

    Returns:
        The plan as stored now.

    Raises:
        Conflict: ``unit.line_missing``: nobody to address an approved plan to.
    """
    now = access.clock.now()
    changes: dict[str, Any] = {
        "state": RULES[action].target,
        "row_version": plan.row_version + 1,
        "changed_at": now,
        "changed_by": access.user,
    }
    if action in SUBMITTERS:
        changes["submitted_by"] = access.user if action is Action.SUBMIT else None
    scope.explain(on_behalf=_role(access, action), reason=reason)
    if action is Action.APPROVE:
        changes |= {"reader_id": _superior(access), "approved_at": now}
    # One UPDATE: the composite keys carry the new reader to annexes, groups, tasks, parties and targets.
    Plan.objects.filter(unit=plan.unit_id, pk=plan.pk).update(**changes)
    if action is Action.APPROVE:
        works = Task.objects.filter(unit=plan.unit_id, plan=plan.pk).values("work")
        TaskWork.objects.filter(unit=plan.unit_id, pk__in=works).update(reader=changes["reader_id"])
    for name, value in changes.items():
        setattr(plan, name, value)
    return plan


@transaction.atomic
def plan_discard(*, access: Access, plan: Plan) -> None:
    """Delete a draft with its tasks and its file, so that the year's plan can be imported again.

    Nothing of another owner's refers to a draft; the audit keeps what stood in its rows.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
    """
    scope.explain(on_behalf=_role(access, Action.DISCARD))
    unit, source = plan.unit_id, plan.source_id
    tasks = Task.objects.filter(unit=unit, plan=plan.pk)
    works = list(tasks.values_list("work", flat=True))
    tasks.delete()  # before the groups: in one go Django deletes the optional group first, and the key refuses
    plan.delete()
    TaskWork.objects.filter(unit=unit, pk__in=works).delete()
    if source is not None:
        UploadedFile.objects.filter(unit=unit, pk=source).delete()


def _superior(access: Access) -> Any:
    today = access.clock.today()
    superior = unit_superior(access.unit, today) if access.unit else None
    if superior is None:
        raise Conflict("unit.line_missing", found=f"{today:%d/%m/%Y}")
    return superior


def _role(access: Access, action: Action) -> str:
    """The role that allows the action, for the audit."""
    return next((role.value for role in ROLES if role in access.roles and RULES[action].permission in ROLES[role]), "")
