"""A plan's life over HTTP: approved, issued with a number once, amended, closed."""

import pytest

from api.v1.plans.plan_answers import OwnPlanAnswer
from tests.plans.documents import second_plan
from tests.plans.shapes import mismatches

NUMBER = {"number": "05/KH-UBND", "dated": "2024-01-12"}


@pytest.fixture
def issued(office, approved):
    office.move(approved, "issue", NUMBER)
    return approved


def step(desk, plan, action, body=None):
    return desk.post(f"plans/{plan}/{action}/", body, **{"If-Match": desk.get(f"plans/{plan}/")["ETag"]})


def codes(answer):
    return answer.status_code, answer.json()["code"]


def test_issuing_gives_the_number_and_the_date(office, desk, approved):
    answer = office.move(approved, "issue", NUMBER).json()
    assert mismatches(OwnPlanAnswer(), answer) == []
    assert (answer["number"], answer["dated"], answer["state"]["value"]) == ("05", "2024-01-12", "issued")
    assert answer["issued_at"].endswith("+07:00")
    assert answer["allowed_actions"] == ["amend"]
    assert desk("ward_leader").get(f"plans/{approved}/").json()["allowed_actions"] == ["close"]
    received = desk("town_office", "90").get(f"received/plans/{approved}/").json()
    assert (received["number"], received["dated"]) == ("05", "2024-01-12")
    assert codes(step(office, approved, "issue", NUMBER)) == (409, "plan.not_in_state")


def test_work_goes_on_when_a_plan_is_issued(desk, issued):
    task = desk("lead").tasks()["I.III.1"]
    assert "report" in task["allowed_actions"]


@pytest.mark.parametrize(
    ("number", "stored", "warning"),
    [
        ("05", "05", None),
        ("Số: 12/2024/KH-UBND", "12/2024", None),
        ("05/QĐ-UBND", "05", "plan.symbol_differs"),
        ("không số", "không số", "plan.number_unusual"),
    ],
)
def test_an_odd_number_is_kept_with_a_warning(office, approved, number, stored, warning):
    before = office.get(f"plans/{approved}/").json()["findings"]
    assert office.move(approved, "issue", {**NUMBER, "number": number}).json()["number"] == stored
    after = office.get(f"plans/{approved}/").json()["findings"]
    expected = ["plan.dated_before_approval", *([warning] if warning else [])]  # it is approved today
    assert [finding["code"] for finding in after[len(before) :]] == expected


def test_a_plan_is_not_signed_tomorrow(office, approved):
    answer = step(office, approved, "issue", {**NUMBER, "dated": "2124-01-12"})
    assert codes(answer) == (422, "plan.dated_ahead")
    assert step(office, approved, "issue", {**NUMBER, "dated": "hôm qua"}).status_code == 422


def test_a_number_is_given_once_a_year(office, desk, issued):
    other = office.imported(second_plan())
    office.move(other, "submit")
    desk("ward_leader").move(other, "approve")
    assert codes(step(office, other, "issue", NUMBER)) == (409, "plan.number_taken")
    assert office.get(f"plans/{other}/").json()["state"]["value"] == "approved"
    assert office.move(other, "issue", {**NUMBER, "dated": "2025-01-12"}).json()["number"] == "05"


def test_closing_tells_what_is_unfinished_and_wants_a_reason(office, desk, issued):
    leader = desk("ward_leader")
    refused = step(leader, issued, "close", {})
    assert codes(refused) == (422, "plan.unfinished")
    errors = refused.json()["errors"]
    assert len(errors) == 25
    first = office.get("tasks/").json()["results"][0]
    assert errors[0]["place"] == {"task": first["id"], "path": first["path"]}
    assert first["content"] in errors[0]["message"]
    closed = leader.move(issued, "close", {"note": "Chuyển sang năm 2025"}).json()
    assert (closed["state"]["value"], closed["closing_note"]) == ("closed", "Chuyển sang năm 2025")
    assert closed["allowed_actions"] == ["resume"]
    assert len(office.tasks(plan=issued)) == 25


def test_what_only_waits_for_its_confirmation_is_told_before_closing(office, desk, issued):
    lead, leader = desk("lead"), desk("ward_leader")
    path = f"tasks/{lead.tasks()['I.III.1']['id']}/"
    lead.post(f"{path}progress/", {"status": "done"}, **{"If-Match": lead.get(path)["ETag"]})
    errors = step(leader, issued, "close", {"note": "."}).json()["errors"]
    told = {error["place"]["path"]: (error["code"], error["found"], error["expected"]) for error in errors}
    assert told["I.III.1"] == ("plan.task_unconfirmed", "done", "confirmed")
    assert told["I.I.1"] == ("plan.task_unfinished", "not_started", "confirmed")
    office.post(f"{path}confirm/", {}, **{"If-Match": office.get(path)["ETag"]})
    assert len(step(leader, issued, "close", {}).json()["errors"]) == 24


def test_the_leader_resumes_a_closed_plan(office, desk, issued):
    leader, lead = desk("ward_leader"), desk("lead")
    leader.move(issued, "close", {"note": "Hết năm"})
    assert codes(step(office, issued, "resume", {"reason": "Nhầm"})) == (403, "http.forbidden")
    assert step(leader, issued, "resume", {}).json()["errors"][0]["pointer"] == "/reason"
    resumed = leader.move(issued, "resume", {"reason": "Còn việc chờ xác nhận"}).json()
    assert (resumed["state"]["value"], resumed["closed_at"], resumed["closing_note"]) == ("issued", None, "")
    assert (resumed["number"], resumed["allowed_actions"]) == ("05", ["close"])
    assert "report" in lead.tasks()["I.III.1"]["allowed_actions"]
    assert codes(step(leader, issued, "resume", {"reason": "x"})) == (409, "plan.not_in_state")


def test_nothing_is_reported_on_a_closed_plan(desk, issued):
    lead = desk("lead")
    task = lead.tasks()["I.III.1"]
    desk("ward_leader").move(issued, "close", {"note": "Hết năm"})
    after = lead.get(f"tasks/{task['id']}/")
    assert "report" not in after.json()["allowed_actions"]
    answer = lead.post(f"tasks/{task['id']}/progress/", {"status": "in_progress"}, **{"If-Match": after["ETag"]})
    assert answer.status_code == 409


def test_issuing_and_closing_are_not_everybodys(office, desk, approved):
    assert codes(step(desk("ward_leader"), approved, "issue", NUMBER)) == (403, "http.forbidden")
    office.move(approved, "issue", NUMBER)
    assert codes(step(office, approved, "close", {"note": "x"})) == (403, "http.forbidden")
