"""``people/import/``: a unit's administrator hands in a list."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenants import scope
from tenants.models import Membership, Position, PositionHolder, User
from tests.people.files import HEADINGS, LE_HOA, MAI, csv_of, upload, xlsx_of

pytestmark = pytest.mark.django_db


def counts(answer):
    body = answer.json()
    return {name: len(body[name]) for name in ("created", "updated", "unchanged")}


def rows_of(world, code="91"):
    unit = world.units[code]
    scope.enter(scope.Scope(units=(unit,), unit=unit))
    return (
        User.objects.count(),
        Membership.objects.filter(unit=unit).count(),
        Position.objects.filter(unit=unit).count(),
        PositionHolder.objects.filter(unit=unit).count(),
    )


@pytest.mark.parametrize("content", [csv_of(LE_HOA, MAI), xlsx_of(LE_HOA, MAI)])
def test_a_list_makes_people_positions_and_memberships_once(world, content):
    before = rows_of(world)
    tried = upload(world, content, "?dry_run=true")
    assert tried.status_code == 200, tried.content
    assert rows_of(world) == before
    made = upload(world, content)
    assert made.json() == tried.json() | {"dry_run": False}
    assert counts(made) == {"created": 4, "updated": 0, "unchanged": 0}
    assert made.json()["created"][1] == {
        "row": 2,
        "kind": "position",
        "username": "",
        "role": "",
        "position": "Công chức Địa chính",
    }
    assert [after - was for after, was in zip(rows_of(world), before, strict=True)] == [2, 2, 1, 1]
    again = upload(world, content)
    assert counts(again) == {"created": 0, "updated": 0, "unchanged": 3}
    assert [after - was for after, was in zip(rows_of(world), before, strict=True)] == [2, 2, 1, 1]
    member = Membership.objects.get(user__username="le.hoa", unit=world.units["91"])
    assert (member.role, member.name, str(member.valid.lower), member.valid.upper) == (
        "ward_office",
        "Lê Thị Hoa",
        "2026-03-01",
        None,
    )
    assert not member.user.has_usable_password()


def test_what_changed_is_updated(world):
    upload(world, csv_of(LE_HOA))
    changed = upload(world, csv_of([LE_HOA[0], "Lê Hoa", *LE_HOA[2:5], "01/01/2031"]))
    assert counts(changed) == {"created": 0, "updated": 2, "unchanged": 0}
    member = Membership.objects.get(user__username="le.hoa")
    assert (member.name, str(member.valid.upper), member.row_version) == ("Lê Hoa", "2031-01-01", 2)
    assert member.user.full_name == "Lê Thị Hoa", "the account's own name is not this unit's"


def test_one_error_stores_nothing_and_all_are_told(world):
    before = rows_of(world)
    answer = upload(world, csv_of(LE_HOA, [*MAI[:2], "Trưởng thôn", "", "x", ""]))
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "people.invalid"
    assert [(error["place"]["row"], error["place"]["heading"], error["code"]) for error in problem["errors"]] == [
        (3, "Vai trò", "people.role_unknown"),
        (3, "Từ ngày", "people.date_unreadable"),
    ]
    assert "Trưởng thôn" in problem["errors"][0]["message"]
    assert rows_of(world) == before


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["viewer.91", "Người xem", "viewer", "", "01/01/2021", ""], "people.began"),
        (["viewer.91", "Người xem", "viewer", "", "01/01/2020", "01/01/2022"], "people.past"),
    ],
)
def test_what_has_been_is_not_rewritten(world, row, code):
    answer = upload(world, csv_of(row))
    assert answer.status_code == 422
    assert [error["code"] for error in answer.json()["errors"]] == [code]


def test_an_account_of_another_unit_looks_like_a_new_one(world):
    foreign = upload(world, csv_of(["viewer.92", "Ai đó", "viewer", "", "", ""]), "?dry_run=true").json()
    fresh = upload(world, csv_of(["viewer.99", "Ai đó", "viewer", "", "", ""]), "?dry_run=true").json()
    assert str(foreign).replace("viewer.92", "…") == str(fresh).replace("viewer.99", "…")
    upload(world, csv_of(["viewer.92", "Ai đó", "viewer", "", "", ""]))
    assert User.objects.get(username="viewer.92").full_name == "viewer Phường Một Hai"


def test_it_writes_in_its_own_unit_alone(world):
    before = rows_of(world, "92")
    upload(world, csv_of(LE_HOA, MAI))
    after = rows_of(world, "92")
    assert after[1:] == before[1:]
    answer = world.client("unit_admin", "91").post(world.url("92", "people/import/"))
    assert answer.status_code == 404


@pytest.mark.parametrize("role", ["ward_office", "ward_leader", "town_office", "viewer"])
def test_others_may_not(world, role):
    answer = upload(world, csv_of(MAI), role=role)
    assert answer.status_code == 403
    assert answer.json()["required"]["roles"] == ["unit_admin"]


def test_bad_requests(world):
    client = world.client("unit_admin", "91")
    address = world.url("91", "people/import/")
    assert client.post(address, {}).status_code == 422
    assert client.post(address, b"a", content_type="text/csv").status_code == 415
    assert client.post(f"{address}?dry_run=perhaps").status_code == 400
    assert upload(world, b"").json()["code"] == "people.empty"
    assert upload(world, b"%PDF-", name="a.csv").status_code == 415
    assert upload(world, b"x" * (2 * 1024 * 1024 + 1)).status_code == 413


def test_the_audit_names_each_row_with_who_and_in_which_role(world):
    upload(world, csv_of(LE_HOA))
    answer = world.client("unit_admin", "91").get(world.url("91", "audit-events/?operation=INSERT&page_size=3"))
    events = answer.json()["results"]
    assert {event["table"]["value"] for event in events} == {
        "tenants_membership",
        "tenants_position",
        "tenants_positionholder",
    }
    assert {(event["actor"]["username"], event["on_behalf"]) for event in events} == {("unit_admin.91", "unit_admin")}


def test_the_number_of_statements_does_not_grow_with_the_rows(world):
    def statements(count, prefix):
        rows = [[f"{prefix}{n}", f"Người {n}", "viewer", f"Chức danh {prefix}{n}", "", ""] for n in range(count)]
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert upload(world, csv_of(*rows, headings=HEADINGS)).status_code == 200
        return len(caught)

    few, many = statements(2, "few"), statements(200, "many")
    assert many == few
    assert few <= 25
