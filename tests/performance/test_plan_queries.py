"""Queries of plan endpoints, authentication and scope among them; BEGIN, COMMIT and SAVEPOINT don't count."""

import pytest

from tests.performance.counting import counted
from tests.plans.desk import Desk
from tests.plans.documents import HEADINGS, TASK, plan_with


def queries(call):
    """How many statements a call sends; it must succeed."""
    with counted() as statements:
        answer = call()
    assert answer.status_code in (200, 201), answer.content
    return len(statements)


def plan_of(count, year):
    tasks = [(str(number), *TASK[1:]) for number in range(1, count + 1)]
    return plan_with([HEADINGS, *tasks], subject=f"Kiểm soát TTHC năm {year}")


@pytest.fixture
def office(world):
    return Desk(world, "ward_office")


def test_a_page_of_fifty_tasks(office):
    office.imported(plan_of(60, 2025))
    assert len(office.get("tasks/").json()["results"]) == 50
    assert queries(lambda: office.get("tasks/")) == 4  # access, scope, positions, the page
    assert queries(lambda: office.get("tasks/", {"mine": "true", "status": "not_started", "page_size": 200})) == 4


@pytest.mark.parametrize("count", [1, 40])
def test_counts_do_not_grow_with_the_rows(office, count):
    stored = queries(lambda: office.upload(plan_of(count, 2025)))
    assert stored == 14
    [plan] = office.get("plans/").json()["results"]
    task = office.get("tasks/").json()["results"][0]
    assert queries(lambda: office.get(f"plans/{plan['id']}/")) == 7
    assert queries(lambda: office.get(f"tasks/{task['id']}/")) == 5
    office.move(plan["id"], "submit")
    leader = Desk(office.world, "ward_leader")
    approve = queries(lambda: leader.post(f"plans/{plan['id']}/approve/", **{"If-Match": '"2"'}))
    assert approve == 9  # with the step, and the plan read again beside it
    town = Desk(office.world, "town_office", "90")
    assert queries(lambda: town.get("received/plans/")) == 4
    assert queries(lambda: town.get(f"received/plans/{plan['id']}/")) == 7


def test_lists_of_plans(office):
    office.imported(plan_of(1, 2024))
    one = queries(lambda: office.get("plans/"))
    for year in (2025, 2026, 2027):
        office.imported(plan_of(2, year))
    assert queries(lambda: office.get("plans/")) == one == 3
