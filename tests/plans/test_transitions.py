"""The workflow of a plan: one table, allowed and denied."""

import pytest

from plans.decisions import Decision
from plans.labels import ACTIONS, STATES
from plans.models import Plan
from plans.transitions import RULES, Action, State, decide, decisions
from tenants.refusals import Conflict, Forbidden
from tenants.roles import ROLES, Role

MOVES = {
    # (state, action): (roles that may, state afterwards)
    ("draft", "submit"): ({"ward_office"}, "pending_approval"),
    ("draft", "discard"): ({"ward_office"}, None),
    ("pending_approval", "approve"): ({"ward_leader"}, "approved"),
    ("pending_approval", "refuse"): ({"ward_leader"}, "draft"),
    ("pending_approval", "recall"): ({"ward_office"}, "draft"),
}
HOLDERS = {
    "submit": {"ward_office"},
    "recall": {"ward_office"},
    "discard": {"ward_office"},
    "approve": {"ward_leader"},
    "refuse": {"ward_leader"},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("state", State)
def test_every_state_action_and_role(state, action, role):
    decision = decide(action, state, ROLES[role])
    if role not in HOLDERS[action]:
        assert (decision.code, decision.conflict, set(decision.roles)) == ("action.not_granted", False, HOLDERS[action])
    elif (state, action) not in MOVES:
        assert (decision.code, decision.conflict) == ("plan.not_in_state", True)
    else:
        able, target = MOVES[state, action]
        assert (decision.allowed, role in able, RULES[action].target) == (True, True, target)


def test_only_refusing_needs_a_reason():
    assert [action for action, rule in RULES.items() if rule.reason] == ["refuse"]


def test_nothing_can_be_done_with_an_approved_plan():
    for role in Role:
        assert not any(decision.allowed for decision in decisions(State.APPROVED, ROLES[role]))


def test_the_stored_states_are_the_tables():
    assert set(Plan.State.values) == set(State) == set(STATES)
    assert set(Action) <= set(ACTIONS)


def test_a_decision_refuses_with_what_is_missing():
    with pytest.raises(Forbidden) as forbidden:
        decide(Action.APPROVE, State.DRAFT, ROLES[Role.WARD_OFFICE]).require()
    assert forbidden.value.params["required"] == {"roles": ["ward_leader"], "positions": []}
    with pytest.raises(Conflict) as conflict:
        decide(Action.APPROVE, State.DRAFT, ROLES[Role.WARD_LEADER]).require(others=["refuse"])
    assert conflict.value.params["allowed_actions"] == ["refuse"]
    Decision("approve").require()
