"""A task from its first report to its confirmation over HTTP: blocked, counted, done, confirmed, sent back."""

import pytest

from api.v1.plans.task_decisions import DecidedTask
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches


@pytest.fixture
def path(office, approved):
    """The address of a task that the lead's position leads alone."""
    return f"tasks/{office.tasks()['I.III.1']['id']}/"


def act(desk, path, step, body=None, expect=None):
    """Take a step on the task's present version."""
    method = desk.put if step == "accountable" else desk.post
    answer = method(f"{path}{step}/", body, **{"If-Match": desk.get(path)["ETag"]})
    assert expect in (None, answer.status_code), answer.content
    return answer


def report(desk, path, expect=201, **body):
    return act(desk, path, "progress", body, expect)


def test_a_blocked_task_says_why_until_the_next_report(desk, path):
    lead = desk("lead")
    told = report(lead, path, status="blocked", blocked_reason="Chưa có kinh phí", percent=20).json()
    assert told["note"] == "Chưa có kinh phí"
    task = lead.get(path).json()
    assert (task["status"], task["blocked_reason"]) == (
        {"value": "blocked", "label": "Đang vướng mắc"},
        "Chưa có kinh phí",
    )
    report(lead, path, status="in_progress", note="Đã được cấp kinh phí")
    task = lead.get(path).json()
    assert (task["status"]["value"], task["blocked_reason"], task["percent"]) == ("in_progress", None, 20)


def test_what_is_counted_is_kept_until_it_is_reported_anew(desk, path):
    lead = desk("lead")
    assert report(lead, path, status="in_progress", count=12).json()["count"] == 12
    report(lead, path, status="in_progress")
    assert lead.get(path).json()["count"] == 12
    report(lead, path, status="in_progress", count=0)
    assert lead.get(path).json()["count"] == 0


@pytest.mark.parametrize(
    ("body", "pointers", "codes"),
    [
        ({"status": "blocked"}, ["/blocked_reason"], ["task.blocked_reason"]),
        ({"status": "in_progress", "blocked_reason": "x"}, ["/blocked_reason"], ["task.not_blocked"]),
        ({"status": "in_progress", "done_on": "2024-01-01"}, ["/done_on"], ["task.done_on"]),
        ({"status": "done", "done_on": "2999-01-01"}, ["/done_on"], ["task.done_on"]),
        ({"status": "done", "done_on": "2001-01-01"}, ["/done_on"], ["task.done_on_early"]),
        ({"status": "confirmed"}, ["/status"], ["http.field"]),
        ({"status": "in_progress", "count": -1}, ["/count"], ["http.field"]),
        ({"status": "in_progress", "count": 10**12}, ["/count"], ["http.field"]),
        (
            {"status": "done", "percent": 5, "blocked_reason": "x", "done_on": "2999-01-01"},
            ["/percent", "/blocked_reason", "/done_on"],
            ["task.percent_differs", "task.not_blocked", "task.done_on"],
        ),
    ],
)
def test_a_report_that_contradicts_itself_is_told_everything(desk, path, body, pointers, codes):
    answer = report(desk("lead"), path, 422, **body)
    assert [error["pointer"] for error in answer.json()["errors"]] == pointers
    assert [error["code"] for error in answer.json()["errors"]] == codes
    assert desk("lead").get(path).json()["row_version"] == 1


def test_done_confirmed_and_sent_back(desk, office, path):
    lead = desk("lead")
    assert act(office, path, "confirm", expect=409).json()["code"] == "task.not_in_status"
    report(lead, path, status="done", done_on="2024-02-20", note="Đã ban hành")
    task = lead.get(path).json()
    assert (task["status"]["value"], task["percent"], task["done_on"]) == ("done", 100, "2024-02-20")
    refused = report(lead, path, 409, status="in_progress").json()
    assert refused["code"] == "task.not_in_status"
    assert "Đã hoàn thành" in refused["detail"]
    confirmed = act(office, path, "confirm", {"note": "Đủ hồ sơ"}, 200)
    assert mismatches(DecidedTask(), confirmed.json()) == []
    assert confirmed.json()["status"]["value"] == "confirmed"
    assert confirmed.json()["confirmed_by"] == str(office.world.users["ward_office.91"])
    assert (confirmed["ETag"], confirmed.json()["row_version"]) == ('"3"', 3)
    assert act(office, path, "reopen", {}, 422).json()["errors"][0]["pointer"] == "/reason"
    back = act(office, path, "reopen", {"reason": "Thiếu phụ lục"}, 200).json()
    assert (back["status"]["value"], back["done_on"], back["confirmed_by"]) == ("in_progress", None, None)
    kinds = [each["kind"]["value"] for each in lead.get(f"{path}updates/").json()["results"]]
    assert kinds == ["progress", "confirmation", "reopening"]
    report(lead, path, status="done")


def test_only_the_office_confirms(desk, path):
    lead = desk("lead")
    report(lead, path, status="done")
    for role in ("lead", "ward_leader", "viewer"):
        assert act(desk(role), path, "confirm", expect=403).json()["required"]["roles"] == ["ward_office"]


def test_a_decision_names_the_version_that_was_read(desk, office, path):
    report(desk("lead"), path, status="done")
    assert office.post(f"{path}confirm/", {}).status_code == 428
    stale = office.post(f"{path}confirm/", {}, **{"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["current"]["status"]["value"]) == (412, "done")


@pytest.fixture
def shared(office, desk):
    """A task that the one-stop section leads together with the culture clerk; and one that a collective leads."""
    rows = [
        HEADINGS,
        ("1", "Cùng làm", "Bộ phận Tiếp nhận và Trả kết quả\nCông chức Văn hóa – Xã hội", "", "", "Tháng 1 năm 2020"),
        ("2", "Của tập thể", "Các công chức có liên quan", "", "", "Thường xuyên"),
    ]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2020"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    tasks = office.tasks(plan=plan).values()
    return {task["content"]: f"tasks/{task['id']}/" for task in tasks}


def test_a_joint_lead_reports_and_does_not_complete(desk, office, shared):
    path = shared["Cùng làm"]
    names = [lead["words"] for lead in office.get(path).json()["leads"] if lead["accountable"]]
    assert names == ["Bộ phận Tiếp nhận và Trả kết quả"]
    office_holds_culture(office)
    report(office, path, status="in_progress", percent=90)
    refused = report(office, path, 403, status="done").json()
    assert (refused["code"], refused["required"]["positions"]) == (
        "task.not_accountable",
        ["Bộ phận Tiếp nhận và Trả kết quả"],
    )
    assert office.get(path).json()["status"]["value"] == "in_progress"
    report(desk("lead"), path, status="done")


def office_holds_culture(office):
    """Let the office's account hold the joint lead's position too."""
    from django.db.backends.postgresql.psycopg_any import DateRange  # noqa: PLC0415 - beside its only use

    from tenants.models import Position, PositionHolder  # noqa: PLC0415

    unit = office.entered()
    position = Position.objects.get(unit=unit, standard="culture_clerk")
    PositionHolder.objects.create(
        unit_id=unit,
        reader_id=unit,
        position=position,
        user_id=office.world.users["ward_office.91"],
        valid=DateRange("2020-01-01", None),
    )


def test_the_office_names_who_answers_for_a_collective(desk, office, shared):
    path, lead = shared["Của tập thể"], desk("lead")
    assert "complete" in office.get(path).json()["allowed_actions"]
    assert "complete" not in lead.get(path).json()["allowed_actions"]
    [position] = lead.get("/api/v1/me/").json()["units"][0]["positions"]
    named = act(office, path, "accountable", {"position": position["id"]}, 200).json()
    assert named["accountable"] == {"id": position["id"], "name": position["name"]}
    assert "complete" not in office.get(path).json()["allowed_actions"]
    assert "complete" in lead.get(path).json()["allowed_actions"]
    assert at_the_town(desk, named) is None  # the unit's own business, its position's id too
    back = act(office, path, "accountable", {"position": None}, 200).json()
    assert back["accountable"] is None
    unknown = "00000000-0000-7000-8000-000000000000"
    refused = act(office, path, "accountable", {"position": unknown}, 422).json()
    assert refused["errors"][0]["code"] == "task.position_unknown"
    assert act(office, shared["Cùng làm"], "accountable", {"position": None}, 409).json()["code"] == (
        "task.no_collective"
    )


def at_the_town(desk, task):
    """Whom the superior is told to be named for a task."""
    plan = desk("town_office", "90").get(f"received/plans/{task['plan']['id']}/").json()
    lines = [line for annex in plan["annexes"] for holder in (annex, *annex["groups"]) for line in holder["tasks"]]
    return next(line["accountable"] for line in lines if line["id"] == task["id"])
