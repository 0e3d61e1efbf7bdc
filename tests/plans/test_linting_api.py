"""``plans/{plan}/lint/``: rows instead of a file, what is done since, who may read it, and what it costs."""

import pytest

from plans.models import TaskWork
from tenants.models import Position
from tests.performance.counting import counted
from tests.plans.documents import HEADINGS, TASK, plan_with


def codes(answer):
    return [finding["code"] for finding in answer.json()["findings"]]


def test_a_place_leads_to_the_task(office, plan):
    tasks = office.tasks()
    found = office.get(f"plans/{plan}/lint/").json()["findings"]
    places = [finding["place"] for finding in found if "task" in finding["place"]]
    assert len(places) == 15
    assert all(tasks[place["path"]]["id"] == place["task"] for place in places)
    assert places[1] == {
        "annex": "I",
        "group": "I",
        "number": "2",
        "path": "I.I.2",
        "field": "coordinators",
        "task": tasks["I.I.2"]["id"],
    }


def test_a_named_position_answers_for_a_collective(office, plan):
    work = office.tasks()["II.9"]["id"]
    before = codes(office.get(f"plans/{plan}/lint/"))
    unit = office.entered()
    clerk = Position.objects.get(unit=unit, standard="office_clerk")
    TaskWork.objects.filter(unit=unit, pk=work).update(accountable=clerk)
    after = codes(office.get(f"plans/{plan}/lint/"))
    assert (before.count("task.lead_collective"), after.count("task.lead_collective")) == (8, 7)


def test_it_is_read_only_and_the_units_own(office, desk, plan):
    before = office.get(f"plans/{plan}/").json()
    assert desk("viewer").get(f"plans/{plan}/lint/").status_code == 200
    assert desk("unit_admin").get(f"plans/{plan}/lint/").status_code == 403
    assert desk("ward_office", "92").get(f"plans/{plan}/lint/").status_code == 404
    assert office.get(f"plans/{plan}/").json() == before


@pytest.mark.parametrize("count", [1, 60])
def test_its_queries_do_not_grow_with_the_plan(office, count):
    tasks = [(str(number), *TASK[1:]) for number in range(1, count + 1)]
    plan = office.imported(plan_with([HEADINGS, *tasks], subject="Kiểm soát TTHC năm 2025"))
    with counted() as statements:
        answer = office.get(f"plans/{plan}/lint/")
    assert codes(answer) == []
    assert len(statements) == 8  # access, scope, the plan, its annexes, groups, tasks, parties and targets
