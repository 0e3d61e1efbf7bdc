"""What the application's role may try against the audit: nothing of it forges, suppresses, changes or removes an event.

The tests' own connection is that role's.
"""

import json

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from tenants import scope

pytestmark = pytest.mark.django_db

CHANGE = (
    "UPDATE tenants_positionholder SET valid = daterange('2021-02-03', '2030-01-02')"
    " WHERE id = (SELECT min(id::text)::uuid FROM tenants_positionholder)"
)
LATEST = (
    'SELECT unit_id, reader_id, "table", "row", operation, before, after, at BETWEEN now() AND clock_timestamp()'
    " FROM tenants_auditevent ORDER BY id DESC LIMIT 1"
)
COUNT = "SELECT count(*) FROM tenants_auditevent"
#: Text settings, each with what might disturb: how dates and ranges print, where names are looked up.
TEXTS = {
    "DateStyle": ["German, DMY", "SQL, MDY", "Postgres, YMD"],
    "TimeZone": ["America/Los_Angeles", "UTC"],
    "search_path": ["pg_temp, public", "pg_temp, pg_catalog, public", "public, pg_catalog"],
    "default_tablespace": ["pg_default"],
    "default_text_search_config": ["pg_catalog.simple"],
    "temp_tablespaces": ["pg_default"],
    "role": ["none"],
    "app.audit": ["off"],
    "session_replication_role": ["replica", "local"],
}


def run(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters or None)
        return cursor.fetchall() if cursor.description else None


@pytest.fixture
def unit(world):
    unit = world.units["91"]
    scope.enter(scope.Scope(units=(unit,), unit=unit))
    return unit


def attempt(setting, value):
    """The event that a change leaves under a setting; None where the change is refused with it. Undone afterwards."""
    point = transaction.savepoint()
    try:
        before = run(COUNT)
        run("SELECT set_config(%s, %s, true)", setting, value)
        run(CHANGE)
        run("SET LOCAL search_path = public")
        [event] = run(LATEST)
        assert run(COUNT) == [(before[0][0] + 1,)], f"{setting} = {value}: nothing was recorded"
    except DatabaseError:
        return None
    else:
        return event
    finally:
        transaction.savepoint_rollback(point)


def values(kind, least, most, choices, present):
    if kind == "bool":
        return ["off" if present == "on" else "on"]
    if kind == "enum":
        return choices
    return [least, most]


def test_no_setting_changes_what_is_recorded(unit):
    expected = attempt("application_name", "x")
    assert (expected[2], expected[4]) == ("tenants_positionholder", "UPDATE")
    assert json.loads(expected[6]) == {"valid": "[2021-02-03,2030-01-02)"}
    # client_encoding is a matter between server and driver; exit_on_error would end the tests' own session.
    settings = run(
        "SELECT name, vartype, min_val, max_val, enumvals, setting FROM pg_settings WHERE context = 'user'"
        " AND vartype <> 'string' AND name NOT IN ('exit_on_error')"
    )
    tried, refused = 0, set()
    for name, kind, least, most, choices, present in settings:
        for value in values(kind, least, most, choices, present):
            event = attempt(name, value)
            refused |= {name} if event is None else set()
            assert event in (None, expected), f"{name} = {value}"
            tried += 1
    for name, texts in TEXTS.items():
        for value in texts:
            assert attempt(name, value) in (None, expected), f"{name} = {value}"
    assert tried > 150
    assert len(refused) < 20, refused
    assert {"row_security", "transaction_read_only"} <= refused


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO tenants_auditevent (unit_id) VALUES (NULL)",
        "UPDATE tenants_auditevent SET reason = ''",
        "DELETE FROM tenants_auditevent",
        "MERGE INTO tenants_auditevent a USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
        "COPY tenants_auditevent (unit_id) FROM PROGRAM 'true'",
        "DROP TABLE tenants_auditevent",
        "ALTER TABLE tenants_auditevent DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE tenants_positionholder DISABLE TRIGGER tenants_positionholder_audit",
        "DROP TRIGGER tenants_positionholder_audit ON tenants_positionholder",
        "CREATE RULE quiet AS ON UPDATE TO tenants_positionholder DO INSTEAD NOTHING",
        "CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "ALTER FUNCTION audit_row() RESET ALL",
        "ALTER FUNCTION audit_row() OWNER TO motcua_app",
        "DROP FUNCTION audit_row() CASCADE",
        "SELECT audit_row()",
        "CREATE FUNCTION to_jsonb(tenants_position) RETURNS jsonb LANGUAGE sql AS $$ SELECT '{}'::jsonb $$",
        "CREATE SCHEMA mine",
        "CREATE TABLE mine (id int)",
        "CREATE TEMP TABLE mine (id int)",
        "SET ROLE motcua_owner",
        "SET SESSION AUTHORIZATION motcua_owner",
        "ALTER ROLE motcua_app SET session_replication_role = replica",
        "ALTER DATABASE CURRENT_DATABASE SET session_replication_role = replica",
        "DO $$ BEGIN SET session_replication_role = replica; END $$",
    ],
)
def test_it_is_refused(unit, statement):
    with pytest.raises(DatabaseError), transaction.atomic():
        run(statement)


def test_every_way_to_write_a_row_is_recorded(unit):
    [(position,)] = run("SELECT id FROM tenants_position WHERE standard = 'one_stop'")
    ways = [
        f"""INSERT INTO tenants_position (id, unit_id, reader_id, name, kind, row_version)
            VALUES ('{position}', '{unit}', '{unit}', 'x', 'body', 1) ON CONFLICT (id) DO UPDATE SET name = 'Một'""",
        f"""MERGE INTO tenants_position p USING (SELECT '{position}'::uuid AS id) s ON p.id = s.id
            WHEN MATCHED THEN UPDATE SET name = 'Hai'""",
        f"WITH changed AS (UPDATE tenants_position SET name = 'Ba' WHERE id = '{position}' RETURNING 1) SELECT 1",
        f"DO $$ BEGIN UPDATE tenants_position SET name = 'Bốn' WHERE id = '{position}'; END $$",
    ]
    for statement in ways:
        run(statement)
    names = run(
        "SELECT after ->> 'name' FROM tenants_auditevent WHERE \"row\" = %s AND operation = 'UPDATE' ORDER BY id",
        str(position),
    )
    assert names == [("Một",), ("Hai",), ("Ba",), ("Bốn",)]


def test_a_note_cannot_look_like_a_change(unit, world):
    other, user = world.units["92"], world.users["viewer.92"]
    run("SELECT audit_refusal(%s, 'tenants_plan', 'x', %s, 'UPDATE', '')", other, user)
    run("SELECT audit_export('tenants_plan')")
    run("SELECT audit_sign_in(%s, true, '', '', '')", user)
    scope.enter(scope.Scope(units=(other, unit)))
    notes = run('SELECT operation, "table", before, after FROM tenants_auditevent WHERE at >= now() ORDER BY id')
    assert notes == [("REFUSED", "", None, None), ("EXPORTED", "", None, None), ("SIGNED_IN", "", None, None)]


def test_an_export_is_noted_at_the_unit_in_scope_only(unit):
    run("SELECT audit_export('x')")
    [(where,)] = run("SELECT unit_id FROM tenants_auditevent WHERE operation = 'EXPORTED'")
    assert where == unit
    run("SET LOCAL app.unit = ''")
    with pytest.raises(DatabaseError, match="no scope"), transaction.atomic():
        run("SELECT audit_export('x')")


def test_a_sign_in_is_noted_only_where_the_account_belongs(unit, world):
    scope.enter(scope.Scope(units=tuple(world.units.values()), unit=unit))
    run("SELECT audit_sign_in(%s, true, '', '', '')", world.users["viewer.92"])
    assert run("SELECT unit_id FROM tenants_auditevent WHERE operation = 'SIGNED_IN'") == [(world.units["92"],)]


def test_the_trigger_cannot_be_hung_on_a_table_of_ones_own(owner, world):
    """Even with the right to make temporary tables, which a deployment does not give."""
    name = connection.settings_dict["NAME"]
    owner.execute(f'GRANT TEMPORARY ON DATABASE "{name}" TO motcua_app')
    try:
        with transaction.atomic():
            run("CREATE TEMP TABLE tenants_plan (id uuid, unit_id uuid) ON COMMIT DROP")
            with pytest.raises(DatabaseError, match="permission denied for function audit_row"), transaction.atomic():
                run(
                    "CREATE TRIGGER forged AFTER INSERT ON tenants_plan FOR EACH ROW"
                    " EXECUTE FUNCTION audit_row('unit_id', '')"
                )
    finally:
        owner.execute(f'REVOKE TEMPORARY ON DATABASE "{name}" FROM motcua_app')


def test_not_even_the_owner_changes_an_event_by_mistake(owner, world):
    for statement in ("UPDATE tenants_auditevent SET reason = 'x'", "DELETE FROM tenants_auditevent"):
        with pytest.raises(psycopg.errors.RestrictViolation, match="append-only"):
            owner.execute(statement)
