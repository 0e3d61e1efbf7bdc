"""Queries of what is read of tasks every day: constant in the number of tasks, authentication and scope among them."""

import json

import pytest

from tests.performance.counting import counted
from tests.plans.desk import Desk
from tests.plans.documents import HEADINGS, plan_with
from tests.reporting.calls import open_quarter

LEAD = "Bộ phận Tiếp nhận và Trả kết quả"
YEAR = 2024


def plan_of(count):
    """Half of the tasks are dated, half are checked in; all are the lead's."""
    rows = [
        (str(number), f"Việc {number}", LEAD, "", "Báo cáo", "Tháng 3" if number % 2 else "Thường xuyên")
        for number in range(1, count + 1)
    ]
    return plan_with([HEADINGS, *rows], subject=f"Kiểm soát TTHC năm {YEAR}")


@pytest.fixture(params=[25, 250])
def obligation(request, world):
    """A ward with so many tasks in force, and what it owes for quý I."""
    office = Desk(world, "ward_office")
    plan = office.imported(plan_of(request.param))
    office.move(plan, "submit")
    Desk(world, "ward_leader").move(plan, "approve")
    period = open_quarter(world, "90")["id"]
    [owed] = office.get("obligations/", {"period": period}).json()["results"]
    return owed["id"]


@pytest.fixture
def lead(world):
    return Desk(world, "lead")


def queries(call):
    """How many statements a call sends; it must succeed."""
    with counted() as statements:
        answer = call()
    assert answer.status_code in (200, 201), answer.content
    return len(statements)


def test_readings_do_not_grow_with_the_tasks(lead, obligation):
    assert queries(lambda: lead.get("tasks/", {"view": "overdue", "q": "viec", "month": "2024-03"})) == 4
    assert queries(lambda: lead.get("tasks/counts/")) == 4  # access, scope, positions, all counts
    assert queries(lambda: lead.get("dashboard/")) == 8  # and the first tasks, requests, periods, check-ins
    assert queries(lambda: lead.get(f"check-ins/{obligation}/")) == 6


def test_answering_for_all_does_not_grow_with_the_tasks(lead, obligation):
    body = json.dumps({"others": "nothing"})
    url = lead.url(f"check-ins/{obligation}/")
    assert queries(lambda: lead.client.post(url, body, content_type="application/json")) == 13
    counts = lead.get(f"check-ins/{obligation}/").json()["counts"]
    assert counts["answered"] == counts["check_ins"] > 10
