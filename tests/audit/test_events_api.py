"""``audit-events/``: what it tells, to whom, and what is found by which filter."""

from uuid import uuid4

import pytest
from django.db import connection

from tenants import scope
from tenants.audit import OPERATIONS, TABLES, record_export, record_sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward(world):
    """A position renamed in ward 91 by its office clerk, for a reason; one added in ward 92."""
    actor = world.users["ward_office.91"]
    unit, other = world.units["91"], world.units["92"]
    scope.enter(
        scope.Scope(
            units=(unit,),
            unit=unit,
            actor=actor,
            client="app",
            request_id="r-1",
            on_behalf="ward_office",
            reason="đổi tên",
        )
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tenants_position SET name = 'Ban mới' WHERE standard = 'one_stop' RETURNING id")
        row = str(cursor.fetchone()[0])
    record_export("GET /x")
    scope.enter(scope.Scope(units=(other,), unit=other))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tenants_position (unit_id, reader_id, name, kind, row_version)"
            " VALUES (%s, %s, 'Bí mật', 'body', 1)",
            [other, other],
        )
    return {"row": row, "actor": str(actor)}


def found(world, query="", role="unit_admin", code="91", **headers):
    answer = world.client(role, code, **headers).get(world.url(code, f"audit-events/{query}"))
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_a_change_says_who_what_on_whose_behalf_and_why(world, ward):
    [event] = found(world, f"?row={ward['row']}&operation=UPDATE")
    assert (event["before"], event["after"]) == (
        {"name": "Bộ phận Tiếp nhận và Trả kết quả"},
        {"name": "Ban mới"},
    )
    assert event["actor"] == {
        "id": ward["actor"],
        "username": "ward_office.91",
        "full_name": "ward_office Phường Một Một",
    }
    assert (event["on_behalf"], event["reason"], event["client"], event["request_id"]) == (
        "ward_office",
        "đổi tên",
        "app",
        "r-1",
    )
    assert event["operation"] == {"value": "UPDATE", "label": "Sửa"}
    assert event["table"] == {"value": "tenants_position", "label": "Chức danh, bộ phận"}
    [event] = found(world, f"?row={ward['row']}&operation=UPDATE", **{"Accept-Language": "en"})
    assert (event["operation"]["label"], event["table"]["label"]) == ("Changed", "Position")


def test_filters_narrow_and_the_newest_comes_first(world, ward):
    everything = found(world, "?page_size=200")
    assert [event["at"] for event in everything] == sorted((event["at"] for event in everything), reverse=True)
    assert everything[0]["operation"]["value"] == "EXPORTED"
    of_actor = found(world, f"?actor={ward['actor']}")
    assert {event["actor"]["id"] for event in of_actor} == {ward["actor"]}
    assert {event["table"]["value"] for event in found(world, "?table=tenants_membership")} == {"tenants_membership"}
    at = of_actor[0]["at"].replace("+", "%2B")
    assert found(world, f"?since={at}")[0]["id"] == of_actor[0]["id"]
    assert of_actor[0]["id"] not in {event["id"] for event in found(world, f"?until={at}&page_size=200")}


def test_pages_follow_one_another_without_gap_or_repetition(world, ward):
    client, seen = world.client("unit_admin", "91"), []
    address = world.url("91", "audit-events/?page_size=7")
    while address:
        page = client.get(address).json()
        seen += [event["id"] for event in page["results"]]
        address = page["next"]
    assert seen == sorted(set(seen), reverse=True)
    assert seen == [event["id"] for event in found(world, "?page_size=200")]
    assert len(seen) > 7


def test_another_units_events_are_not_among_them(world, ward):
    assert "Bí mật" not in str(found(world, "?page_size=200"))
    assert "Bí mật" in str(found(world, "?page_size=200", code="92"))


@pytest.mark.parametrize("role", ["ward_leader", "unit_admin", "town_office"])
def test_these_may_read(world, role):
    found(world, role=role)


@pytest.mark.parametrize("role", ["lead", "coordinator", "ward_office", "viewer"])
def test_others_may_not_and_that_is_recorded_too(world, role):
    answer = world.client(role, "91").get(world.url("91", "audit-events/"))
    assert answer.status_code == 403
    assert answer.json()["required"]["roles"] == ["ward_leader", "town_office", "unit_admin"]
    refused = found(world, f"?operation=REFUSED&actor={world.users[f'{role}.91']}")
    assert [event["reason"] for event in refused] == ["http.forbidden"]
    assert refused[0]["row"].startswith("GET ")
    assert refused[0]["table"]["value"] == ""


@pytest.mark.parametrize("query", ["table=tenants_user", "operation=TRUNCATE", "actor=me", "since=yesterday", "why=x"])
def test_a_filter_that_cannot_be_read_is_refused(world, query):
    assert world.client("unit_admin", "91").get(world.url("91", f"audit-events/?{query}")).status_code == 400


def test_a_sign_in_is_an_event_of_the_accounts_first_unit(world):
    user = world.users["ward_office.91"]
    record_sign_in(user, client="browser", request_id="r-2")
    record_sign_in(user, succeeded=False, reason="sign_in.password")
    record_sign_in(uuid4())
    events = found(world, f"?row={user}")
    assert [(event["operation"]["value"], event["reason"]) for event in events] == [
        ("SIGN_IN_FAILED", "sign_in.password"),
        ("SIGNED_IN", ""),
    ]
    assert events[1]["actor"]["username"] == "ward_office.91"
    assert events[0]["actor"] is None
    assert found(world, f"?row={user}", code="92") == []


def test_adding_an_account_of_another_unit_does_not_tell_that_it_is_used(world):
    body = {"username": "ward_office.91", "full_name": "Ai đó", "role": "viewer"}
    answer = world.client("unit_admin", "92").post(world.url("92", "members/"), body, content_type="application/json")
    assert answer.status_code == 201, answer.content
    record_sign_in(world.users["ward_office.91"])
    record_sign_in(world.users["ward_office.91"], succeeded=False)
    assert found(world, "?operation=SIGNED_IN", code="92") == found(world, "?operation=SIGN_IN_FAILED", code="92") == []
    assert len(found(world, "?operation=SIGNED_IN")) == 1


def test_every_audited_table_has_a_name_and_keeps_its_secrets():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, encode(tgargs, 'escape') FROM pg_trigger"
            " JOIN pg_proc p ON p.oid = tgfoid WHERE p.proname = 'audit_row'"
        )
        arguments = {table: set(given.split("\\000")[1].split(",")) for table, given in cursor.fetchall()}
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
            " AND (column_name ~ '(password|secret|checksum|token|totp|code_hash)' OR data_type = 'bytea')"
            " AND data_type <> 'boolean'"
        )
        secret = cursor.fetchall()
    assert set(arguments) == set(TABLES) - {""}
    assert all(all(words) for name, words in TABLES.items() if name)
    assert all(all(words) for words in OPERATIONS.values())
    for table, column in secret:
        assert table not in arguments or column in arguments[table], f"{table}.{column} would stand in the audit"
