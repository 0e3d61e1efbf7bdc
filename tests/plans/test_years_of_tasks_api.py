"""Which years' tasks a unit sees: lists, counts and the dashboard agree over plans of several years and states."""

from datetime import timedelta

import pytest

from plans.selectors.dashboard import KINDS, LISTED
from plans.selectors.views import VIEWS
from tenants.clock import Clock
from tests.plans.documents import HEADINGS, plan_with
from tests.reporting.calls import open_quarter

LEAD, VACANT = "Bộ phận Tiếp nhận và Trả kết quả", "Công chức Tư pháp – Hộ tịch"
ROWS = [
    HEADINGS,
    ("I", "Nhóm một"),
    ("1", "Quá hạn", LEAD, "", "", "Tháng 1 năm {year}"),
    ("2", "Đang vướng", LEAD, VACANT, "", "Tháng 3 năm {year}"),
    ("3", "Chờ xác nhận", f"{LEAD}\nUBND", "", "", "Tháng 5 năm {year}"),
    ("II", "Nhóm hai"),
    ("1", "Không ai làm", VACANT, "UBND", "", "Quý II, III"),
    ("2", "Không ai chủ trì", "", "", "", "Cả năm"),
    ("3", "Của tập thể", "Công chức chuyên môn", "", "", "Thường xuyên"),
]
TODAY = Clock().today()
CLOSED, WORKED_ON, ISSUED, DRAFT = 2021, 2022, 2023, 2024
ALL = {"Quá hạn", "Đang vướng", "Chờ xác nhận", "Không ai làm", "Không ai chủ trì", "Của tập thể"}


def file_of(year):
    rows = [tuple(cell.format(year=year) for cell in row) for row in ROWS]
    return plan_with(rows, subject=f"Kiểm soát TTHC năm {year}")


@pytest.fixture
def years(office, desk):
    """The ward's plans by year: one closed, one approved and being amended, one issued, and a draft."""
    lead, leader, plans = desk("lead"), desk("ward_leader"), {}
    for year in (DRAFT, CLOSED, WORKED_ON, ISSUED):
        plan = plans[year] = office.imported(file_of(year))
        if year == DRAFT:
            continue
        office.move(plan, "submit")
        leader.move(plan, "approve")
        found = {task["content"]: task["id"] for task in office.tasks(plan=plan).values()}
        for content, body in (
            ("Đang vướng", {"status": "blocked", "blocked_reason": "Thiếu người"}),
            ("Chờ xác nhận", {"status": "done"}),
        ):
            done = lead.post(f"tasks/{found[content]}/progress/", body, **{"If-Match": '"1"'})
            assert done.status_code == 201, done.content
        later = {"due": str(TODAY + timedelta(days=30)), "reason": "Chờ"}
        asked = lead.post(f"tasks/{found['Quá hạn']}/extensions/", later)
        assert asked.status_code == 201, asked.content
        if year != WORKED_ON:
            office.move(plan, "issue", {"number": str(year), "dated": str(TODAY)})
    leader.move(plans[CLOSED], "close", {"note": "Chuyển sang năm sau"})
    version = office.get(f"plans/{plans[WORKED_ON]}/")["ETag"]
    amended = office.post(f"plans/{plans[WORKED_ON]}/amend/", {"reason": "Bổ sung"}, **{"If-Match": version})
    assert amended.status_code == 201, amended.content
    return plans


def listed(desk, **query):
    answer = desk.get("tasks/", {**query, "page_size": 200})
    assert answer.status_code == 200, answer.content
    return [(task["plan"]["year"], task["content"]) for task in answer.json()["results"]]


def of(*years):
    return {(year, content) for year in years for content in ALL}


def test_the_desk_is_of_the_plans_that_are_worked_on(desk, years):
    office = desk("ward_office")
    assert set(listed(office)) == of(WORKED_ON, ISSUED)
    for year in years:
        assert set(listed(office, year=year)) == of(year)
        assert set(listed(office, plan=years[year])) == of(year)
        assert listed(office, plan=years[year], year=year - 1) == []
    assert listed(office, year=2030) == []


def test_a_unit_that_works_on_no_plan_sees_its_drafts(office, desk):
    for year in (DRAFT, DRAFT + 1):
        office.imported(file_of(year))
    assert set(listed(office)) == of(DRAFT, DRAFT + 1)
    assert office.get("tasks/counts/").json()["views"]["all"] == 2 * len(ALL)


def test_parts_of_a_plan_name_it(desk, years):
    office = desk("ward_office")
    for year in years:
        [group, _] = office.get("tasks/counts/", {"year": year}).json()["groups"]
        assert len(listed(office, group=group["id"])) == len(listed(office, annex=group["annex"])) / 2 == 3
        assert listed(office, group=group["id"], year=year + 1) == []


@pytest.mark.parametrize("role", ["ward_office", "ward_leader", "lead", "coordinator"])
@pytest.mark.parametrize("asked", ["nothing", "year", "plan"])
def test_what_is_counted_is_listed_everywhere(desk, years, role, asked):
    someone = desk(role)
    for year, plan in years.items() if asked != "nothing" else [(None, None)]:
        query = {"year": {"year": year}, "plan": {"plan": plan}, "nothing": {}}[asked]
        counts = someone.get("tasks/counts/", query).json()
        assert counts["views"].pop("all") == len(listed(someone, **query))
        assert counts["views"] == {view: len(listed(someone, view=view, **query)) for view in VIEWS}
        for member, key, name in (
            ("groups", "group", "id"),
            ("positions", "position", "id"),
            ("months", "month", "month"),
        ):
            assert counts[member]
            for each in counts[member]:
                assert each["count"] == len(listed(someone, **{key: each[name]}, **query)), each
        for each in counts["statuses"]:
            assert each["count"] == len(listed(someone, status=each["status"]["value"], **query))


def test_the_dashboard_is_made_of_the_views(desk, years):
    office = desk("ward_office")
    for query in ({}, *({"year": year} for year in years), *({"plan": plan} for plan in years.values())):
        shown = office.get("dashboard/", query).json()
        assert shown["counts"] == office.get("tasks/counts/", query).json()
        for kind in {*KINDS} & {*VIEWS}:
            of_view = [content for _, content in listed(office, view=kind, **query)]
            assert sorted(task["content"] for task in shown[kind]) == sorted(of_view)
            assert len(of_view) == shown["counts"]["views"][kind] <= LISTED
    assert len(office.get("dashboard/").json()["extensions"]) == 2
    assert [len(office.get("dashboard/", {"year": year}).json()["extensions"]) for year in sorted(years)] == [
        0,
        1,
        1,
        0,
    ]
    assert len(office.get("dashboard/", {"plan": years[ISSUED]}).json()["extensions"]) == 1


def test_the_dashboards_periods_are_of_the_year_or_the_plan(desk, years, world):
    open_quarter(world, "90", starts=f"{ISSUED}-03-15", ends=f"{ISSUED}-06-14", deadline=f"{ISSUED}-06-20")
    office = desk("ward_office")
    for query, asked in (
        ({}, [3]),
        ({"year": ISSUED}, [3]),
        ({"year": WORKED_ON}, []),
        ({"plan": years[ISSUED]}, [3]),
        ({"plan": years[WORKED_ON]}, []),
    ):
        assert [period["asked"] for period in office.get("dashboard/", query).json()["check_ins"]] == asked, query


def test_a_closed_year_asks_for_nothing(desk, years):
    office = desk("ward_office")
    views = office.get("tasks/counts/", {"year": CLOSED}).json()["views"]
    assert {view: count for view, count in views.items() if count} == {"all": len(ALL), "mine": 4}
    assert office.get("dashboard/", {"year": CLOSED}).json()["next_due"] == []


@pytest.mark.parametrize("year", ["2024.5", "1999", "9" * 30, "x"])
@pytest.mark.parametrize("path", ["tasks/", "tasks/counts/", "dashboard/"])
def test_a_year_is_a_year(office, path, year):
    answer = office.get(path, {"year": year})
    assert answer.status_code == 400, answer.content
    assert "year" in str(answer.json()["errors"])
