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
    EDIT = "edit"
    DISCARD = "discard"
    ISSUE = "issue"
    AMEND = "amend"
    CLOSE = "close"
    RESUME = "resume"


class Rule(NamedTuple):
    """One line of the table.

    Attributes:
        permission: the grant that the action needs, in the plan's own unit.
        states: those in which it is legal.
        target: the state after it; None where the plan is gone.
        reason: whether a reason must be given.
        duty: the pair of duties that it completes: who did the other half may not take it.
        alone: whether no amendment of the plan may be under way.
    """

    permission: Permission
    states: tuple[State, ...]
    target: State | None
    reason: bool = False
    duty: Duty | None = None
    alone: bool = False


_DRAFT, _PENDING, _APPROVED, _ISSUED = (State.DRAFT,), (State.PENDING_APPROVAL,), (State.APPROVED,), (State.ISSUED,)
_CLOSED = (State.CLOSED,)

RULES: dict[Action, Rule] = {
    Action.SUBMIT: Rule(Permission.PLAN_SUBMIT, _DRAFT, State.PENDING_APPROVAL),
    Action.APPROVE: Rule(Permission.PLAN_APPROVE, _PENDING, State.APPROVED, duty=Duty.DRAFT_APPROVE),
    Action.REFUSE: Rule(Permission.PLAN_APPROVE, _PENDING, State.DRAFT, reason=True),
    Action.RECALL: Rule(Permission.PLAN_SUBMIT, _PENDING, State.DRAFT),
    Action.EDIT: Rule(Permission.PLAN_EDIT, _DRAFT, State.DRAFT),
    Action.DISCARD: Rule(Permission.PLAN_EDIT, _DRAFT, None),
    # The clerk of documents gives the number; an approved plan may turn out wrong before it has one.
    Action.ISSUE: Rule(Permission.PLAN_EDIT, _APPROVED, State.ISSUED, alone=True),
    Action.AMEND: Rule(Permission.PLAN_EDIT, (*_APPROVED, *_ISSUED), State.DRAFT, reason=True, alone=True),
    # Who approved the year's work says that it is over.
    Action.CLOSE: Rule(Permission.PLAN_APPROVE, _ISSUED, State.CLOSED, alone=True),
    # Closed too early, or with work that only waits for its confirmation.
    Action.RESUME: Rule(Permission.PLAN_APPROVE, _CLOSED, State.ISSUED, reason=True),
}


class Standing(NamedTuple):
    """What decides about a plan: its state, and whether an amendment of it is under way."""

    state: State
    amending: bool = False


def decide(action: Action, plan: Standing, grants: Collection[str], barred: Collection[Duty] = ()) -> Decision:
    """Whether a caller may take an action now; grant and duty (403) come before the state (409), as everywhere.

    Args:
        action: what is asked.
        plan: how the plan stands.
        grants: the caller's permissions in the plan's unit.
        barred: pairs of duties of which the caller did the other half.
    """
    rule = RULES[action]
    if rule.permission not in grants:
        return lacks_grant(action, rule.permission)
    if rule.duty is not None and rule.duty in barred:
        return both_halves(action, rule.duty, rule.permission)
    asked = worded("asked", [ACTIONS[action]])
    if plan.state not in rule.states:
        needed = worded("needed", [STATES[state] for state in rule.states])
        params = asked | worded("found", [STATES[plan.state]]) | needed
        return Decision(action, "plan.not_in_state", conflict=True, params=params)
    if rule.alone and plan.amending:
        return Decision(action, "plan.amendment_open", conflict=True, params=asked)
    return Decision(action)


def decisions(plan: Standing, grants: Collection[str], barred: Collection[Duty] = ()) -> list[Decision]:
    """Every action's decision, in the table's order."""
    return [decide(action, plan, grants, barred) for action in RULES]
