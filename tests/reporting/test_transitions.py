"""The workflow as a literal table: what each role may do in each state; the code's table must agree."""

import pytest

from reporting.messages import MESSAGES
from reporting.transitions import (
    ACTION_LABELS,
    RULES,
    STATE_LABELS,
    Action,
    Desk,
    Facts,
    Latest,
    State,
    after,
    allowed,
    next_state,
    state_of,
    why_not,
    words,
)
from tenants.roles import ROLES, Permission, Role

OWN = {
    Role.WARD_OFFICE: {
        "draft": "edit submit",
        "pending_approval": "recall",
        "approved": "recall send",
        "sent": "",
        "returned": "edit submit",
        "accepted": "correct",
    },
    Role.WARD_LEADER: {
        "draft": "",
        "pending_approval": "approve refuse",
        "approved": "refuse send",
        "sent": "",
        "returned": "",
        "accepted": "",
    },
}
NOTHING = dict.fromkeys(State, "")
OWN[Role.INTEGRATOR] = {**NOTHING, "draft": "edit", "returned": "edit"}  # a machine fills in, people take the steps
RECEIVED = {Role.TOWN_OFFICE: {**NOTHING, "sent": "return accept"}}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("role", Role)
def test_own_desk(role, state):
    assert " ".join(allowed(state, ROLES[role])) == OWN.get(role, NOTHING)[state]


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("role", Role)
def test_received_desk(role, state):
    assert " ".join(allowed(state, ROLES[role], Desk.SUPERIOR)) == RECEIVED.get(role, NOTHING)[state]


def test_the_towns_own_report_is_not_reviewed_by_itself():
    both = ROLES[Role.TOWN_OFFICE] | ROLES[Role.WARD_OFFICE]
    assert allowed(State.SENT, both) == []
    assert why_not(Action.ACCEPT, State.SENT, both) == "transition.other_desk"


def test_grant_is_judged_before_state():
    assert why_not(Action.SEND, State.DRAFT, ROLES[Role.VIEWER]) == "transition.not_granted"
    assert why_not(Action.SEND, State.DRAFT, ROLES[Role.WARD_LEADER]) == "transition.not_in_state"
    assert why_not(Action.SEND, State.APPROVED, ROLES[Role.WARD_LEADER]) is None


def test_a_report_from_draft_to_acceptance_and_correction():
    facts, states = Facts(), []
    path = "edit submit refuse submit recall submit approve send return edit submit approve send accept"
    for action in [*path.split(), "correct", "edit", "submit", "approve", "send", "accept"]:
        assert state_of(facts) in RULES[Action(action)].states
        facts = after(Action(action), facts)
        states.append(state_of(facts).value)
    pending, approved = "pending_approval", "approved"
    first = ["draft", pending, "draft", pending, "draft", pending, approved, "sent", "returned"]
    second = ["returned", pending, approved, "sent", "accepted"]
    assert states == [*first, *second, "draft", "draft", pending, approved, "sent", "accepted"]
    assert facts == Facts(latest=Latest.ACCEPTED)


@pytest.mark.parametrize(
    ("action", "stage", "state"),
    [("recall", "pending_approval", "returned"), ("refuse", "approved", "returned")],
)
def test_giving_up_a_mended_report_leads_back_to_returned(action, stage, state):
    facts = Facts(State(stage), Latest.RETURNED)
    assert next_state(Action(action), facts) == state


def test_giving_up_a_correction_leads_back_to_its_draft():
    facts = Facts(State.PENDING_APPROVAL, Latest.ACCEPTED, correcting=True)
    assert next_state(Action.RECALL, facts) is State.DRAFT


def test_facts_read_from_a_database_are_plain_texts():
    assert state_of(Facts("approved", "returned")) is State.APPROVED
    assert state_of(Facts("draft", "accepted")) is State.ACCEPTED


def test_actions_that_need_a_reason():
    assert [action.value for action, rule in RULES.items() if rule.reason] == ["refuse", "correct", "return"]


def test_table_and_labels_are_complete():
    assert list(RULES) == list(Action) == list(ACTION_LABELS)
    assert list(State) == list(STATE_LABELS)
    assert all(rule.permission in Permission for rule in RULES.values())


@pytest.mark.parametrize("action", Action)
def test_every_refusal_has_its_words(action):
    for code in ("other_desk", "not_granted", "not_in_state", "reason_missing"):
        message = MESSAGES[f"transition.{code}"]
        for text in message:
            assert text.format(**words(action, State.DRAFT))
    assert words(Action.SEND, State.DRAFT)["roles"] == ["ward_office", "ward_leader"]
    assert MESSAGES["transition.not_in_state"].vi.format(**words(Action.SEND, State.DRAFT)) == (
        "Không thể «Gửi» khi báo cáo ở trạng thái «Dự thảo»."
    )
