"""What is odd about a task that is reported as done."""

from datetime import date

import pytest

from plans.completing import Completion, completion_findings, earliest_done_on, product_findings

DUE, TODAY = date(2024, 2, 29), date(2024, 3, 12)
USUAL = Completion(TODAY, TODAY, DUE, lasts=None, product="", deliverables=0)


def told(done):
    return [(each.code, each.found, each.expected, each.severity) for each in completion_findings(done)]


def test_late_work_that_is_reported_late_is_not_odd():
    assert told(USUAL) == []


@pytest.mark.parametrize("done_on", [DUE, date(2024, 1, 2)])
def test_late_work_that_becomes_punctual(done_on):
    found = f"{done_on:%d/%m/%Y}"
    assert told(USUAL._replace(done_on=done_on)) == [("task.done_on_in_time", found, "29/02/2024", "warning")]


def test_work_that_is_reported_in_time_is_not_odd():
    assert told(USUAL._replace(done_on=DUE, today=DUE)) == []


def test_work_that_comes_back_is_done_after_its_last_turn():
    lasting = USUAL._replace(due=None, lasts=date(2024, 12, 31))
    assert told(lasting) == [("task.done_before_end", "12/03/2024", "31/12/2024", "warning")]
    assert told(lasting._replace(done_on=date(2024, 12, 31), today=date(2025, 1, 3))) == []


def test_an_expected_product_that_nobody_handed_in():
    assert told(USUAL._replace(product="Kế hoạch")) == [("task.product_missing", 0, "Kế hoạch", "warning")]
    assert told(USUAL._replace(product="Kế hoạch", deliverables=1)) == []
    assert product_findings("", 0) == []


def test_what_is_known_comes_from_the_line():
    line = {
        "done_on": "2024-03-12",
        "due": "2024-02-29",
        "plan": {"year": 2024},
        "product": "Báo cáo",
        "deliverables": 2,
        "schedule": {"kind": {"value": "recurring_ad_hoc"}, "due": None, "occurrences": [{"due": "2024-06-30"}]},
    }
    assert Completion.of(line, dated=False, today=TODAY) == Completion(
        TODAY, TODAY, None, date(2024, 6, 30), "Báo cáo", 2
    )
    line["schedule"] = {"kind": {"value": "continuous"}, "due": None, "occurrences": []}
    assert Completion.of(line, dated=False, today=TODAY).lasts == date(2024, 12, 31)
    line["schedule"]["kind"]["value"] = "point"
    assert Completion.of(line, dated=True, today=TODAY)[2:4] == (DUE, None)


@pytest.mark.parametrize(("today", "expected"), [(TODAY, date(2024, 1, 1)), (date(2023, 12, 20), date(2023, 12, 20))])
def test_the_first_day_on_which_a_years_task_can_have_been_done(today, expected):
    assert earliest_done_on(2024, today) == expected
