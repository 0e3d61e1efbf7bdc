"""Views, counts and the dashboard: what they list is what they count."""

from datetime import timedelta

import pytest

from api.v1.plans.dashboard import Dashboard, TaskCounts, ViewCounts
from plans.selectors.dashboard import KINDS
from plans.selectors.views import VIEWS
from tenants.clock import Clock
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches

LEAD, OTHER = "Bộ phận Tiếp nhận và Trả kết quả", "Công chức Tư pháp – Hộ tịch"
ROWS = [
    HEADINGS,
    ("I", "Nhóm một"),
    ("1", "Đã quá hạn", LEAD, "", "", "Tháng 1 năm 2020"),
    ("2", "Không ai chủ trì", "", "", "", "Thường xuyên"),
    ("3", "Đang vướng", LEAD, "", "", "Tháng 3 năm 2020"),
    ("4", "Chờ xác nhận", LEAD, "", "", "Tháng 3 năm 2020"),
    ("II", "Nhóm hai"),
    ("1", "Việc đường bộ", OTHER, LEAD, "", "Hằng quý"),
]


@pytest.fixture
def tasks(office, desk):
    """Content → task, in a year that has passed: late, blocked, done, without a lead, repeated."""
    plan = office.imported(plan_with(ROWS, subject="Kiểm soát TTHC năm 2020"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    found = {task["content"]: task for task in office.tasks(plan=plan).values()}
    for content, body in (
        ("Đang vướng", {"status": "blocked", "blocked_reason": "Thiếu người"}),
        ("Chờ xác nhận", {"status": "done"}),
    ):
        answer = desk("lead").post(f"tasks/{found[content]['id']}/progress/", body, **{"If-Match": '"1"'})
        assert answer.status_code == 201, answer.content
    return found


def contents(desk, **query):
    answer = desk.get("tasks/", query)
    assert answer.status_code == 200, answer.content
    return [task["content"] for task in answer.json()["results"]]


LISTED = {
    "mine": ["Đã quá hạn", "Đang vướng", "Chờ xác nhận", "Việc đường bộ"],
    "due_soon": [],
    "overdue": ["Đã quá hạn", "Đang vướng"],
    "without_lead": ["Không ai chủ trì", "Việc đường bộ"],  # nobody holds that position
    "waiting_confirmation": ["Chờ xác nhận"],
    "blocked": ["Đang vướng"],
}


@pytest.mark.parametrize("view", LISTED)
def test_a_view_lists_what_it_counts(desk, tasks, view):
    lead = desk("lead")
    assert contents(lead, view=view) == LISTED[view]
    assert lead.get("tasks/counts/").json()["views"][view] == len(LISTED[view])


def test_by_group_position_month_and_status(desk, tasks):
    lead = desk("lead")
    counts = lead.get("tasks/counts/").json()
    assert mismatches(TaskCounts(), counts) == []
    assert [(group["heading"], group["count"], group["open"], group["overdue"]) for group in counts["groups"]] == [
        ("Nhóm một", 4, 3, 2),
        ("Nhóm hai", 1, 1, 0),
    ]
    for group in counts["groups"]:
        assert len(contents(lead, group=group["id"])) == group["count"]
    by_position = {each["name"]: each for each in counts["positions"]}
    assert {name: each["count"] for name, each in by_position.items()} == {LEAD: 4, OTHER: 1}
    for each in by_position.values():
        assert len(contents(lead, position=each["id"])) == each["count"]
    assert {each["month"]: each["count"] for each in counts["months"]} == {
        "2020-01": 1,
        "2020-03": 3,
        "2020-06": 1,
        "2020-09": 1,
        "2020-12": 1,
    }
    for each in counts["months"]:
        assert len(contents(lead, month=each["month"])) == each["count"]
    assert {each["status"]["value"]: each["count"] for each in counts["statuses"]} == {
        "not_started": 3,
        "in_progress": 0,
        "blocked": 1,
        "done": 1,
        "confirmed": 0,
    }
    assert counts["views"]["all"] == 5


@pytest.mark.parametrize("words", ["Việc đường bộ", "viec duong bo", "VIỆC ĐƯỜNG BỘ", "VIEC DUONG", "vie\u0323\u0302c"])
def test_a_search_ignores_accents_and_case(desk, tasks, words):
    assert contents(desk("viewer"), q=words) == ["Việc đường bộ"]


def test_the_dashboard_shows_the_first_of_each_kind(desk, office, tasks):
    late = tasks["Đã quá hạn"]["id"]
    later = {"due": str(Clock().today() + timedelta(days=30)), "reason": "Chờ văn bản"}
    answer = desk("lead").post(f"tasks/{late}/extensions/", later)
    assert answer.status_code == 201, answer.content
    asked = answer.json()
    shown = office.get("dashboard/").json()
    assert mismatches(Dashboard(), shown) == []
    firsts = {kind: [task["content"] for task in shown[kind]] for kind in KINDS}
    assert firsts == {
        "waiting_confirmation": ["Chờ xác nhận"],
        "overdue": ["Đã quá hạn", "Đang vướng"],
        "next_due": [],
    }
    [extension] = shown["extensions"]
    assert (extension["id"], extension["task"], extension["due"]) == (asked["id"], late, later["due"])
    assert shown["counts"] == office.get("tasks/counts/").json()
    assert shown["check_ins"] == []


def test_another_ward_counts_nothing(desk, tasks):
    other = desk("ward_office", "92").get("dashboard/").json()
    assert set(other["counts"]["views"].values()) == {0}
    assert (other["overdue"], other["counts"]["groups"], other["counts"]["months"]) == ([], [], [])


def test_every_view_is_counted():
    assert {*ViewCounts().fields} == {"all", *VIEWS}
