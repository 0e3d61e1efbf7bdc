"""What ``me/`` says that awaits a person, in each of their units."""

from datetime import date, timedelta

import pytest
from django.db import connection

from tenants.clock import now
from tests.conftest import WORLD
from tests.performance.counting import counted
from tests.plans.desk import Desk as PlanDesk
from tests.plans.documents import HEADINGS, TASK, plan_with
from tests.reporting.calls import Desk, open_quarter, review
from tests.tenants.admin import Admin, client_of

pytestmark = pytest.mark.django_db

LED = "Bộ phận Tiếp nhận và Trả kết quả"
NOTHING = {
    "tasks_due": {"count": 0, "overdue": 0, "first": []},
    "plans_to_approve": [],
    "reports_to_approve": [],
    "returns_to_mend": [],
    "check_ins_due": [],
    "digests_unread": 0,
}


def awaits(client, code="91"):
    units = client.get("/api/v1/me/").json()["units"]
    return next(unit["awaiting"] for unit in units if unit["id"] == str(WORLD[0].units[code]))


def rows(*lines):
    """A plan's rows out of pairs (lead, schedule)."""
    return [HEADINGS, *((str(n), f"Việc {n}", lead, "", "Báo cáo", when) for n, (lead, when) in enumerate(lines, 1))]


def approved(world, *lines, year=2026):
    office = PlanDesk(world, "ward_office")
    plan = office.imported(plan_with(rows(*lines), subject=f"Kiểm soát TTHC năm {year}"))
    office.move(plan, "submit")
    PlanDesk(world, "ward_leader").move(plan, "approve")
    return office


def test_tasks_that_ones_positions_lead(world):
    this = now().year
    office = approved(
        world,
        (LED, f"31/12/{this + 1}"),
        (LED, f"01/01/{this}"),
        (LED, "Thường xuyên"),
        ("Công chức Văn hóa – Xã hội", f"01/02/{this}"),
        (LED, f"01/02/{this}"),
    )
    lead = world.client("lead", "91")
    due = awaits(lead)["tasks_due"]
    assert (due["count"], due["overdue"]) == (3, 2)
    assert [(task["content"], task["due"], task["overdue"]) for task in due["first"]] == [
        ("Việc 2", str(date(this, 1, 1)), True),
        ("Việc 5", str(date(this, 2, 1)), True),
        ("Việc 1", str(date(this + 1, 12, 31)), False),
    ]
    task = due["first"][0]
    assert task["path"] == office.get(f"tasks/{task['id']}/").json()["path"]
    desk = PlanDesk(world, "lead")
    done = desk.post(f"tasks/{task['id']}/progress/", {"status": "done"}, **{"If-Match": '"1"'})
    assert done.status_code == 201, done.content
    assert awaits(lead)["tasks_due"]["count"] == 2
    for other in ("viewer", "coordinator", "unit_admin"):
        assert awaits(world.client(other, "91")) == NOTHING


def test_only_some_are_listed_and_all_are_counted(world):
    year = now().year
    approved(world, *[(LED, f"{day:02}/01/{year}") for day in range(1, 15)])
    due = awaits(world.client("lead", "91"))["tasks_due"]
    assert (due["count"], len(due["first"])) == (14, 10)


def test_a_draft_awaits_nobody_and_a_submitted_plan_its_leader(world):
    office = PlanDesk(world, "ward_office")
    plan = office.imported(plan_with([HEADINGS, TASK]))
    leader = world.client("ward_leader", "91")
    assert awaits(leader) == NOTHING
    office.move(plan, "submit")
    assert [each["id"] for each in awaits(leader)["plans_to_approve"]] == [plan]
    assert awaits(office.client)["plans_to_approve"] == []
    Admin(world, "91").member("ward_office.91", "ward_leader")
    assert awaits(office.client)["plans_to_approve"] == []  # submitted by the same person
    Admin(world, "91").made("duty-waivers/", {"rule": "draft_approve", "reason": "Một người"})
    assert [each["id"] for each in awaits(office.client)["plans_to_approve"]] == [plan]
    assert awaits(world.client("ward_leader", "92"), "92") == NOTHING


def test_reports_to_approve_and_returns_to_mend(world):
    desk = Desk(world, "91", open_quarter(world, "90")["id"]).begin().fill(1)
    desk.steps("submit")
    [waiting] = awaits(desk.leader)["reports_to_approve"]
    assert waiting == {"id": desk.report, "period": "Quý I/2024", "deadline": waiting["deadline"]}
    assert awaits(desk.office) == NOTHING
    version = desk.steps("approve", "send")["latest_version"]["id"]
    assert awaits(desk.leader) == awaits(desk.office) == NOTHING
    assert review(world, version, "returned", comment="Xem lại").status_code == 201
    assert [each["id"] for each in awaits(desk.office)["returns_to_mend"]] == [desk.report]
    assert awaits(desk.leader)["returns_to_mend"] == []
    desk.steps("submit")
    assert awaits(desk.office) == NOTHING


def test_it_costs_the_same_however_many_units_and_rows(world):
    def queries(client):
        with counted() as statements:
            assert client.get("/api/v1/me/").status_code == 200
        return len(statements)

    one = queries(world.client("ward_leader", "91"))
    for code in ("91", "92", "93"):
        Admin(world, code).joined("rat.nhieu", "ward_leader")
        desk = Desk(world, code, open_quarter(world, "90", **quarter_of(code))["id"]).begin().fill(1)
        desk.steps("submit")
    approved(world, (LED, "01/01/2026"), (LED, "02/01/2026"))
    client = client_of("rat.nhieu")
    assert len(client.get("/api/v1/me/").json()["units"]) == 3
    assert queries(client) == one == 13


def quarter_of(code):
    """A period of its own for each ward."""
    starts = date(2024, int(code[1]), 1)
    ends = starts + timedelta(days=9)
    return {"starts": str(starts), "ends": str(ends), "deadline": str(ends + timedelta(days=9))}


def test_members_are_listed_in_as_many_queries_whatever_their_number(world):
    admin, counts = Admin(world, "91"), []
    for number in range(2):
        with counted() as statements:
            assert admin.get("members/", {"page_size": 200}).status_code == 200
        counts.append(len(statements))
        for name in range(10):
            admin.member(f"nguoi.{number}.{name}", "viewer")
    assert counts == [3, 3]  # access, scope, the page


def test_on_whose_behalf_is_the_programs_word(world):
    """The role and position that allowed an act are recorded, and no client can name another."""
    approved(world, (LED, "01/01/2026"))
    lead = PlanDesk(world, "lead")
    [task] = lead.get("tasks/").json()["results"]
    path, head = f"tasks/{task['id']}/progress/", {"If-Match": '"1"'}
    for claim in ({"position": "x"}, {"role": "ward_leader"}, {"on_behalf": "Chủ tịch UBND"}):
        assert lead.post(path, {"status": "done", **claim}, **head).status_code == 422
    assert lead.post(path, {"status": "done"}, **head, **{"X-On-Behalf": "ward_leader"}).status_code == 201
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL app.units = '{world.units['91']}'")
        cursor.execute(
            "SELECT DISTINCT on_behalf FROM tenants_auditevent"
            " WHERE \"table\" IN ('plans_taskwork', 'plans_taskupdate') AND actor = %s",
            [world.users["lead.91"]],
        )
        assert cursor.fetchall() == [(f"lead: {LED}",)]
        cursor.execute("SELECT DISTINCT on_behalf FROM tenants_auditevent WHERE after ->> 'state' = 'approved'")
        assert cursor.fetchall() == [("ward_leader",)]
