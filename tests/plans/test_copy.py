"""Copying last year's plan into a new year, over HTTP."""

import pytest

from api.v1.plans.copies import PlanCopyAnswer
from plans.models import Plan, TaskWork
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
    assert {"number": "1", "before": "Tháng 2 năm 2024", "after": "Tháng 2 năm 2025"} in copied["schedules"]
    assert {finding["code"] for finding in copied["findings"]} <= {"plan.copy_year_left", "plan.copy_schedule"}
    assert all(finding["severity"] == "warning" for finding in copied["findings"])


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
