"""The town's progress over its wards: three queries, one of them the whole of it, however many wards there are."""

import pytest
from django.db import transaction

from tests.benchmarks.town_plans import TASKS, WARDS, YEAR, bare_wards, build_town_plans
from tests.performance.counting import counted
from tests.reporting.town import as_owner, build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("wards", [1, WARDS])
def test_three_queries_for_any_number_of_wards(wards, db):
    with as_owner(), transaction.atomic():
        made = build(1)
        build_town_plans(made.unit, [*made.wards, *bare_wards(made.unit, wards - 1)])
    with counted() as statements:
        answer = made.client().get(made.url("received/progress/"), {"year": YEAR})
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert len(told["units"]) == wards
    assert told["total"]["tasks"] == wards * TASKS
    assert sum(told["total"]["statuses"].values()) == wards * TASKS
    assert {group["units"] for group in told["groups"]} == {wards}
    assert len(statements) <= 3, statements  # access, scope, the progress
