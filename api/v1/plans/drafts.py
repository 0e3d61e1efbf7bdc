"""What every endpoint that changes a draft begins with."""

from uuid import UUID

from api.http.etags import if_match
from api.http.rows import one_locked
from api.http.views import ApiViewSet
from api.v1.plans.plan_data import own_plan, standing
from plans.models import Plan
from plans.transitions import Action, decide
from tenants.versions import require_version


def draft_locked(view: ApiViewSet, key: UUID, action: Action = Action.EDIT) -> Plan:
    """The plan, locked, where it is a draft that the caller may change, on the version that it read.

    Args:
        view: whose rows are ``plans.selectors.plans.plans_owned``.
        key: the plan's id.
        action: what is asked; it needs no separation of duties.

    Raises:
        NotFound, Forbidden, Conflict, PreconditionMissing, Stale: in this order.
    """
    found: Plan = one_locked(view.get_queryset().defer(None), key)
    current = own_plan(found, view.access, view.language)
    decide(action, standing(found), view.access.grants).require(others=current["allowed_actions"])
    require_version(if_match(view.request), found.row_version, lambda: current)
    return found
