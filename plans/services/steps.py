"""Who took a step of a plan's life, when and why, for everybody in the unit to read."""

from plans.models import Plan, PlanStep
from plans.transitions import RULES, Action
from tenants.access import Access
from tenants.roles import role_allowing


def step_record(access: Access, plan: Plan, action: Action, reason: str) -> None:
    """Keep a step beside its plan; call it in the transaction that takes the step, once the plan has its new state.

    Args:
        access: the caller.
        plan: the plan as it is after the step.
        action: what was done; what approving an amendment does to the version before it counts as approving too.
        reason: why; empty where the table of transitions asks for none.
    """
    PlanStep.objects.create(
        unit_id=plan.unit_id,
        reader_id=plan.unit_id,
        plan=plan,
        action=action.value,
        state=plan.state,
        reason=reason,
        actor_id=access.user,
        role=role_allowing(RULES[action].permission, access.roles),
        at=access.clock.now(),
    )
