"""The life of a task as one table: action × status of the task × state of the plan × whose act it is."""

from itertools import product

import pytest

from plans.aliases import PartyKind
from plans.claims import Side
from plans.facts import PLAN_CODES, TASK_RULES, Actor, Held, Party, Status, TaskAction, TaskFacts, decide, decisions
from plans.labels import ACTIONS, PARTIES, STATUSES
from plans.models import TaskParty, TaskWork
from plans.transitions import WORKED_ON, State
from tenants.roles import ROLES, Role

FIRST = Held("p-first", "culture_clerk", "Công chức Văn hóa – Xã hội")
JOINT = Held("p-joint", "one_stop", "Bộ phận Một cửa")
COORDINATING = Held("p-coordinating", "justice_clerk", "Công chức Tư pháp – Hộ tịch")
NAMED = Held("p-named", "", "Tổ Số hóa")
PARTIES_OF_TASK = (
    Party("coordinator", "position", COORDINATING.id, COORDINATING.standard, COORDINATING.name),
    Party("lead", "position", FIRST.id, FIRST.standard, FIRST.name),
    Party("lead", "body", JOINT.id, JOINT.standard, JOINT.name),
)
CALLERS = {
    "first lead": ("lead", FIRST),
    "joint lead": ("lead", JOINT),
    "coordinator": ("coordinator", COORDINATING),
    "office": ("ward_office", None),
    "leader": ("ward_leader", None),
    "viewer": ("viewer", None),
}
#: Action → who may take it; in which statuses of the task: not started, in progress, blocked, done, confirmed.
TABLE = """
report             | first lead, joint lead, office | ok  ok  ok  409 409
complete           | first lead                     | ok  ok  ok  409 409
contribute         | coordinator                    | ok  ok  ok  ok  409
deliver            | first lead, joint lead         | ok  ok  ok  ok  409
ask_extension      | first lead, joint lead         | ok  ok  ok  409 409
withdraw_extension | first lead, joint lead         | ok  ok  ok  ok  ok
check_in           | first lead, joint lead, office | ok  ok  ok  409 409
confirm            | office                         | 409 409 409 ok  409
reopen             | office                         | 409 409 409 ok  ok
decide_extension   | office                         | ok  ok  ok  ok  ok
name_accountable   | office                         | ok  ok  ok  ok  409
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
COLLECTIVE = Party("lead", "collective", "", "specialised_officials", "Công chức chuyên môn")
#: What must hold for an action beside its status.
SUITABLE = {
    "withdraw_extension": {"extension": True},
    "decide_extension": {"extension": True},
    "check_in": {"dated": False},
    "name_accountable": {"parties": (*PARTIES_OF_TASK, COLLECTIVE)},
}


def actor(who):
    role, position = CALLERS[who]
    return Actor(frozenset({Role(role)}), ROLES[Role(role)], (position,) if position else ())


def task(action="", **facts):
    return TaskFacts(**{"plan": "approved", "parties": PARTIES_OF_TASK, **SUITABLE.get(action, {}), **facts})


def met(decision):
    return "ok" if decision.allowed else "409" if decision.conflict else "403"


@pytest.mark.parametrize(("action", "able", "cells"), ROWS, ids=[row[0] for row in ROWS])
def test_action_by_caller_and_status(action, able, cells):
    for who, (status, cell) in product(CALLERS, zip(Status, cells.split(), strict=True)):
        decision = decide(TaskAction(action), task(action, status=status), actor(who))
        assert met(decision) == (cell if who in able.split(", ") else "403"), (who, status)


@pytest.mark.parametrize("action", TaskAction)
def test_action_by_state_of_the_plan(action):
    who, status = next(
        (caller, status)
        for caller, status in product(CALLERS, Status)
        if decide(action, task(action, status=status), actor(caller)).allowed
    )
    found = {
        state: decide(action, task(action, plan=state, status=status), actor(who)).code for state in map(str, State)
    }
    assert found == {
        "draft": "task.plan_not_approved",
        "pending_approval": "task.plan_not_approved",
        "approved": "",
        "issued": "",
        "amended": "task.dropped",
        "closed": "task.plan_closed",
    }


UNSUITABLE = [
    ("ask_extension", {"dated": False}, "task.not_dated"),
    ("ask_extension", {"extension": True}, "extension.pending"),
    ("withdraw_extension", {"extension": False}, "extension.none_pending"),
    ("decide_extension", {"extension": False}, "extension.none_pending"),
    ("check_in", {"dated": True}, "task.dated"),
    ("name_accountable", {"parties": PARTIES_OF_TASK}, "task.no_collective"),
]


@pytest.mark.parametrize(("action", "facts", "code"), UNSUITABLE)
def test_what_must_hold_besides(action, facts, code):
    able = next(row[1] for row in ROWS if row[0] == action).split(", ")[0]
    decision = decide(TaskAction(action), task(action, **facts), actor(able))
    assert (decision.code, decision.conflict) == (code, True)


def completes(facts, role, *held):
    caller = Actor(frozenset({Role(role)}), ROLES[Role(role)], held)
    return decide(TaskAction.COMPLETE, facts, caller)


def test_the_first_lead_completes_and_a_joint_one_is_told_who():
    assert completes(task(), "lead", FIRST).allowed
    refused = completes(task(), "lead", JOINT)
    assert (refused.code, refused.positions) == ("task.not_accountable", (FIRST.name,))


def test_a_collective_is_completed_by_the_office_until_it_names_a_position():
    member, unnamed = FIRST, task(parties=(COLLECTIVE,))
    assert not completes(unnamed, "lead", member).allowed
    assert completes(unnamed, "ward_office").allowed
    named = task(parties=(COLLECTIVE,), accountable=NAMED)
    assert completes(named, "lead", NAMED).allowed
    assert completes(named, "ward_office").code == "task.not_accountable"
    assert not completes(named, "lead", member).allowed


@pytest.mark.parametrize(
    ("party", "role"),
    [
        (Party("lead", "unit", "", "", "UBND"), "ward_leader"),
        (Party("lead", "outside", "", "", "Văn phòng HĐND-UBND thị xã"), "ward_office"),
        (Party("lead", "unknown", "", "", "Tổ Tiếp dân"), "ward_office"),
    ],
)
def test_a_lead_that_is_no_position_is_completed_by_who_acts_for_it(party, role):
    assert completes(task(parties=(party,)), role).allowed
    assert completes(task(parties=()), "ward_office").allowed


def test_the_tables_cover_their_enumerations():
    assert set(TASK_RULES) == set(TaskAction) <= set(ACTIONS)
    assert [row[0] for row in ROWS] == list(TaskAction)
    assert set(Status) == set(TaskWork.Status) == set(STATUSES)
    assert set(Side) >= set(TaskParty.Side)
    assert set(PartyKind) == set(PARTIES)
    assert set(PLAN_CODES) == set(State) - WORKED_ON
    assert [decision.action for decision in decisions(task(), actor("viewer"))] == list(TaskAction)
