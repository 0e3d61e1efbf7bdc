"""Row-level security on the played scenario's own rows, as the application's role, by hand-written SQL."""

import psycopg
import pytest

from tenants.catalogue import tables
from tenants.models.base import TableList

GUARDED = sorted(table for table, its in tables().items() if its in {TableList.TENANT, TableList.PUBLISHED})
TENANT = [table for table in GUARDED if tables()[table] is TableList.TENANT]
#: Tables that the scenario leaves empty.
EMPTY: set[str] = set()


@pytest.fixture(scope="module")
def owner(played):
    with psycopg.connect(played.owner_url, autocommit=True) as connection:
        yield connection


@pytest.fixture
def application(played):
    with psycopg.connect(played.database_url) as connection:
        yield connection
        connection.rollback()


def count(connection, table, condition="true", parameters=()):
    return connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}", parameters).fetchone()[0]


@pytest.mark.parametrize("table", GUARDED)
def test_without_a_scope_there_are_no_rows(table, owner, application):
    assert (count(owner, table) == 0) is (table in EMPTY)
    assert count(application, table) == 0


@pytest.mark.parametrize("table", TENANT)
def test_a_scope_shows_what_the_unit_owns_or_was_sent_and_nothing_else(table, owner, application, played):
    for unit in [played.demo["town"]["id"], *[ward["id"] for ward in played.demo["wards"]]]:
        application.execute(f"SET LOCAL app.units = '{unit}'")
        expected = count(owner, table, "%s IN (unit_id, reader_id)", [unit])
        assert count(application, table) == expected
        assert count(application, table, "%s NOT IN (unit_id, reader_id)", [unit]) == 0


@pytest.mark.parametrize("table", GUARDED)
def test_a_unit_cannot_write_in_anothers_name(table, owner, application, played):
    home, other = played.demo["wards"][0]["id"], played.demo["wards"][1]["id"]
    application.execute(f"SET LOCAL app.units = '{home},{other}'")
    application.execute(f"SET LOCAL app.unit = '{other}'")
    for statement in (
        f"UPDATE {table} SET unit_id = unit_id WHERE unit_id = %s",
        f"DELETE FROM {table} WHERE unit_id = %s",
    ):
        with application.transaction(force_rollback=True):
            try:
                assert application.execute(statement, [home]).rowcount == 0
            except psycopg.errors.InsufficientPrivilege:
                continue  # sealed tables: no privilege to begin with


def test_the_sibling_of_the_ward_with_a_plan_sees_none(owner, application, played):
    with_plans = {str(unit) for (unit,) in owner.execute("SELECT DISTINCT unit_id FROM plans_plan").fetchall()}
    [unit] = with_plans & {ward["id"] for ward in played.demo["wards"]}
    sibling = next(ward["id"] for ward in played.demo["wards"] if ward["id"] != unit)
    application.execute(f"SET LOCAL app.units = '{sibling}'")
    assert count(application, "plans_task") == 0
    application.execute(f"SET LOCAL app.units = '{unit}'")
    assert count(application, "plans_task") == 25
