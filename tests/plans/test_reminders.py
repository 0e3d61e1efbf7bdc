"""Digests of the day, the ledger, the inbox, reminders by hand, and the link that reports on one task."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client

from api.accounts import task_link
from plans.models import Digest, TaskWork
from tenants.clock import now
from tenants.models import AuditEvent, Membership
from tests.plans.reminded import DAY_BEFORE, ledger, ledger_of
from tests.world import who

pytestmark = pytest.mark.django_db


def test_one_digest_a_person_and_day_tells_everything_due(office, run):
    digests = run(DAY_BEFORE)
    by_person = {str(digest.person_id): digest for digest in digests}
    clerk = by_person[str(office.world.users[who("ward_office", "91")])]
    assert "I.I.1" in clerk.text
    assert "I.II.1" in clerk.text
    assert "hạn 29/02/2024" in clerk.text
    assert len(by_person) == len(digests)
    assert {line[1:] for line in ledger(office)} >= {("I.I.1", "leads-1"), ("I.II.1", "leads-1")}


def test_running_again_adds_nothing_and_a_new_day_only_what_is_new(office, run):
    run(DAY_BEFORE)
    before = ledger(office)
    assert run(DAY_BEFORE) == []
    assert ledger(office) == before
    run(DAY_BEFORE + timedelta(days=1))
    assert {line[2] for line in ledger(office) - before} == {"leads+0"}


def test_nobody_is_told_on_a_day_off(run):
    assert run(date(2024, 3, 2)) == []  # a Saturday


def test_what_is_done_is_not_told_of(office, run):
    office.entered()
    works = TaskWork.objects.filter(lines__printed_number="1", lines__due=date(2024, 2, 29))
    assert works.update(status="done", done_on=DAY_BEFORE) == 2
    run(DAY_BEFORE)
    assert not {line for line in ledger(office) if line[1] in {"I.I.1", "I.II.1"}}


def test_late_tasks_escalate_to_the_office_and_then_to_the_leader(office, run):
    run(date(2024, 3, 11))
    stages = {stage for _, path, stage in ledger(office) if path == "I.I.1"}
    assert stages == {"leads+5", "leader+7"}  # the office leads it itself
    leader = Digest.objects.get(person=office.world.users[who("ward_leader", "91")])
    assert "đề nghị chỉ đạo" in leader.text
    assert "quá 11 ngày" in leader.text


def test_the_inbox_is_ones_own_and_reading_is_noted(office, desk, run):
    run(DAY_BEFORE)
    [own] = office.get("inbox/").json()["results"]
    assert unread(office) == 1
    assert (own["day"], own["read_at"]) == ("2024-02-28", None)
    read = office.post(f"inbox/{own['id']}/read/").json()
    assert read["read_at"]
    assert unread(office) == 0
    assert office.post(f"inbox/{own['id']}/read/").json() == read
    leader = desk("ward_leader")
    assert leader.post(f"inbox/{own['id']}/read/").status_code == 404
    told = [line for line in office.get("reminders/").json()["results"] if line["person"] == str(clerk(office))]
    assert {line["note"] for line in told} == {"I.I.1", "I.II.1"}
    assert all(line["read_at"] for line in told)


def unread(office):
    [unit] = office.get("/api/v1/me/").json()["units"]
    return unit["awaiting"]["digests_unread"]


def clerk(office):
    """The account of the office's clerk."""
    return office.world.users[who("ward_office", "91")]


def test_reminders_by_hand_are_read_by_the_office_and_by_whom_they_concern(office, desk, approved):
    task, lead = office.tasks()["II.8"], desk("lead")  # the one-stop section leads it
    body = {"task": task["id"], "channel": "telephone", "addressee": "Bà Lan", "note": "Hẹn thứ Hai"}
    made = office.post("reminders/", body)
    assert made.status_code == 201
    assert made.json()["channel"] == {"value": "telephone", "label": "Điện thoại"}
    assert (made.json()["by"], made.json()["person"]) == (str(clerk(office)), None)
    [line] = office.get("reminders/", {"task": task["id"]}).json()["results"]
    assert line["note"] == "Hẹn thứ Hai"
    assert lead.get("reminders/").json()["results"] == [line]
    assert desk("coordinator").get("reminders/").json()["results"] == []
    assert lead.post("reminders/", body).status_code == 403


def test_whoever_was_reminded_by_hand_reads_it(office, desk, approved):
    person = str(office.world.users[who("coordinator", "91")])
    body = {"task": office.tasks()["I.I.1"]["id"], "channel": "in_person", "person": person}
    made = office.post("reminders/", body).json()
    assert (made["person"], made["addressee"].split()[0]) == (person, "coordinator")
    assert desk("coordinator").get("reminders/").json()["results"] == [made]
    assert desk("lead").get("reminders/").json()["results"] == []


@pytest.mark.parametrize(
    ("role", "code", "pointer"),
    [("lead", "92", "reminder.person_unknown"), (None, None, "reminder.addressee_missing")],
)
def test_a_reminder_by_hand_names_a_member_or_somebody_at_all(office, approved, role, code, pointer):
    person = str(office.world.users[who(role, code)]) if role else None
    body = {"task": office.tasks()["I.I.1"]["id"], "channel": "telephone", "person": person}
    refused = office.post("reminders/", body)
    assert (refused.status_code, refused.json()["code"]) == (422, pointer)


def test_a_units_own_rule_replaces_the_default(office, desk, run):
    default = office.get("reminder-rule/")
    assert (default.json()["default"], default["ETag"]) == (True, '"0"')
    rule = {"active": True, "before": [2], "after": [], "office_after": None, "leader_after": None}
    url, headers = office.url("reminder-rule/"), {"If-Match": default["ETag"]}
    changed = office.client.patch(url, rule, content_type="application/json", headers=headers)
    assert changed.json() == {**rule, "default": False, "row_version": 1}
    assert office.client.patch(url, rule, content_type="application/json", headers=headers).status_code == 412
    assert run(DAY_BEFORE)
    assert {stage for _, _, stage in ledger(office)} == {"leads-2"}


@pytest.mark.parametrize(
    ("rule", "code", "pointer"),
    [
        ({"before": [5, 5]}, "reminder.days_disordered", "/before"),
        ({"before": [1, 5]}, "reminder.days_disordered", "/before"),
        ({"after": [3, 1]}, "reminder.days_disordered", "/after"),
        ({"office_after": 8}, "reminder.leader_before_office", "/leader_after"),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(office, approved, rule, code, pointer):
    url, headers = office.url("reminder-rule/"), {"If-Match": '"0"'}
    refused = office.client.patch(url, rule, content_type="application/json", headers=headers)
    assert refused.status_code == 422
    [error] = refused.json()["errors"]
    assert (error["code"], error["pointer"]) == (code, pointer)
    assert error["found"] != error["expected"]
    assert office.get("reminder-rule/").json()["default"] is True


@pytest.fixture
def link(office, run):
    """The path of the link for task I.I.1, as the office takes it out for a chat."""
    run(DAY_BEFORE)
    [own] = office.get("inbox/").json()["results"]
    text = office.post(f"digests/{own['id']}/chat/").json()["text"]
    return re.search(r"^- I\.I\.1\. .*\n  http://testserver(\S+)$", text, re.MULTILINE)[1]


def test_a_link_reports_on_its_task_without_a_password(office, link):
    page = Client().get(link)
    assert page.status_code == 200
    assert "I.I.1" in page.content.decode()
    answer = Client().post(link, {"status": "in_progress", "note": "Đã soạn thảo"})
    assert "Đã ghi nhận" in answer.content.decode()
    task = office.tasks()["I.I.1"]
    assert task["status"]["value"] == "in_progress"
    updates = office.get(f"tasks/{task['id']}/updates/").json()["results"]
    assert [(update["note"], update["actor"]["id"]) for update in updates] == [
        ("Đã soạn thảo", str(office.world.users[who("ward_office", "91")]))
    ]
    handed = AuditEvent.objects.filter(table="plans_taskupdate", client="task-link")
    assert [event.reason for event in handed] == [f"task-link by {office.world.users[who('ward_office', '91')]}"]
    assert ("chat", "I.I.1") in {(line["channel"]["value"], line["note"]) for line in ledger_of(office)}


@pytest.mark.parametrize("spoil", [lambda path: path[:-3] + "x/", lambda path: path.replace("/task/", "/task/x")])
def test_a_link_that_was_tampered_with_is_none(link, spoil):
    assert Client().get(spoil(link)).status_code == 410


def test_a_link_ends_with_time_and_with_the_membership(office, link, monkeypatch):
    monkeypatch.setattr(task_link, "now", lambda: now() + timedelta(days=8))
    assert Client().get(link).status_code == 410
    monkeypatch.undo()
    assert Client().get(link).status_code == 200
    Membership.objects.filter(user=office.world.users[who("ward_office", "91")]).update(accepted_at=None)
    assert Client().get(link).status_code == 410
