"""What may be done now, and why the rest may not: one shape for plans and tasks.

``allowed_actions``, the refusals themselves and the tests are made of these, so that they can't disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from plans.labels import ACTIONS, worded
from tenants.labels import Label
from tenants.refusals import Conflict, Forbidden
from tenants.roles import ROLE_LABELS, Permission, Role, roles_with
from tenants.separation import Duty


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether an action may be taken.

    Attributes:
        action: what is asked.
        code: why not, as a key of ``MESSAGES``; empty where it may.
        conflict: the state refuses it (409); else the caller lacks something (403).
        roles: roles that could take it.
        positions: names of positions, any of whose holders could.
        params: values for the message's template.
    """

    action: str
    code: str = ""
    conflict: bool = False
    roles: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def allowed(self) -> bool:
        """Whether nothing stands against it."""
        return not self.code

    def require(self, *, others: Iterable[str] = ()) -> None:
        """Refuses what may not be done.

        Args:
            others: actions that may be taken instead, for the answer.

        Raises:
            Forbidden: the caller lacks the grant or the fact; ``required`` says who could.
            Conflict: the state does not allow it.
        """
        if self.allowed:
            return
        if self.conflict:
            raise Conflict(self.code, allowed_actions=list(others), **self.params)
        required = {"roles": list(self.roles), "positions": list(self.positions)}
        raise Forbidden(self.code, required=required, **self.params)


def lacks_grant(action: str, permission: Permission) -> Decision:
    """The decision where no role of the caller holds the permission."""
    able = roles_with(permission)
    params = worded("asked", [ACTIONS[action]]) | worded("able", role_labels(able))
    return Decision(action, "action.not_granted", roles=names(able), params=params)


def both_halves(action: str, duty: Duty, permission: Permission) -> Decision:
    """The decision where the caller did the other half of a pair of duties: it takes another person."""
    able = roles_with(permission)
    params = worded("asked", [ACTIONS[action]]) | worded("able", role_labels(able))
    return Decision(action, f"duty.{duty}", roles=names(able), params=params)


def role_labels(roles: Iterable[Role]) -> list[Label]:
    """The roles' names for people."""
    return [Label(*ROLE_LABELS[role]) for role in roles]


def names(roles: Iterable[Role]) -> tuple[str, ...]:
    """The roles' stable names."""
    return tuple(role.value for role in roles)
