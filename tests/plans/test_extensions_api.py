"""A later day for a task: asked for by a lead, decided by the office."""

import pytest

from api.v1.plans.extensions import ExtensionAnswer
from tenants.clock import now
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches

LEAD = "Bộ phận Tiếp nhận và Trả kết quả"
#: Days of the year after this one, the last that may be asked for.
NEXT = now().year + 1
LATER = f"{NEXT}-03-31"


@pytest.fixture
def tasks(office, desk):
    """Addresses of a dated task that is late by far, and of one without a due day."""
    rows = [HEADINGS, ("1", "Có hạn", LEAD, "", "", "Tháng 1 năm 2020"), ("2", "Thường xuyên", LEAD, "", "", "Cả năm")]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2020"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    return {task["content"]: f"tasks/{task['id']}/" for task in office.tasks(plan=plan).values()}


def ask(desk, path, due=LATER, reason="Chờ hướng dẫn"):
    return desk.post(f"{path}extensions/", {"due": due, "reason": reason})


def decide(desk, path, extension, step, body=None):
    headers = {"If-Match": desk.get(path)["ETag"]}
    return desk.post(f"{path}extensions/{extension}/{step}/", body, **headers)


def test_a_granted_extension_moves_the_due_day(desk, office, tasks):
    path, lead = tasks["Có hạn"], desk("lead")
    assert lead.get(path).json()["overdue"] is True
    asked = ask(lead, path)
    assert (asked.status_code, asked["ETag"]) == (201, '"2"')
    assert mismatches(ExtensionAnswer(), asked.json()) == []
    assert asked.json()["state"] == {"value": "pending", "label": "Chờ quyết định"}
    assert [finding["code"] for finding in asked.json()["findings"]] == ["extension.beyond_year"]
    task = lead.get(path).json()
    assert task["extension"] == {"id": asked.json()["id"], "due": LATER}
    assert "ask_extension" not in task["allowed_actions"]
    granted = decide(office, path, asked.json()["id"], "grant", {"note": "Đồng ý"})
    assert granted.status_code == 200, granted.content
    assert granted.json()["state"]["value"] == "granted"
    assert granted.json()["decided_by"]["id"] == str(office.world.users["ward_office.91"])
    task = lead.get(path).json()
    assert (task["due"], task["extended_to"], task["schedule"]["due"]) == (LATER, LATER, "2020-01-31")
    assert (task["overdue"], task["extension"]) == (False, None)
    listed = lead.get(f"{path}extensions/").json()["results"]
    assert [each["id"] for each in listed] == [asked.json()["id"]]


def test_a_refusal_says_why_and_leaves_the_day(desk, office, tasks):
    path, lead = tasks["Có hạn"], desk("lead")
    asked = ask(lead, path).json()["id"]
    assert decide(office, path, asked, "refuse", {}).json()["errors"][0]["pointer"] == "/note"
    refused = decide(office, path, asked, "refuse", {"note": "Phải xong trong quý"}).json()
    assert (refused["state"]["value"], refused["decision_note"]) == ("refused", "Phải xong trong quý")
    assert lead.get(path).json()["due"] == "2020-01-31"
    again = decide(office, path, asked, "grant")
    assert (again.status_code, again.json()["code"]) == (409, "extension.none_pending")
    other = ask(lead, path, due=f"{NEXT}-01-01").json()["id"]
    settled = decide(office, path, asked, "grant")  # not the one that waits
    assert (settled.status_code, settled.json()["code"]) == (409, "extension.decided")
    assert decide(lead, path, other, "withdraw").json()["state"]["value"] == "withdrawn"


def test_one_request_waits_at_a_time(desk, tasks):
    path, lead = tasks["Có hạn"], desk("lead")
    assert ask(lead, path).status_code == 201
    second = ask(lead, path, due=f"{NEXT}-04-30")
    assert (second.status_code, second.json()["code"]) == (409, "extension.pending")


@pytest.mark.parametrize("due", ["2020-01-31", "2020-02-01", "2020-01-01"])
def test_a_day_that_is_not_later_or_has_passed(desk, tasks, due):
    answer = ask(desk("lead"), tasks["Có hạn"], due=due)
    assert (answer.status_code, answer.json()["code"]) == (422, "extension.not_later")
    assert answer.json()["errors"][0]["pointer"] == "/due"


def test_a_day_that_is_too_far_away(desk, tasks):
    answer = ask(desk("lead"), tasks["Có hạn"], due=f"{NEXT + 1}-01-01")
    assert (answer.status_code, answer.json()["code"]) == (422, "extension.too_late")
    [error] = answer.json()["errors"]
    assert (error["found"], error["expected"]) == (f"01/01/{NEXT + 1}", f"31/12/{NEXT}")
    assert ask(desk("lead"), tasks["Có hạn"], due=f"{NEXT}-12-31").status_code == 201


def test_who_asks_and_who_decides(desk, office, tasks):
    path = tasks["Có hạn"]
    assert ask(desk("viewer"), path).json()["code"] == "http.forbidden"
    assert ask(desk("ward_leader"), path).json()["code"] == "task.not_lead"
    asked = ask(desk("lead"), path).json()["id"]
    assert decide(desk("lead"), path, asked, "grant").status_code == 403
    assert decide(office, path, asked, "withdraw").json()["code"] == "task.not_lead"
    assert desk("ward_office", "92").post(f"{path}extensions/{asked}/grant/").status_code == 404
    assert office.post(f"{tasks['Thường xuyên']}extensions/{asked}/grant/").status_code == 404
    assert office.post(f"{path}extensions/{asked}/grant/").status_code == 428


def test_a_task_without_a_due_day_is_not_extended(desk, tasks):
    answer = ask(desk("lead"), tasks["Thường xuyên"])
    assert (answer.status_code, answer.json()["code"]) == (409, "task.not_dated")
