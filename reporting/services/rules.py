"""The table of transitions as refusals: who may not (403), and what the state does not allow (409)."""

from collections.abc import Collection
from uuid import UUID

from reporting.transitions import RULES, Action, Desk, State, allowed, why_not, words
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Forbidden, Invalid, NotFound
from tenants.roles import Role, roles_with
from tenants.separation import Duty


def require_action(
    action: Action, state: State, grants: Collection[str], desk: Desk = Desk.OWNER, barred: Collection[Duty] = ()
) -> None:
    """Refuse an action that the table does not allow.

    Raises:
        Forbidden: the desk is another one, the grant is missing, or the caller did the other half of a pair of duties;
            ``required`` says who could.
        Conflict: the state does not allow it; ``allowed_actions`` says what it does.
    """
    code = why_not(action, state, grants, desk, barred)
    if code is None:
        return
    told = words(action, state)
    if code == "transition.not_in_state":
        raise Conflict(code, **told, allowed_actions=[each.value for each in allowed(state, grants, desk, barred)])
    raise Forbidden(code, **told, required={"permission": told["permission"], "roles": told["roles"]})


def require_reason(action: Action, state: State, reason: str, pointer: str) -> None:
    """Refuse an action whose rule asks for a reason and that bears none.

    Raises:
        Invalid: ``transition.reason_missing``.
    """
    if RULES[action].reason and not reason.strip():
        told = words(action, state)
        raise Invalid.of(Finding("transition.reason_missing", pointer=pointer, params=told))


def acting_unit(access: Access) -> UUID:
    """The unit in whose name the caller acts.

    Raises:
        NotFound: the call names none.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    return access.unit


def acting_role(action: Action, roles: Collection[Role]) -> str:
    """The caller's role that allows an action, the first of the role table; it is recorded with the step."""
    return next((role.value for role in roles_with(RULES[action].permission) if role in roles), "")
