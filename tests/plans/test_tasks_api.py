"""Tasks over HTTP: the page, its filters and cursors, one task."""

import json

import pytest
from django.db import connection

from api.v1.plans.task_answers import TaskAnswer, TaskDetail
from plans.selectors.in_force import ASKED
from plans.selectors.views import CONDITIONS
from tests.plans.documents import HEADINGS, plan_with, second_plan
from tests.plans.shapes import mismatches


def paths(answer):
    assert answer.status_code == 200, answer.content
    return [task["path"] for task in answer.json()["results"]]


def test_the_page_is_what_its_serializer_documents(office, approved):
    results = office.get("tasks/").json()["results"]
    assert len(results) == 25
    assert [mismatches(TaskAnswer(), task) for task in results] == [[]] * 25
    first = results[0]
    assert list(first)[:6] == ["id", "plan", "annex", "group", "order", "printed_number"]
    assert (first["plan"]["id"], first["plan"]["year"]) == (approved, 2024)
    assert first["changed_at"].endswith("+07:00")
    assert first["schedule"] == {
        "words": "Tháng 2 năm 2024",
        "kind": {"value": "point", "label": "Đến một thời điểm"},
        "from": "2024-02-01",
        "due": "2024-02-29",
        "occurrences": [],
        "reading": "01/02–29/02/2024",
    }
    targets = next(task["targets"] for task in results if task["path"] == "II.3")
    assert [target["threshold"] for target in targets] == ["100.00", "70.00", "90.00"]
    assert targets[0]["operator"] == {"value": "at_least", "label": "Ít nhất"}


def test_labels_come_in_the_accepted_language(office, plan):
    task = office.get("tasks/", **{"Accept-Language": "en"}).json()["results"][0]
    assert (task["status"]["label"], task["plan"]["state"]["label"]) == ("Not started", "Draft")
    assert task["leads"][0]["kind"] == {"value": "position", "label": "Position"}
    assert task["refused_actions"][0]["reason"].startswith("“Report progress” is not possible yet")


def test_a_page_and_one_task_say_the_same(office, desk, approved):
    lead = desk("lead")
    for task in lead.get("tasks/").json()["results"]:
        answer = lead.get(f"tasks/{task['id']}/")
        detail = answer.json()
        assert answer["ETag"] == f'"{task["row_version"]}"'
        assert mismatches(TaskDetail(), detail) == []
        assert detail.pop("changed_by") == str(office.world.users["ward_office.91"])
        hanging = {name: detail.pop(name) for name in ("updates", "deliverables", "extension", "confirmed_by")}
        assert hanging == {"updates": 0, "deliverables": 0, "extension": None, "confirmed_by": None}
        assert detail == task


def test_actions_that_may_be_taken_follow_from_positions(desk, approved):
    led = [path for path, task in desk("lead").tasks().items() if "report" in task["allowed_actions"]]
    assert led == ["I.III.1", "II.1", "II.2", "II.3", "II.4", "II.7", "II.8"]
    coordinator = desk("coordinator").tasks()
    coordinated = [path for path, task in coordinator.items() if "contribute" in task["allowed_actions"]]
    assert coordinated == [
        *("I.I.1", "I.II.1", "I.III.1", "I.IV.1", "I.V.1", "I.V.2", "I.VII.1", "I.VII.2"),
        *("II.3", "II.7", "II.10", "II.11", "II.12"),
    ]
    assert not any("report" in task["allowed_actions"] for task in coordinator.values())
    for task in desk("viewer").tasks().values():
        assert task["allowed_actions"] == []
        assert {refused["code"] for refused in task["refused_actions"]} == {"action.not_granted"}


def test_a_refused_action_says_who_could(desk, approved):
    task = desk("lead").tasks()["I.V.1"]
    refused = {item["action"]: item for item in task["refused_actions"]}
    assert refused["report"]["code"] == "task.not_lead"
    assert refused["report"]["positions"] == ["Công chức Văn phòng – Thống kê"]
    assert refused["report"]["roles"] == ["lead", "ward_office", "ward_leader"]
    assert "Bộ phận Tiếp nhận và Trả kết quả" in refused["report"]["reason"]


@pytest.mark.parametrize("size", [1, 4, 10, 24, 25, 200])
def test_pages_forward_and_back_hold_every_task_once(office, plan, size):
    expected = paths(office.get("tasks/"))
    page = office.get("tasks/", {"page_size": size}).json()
    assert page["previous"] is None
    pages = [page]
    while pages[-1]["next"]:
        pages.append(office.get(pages[-1]["next"]).json())
    assert [task["path"] for page in pages for task in page["results"]] == expected
    assert len(pages) == -(-25 // size)
    back = [pages[-1]]
    while back[-1]["previous"]:
        back.append(office.get(back[-1]["previous"]).json())
    assert [page["results"] for page in reversed(back)] == [page["results"] for page in pages]
    assert [bool(page["next"]) for page in reversed(back)] == [bool(page["next"]) for page in pages]


def test_pages_stay_right_while_rows_come(office, plan):
    first = office.get("tasks/", {"page_size": 20}).json()
    office.imported(second_plan())
    rest = office.get(first["next"]).json()
    assert len(rest["results"]) == 5 + 3


@pytest.mark.parametrize(
    "cursor", ["", "abc", "bgGiD0ooznHpnfaAbztBgKg", "eAGiD0ooznHpnfaAbztBgKgAAAAF", "ñ", "A" * 400]
)
def test_a_cursor_that_was_never_given(office, cursor):
    answer = office.get("tasks/", {"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (400, "http.bad_parameter")


def test_an_empty_page_is_a_page(office):
    assert office.get("tasks/").json() == {"next": None, "previous": None, "results": []}


def test_filters(office, desk, plan):
    office.imported(second_plan())
    everything = paths(office.get("tasks/", {"plan": plan}))
    assert len(everything) == 25
    document = office.get(f"plans/{plan}/").json()
    second = document["annexes"][1]["id"]
    assert len(paths(office.get("tasks/", {"annex": second}))) == 11
    assert paths(office.get("tasks/", {"plan": plan, "schedule_kind": "point"})) == ["I.I.1", "I.II.1", "I.II.3"]
    assert paths(office.get("tasks/", {"plan": plan, "due_before": "2024-08-31"})) == ["I.I.1", "I.II.1"]
    assert len(paths(office.get("tasks/", {"status": "not_started"}))) == 28
    assert paths(office.get("tasks/", {"status": "done"})) == []
    assert paths(office.get("tasks/", {"q": "tập HUẤN nghiệp vụ"})) == ["I.VII.2", "2"]
    assert paths(office.get("tasks/", {"q": "100%", "plan": plan})) == paths(office.get("tasks/", {"q": "100%"}))
    assert paths(office.get("tasks/", {"q": "1_0%"})) == []


def test_tasks_of_mine(desk, plan):
    lead = desk("lead")
    [position] = lead.get("/api/v1/me/").json()["units"][0]["positions"]
    named = set(paths(lead.get("tasks/", {"position": position["id"]})))
    mine = set(paths(lead.get("tasks/", {"mine": "true"})))
    others = set(paths(lead.get("tasks/", {"mine": "false"})))
    assert "I.III.1" in named < mine
    assert len(mine) + len(others) == 25
    assert not mine & others
    assert set(paths(desk("viewer").get("tasks/", {"mine": "false"}))) == mine | others


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("plan", "x"),
        ("status", "finished"),
        ("schedule_kind", "never"),
        ("mine", "perhaps"),
        ("due_before", "31/08/2024"),
        ("page", "2"),
        ("view", "late"),
        ("month", "2024-13"),
        ("month", "3/2024"),
        ("group", "x"),
    ],
)
def test_filters_are_strict(office, name, value):
    answer = office.get("tasks/", {name: value})
    assert answer.status_code == 400
    assert name in json.dumps(answer.json()["errors"] or answer.json()["detail"])


def test_every_filter_has_its_condition():
    from api.v1.plans.tasks import TaskFilter  # noqa: PLC0415 - needs the apps

    assert set(TaskFilter.base_filters) == {*CONDITIONS, *ASKED, "view"}


def test_overdue_is_of_points_and_ranges_alone(office, desk):
    rows = [
        HEADINGS,
        ("1", "Điểm", "UBND", "", "", "Tháng 1 năm 2020"),
        ("2", "Thường xuyên", "UBND", "", "", "Thường xuyên"),
    ]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2020"))
    assert [task["overdue"] for task in office.tasks().values()] == [False, False]  # a draft binds nobody
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    point, continuous = office.tasks().values()
    assert (point["overdue"], continuous["overdue"]) == (True, False)
    office.post(f"tasks/{point['id']}/progress/", {"status": "done"}, **{"If-Match": '"1"'})
    assert office.get(f"tasks/{point['id']}/").json()["overdue"] is False


def test_tasks_are_the_units_own(desk, approved):
    task = desk("viewer").tasks()["I.I.1"]["id"]
    for role, code in (("ward_office", "92"), ("ward_office", "80"), ("ward_office", "90")):
        assert desk(role, code).get("tasks/").json()["results"] == []
        assert desk(role, code).get(f"tasks/{task}/").status_code == 404
        assert desk(role, code).get(desk("viewer").url(f"tasks/{task}/")).status_code == 404
    assert desk("unit_admin").get("tasks/").status_code == 403


def test_without_a_scope_the_statement_finds_nothing(office, approved):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL app.units = ''")
        cursor.execute("SELECT count(*) FROM plans_task")
        assert cursor.fetchone() == (0,)
