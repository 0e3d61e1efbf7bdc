"""The town has a plan of its own, like a ward: imported, approved and so addressed to the province, worked on."""

import pytest

from tests.plans.documents import HEADINGS, TASK, plan_with

YEAR = 2025


@pytest.fixture
def office(desk):
    return desk("ward_office", "90")


@pytest.fixture
def plan(office):
    return office.imported(plan_with([HEADINGS, TASK], subject=f"Kiểm soát thủ tục hành chính năm {YEAR}"))


def test_every_view_of_a_ward_works_for_the_town(office, desk, plan):
    for path in ("", "lint/", "source/"):
        assert office.get(f"plans/{plan}/{path}").status_code == 200, path
    for path in ("plans/", "tasks/", "tasks/counts/", "dashboard/", "plan-aliases/", "plan-headings/"):
        assert desk("viewer", "90").get(path).status_code == 200, path
    [task] = office.tasks().values()
    for path in ("", "updates/", "deliverables/", "extensions/", "check-ins/"):
        assert office.get(f"tasks/{task['id']}/{path}").status_code == 200, path


def test_its_superior_receives_the_plan_and_its_progress(office, desk, plan):
    office.move(plan, "submit")
    desk("ward_leader", "90").move(plan, "approve")
    province = desk("town_office", "9")
    [received] = province.get("received/plans/").json()["results"]
    assert (received["id"], received["unit"]["code"]) == (plan, "90")
    units = {unit["unit"]["code"]: unit for unit in province.get("received/progress/", {"year": YEAR}).json()["units"]}
    assert (units["90"]["tasks"], units["80"]["plan"]) == (1, None)
    assert desk("town_office", "90").get("received/plans/").json()["results"] == []  # its own is not received


def test_it_is_worked_on_by_its_office(office, desk):
    task = ("1", "Rà soát TTHC", "UBND", "", "Báo cáo", "Quý II")
    plan = office.imported(plan_with([HEADINGS, task], subject=f"Kiểm soát thủ tục hành chính năm {YEAR}"))
    office.move(plan, "submit")
    desk("ward_leader", "90").move(plan, "approve")
    [line] = office.tasks().values()
    path = f"tasks/{line['id']}/"
    answer = office.post(f"{path}progress/", {"status": "in_progress", "percent": 20}, **{"If-Match": '"1"'})
    assert answer.status_code == 201, answer.content
    assert office.get(path).json()["percent"] == 20
