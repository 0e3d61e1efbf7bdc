"""Step 3: approval, and who may work on which task."""

from api.demo.scenario.plan_approved import COORDINATED, LED


def test_submitted_by_the_office_and_approved_by_the_leader(played):
    assert played.facts["submitted"].json["state"] == {"value": "pending_approval", "label": "Chờ duyệt"}
    assert played.facts["approved"].json["state"] == {"value": "approved", "label": "Đã duyệt"}
    assert played.facts["approved"].json["approved_at"].startswith("2024-03-08")


def test_the_town_reads_it_once_it_is_approved(played):
    assert played.facts["received_before"] == []
    [received] = played.facts["received_plans"]
    assert (received["id"], received["unit"]["code"]) == (played.facts["plan"], "18121")
    assert received["counts"] == {"annexes": 2, "groups": 7, "tasks": 25}


def test_the_town_reads_the_whole_document_and_nothing_private(played):
    plan = played.facts["received_plan"].json
    first, second = plan["annexes"]
    assert [len(group["tasks"]) for group in first["groups"]] == [2, 3, 2, 1, 2, 2, 2]
    assert len(second["tasks"]) == 11
    assert {"findings", "source"}.isdisjoint(plan)


def test_a_lead_reports_on_a_task_that_its_position_leads(played):
    answer = played.facts["progress"]
    assert answer.status == 201
    assert (answer.json["status"]["value"], answer.json["percent"]) == ("in_progress", 30)
    assert (answer.json["role"]["value"], answer.json["position"]["name"]) == (
        "lead",
        "Bộ phận Tiếp nhận và Trả kết quả",
    )
    task = played.stage.office("18121").get(f"tasks/{played.facts['tasks'][LED]['id']}/").json
    assert (task["status"]["value"], task["percent"], task["updates"]) == ("in_progress", 30, 1)


def test_the_town_sees_the_progress_and_not_the_notes(played):
    plan = played.stage.town.get(f"received/plans/{played.facts['plan']}/").json
    [task] = [
        task
        for group in plan["annexes"][0]["groups"]
        for task in group["tasks"]
        if task["id"] == played.facts["tasks"][LED]["id"]
    ]
    assert (task["status"]["value"], task["percent"]) == ("in_progress", 30)
    assert "niêm yết công khai danh mục thủ tục hành chính." not in str(task)


def test_a_coordinator_contributes_to_a_task_that_its_position_coordinates(played):
    answer = played.facts["contribution"]
    assert (answer.status, answer.json["kind"]["value"]) == (201, "contribution")
    assert answer.json["position"]["name"] == "Công chức Văn hóa – Xã hội"
    updates = played.stage.office("18121").pages(f"tasks/{played.facts['tasks'][COORDINATED]['id']}/updates/")
    assert [update["id"] for update in updates] == [answer.json["id"]]


def test_a_task_that_is_not_theirs_is_403_with_the_reason(played):
    progress, contribution = played.facts["progress_not_theirs"].json, played.facts["contribution_not_theirs"].json
    assert (progress["status"], progress["code"]) == (403, "task.not_lead")
    assert progress["required"]["positions"] == ["Công chức Văn phòng – Thống kê"]
    assert "Văn phòng – Thống kê" in progress["hint"] + progress["detail"]
    assert (contribution["status"], contribution["code"]) == (403, "task.not_coordinator")
    assert "Bộ phận Tiếp nhận và Trả kết quả" in contribution["required"]["positions"]


def test_a_coordinator_does_not_report_progress(played):
    refused = played.facts["progress_not_granted"].json
    assert (refused["status"], refused["code"]) == (403, "http.forbidden")
    assert refused["required"]["roles"] == ["lead", "ward_office", "ward_leader"]


def test_in_another_ward_there_is_nothing(played):
    for name in ("progress_elsewhere", "progress_of_another"):
        assert (played.facts[name].status, played.facts[name].json["code"]) == (404, "http.not_found")


def test_a_task_says_what_may_be_done_and_why_not(played):
    lead = played.stage.as_("18121", "lead")
    theirs = lead.get(f"tasks/{played.facts['tasks'][LED]['id']}/").json
    other = lead.get(f"tasks/{played.facts['tasks']['I.V.1']['id']}/").json
    assert "report" in theirs["allowed_actions"]
    [refused] = [each for each in other["refused_actions"] if each["action"] == "report"]
    assert (refused["code"], refused["positions"]) == ("task.not_lead", ["Công chức Văn phòng – Thống kê"])
    assert refused["reason"]
