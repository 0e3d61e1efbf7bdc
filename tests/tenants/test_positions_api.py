"""Positions and who holds them; a change of holders takes effect at once."""

from datetime import timedelta

import pytest

from tenants.clock import Clock
from tests.plans.desk import Desk
from tests.plans.documents import HEADINGS, TASK, plan_with
from tests.tenants.admin import Admin, client_of, codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(world):
    return Admin(world, "91")


def position(admin, standard):
    return next(p for p in admin.get("positions/").json()["results"] if p["standard"] == standard)


def test_positions_are_made_and_renamed(admin):
    made = admin.made("positions/", {"name": "Tổ công nghệ số", "kind": "body"})
    assert made["kind"] == {"value": "body", "label": "Bộ phận"}
    assert codes(admin.post("positions/", {"name": "Tổ công nghệ số", "kind": "body"})) == ["position.exists"]
    assert codes(admin.post("positions/", {"name": "x", "kind": "body", "standard": "made_up"})) == ["http.field"]
    path = f"positions/{made['id']}/"
    assert admin.patch(path, {"name": "Tổ chuyển đổi số"}).json()["row_version"] == 2
    assert codes(admin.patch(path, {"name": "Văn phòng UBND"})) == ["position.exists"]
    assert codes(admin.patch(path, {"name": "y"}, etag='"1"')) == ["row.stale"]


def test_a_new_holder_may_report_at_once_and_the_old_one_no_more(world, admin):
    office = Desk(world, "ward_office")
    plan = office.imported(plan_with([HEADINGS, ("1", TASK[1], "Bộ phận Tiếp nhận và Trả kết quả", *TASK[3:])]))
    office.move(plan, "submit")
    Desk(world, "ward_leader").move(plan, "approve")
    [task] = office.get("tasks/").json()["results"]
    assert [lead["kind"]["value"] for lead in task["leads"]] == ["body"]
    admin.joined("nguyen.an", "lead")
    newcomer, before = client_of("nguyen.an"), world.client("lead", "91")
    path = admin.url(f"tasks/{task['id']}/")
    allowed = lambda client: "report" in client.get(path).json()["allowed_actions"]  # noqa: E731 - short
    assert (allowed(before), allowed(newcomer)) == (True, False)
    place = position(admin, "one_stop")["id"]
    admin.made(f"positions/{place}/holders/", {"username": "nguyen.an"})
    [own, _] = admin.get(f"positions/{place}/holders/").json()["results"]
    assert admin.patch(f"holders/{own['id']}/", {"to": str(Clock().today())}).json()["active"] is False
    assert (allowed(before), allowed(newcomer)) == (False, True)


def test_only_members_hold_positions(world, admin):
    place = f"positions/{position(admin, 'chairperson')['id']}/holders/"
    unknown = [admin.post(place, {"username": name}) for name in ("ward_office.92", "nobody.at-all")]
    assert [codes(answer) for answer in unknown] == [["holder.not_member"]] * 2
    assert admin.post(place, {"username": "viewer.91"}).status_code == 201
    assert codes(admin.post(place, {"username": "viewer.91"})) == ["holder.exists"]
    over = str(Clock().today() - timedelta(days=1))
    assert codes(admin.post(place, {"username": "lead.91", "from": str(Clock().today()), "to": over})) == [
        "term.reversed"
    ]


def test_another_units_positions_are_not_found(world, admin):
    foreign = position(Admin(world, "92"), "chairperson")["id"]
    for answer in (
        admin.get(f"positions/{foreign}/"),
        admin.get(f"positions/{foreign}/holders/"),
        admin.post(f"positions/{foreign}/holders/", {"username": "viewer.91"}),
        admin.patch(f"positions/{foreign}/", {"name": "x"}, etag='"1"'),
    ):
        assert (answer.status_code, codes(answer)) == (404, ["http.not_found"])


def test_everybody_in_the_unit_reads_them_and_only_the_administrator_changes_them(world):
    viewer = Admin(world, "91", "viewer")
    place = position(viewer, "chairperson")["id"]
    assert viewer.get(f"positions/{place}/holders/").json()["results"][0]["person"]["username"] == "ward_leader.91"
    assert viewer.post("positions/", {"name": "x", "kind": "body"}).status_code == 403
