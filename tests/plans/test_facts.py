"""Who may report on a task and contribute to it: roles × positions × kinds of party, allowed and denied."""

import pytest

from plans.facts import Actor, Held, Party, TaskAction, TaskFacts, allowance, codes_named, decide, is_own
from tenants.refusals import Conflict, Forbidden
from tenants.roles import ROLES, Permission, Role

CLERK = Held("p-clerk", "office_clerk", "Công chức Văn phòng – Thống kê")
CULTURE = Held("p-culture", "culture_clerk", "Công chức Văn hóa – Xã hội")
ONE_STOP = Held("p-one-stop", "one_stop", "Bộ phận Một cửa")
OWN = Held("p-own", "", "Tổ Số hóa")
CHAIR = Held("p-chair", "chairperson", "Chủ tịch UBND")

PARTIES_OF = {
    "position": lambda side: Party(side, "position", CULTURE.id, CULTURE.standard, CULTURE.name),
    "own body": lambda side: Party(side, "body", OWN.id, "", OWN.name),
    "lacking": lambda side: Party(side, "position", "", "culture_clerk", "Công chức văn hóa"),
    "collective": lambda side: Party(side, "collective", "", "specialised_officials", "Công chức chuyên môn"),
    "unit": lambda side: Party(side, "unit", "", "", "UBND"),
    "outside": lambda side: Party(side, "outside", "", "", "Văn phòng HĐND-UBND thị xã"),
    "unknown": lambda side: Party(side, "unknown", "", "", "Tổ Tiếp dân"),
}


def actor(role, *positions):
    return Actor(frozenset({Role(role)}), ROLES[Role(role)], positions)


def task(*parties, plan="approved", accountable=None):
    return TaskFacts(plan, tuple(parties), accountable)


REPORTS = [
    # party, role, positions held, what allows it: role, position and on whose behalf, or None
    ("position", "lead", [CULTURE], ("lead", CULTURE, "")),
    ("position", "lead", [CLERK], None),
    ("position", "lead", [], None),
    ("position", "ward_office", [CULTURE], ("ward_office", CULTURE, "")),
    ("position", "ward_office", [CLERK], ("ward_office", CULTURE, CULTURE.name)),
    ("position", "ward_leader", [CHAIR], None),
    ("own body", "lead", [OWN], ("lead", OWN, "")),
    ("own body", "lead", [ONE_STOP], None),
    ("lacking", "lead", [CULTURE], ("lead", CULTURE, "")),
    ("lacking", "lead", [CLERK], None),
    ("lacking", "ward_office", [CLERK], ("ward_office", None, "Công chức văn hóa")),
    ("collective", "lead", [CULTURE], ("lead", CULTURE, "")),
    ("collective", "lead", [ONE_STOP], None),
    ("collective", "ward_office", [], ("ward_office", None, "")),
    ("collective", "ward_leader", [CHAIR], None),
    ("unit", "ward_leader", [], ("ward_leader", None, "")),
    ("unit", "ward_office", [CLERK], ("ward_office", None, "")),
    ("unit", "lead", [CHAIR], None),
    ("outside", "ward_office", [], ("ward_office", None, "")),
    ("outside", "ward_leader", [CHAIR], None),
    ("outside", "lead", [CULTURE], None),
    ("unknown", "ward_office", [], ("ward_office", None, "")),
    ("unknown", "lead", [CULTURE], None),
]


@pytest.mark.parametrize(("party", "role", "held", "expected"), REPORTS)
def test_who_reports(party, role, held, expected):
    subject, caller = task(PARTIES_OF[party]("lead")), actor(role, *held)
    assert allowance(TaskAction.REPORT, subject, caller) == expected
    decision = decide(TaskAction.REPORT, subject, caller)
    assert (decision.allowed, decision.code) == ((True, "") if expected else (False, "task.not_lead"))


CONTRIBUTIONS = [
    ("position", "coordinator", [CULTURE], ("coordinator", CULTURE, "")),
    ("position", "coordinator", [CLERK], None),
    ("position", "lead", [CULTURE], ("lead", CULTURE, "")),
    ("collective", "coordinator", [CLERK], ("coordinator", CLERK, "")),
    ("collective", "ward_office", [], None),
    ("unit", "ward_leader", [], ("ward_leader", None, "")),
    ("unit", "coordinator", [CHAIR], None),
    ("outside", "ward_office", [], ("ward_office", None, "")),
    ("outside", "coordinator", [CULTURE], None),
]


@pytest.mark.parametrize(("party", "role", "held", "expected"), CONTRIBUTIONS)
def test_who_contributes(party, role, held, expected):
    subject = task(PARTIES_OF[party]("coordinator"), PARTIES_OF["own body"]("lead"))
    assert allowance(TaskAction.CONTRIBUTE, subject, actor(role, *held)) == expected


def test_a_lead_does_not_contribute_nor_a_coordinator_report():
    subject = task(PARTIES_OF["position"]("lead"), PARTIES_OF["own body"]("coordinator"))
    assert decide(TaskAction.CONTRIBUTE, subject, actor("lead", CULTURE)).code == "task.not_coordinator"
    assert decide(TaskAction.REPORT, subject, actor("lead", OWN)).code == "task.not_lead"
    refused = decide(TaskAction.REPORT, subject, actor("coordinator", CULTURE))
    assert (refused.code, refused.roles) == ("action.not_granted", ("lead", "ward_office", "ward_leader"))


def test_a_joint_lead_reports_too():
    subject = task(PARTIES_OF["own body"]("lead"), PARTIES_OF["position"]("lead"))
    assert allowance(TaskAction.REPORT, subject, actor("lead", CULTURE)).position == CULTURE


def test_the_office_names_who_is_accountable_for_a_collective():
    named = task(PARTIES_OF["collective"]("lead"), accountable=ONE_STOP)
    assert allowance(TaskAction.REPORT, named, actor("lead", ONE_STOP)) == ("lead", ONE_STOP, "")
    assert allowance(TaskAction.REPORT, named, actor("lead", CULTURE)) == ("lead", CULTURE, "")
    assert allowance(TaskAction.REPORT, named, actor("ward_office")) == ("ward_office", ONE_STOP, ONE_STOP.name)


def test_a_task_that_names_no_lead_is_the_offices():
    assert allowance(TaskAction.REPORT, task(), actor("ward_office")) == ("ward_office", None, "")
    assert allowance(TaskAction.CONTRIBUTE, task(), actor("ward_office")) is None


def test_the_office_stands_in_for_reports_and_check_ins_alone():
    subject, office = task(PARTIES_OF["own body"]("lead"), PARTIES_OF["position"]("lead")), actor("ward_office", CLERK)
    stood_in = {action for action in TaskAction if allowance(action, subject, office) == ("ward_office", OWN, OWN.name)}
    assert stood_in == {TaskAction.REPORT, TaskAction.CHECK_IN}
    assert not any(is_own(action, subject, office) for action in stood_in)
    assert is_own(TaskAction.REPORT, subject, actor("ward_office", CULTURE))
    machine = Actor(office.roles, frozenset({Permission.TASK_REPORT}), office.positions)
    assert allowance(TaskAction.REPORT, subject, machine) is None  # a token that does not manage tasks


def test_a_refusal_says_who_could():
    subject = task(PARTIES_OF["position"]("lead"), PARTIES_OF["unit"]("lead"))
    with pytest.raises(Forbidden) as refusal:
        decide(TaskAction.REPORT, subject, actor("lead", CLERK)).require()
    assert refusal.value.params["required"] == {
        "roles": ["lead", "ward_office", "ward_leader"],
        "positions": [CULTURE.name],
    }
    assert refusal.value.params["able_en"] == f"{CULTURE.name}, Ward leader, Ward office"
    with pytest.raises(Forbidden) as refusal:
        decide(TaskAction.REPORT, task(PARTIES_OF["outside"]("lead")), actor("lead", CLERK)).require()
    assert refusal.value.params["required"] == {"roles": ["ward_office"], "positions": []}
    with pytest.raises(Forbidden) as refusal:
        decide(TaskAction.REPORT, task(PARTIES_OF["own body"]("lead")), actor("lead", CLERK)).require()
    assert refusal.value.params["able_vi"] == f"{OWN.name}, Văn phòng UBND"


def test_before_the_plan_is_approved_it_conflicts():
    subject = task(PARTIES_OF["position"]("lead"), plan="draft")
    with pytest.raises(Conflict, match="plan_not_approved"):
        decide(TaskAction.REPORT, subject, actor("lead", CULTURE)).require()
    with pytest.raises(Forbidden):  # the fact is decided before the state
        decide(TaskAction.REPORT, subject, actor("lead", CLERK)).require()


def test_names_under_which_a_plan_may_mean_me():
    assert codes_named([OWN]) == []
    assert codes_named([ONE_STOP]) == ["one_stop", "related_units", "specialised_sections"]
    assert "cadres_and_officials" in codes_named([CHAIR])
