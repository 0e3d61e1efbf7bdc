"""Importing costs the same statements for ten tasks and for a thousand."""

from tests.performance.counting import counted
from tests.plans.desk import Desk
from tests.plans.large import large_plan


def statements_for(desk, count, year):
    with counted() as statements:
        answer = desk.upload(large_plan(count, year))
    assert (answer.status_code, answer.json()["counts"]["tasks"]) == (201, count)
    return [sql.split()[:3] for sql in statements]


def test_statements_do_not_grow_with_the_tasks(world):
    desk = Desk(world, "ward_office")
    assert statements_for(desk, 1_000, 2026) == statements_for(desk, 10, 2025)
