"""The catalogue: every table on exactly one list, with the walls that its list demands, as PostgreSQL itself says."""

import pytest
from django.db import connection

from tenants.catalogue import LIBRARY_TABLES, tables
from tenants.db.sql import APPLICATION_ROLE
from tenants.models.base import TableList

pytestmark = pytest.mark.django_db

NO_WRITES = {"tenants_auditevent"}  # written by the trigger alone


def query(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def of_list(*lists):
    return sorted(table for table, its in tables().items() if its in lists)


def test_every_table_stands_in_exactly_one_list():
    in_database = {
        name
        for (name,) in query(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        )
    }
    assert in_database == set(tables())
    declared = {table for table in tables() if table not in LIBRARY_TABLES}
    assert not declared & set(LIBRARY_TABLES)


@pytest.mark.parametrize("table", of_list(TableList.TENANT, TableList.PUBLISHED))
def test_guarded_tables_have_their_policies(table):
    [(enabled, forced)] = query(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass", table
    )
    assert (enabled, forced) == (True, False), "ENABLE without FORCE"
    policies = {
        command: (using or "", check or "")
        for command, using, check in query(
            "SELECT cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public' AND tablename = %s", table
        )
    }
    assert set(policies) == {"SELECT"} if table in NO_WRITES else {"SELECT", "INSERT", "UPDATE", "DELETE"}
    using, _ = policies.pop("SELECT")
    assert "app.units" in using
    if tables()[table] is TableList.TENANT:
        assert "unit_id" in using
        assert "reader_id" in using
    for using, check in policies.values():
        assert "app.unit'" in using + check
        assert "unit_id = " in using + check


@pytest.mark.parametrize("table", of_list(TableList.REFERENCE, TableList.PLATFORM))
def test_other_tables_have_no_policies(table):
    assert query("SELECT count(*) FROM pg_policies WHERE tablename = %s", table) == [(0,)]


@pytest.mark.parametrize("table", of_list(TableList.REFERENCE))
def test_the_application_only_reads_reference_tables(table):
    assert privileges(table) == {"SELECT"}


@pytest.mark.parametrize("table", of_list(TableList.TENANT))
def test_owner_and_reader_are_never_null(table):
    rows = query(
        "SELECT attname, attnotnull FROM pg_attribute WHERE attrelid = %s::regclass"
        " AND attname IN ('unit_id', 'reader_id')",
        table,
    )
    assert dict(rows) == {"unit_id": True, "reader_id": True}


@pytest.mark.parametrize("table", of_list(TableList.TENANT, TableList.PUBLISHED))
def test_unique_constraints_lead_with_the_owner_or_are_a_mirrored_target(table):
    for name, columns in unique_keys(table):
        allowed = columns[0] == "unit_id" or columns in (["reader_id", "id"], ["id"])
        assert allowed, f"{name}: {columns}"


@pytest.mark.parametrize("table", of_list(TableList.TENANT, TableList.PUBLISHED))
def test_references_between_guarded_tables_are_composite_and_deferrable(table):
    guarded = set(of_list(TableList.TENANT, TableList.PUBLISHED))
    for name, target, columns, deferrable, deferred in foreign_keys(table):
        if target not in guarded:
            continue
        assert deferrable, name
        assert not deferred, name
        assert {"unit_id", "reader_id"} & set(columns), f"{name}: {columns}"


@pytest.mark.parametrize("table", of_list(TableList.TENANT, TableList.PUBLISHED))
def test_every_reference_column_of_a_guarded_table_has_its_key(table):
    """A ``…_id`` column without a foreign key would point anywhere."""
    columns = {
        name
        for (name,) in query(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND attname LIKE '%%\\_id' AND attname <> 'request_id'",
            table,
        )
    }
    covered = {column for _, _, key, _, _ in foreign_keys(table) for column in key}
    assert columns - covered == ({"unit_id", "reader_id"} if table in NO_WRITES else set()) & columns - covered


@pytest.mark.parametrize("table", of_list(TableList.TENANT, TableList.PUBLISHED))
def test_every_change_is_audited(table):
    triggers = {name for (name,) in query("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass", table)}
    assert (f"{table}_audit" in triggers) is (table not in NO_WRITES)


def test_the_application_role_owns_nothing_and_cannot_bypass():
    [(superuser, bypass, creates)] = query(
        "SELECT rolsuper, rolbypassrls, rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = %s", APPLICATION_ROLE
    )
    assert (superuser, bypass, creates) == (False, False, False)
    assert query(
        "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = %s", APPLICATION_ROLE
    ) == [(0,)]
    assert query(
        "SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = %s",
        APPLICATION_ROLE,
    ) == [(0,)]
    assert query("SELECT current_user") == [(APPLICATION_ROLE,)]


def test_the_application_role_writes_no_audit():
    assert privileges("tenants_auditevent") == {"SELECT"}


@pytest.mark.parametrize(
    "table",
    [
        "plans_taskupdate",
        "reporting_reportversion",
        "reporting_reportversionform",
        "reporting_reporttransition",
        "reporting_review",
        "reporting_reviewnote",
    ],
)
def test_sealed_rows_refuse_change(table):
    assert privileges(table) == {"SELECT", "INSERT"}
    triggers = {name for (name,) in query("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass", table)}
    assert f"{table}_sealed" in triggers


def privileges(table):
    # TRUNCATE is the test database's own, to empty tables between tests.
    return {
        privilege
        for (privilege,) in query(
            "SELECT privilege_type FROM information_schema.role_table_grants"
            " WHERE grantee = %s AND table_name = %s AND table_schema = 'public'",
            APPLICATION_ROLE,
            table,
        )
    } - {"TRUNCATE"}


def unique_keys(table):
    return query(
        "SELECT con.conname, array_agg(att.attname::text ORDER BY key.n) FROM pg_constraint con"
        " CROSS JOIN LATERAL unnest(con.conkey) WITH ORDINALITY AS key(num, n)"
        " JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = key.num"
        " WHERE con.conrelid = %s::regclass AND con.contype IN ('u', 'p') GROUP BY con.conname",
        table,
    )


def foreign_keys(table):
    return query(
        "SELECT con.conname, target.relname, array_agg(att.attname::text ORDER BY key.n), con.condeferrable,"
        " con.condeferred FROM pg_constraint con JOIN pg_class target ON target.oid = con.confrelid"
        " CROSS JOIN LATERAL unnest(con.conkey) WITH ORDINALITY AS key(num, n)"
        " JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = key.num"
        " WHERE con.conrelid = %s::regclass AND con.contype = 'f'"
        " GROUP BY con.conname, target.relname, con.condeferrable, con.condeferred",
        table,
    )
