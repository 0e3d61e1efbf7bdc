"""The workflow of a plan: one table, allowed and denied."""

import pytest

from plans.decisions import Decision
from plans.labels import ACTIONS, STATES
from plans.models import Plan
from plans.transitions import IN_FORCE, RULES, WORKED_ON, Action, Standing, State, decide, decisions
from tenants.refusals import Conflict, Forbidden
from tenants.roles import ROLES, Role
from tenants.separation import Duty

OFFICE, LEADER = {"ward_office"}, {"ward_leader"}
MOVES = {
    # (state, action): state afterwards
    ("draft", "submit"): "pending_approval",
    ("draft", "edit"): "draft",
    ("draft", "discard"): None,
    ("pending_approval", "approve"): "approved",
    ("pending_approval", "refuse"): "draft",
    ("pending_approval", "recall"): "draft",
    ("approved", "issue"): "issued",
    ("approved", "amend"): "draft",
    ("issued", "amend"): "draft",
    ("issued", "close"): "closed",
    ("closed", "resume"): "issued",
}
HOLDERS = {
    "submit": OFFICE,
    "recall": OFFICE,
    "edit": OFFICE,
    "discard": OFFICE,
    "issue": OFFICE,
    "amend": OFFICE,
    "approve": LEADER,
    "refuse": LEADER,
    "close": LEADER,
    "resume": LEADER,
}
#: Not while an amendment is under way.
ALONE = {"issue", "amend", "close"}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("state", State)
def test_every_state_action_and_role(state, action, role):
    decision = decide(action, Standing(state), ROLES[role])
    if role not in HOLDERS[action]:
        assert (decision.code, decision.conflict, set(decision.roles)) == ("action.not_granted", False, HOLDERS[action])
    elif (state, action) not in MOVES:
        assert (decision.code, decision.conflict) == ("plan.not_in_state", True)
    else:
        assert (decision.allowed, RULES[action].target) == (True, MOVES[state, action])


@pytest.mark.parametrize(("state", "action"), MOVES)
def test_an_amendment_under_way_stops_what_would_pass_it_by(state, action):
    [role] = HOLDERS[action]
    decision = decide(Action(action), Standing(State(state), amending=True), ROLES[Role(role)])
    expected = ("plan.amendment_open", True) if action in ALONE else ("", False)
    assert (decision.code, decision.conflict) == expected


def test_what_needs_a_reason():
    assert [action for action, rule in RULES.items() if rule.reason] == ["refuse", "amend", "resume"]


def test_who_submitted_does_not_approve():
    assert [action for action, rule in RULES.items() if rule.duty] == ["approve"]
    barred = decide(
        Action.APPROVE, Standing(State.PENDING_APPROVAL), ROLES[Role.WARD_LEADER], frozenset({Duty.DRAFT_APPROVE})
    )
    assert (barred.code, barred.conflict) == ("duty.draft_approve", False)


@pytest.mark.parametrize(("state", "left"), [(State.AMENDED, set()), (State.CLOSED, {"resume"})])
def test_what_can_be_done_with_a_plan_that_is_over(state, left):
    allowed = {d.action for role in Role for d in decisions(Standing(state), ROLES[role]) if d.allowed}
    assert allowed == left


def test_the_stored_states_are_the_tables():
    assert set(Plan.State.values) == set(State) == set(STATES)
    assert set(Action) <= set(ACTIONS)


def test_work_goes_on_from_approval_to_closing():
    assert {"approved", "issued"} == WORKED_ON
    assert {"approved", "issued", "closed"} == IN_FORCE


def test_a_decision_refuses_with_what_is_missing():
    with pytest.raises(Forbidden) as forbidden:
        decide(Action.APPROVE, Standing(State.DRAFT), ROLES[Role.WARD_OFFICE]).require()
    assert forbidden.value.params["required"] == {"roles": ["ward_leader"], "positions": []}
    with pytest.raises(Conflict) as conflict:
        decide(Action.APPROVE, Standing(State.DRAFT), ROLES[Role.WARD_LEADER]).require(others=["refuse"])
    assert conflict.value.params["allowed_actions"] == ["refuse"]
    Decision("approve").require()
