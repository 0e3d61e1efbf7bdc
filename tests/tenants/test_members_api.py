"""Members by their unit's administrator: given, seen to work, taken away, never deleted; and nothing to probe."""

from datetime import timedelta

import pytest

from tenants.clock import Clock
from tenants.models import AuditEvent, Membership, User
from tests.tenants.admin import Admin, accept, client_of, codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(world):
    return Admin(world, "91")


@pytest.fixture
def today():
    return Clock().today()


def test_a_role_is_given_works_and_is_taken_away_the_same_day(world, admin, today):
    member = admin.joined("nguyen.an", "ward_office")
    assert member["role"] == {"value": "ward_office", "label": "Văn phòng UBND"}
    assert member["person"]["full_name"] == "Ông nguyen.an"
    assert (member["from"], member["to"], member["active"]) == (str(today), None, False)
    assert admin.get(f"members/{member['id']}/").json()["active"] is True
    clerk = client_of("nguyen.an")
    assert clerk.get(world.url("91", "plans/")).status_code == 200
    ended = admin.patch(f"members/{member['id']}/", {"to": str(today)})
    assert ended.status_code == 200, ended.content
    assert (ended.json()["from"], ended.json()["active"], ended.json()["row_version"]) == (None, False, 3)
    assert clerk.get(world.url("91", "plans/")).status_code == 404
    assert Membership.objects.filter(pk=member["id"]).exists()
    again = admin.joined("nguyen.an", "ward_office")
    assert clerk.get(world.url("91", "plans/")).status_code == 200
    assert again["id"] != member["id"]


def test_dates_decide_without_a_job(world, admin, today):
    tomorrow, yesterday = today + timedelta(days=1), today - timedelta(days=1)
    admin.joined("coming.one", "viewer", **{"from": str(tomorrow)})
    admin.joined("past.one", "viewer", **{"from": str(yesterday - timedelta(days=9)), "to": str(today)})
    admin.joined("last.day", "viewer", **{"from": str(yesterday), "to": str(tomorrow)})
    seen = {name: client_of(name).get(world.url("91", "plans/")).status_code for name in ("coming.one", "past.one")}
    assert seen == {"coming.one": 404, "past.one": 404}
    assert client_of("last.day").get(world.url("91", "plans/")).status_code == 200
    listed = {
        m["person"]["username"] for m in admin.get("members/", {"active": "true", "role": "viewer"}).json()["results"]
    }
    assert listed == {"viewer.91", "last.day"}


def test_what_is_refused(admin, today):
    past = str(today - timedelta(days=2))
    member = admin.member("nguyen.an", "lead", **{"from": past})
    path = f"members/{member['id']}/"
    body = {"username": "nguyen.an", "full_name": "x", "role": "lead"}
    refusals = {
        "overlap": admin.post("members/", body),
        "reversed": admin.post("members/", body | {"from": str(today), "to": past}),
        "machine's role": admin.post("members/", body | {"role": "integrator"}),
        "name": admin.post("members/", body | {"username": "machine:x"}),
        "past": admin.patch(path, {"to": past}),
        "no version": admin.send("patch", path, {"to": str(today)}),
        "stale": admin.patch(path, {"to": str(today)}, etag='"7"'),
    }
    found = {name: (answer.status_code, *codes(answer)) for name, answer in refusals.items()}
    assert found == {
        "overlap": (409, "member.exists"),
        "reversed": (422, "term.reversed"),
        "machine's role": (422, "http.field"),
        "name": (422, "member.username_invalid"),
        "past": (422, "term.past"),
        "no version": (428, "http.if_match_missing"),
        "stale": (412, "row.stale"),
    }
    assert admin.patch(path, {"to": str(today)}).status_code == 200
    over = admin.patch(path, {"to": None})
    assert (over.status_code, codes(over)) == (409, ["term.over"])
    assert admin.client.delete(admin.url(path)).status_code == 405


def test_an_existing_account_and_a_new_one_answer_alike(world, admin):
    """Nothing that comes back tells whether an account of that name existed."""
    existing = "ward_office.81"  # of another town
    assert User.objects.filter(username=existing).exists()
    assert not User.objects.filter(username="quite.new").exists()
    answers = {}
    for name in (existing.replace("_", "_"), "quite.new"):
        made = admin.post("members/", {"username": name, "full_name": "Lê Thị B", "role": "viewer"})
        listed = admin.get("members/", {"username": name}).json()["results"]
        holder = admin.post(f"positions/{a_position(admin)}/holders/", {"username": name})
        answers[name] = [
            scrubbed(made.json(), name),
            made.status_code,
            [scrubbed(each, name) for each in listed],
            scrubbed(holder.json(), name),
        ]
    assert answers[existing] == answers["quite.new"]
    assert User.objects.get(username=existing).full_name != "Lê Thị B"
    assert not User.objects.get(username="quite.new").has_usable_password()


def test_ids_of_accounts_do_not_tell_their_age(world, admin):
    admin.member("quite.new", "viewer")
    versions = set(User.objects.values_list("id", flat=True))
    assert {key.version for key in versions} == {4}


def test_another_units_member_is_not_found_and_nobody_else_may(world, admin):
    foreign = Membership.objects.filter(unit=world.units["92"]).first()
    assert admin.get(f"members/{foreign.pk}/").status_code == 404
    assert admin.patch(f"members/{foreign.pk}/", {"to": None}, etag='"1"').status_code == 404
    shown = {m["id"] for m in admin.get("members/", {"page_size": 200}).json()["results"]}
    assert str(foreign.pk) not in shown
    office = Admin(world, "91", "ward_office")
    refused = office.post("members/", {"username": "x.y", "full_name": "x", "role": "viewer"})
    assert refused.status_code == 403
    assert refused.json()["required"] == {"permission": "manage_members", "roles": ["unit_admin"]}


def test_the_audit_says_who_did_it_in_which_role(world, admin, today):
    member = admin.member("nguyen.an", "viewer")
    admin.patch(f"members/{member['id']}/", {"to": str(today)})
    with_scope(world, "91")
    given, taken = AuditEvent.objects.filter(row=member["id"]).order_by("id")
    assert (given.operation, given.actor, given.on_behalf) == ("INSERT", admin.user, "unit_admin")
    assert (taken.operation, taken.after["valid"]) == ("UPDATE", "empty")


def test_the_superior_appoints_the_first_administrator_only(world, today):
    town, ward = Admin(world, "90"), Admin(world, "93")
    path = f"subordinates/{world.units['93']}/administrators/"
    body = {"username": "quantri.moi", "full_name": "Trần Văn C"}
    assert codes(town.post(path, body)) == ["administrator.exists"]
    [own] = ward.get("members/", {"role": "unit_admin"}).json()["results"]
    assert ward.patch(f"members/{own['id']}/", {"to": str(today)}).status_code == 200
    made = town.made(path, body)
    assert (made["role"]["value"], made["waiting"]) == ("unit_admin", True)
    again = town.made(path, body)  # who has not accepted makes room
    states = {each["id"]: (each["waiting"], each["active"]) for each in town.get(path).json()["results"]}
    assert states == {own["id"]: (False, False), made["id"]: (False, False), again["id"]: (True, False)}
    accept(town.made(f"{path}{again['id']}/invitation/", {})["link"], "quantri.moi")
    assert client_of("quantri.moi").get(world.url("93", "members/")).status_code == 200
    assert town.post(path, body).status_code == 409
    strangers = {"81": 404, "91": 409, "90": 404}  # another town's ward, an own one with an administrator, itself
    for code, status in strangers.items():
        assert town.post(f"subordinates/{world.units[code]}/administrators/", body).status_code == status
        listed = town.get(f"subordinates/{world.units[code]}/administrators/")
        assert listed.status_code == (200 if code == "91" else 404)
    assert Admin(world, "80").post(path, body).status_code == 404


def a_position(admin):
    return admin.get("positions/").json()["results"][0]["id"]


def scrubbed(value, name):
    """An answer without what two people can't share: ids and the name."""
    if isinstance(value, dict):
        return {key: "…" if key == "id" else scrubbed(inner, name) for key, inner in value.items()}
    return value.replace(name, "…") if isinstance(value, str) else value


def with_scope(world, code):
    from tenants import scope  # noqa: PLC0415 - only here

    scope.enter(scope.Scope(units=(world.units[code],)))
