"""Which duties bar a caller from acting on a plan."""

from collections.abc import Callable

from plans.models import Plan
from plans.transitions import State
from tenants.access import Access
from tenants.separation import Duty, bars


def duties_barred(plan: Plan, access: Access, waived: Callable[[Duty], bool]) -> frozenset[Duty]:
    """Duties of which the caller did the other half on a plan.

    Args:
        plan: the plan.
        access: the caller.
        waived: ``tenants.selectors.waivers_of(access)``; one for all plans of a list.
    """
    submitter = plan.submitted_by if plan.state == State.PENDING_APPROVAL else None
    duty = Duty.DRAFT_APPROVE
    return frozenset({duty} if bars(duty, first=submitter, caller=access.user, waived=waived) else ())
