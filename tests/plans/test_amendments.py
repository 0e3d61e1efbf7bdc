"""Amending: a private draft of the same tasks; once approved, the version before is readable and out of force."""

import pytest

from plans.models import Plan, TaskWork

REASON = {"reason": "Thêm nhiệm vụ theo chỉ đạo"}


@pytest.fixture
def issued(office, approved):
    office.move(approved, "issue", {"number": "05", "dated": "2024-01-12"})
    return approved


@pytest.fixture
def draft(office, issued):
    """An amendment that was just begun."""
    return amend(office, issued).json()["id"]


def amend(office, plan):
    return office.post(f"plans/{plan}/amend/", REASON, **{"If-Match": office.get(f"plans/{plan}/")["ETag"]})


def lines(document):
    return {
        task["id"]: (task["path"], task["content"], task["schedule"], task["leads"], task["targets"])
        for annex in document["annexes"]
        for holder in (annex, *annex["groups"])
        for task in holder["tasks"]
    }


def enforce(office, desk, draft):
    office.move(draft, "submit")
    return desk("ward_leader").move(draft, "approve").json()


def test_an_amendment_is_a_private_draft_of_the_same_tasks(office, desk, issued):
    answer = amend(office, issued)
    assert answer.status_code == 201, answer.content
    draft = answer.json()
    assert answer["Location"].endswith(f"plans/{draft['id']}/")
    assert (draft["version"], draft["state"]["value"], draft["amends"]) == (2, "draft", issued)
    assert (draft["number"], draft["dated"], draft["reason"]) == ("", None, REASON["reason"])
    before, after = (office.get(f"plans/{plan}/").json() for plan in (issued, draft["id"]))
    assert before["amendment"] == draft["id"]
    assert lines(before) == lines(after)
    assert after["cover"]["passages"] == before["cover"]["passages"]
    assert desk("town_office", "90").get(f"received/plans/{draft['id']}/").status_code == 404


def test_only_one_amendment_at_a_time_and_no_closing_over_it(office, desk, issued, draft):
    answer = amend(office, issued)
    assert (answer.status_code, answer.json()["code"]) == (409, "plan.amendment_open")
    leader = desk("ward_leader")
    closing = leader.post(
        f"plans/{issued}/close/", {"note": "x"}, **{"If-Match": leader.get(f"plans/{issued}/")["ETag"]}
    )
    assert (closing.status_code, closing.json()["code"]) == (409, "plan.amendment_open")


def test_tasks_are_listed_once_by_the_line_in_force(office, draft, issued):
    tasks = office.get("tasks/").json()["results"]
    assert {task["plan"]["id"] for task in tasks} == {issued}
    assert len(tasks) == 25
    assert {task["plan"]["id"] for task in office.get("tasks/", {"plan": draft}).json()["results"]} == {draft}
    assert office.get(f"tasks/{tasks[0]['id']}/").json()["plan"]["id"] == issued


def test_approving_an_amendment_puts_the_version_before_out_of_force(office, desk, issued, draft):
    town = desk("town_office", "90")
    approved = enforce(office, desk, draft)
    assert approved["state"]["value"] == "approved"
    before = office.get(f"plans/{issued}/").json()
    assert (before["state"]["value"], before["allowed_actions"], before["amendment"]) == ("amended", [], draft)
    tasks = office.get("tasks/").json()["results"]
    assert {task["plan"]["id"] for task in tasks} == {draft}
    assert not any(task["dropped"] for task in tasks)
    assert [town.get(f"received/plans/{plan}/").status_code for plan in (issued, draft)] == [200, 200]
    assert office.move(draft, "issue", {"number": "09", "dated": "2024-06-01"}).json()["state"]["value"] == "issued"


def test_progress_made_meanwhile_is_the_tasks_in_every_version(office, desk, draft):
    lead = desk("lead")
    task = lead.tasks()["I.III.1"]
    answer = lead.post(
        f"tasks/{task['id']}/progress/",
        {"status": "in_progress", "percent": 40, "note": "Đang làm"},
        **{"If-Match": '"1"'},
    )
    assert answer.status_code == 201, answer.content
    enforce(office, desk, draft)
    after = lead.get(f"tasks/{task['id']}/").json()
    assert (after["percent"], after["plan"]["id"], after["updates"]) == (40, draft, 1)


def test_discarding_an_amendment_leaves_the_works_alone(office, issued, draft):
    works = TaskWork.objects.filter(unit=office.entered()).count()
    answer = office.delete(f"plans/{draft}/", **{"If-Match": office.get(f"plans/{draft}/")["ETag"]})
    assert answer.status_code == 204
    assert TaskWork.objects.filter(unit=office.entered()).count() == works == 25
    document = office.get(f"plans/{issued}/").json()
    assert (document["amendment"], len(lines(document))) == (None, 25)
    assert document["allowed_actions"] == ["amend"]


def test_a_refused_amendment_is_a_draft_again_and_changes_nothing(office, desk, issued, draft):
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "refuse", {"reason": "Chưa cần"})
    assert office.get(f"plans/{issued}/").json()["state"]["value"] == "issued"
    assert Plan.objects.get(pk=draft).state == "draft"
