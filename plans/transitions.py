"""The workflow of a plan: states × actions × grants as one table (DESIGN section 5).

Services, ``allowed_actions`` and the tests read this table and nothing else.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from plans.decisions import Decision, both_halves, lacks_grant
from plans.labels import ACTIONS, STATES, worded
from tenants.roles import Permission
from tenants.separation import Duty


class State(StrEnum):
    """The states of a plan, all stored."""

    DRAFT = "draft"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    ISSUED = "issued"
    AMENDED = "amended"
    CLOSED = "closed"


#: States in which people work on the plan's tasks.
WORKED_ON = frozenset({State.APPROVED, State.ISSUED})
#: States of the one version of a year's plan that counts; an amendment takes the place of the version before it.
IN_FORCE = WORKED_ON | {State.CLOSED}


class Action(StrEnum):
    """What can be done with a plan."""

    SUBMIT = "submit"
    APPROVE = "approve"
    REFUSE = "refuse"
    RECALL = "recall"
    DISCARD = "discard"


class Rule(NamedTuple):
    """One line of the table.

    Attributes:
        permission: the grant that the action needs, in the plan's own unit.
        state: the only state in which it is legal.
        target: the state after it; None where the plan is gone.
        reason: whether a reason must be given.
        duty: the pair of duties that it completes: who did the other half may not take it.
    """

    permission: Permission
    state: State
    target: State | None
    reason: bool = False
    duty: Duty | None = None


RULES: dict[Action, Rule] = {
    Action.SUBMIT: Rule(Permission.PLAN_SUBMIT, State.DRAFT, State.PENDING_APPROVAL),
    Action.APPROVE: Rule(Permission.PLAN_APPROVE, State.PENDING_APPROVAL, State.APPROVED, duty=Duty.DRAFT_APPROVE),
    Action.REFUSE: Rule(Permission.PLAN_APPROVE, State.PENDING_APPROVAL, State.DRAFT, reason=True),
    Action.RECALL: Rule(Permission.PLAN_SUBMIT, State.PENDING_APPROVAL, State.DRAFT),
    Action.DISCARD: Rule(Permission.PLAN_EDIT, State.DRAFT, None),
}


def decide(action: Action, state: State, grants: Collection[str], barred: Collection[Duty] = ()) -> Decision:
    """Whether a caller may take an action now; grant and duty (403) come before the state (409), as everywhere.

    Args:
        action: what is asked.
        state: the plan's.
        grants: the caller's permissions in the plan's unit.
        barred: pairs of duties of which the caller did the other half.
    """
    rule = RULES[action]
    if rule.permission not in grants:
        return lacks_grant(action, rule.permission)
    if rule.duty is not None and rule.duty in barred:
        return both_halves(action, rule.duty, rule.permission)
    if state is not rule.state:
        params = (
            worded("asked", [ACTIONS[action]])
            | worded("found", [STATES[state]])
            | worded("needed", [STATES[rule.state]])
        )
        return Decision(action, "plan.not_in_state", conflict=True, params=params)
    return Decision(action)


def decisions(state: State, grants: Collection[str], barred: Collection[Duty] = ()) -> list[Decision]:
    """Every action's decision, in the table's order."""
    return [decide(action, state, grants, barred) for action in RULES]
