"""Copying last year's plan into a new year, over HTTP."""

import pytest

from api.v1.plans.copies import PlanCopyAnswer
from plans.models import Plan, TaskWork
from tests.plans.documents import HEADINGS, TASK, plan_with
from tests.plans.shapes import mismatches


@pytest.fixture
def copied(office, approved):
    answer = office.post(f"plans/{approved}/copy/", {"year": 2025})
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_a_copy_is_a_draft_of_its_own(office, approved, copied):
    assert mismatches(PlanCopyAnswer(), copied) == []
    plan = office.get(f"plans/{copied['id']}/").json()
    assert (plan["year"], plan["version"], plan["state"]["value"], plan["amends"]) == (2025, 1, "draft", None)
    assert (plan["number"], plan["dated"], plan["counts"]) == ("", None, {"annexes": 2, "groups": 7, "tasks": 25})
    assert "2025" in plan["title"]
    assert "2024" not in plan["title"]
    tasks = {line["path"]: line for line in office.tasks(plan=copied["id"]).values()}
    before = office.tasks(plan=approved)
    assert not {task["id"] for task in tasks.values()} & {task["id"] for task in before.values()}
    assert tasks["I.I.1"]["schedule"]["due"] == "2025-02-28"
    assert before["I.I.1"]["schedule"]["due"] == "2024-02-29"
    assert tasks["I.I.1"]["leads"] == before["I.I.1"]["leads"]


def test_what_moved_and_what_did_not_is_told(copied):
    moved = {schedule["path"]: schedule for schedule in copied["schedules"]}
    assert moved["I.I.1"] == {
        "path": "I.I.1",
        "order": 1,
        "number": "1",
        "before": "Tháng 2 năm 2024",
        "after": "Tháng 2 năm 2025",
        "due_before": "2024-02-29",
        "due_after": "2025-02-28",
    }
    assert len(moved) == len(copied["schedules"]) == 20
    assert [(finding["code"], finding["place"]["path"]) for finding in copied["findings"]] == []


def test_a_dry_run_stores_nothing(office, approved):
    works = TaskWork.objects.filter(unit=office.entered()).count()
    answer = office.post(f"plans/{approved}/copy/?dry_run=true", {"year": 2026})
    assert (answer.status_code, answer.json()["id"], answer.json()["tasks"]) == (200, None, 25)
    office.entered()
    assert (Plan.objects.filter(year=2026).count(), TaskWork.objects.count()) == (0, works)


def test_one_plan_a_year(office, desk, approved):
    answer = office.post(f"plans/{approved}/copy/", {"year": 2024})
    assert (answer.status_code, answer.json()["code"]) == (409, "plan.exists")
    assert desk("ward_leader").post(f"plans/{approved}/copy/", {"year": 2025}).status_code == 403


def test_a_cited_document_stays_and_is_told(office):
    rows = [
        HEADINGS,
        ["I", "Rà soát"],
        ["1", "Rà soát theo Luật Đất đai năm 2024", *TASK[2:5], "Theo Kế hoạch số 05/KH-UBND ngày 12/01/2024"],
        ["2", "Tập huấn năm 2024", *TASK[2:5], "Trước ngày 15/6/2024"],
    ]
    plan = office.imported(plan_with(rows, subject="Kiểm soát thủ tục hành chính năm 2024"))
    copied = office.post(f"plans/{plan}/copy/", {"year": 2025}).json()
    assert [(each["path"], each["after"], each["due_after"]) for each in copied["schedules"]] == [
        ("I.2", "Trước ngày 15/6/2025", "2025-06-14")
    ]
    told = [(each["code"], each["place"]["path"], each["found"]) for each in copied["findings"]]
    assert told == [
        ("plan.copy_cited", "I.1", "Kế hoạch số 05/KH-UBND ngày 12/01/2024"),
        ("plan.copy_year_left", "I.1", 2024),
    ]
    assert all(each["severity"] == "warning" and each["hint"] for each in copied["findings"])
    first, second = office.tasks(plan=copied["id"]).values()
    assert first["schedule"]["words"] == "Theo Kế hoạch số 05/KH-UBND ngày 12/01/2024"
    assert (first["content"], second["content"]) == ("Rà soát theo Luật Đất đai năm 2024", "Tập huấn năm 2025")
