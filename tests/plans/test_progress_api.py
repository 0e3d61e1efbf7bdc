"""``received/progress/`` over HTTP: what the town sees of its wards' plans, and what it does not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from plans.selectors.progress import received_progress
from tenants.access import access_by_token
from tenants.clock import ZONE, Clock, now
from tests.plans.documents import HEADINGS, TASK, plan_with
from tests.world import who

YEAR = 2024
EMPTY = {"not_started": 0, "in_progress": 0, "blocked": 0, "done": 0, "confirmed": 0}


def tasks_of(*groups):
    """A plan file with groups of so many tasks, due on the last day of a month long past."""
    rows = [HEADINGS]
    for number, (heading, count) in enumerate(groups, start=1):
        rows.append([str("I" * number), heading])
        rows += [(str(place), *TASK[1:5], "Tháng 5") for place in range(1, count + 1)]
    return plan_with(rows, subject=f"Kiểm soát thủ tục hành chính năm {YEAR}")


@pytest.fixture
def town(desk):
    return desk("town_office", "90")


@pytest.fixture
def approve(desk):
    """Import a ward's plan and approve it."""

    def made(code, *groups):
        office = desk("ward_office", code)
        plan = office.imported(tasks_of(*groups))
        office.move(plan, "submit")
        desk("ward_leader", code).move(plan, "approve")
        return plan

    return made


def progress(town, **query):
    answer = town.get("received/progress/", {"year": YEAR, **query})
    assert answer.status_code == 200, answer.content
    return answer.json()


def by_code(told):
    return {each["unit"]["code"]: each for each in told["units"]}


def test_wards_and_groups_with_their_tasks(town, desk, approve):
    plan = approve("91", ("Công khai thủ tục", 2), ("Rà soát", 1))
    approve("92", ("CÔNG KHAI THỦ TỤC", 3))
    told = progress(town)
    units = by_code(told)
    assert list(units) == ["91", "92", "93"]
    assert units["91"]["plan"] == {
        "id": plan,
        "state": {"value": "approved", "label": "Đã duyệt"},
        "number": "",
        "dated": None,
    }
    assert [(group["heading"], group["tasks"]) for group in units["91"]["groups"]] == [
        ("Công khai thủ tục", 2),
        ("Rà soát", 1),
    ]
    assert (told["year"], told["total"]["tasks"]) == (YEAR, 6)
    assert told["total"]["statuses"] == {**EMPTY, "not_started": 6}
    assert told["total"]["overdue"] == told["total"]["without_progress"] == 6
    assert [(each["heading"], each["units"], each["tasks"]) for each in told["groups"]] == [
        ("Công khai thủ tục", 2, 5),
        ("Rà soát", 1, 1),
    ]


def test_a_ward_without_an_approved_plan_is_named_and_its_draft_is_not_read(town, desk, approve):
    desk("ward_office", "91").imported(tasks_of(("Công khai", 2)))
    told = progress(town)
    unit = by_code(told)["91"]
    assert (unit["plan"], unit["tasks"], unit["groups"]) == (None, 0, [])
    assert told["total"] == {
        "tasks": 0,
        "statuses": EMPTY,
        "finished": 0,
        "overdue": 0,
        "without_progress": 0,
        "next_due": None,
    }


def test_what_is_reported_is_seen(town, desk, office, real_file):
    plan = office.imported(real_file)
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    task = next(each for each in office.tasks().values() if "report" in each["allowed_actions"])
    before = by_code(progress(town))["91"]
    answer = office.post(
        f"tasks/{task['id']}/progress/", {"status": "in_progress"}, **{"If-Match": f'"{task["row_version"]}"'}
    )
    assert answer.status_code == 201, answer.content
    after = by_code(progress(town))["91"]
    assert before["tasks"] == after["tasks"] == 25
    assert (before["statuses"]["in_progress"], after["statuses"]["in_progress"]) == (0, 1)
    assert before["without_progress"] - after["without_progress"] == 1
    assert sum(after["statuses"].values()) == 25


def test_the_next_due_day_is_not_over(town, desk, office, real_file):
    """Under a clock of the plan's own year."""
    plan = office.imported(real_file)
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    unit = town.entered()
    access = access_by_token(town.world.tokens[who("town_office", "90")], unit=unit)
    then = Clock(datetime(2024, 6, 1, 9, tzinfo=ZONE) - now())
    [ward] = [each for each in received_progress(replace(access, clock=then), year=YEAR) if each.plan]
    assert ward.tally.next_due >= date(2024, 6, 1)
    assert 0 < ward.tally.overdue < ward.tally.tasks


def test_filters(town, desk, approve):
    approve("91", ("Công khai thủ tục", 2), ("Rà soát", 1))
    approve("92", ("Công khai thủ tục", 3))
    sibling = town.world.units["92"]
    assert list(by_code(progress(town, unit=str(sibling)))) == ["92"]
    narrowed = progress(town, group="rà  SOÁT")
    assert narrowed["total"]["tasks"] == by_code(narrowed)["91"]["tasks"] == 1
    assert [each["heading"] for each in narrowed["groups"]] == ["Rà soát"]
    assert progress(town, year=2031)["total"]["tasks"] == 0
    assert town.get("received/progress/").json()["year"] == Clock().today().year


@pytest.mark.parametrize("query", [{"year": "9999999999"}, {"year": "nay"}, {"unit": "1"}, {"yeer": "2024"}])
def test_a_filter_that_is_not_understood_is_refused(town, query):
    assert town.get("received/progress/", query).status_code == 400


def test_another_town_and_the_ward_itself_see_nothing(desk, approve):
    approve("91", ("Công khai", 2))
    other = desk("town_office", "80")
    assert progress(other)["total"]["tasks"] == 0
    assert progress(other, unit=str(other.world.units["91"]))["units"] == []
    assert desk("ward_office").get("received/progress/").status_code == 403


def test_the_amended_plan_counts_once(town, desk, approve):
    plan = approve("91", ("Công khai thủ tục", 2))
    office = desk("ward_office")
    answer = office.post(
        f"plans/{plan}/amend/", {"reason": "Bổ sung"}, **{"If-Match": office.get(f"plans/{plan}/")["ETag"]}
    )
    assert answer.status_code == 201, answer.content
    assert progress(town)["total"]["tasks"] == 2
    draft = answer.json()["id"]
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    told = progress(town)
    assert (told["total"]["tasks"], by_code(told)["91"]["plan"]["id"]) == (2, draft)
