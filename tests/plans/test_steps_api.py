"""Why the leader refused a plan, and every step of its life: readable by the unit's members, and by nobody else."""

import pytest

from api.v1.plans.steps import PlanStepAnswer
from tests.plans.shapes import mismatches

REASON = "Bổ sung sản phẩm của việc I.I.1"


def steps(desk, plan):
    """Action, state after it, role and reason of each step."""
    listed = desk.get(f"plans/{plan}/steps/").json()["results"]
    assert [mismatches(PlanStepAnswer(), each) for each in listed] == [[] for _ in listed]
    return [(each["action"]["value"], each["state"]["value"], each["role"]["value"], each["reason"]) for each in listed]


@pytest.fixture
def refused(office, desk, plan):
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "refuse", {"reason": REASON})
    return plan


def test_the_office_reads_why_its_plan_came_back_until_it_submits_again(office, desk, refused):
    told = office.get(f"plans/{refused}/").json()
    leader = str(office.world.users["ward_leader.91"])
    assert (told["refusal"]["reason"], told["refusal"]["actor"]["id"]) == (REASON, leader)
    assert told["refusal"]["actor"]["name"]
    assert told["refusal"]["at"].endswith("+07:00")
    assert desk("lead").get("plans/").json()["results"][0]["refusal"] == told["refusal"]
    version = office.get(f"plans/{refused}/")["ETag"]
    edited = office.client.patch(
        office.url(f"plans/{refused}/"), {"place": "X"}, content_type="application/json", headers={"If-Match": version}
    )
    assert edited.json()["refusal"] == told["refusal"]
    assert office.move(refused, "submit").json()["refusal"] is None
    assert office.move(refused, "recall").json()["refusal"] is None


def test_a_refusal_is_told_at_once(office, desk, plan):
    office.move(plan, "submit")
    assert desk("ward_leader").move(plan, "refuse", {"reason": REASON}).json()["refusal"]["reason"] == REASON


def test_every_step_is_kept_in_order(office, desk, refused):
    leader = desk("ward_leader")
    office.move(refused, "submit")
    leader.move(refused, "approve")
    office.move(refused, "issue", {"number": "05", "dated": "2024-01-12"})
    leader.move(refused, "close", {"note": "Hết năm"})
    leader.move(refused, "resume", {"reason": "Còn việc"})
    expected = [
        ("submit", "pending_approval", "ward_office", ""),
        ("refuse", "draft", "ward_leader", REASON),
        ("submit", "pending_approval", "ward_office", ""),
        ("approve", "approved", "ward_leader", ""),
        ("issue", "issued", "ward_office", ""),
        ("close", "closed", "ward_leader", "Hết năm"),
        ("resume", "issued", "ward_leader", "Còn việc"),
    ]
    assert steps(office, refused) == expected
    assert steps(desk("viewer"), refused) == expected


def test_an_amendment_begins_with_its_reason_and_ends_the_version_before(office, desk, approved):
    version = office.get(f"plans/{approved}/")["ETag"]
    draft = office.post(f"plans/{approved}/amend/", {"reason": "Đổi chủ trì"}, **{"If-Match": version}).json()["id"]
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    assert steps(office, draft)[0] == ("amend", "draft", "ward_office", "Đổi chủ trì")
    assert steps(office, approved)[-1] == ("approve", "amended", "ward_leader", "")


def test_steps_are_the_units_own(desk, refused, office):
    office.move(refused, "submit")
    desk("ward_leader").move(refused, "approve")
    assert desk("ward_office", "92").get(f"plans/{refused}/steps/").status_code == 404
    assert REASON not in desk("town_office", "90").get(f"received/plans/{refused}/").content.decode()


def test_a_discarded_draft_takes_its_steps_along(office, refused):
    answer = office.delete(f"plans/{refused}/", **{"If-Match": office.get(f"plans/{refused}/")["ETag"]})
    assert answer.status_code == 204
    assert office.get(f"plans/{refused}/steps/").status_code == 404
