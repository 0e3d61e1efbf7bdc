"""Progress and contributions over HTTP: who may, on which version, with what."""

import pytest
from django.db import connection

from api.v1.plans.task_answers import TaskUpdateAnswer
from api.v1.plans.task_updates import TaskReportAnswer
from tests.plans.shapes import mismatches

PROGRESS = {"status": "in_progress", "percent": 30, "note": "Đã niêm yết"}


@pytest.fixture
def tasks(office, approved):
    """Path → id."""
    return {path: task["id"] for path, task in office.tasks().items()}


def test_a_lead_reports_on_a_task_that_its_position_leads(desk, tasks):
    lead, path = desk("lead"), f"tasks/{tasks['I.III.1']}/"
    answer = lead.post(f"{path}progress/", PROGRESS, **{"If-Match": lead.get(path)["ETag"]})
    assert (answer.status_code, answer["ETag"]) == (201, '"2"')
    update = answer.json()
    assert mismatches(TaskReportAnswer(), update) == []
    assert update["role"] == {"value": "lead", "label": "Chủ trì"}
    assert update["position"]["name"] == "Bộ phận Tiếp nhận và Trả kết quả"
    task = lead.get(path)
    assert (task.json()["status"]["value"], task.json()["percent"], task["ETag"]) == ("in_progress", 30, '"2"')
    assert (task.json()["updates"], task.json()["changed_by"]) == (1, str(lead.world.users["lead.91"]))
    assert [item["id"] for item in desk("viewer").get(f"{path}updates/").json()["results"]] == [update["id"]]


def test_the_superior_sees_the_progress_but_no_update(desk, approved, tasks):
    lead, path = desk("lead"), f"tasks/{tasks['I.III.1']}/"
    lead.post(f"{path}progress/", PROGRESS, **{"If-Match": '"1"'})
    document = desk("town_office", "90").get(f"received/plans/{approved}/").json()
    [task] = [
        task for group in document["annexes"][0]["groups"] for task in group["tasks"] if task["path"] == "I.III.1"
    ]
    assert (task["status"]["value"], task["percent"]) == ("in_progress", 30)
    desk("town_office", "90").entered()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM plans_taskupdate")
        assert cursor.fetchone() == (0,)


def test_a_coordinator_contributes_and_leaves_the_status_alone(desk, tasks):
    coordinator, path = desk("coordinator"), f"tasks/{tasks['II.3']}/"
    answer = coordinator.post(f"{path}contributions/", {"note": "Đã viết hai tin bài"})
    assert (answer.status_code, answer["ETag"]) == (201, '"1"')
    assert mismatches(TaskUpdateAnswer(), answer.json()) == []
    assert answer.json()["kind"] == {"value": "contribution", "label": "Ý kiến phối hợp"}
    assert answer.json()["position"]["name"] == "Công chức Văn hóa – Xã hội"
    task = coordinator.get(path).json()
    assert (task["status"]["value"], task["updates"], task["row_version"]) == ("not_started", 1, 1)


REFUSED = [
    # role, path, act, code, who could
    ("lead", "I.V.1", "progress", "task.not_lead", {"Công chức Văn phòng – Thống kê"}),
    ("coordinator", "I.I.2", "contributions", "task.not_coordinator", {"Bộ phận Tiếp nhận và Trả kết quả"}),
    ("ward_leader", "I.III.1", "progress", "task.not_lead", {"Bộ phận Tiếp nhận và Trả kết quả"}),
    ("coordinator", "I.III.1", "progress", "http.forbidden", None),
    ("viewer", "I.III.1", "contributions", "http.forbidden", None),
]


@pytest.mark.parametrize(("role", "path", "act", "code", "able"), REFUSED)
def test_a_task_that_is_not_theirs(desk, tasks, role, path, act, code, able):
    answer = desk(role).post(f"tasks/{tasks[path]}/{act}/", {"note": "x"}, **{"If-Match": '"1"'})
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (403, code)
    assert problem["required"]["roles"]
    if able is not None:
        assert able <= set(problem["required"]["positions"])
        assert all(name in problem["detail"] for name in able)


def test_the_unit_itself_is_its_leader_or_office(desk, tasks):
    path = f"tasks/{tasks['I.V.2']}/progress/"
    assert desk("lead").post(path, PROGRESS, **{"If-Match": '"1"'}).status_code == 403
    by_leader = desk("ward_leader").post(path, PROGRESS, **{"If-Match": '"1"'})
    assert (by_leader.status_code, by_leader.json()["position"]) == (201, None)
    by_office = desk("ward_office").post(path, PROGRESS | {"percent": 40}, **{"If-Match": '"2"'})
    assert (by_office.status_code, by_office.json()["role"]["value"]) == (201, "ward_office")


def test_the_office_reports_on_behalf_of_a_lead_and_does_not_complete(office, desk, tasks):
    path = f"tasks/{tasks['I.III.1']}/"
    assert "report" in office.get(path).json()["allowed_actions"]
    made = office.post(f"{path}progress/", PROGRESS, **{"If-Match": '"1"'}).json()
    lead = "Bộ phận Tiếp nhận và Trả kết quả"
    assert (made["role"]["value"], made["position"]["name"], made["on_behalf"]) == ("ward_office", lead, lead)
    refused = office.post(f"{path}progress/", {"status": "done"}, **{"If-Match": '"2"'})
    assert (refused.status_code, refused.json()["code"]) == (403, "task.not_accountable")
    forged = office.post(f"{path}progress/", PROGRESS | {"on_behalf": "Chủ tịch"}, **{"If-Match": '"2"'})
    assert (forged.status_code, forged.json()["errors"][0]["pointer"]) == (422, "/on_behalf")
    own = desk("lead").post(f"{path}progress/", PROGRESS, **{"If-Match": '"2"'}).json()
    assert (own["position"]["name"], own["on_behalf"]) == (lead, None)
    events = desk("ward_leader").get("audit-events/", {"table": "plans_taskupdate"}).json()["results"]
    assert {event["on_behalf"] for event in events} == {f"ward_office on behalf of {lead}", f"lead: {lead}"}


def test_before_the_plan_is_approved_nothing_is_reported(office, desk, plan):
    task = office.tasks()["I.III.1"]["id"]
    answer = desk("lead").post(f"tasks/{task}/progress/", PROGRESS, **{"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "task.plan_not_approved")


def test_progress_names_the_version_that_was_read(desk, tasks):
    lead, path = desk("lead"), f"tasks/{tasks['I.III.1']}/progress/"
    assert lead.post(path, PROGRESS).status_code == 428
    assert lead.post(path, {"status": "odd"}).status_code == 428  # the body comes last
    assert lead.post(path, PROGRESS, **{"If-Match": '"1"'}).status_code == 201
    stale = lead.post(path, PROGRESS | {"percent": 60}, **{"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "row.stale")
    current = stale.json()["current"]
    assert (current["percent"], current["row_version"]) == (30, 2)
    assert current["changed_by"] == str(lead.world.users["lead.91"])


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/status"),
        ({"status": "finished"}, "/status"),
        ({"status": "in_progress", "percent": 101}, "/percent"),
        ({"status": "in_progress", "percent": -1}, "/percent"),
        ({"status": "in_progress", "percent": 1.5}, "/percent"),
        ({"status": "in_progress", "percent": "nhiều"}, "/percent"),
        ({"status": "done", "percent": 50}, "/percent"),
        ({"status": "not_started", "percent": 50}, "/percent"),
        ({"status": "done", "notes": "x"}, "/notes"),
        ({"status": "done", "note": "x" * 4001}, "/note"),
    ],
)
def test_progress_that_breaks_a_rule(desk, tasks, body, pointer):
    lead, path = desk("lead"), f"tasks/{tasks['I.III.1']}/"
    answer = lead.post(f"{path}progress/", body, **{"If-Match": '"1"'})
    assert (answer.status_code, [error["pointer"] for error in answer.json()["errors"]]) == (422, [pointer])
    assert lead.get(path).json()["row_version"] == 1


@pytest.mark.parametrize(
    ("body", "percent"),
    [
        ({"status": "done"}, 100),
        ({"status": "not_started"}, 0),
        ({"status": "in_progress"}, None),
        ({"status": "in_progress", "percent": 0}, 0),
    ],
)
def test_a_status_implies_its_percentage(desk, tasks, body, percent):
    lead, path = desk("lead"), f"tasks/{tasks['I.III.1']}/"
    assert lead.post(f"{path}progress/", body, **{"If-Match": '"1"'}).json()["percent"] == percent
    assert lead.get(path).json()["percent"] == percent


@pytest.mark.parametrize("body", [{}, {"note": ""}, {"note": None}, {"note": "x", "status": "done"}])
def test_a_contribution_says_something(desk, tasks, body):
    assert desk("coordinator").post(f"tasks/{tasks['II.3']}/contributions/", body).status_code == 422


def test_another_ward_does_not_find_the_task(desk, tasks):
    for role, act in (("lead", "progress"), ("coordinator", "contributions")):
        other = desk(role, "92")
        assert other.post(f"tasks/{tasks['I.III.1']}/{act}/", PROGRESS, **{"If-Match": '"1"'}).status_code == 404
        assert other.post(desk(role).url(f"tasks/{tasks['I.III.1']}/{act}/"), PROGRESS).status_code == 404
    assert desk("lead", "92").get(f"tasks/{tasks['I.III.1']}/updates/").status_code == 404


def test_the_audit_says_in_which_role_and_position(desk, tasks):
    lead = desk("lead")
    lead.post(f"tasks/{tasks['I.III.1']}/progress/", PROGRESS, **{"If-Match": '"1"'})
    lead.entered()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT operation, on_behalf, actor FROM tenants_auditevent"
            " WHERE \"table\" IN ('plans_taskwork', 'plans_taskupdate') ORDER BY at DESC LIMIT 2"
        )
        rows = cursor.fetchall()
    assert {operation for operation, _, _ in rows} == {"INSERT", "UPDATE"}
    assert {on_behalf for _, on_behalf, _ in rows} == {"lead: Bộ phận Tiếp nhận và Trả kết quả"}
    assert {actor for _, _, actor in rows} == {lead.world.users["lead.91"]}
