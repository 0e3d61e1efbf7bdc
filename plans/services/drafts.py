"""What every change of a draft ends with: one version on the root, whoever changed what below it."""

from typing import Any

from plans.models import Plan
from plans.transitions import RULES, Action
from tenants import scope
from tenants.access import Access
from tenants.roles import role_allowing


def draft_changed(access: Access, plan: Plan, **changes: Any) -> Plan:
    """Store a draft's own changes, and that it was changed; call it before its lines are written.

    Args:
        access: the caller.
        plan: the plan, locked.
        changes: columns of the plan.
    """
    changes |= {"row_version": plan.row_version + 1, "changed_at": access.clock.now(), "changed_by": access.user}
    scope.explain(on_behalf=role_allowing(RULES[Action.EDIT].permission, access.roles))
    Plan.objects.filter(unit=plan.unit_id, pk=plan.pk).update(**changes)
    for name, value in changes.items():
        setattr(plan, name, value)
    return plan
