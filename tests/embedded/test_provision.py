"""The two roles: what each may, on a database made as a deployment makes it."""

import os
import threading

import psycopg
import pytest

from api import embedded
from api.postgres_url import with_database


@pytest.fixture
def name(cluster):
    """A database for one test; the process's number keeps runs at the same time apart."""
    name = f"test_spare_{os.getpid()}"
    embedded.create_database(cluster.owner_url, name)
    yield name
    embedded.drop_database(cluster.owner_url, name)


def query(url, text):
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(text)
        return cursor.fetchall() if cursor.description else None


def test_neither_role_can_bypass_row_level_security_or_make_roles(cluster):
    rows = query(
        cluster.owner_url,
        "SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcreatedb "
        "FROM pg_roles WHERE rolname LIKE 'motcua%' ORDER BY 1",
    )
    assert rows == [
        ("motcua_app", True, False, False, False, False, False),
        ("motcua_owner", True, False, False, False, False, True),  # creates databases only where tests need it
    ]


def test_the_application_reads_and_writes_what_the_owner_made_and_owns_nothing(spare_cluster):
    query(spare_cluster.owner_url, "CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY, note text)")
    application = spare_cluster.application_url
    query(application, "INSERT INTO entry (note) VALUES ('a'); UPDATE entry SET note = 'b'")
    assert query(application, "SELECT id, note FROM entry") == [(1, "b")]
    query(application, "DELETE FROM entry")
    owned = "SELECT count(*) FROM pg_shdepend WHERE refobjid = 'motcua_app'::regrole AND deptype = 'o'"
    assert query(spare_cluster.superuser_url, owned) == [(0,)]


@pytest.mark.parametrize(
    "forbidden",
    [
        "CREATE TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE DATABASE mine",
        "CREATE EXTENSION pg_trgm",
        "SET ROLE motcua_owner",
        "ALTER TABLE entry DISABLE ROW LEVEL SECURITY",
        "TRUNCATE entry",
        "COPY entry TO PROGRAM 'cat'",
    ],
)
def test_the_application_may_not(cluster, name, forbidden):
    query(with_database(cluster.owner_url, name), "CREATE TABLE IF NOT EXISTS entry (id int)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        query(with_database(cluster.application_url, name), forbidden)


def test_provisioning_again_changes_nothing_and_other_roles_stay_out(cluster, name):
    embedded.create_database(cluster.owner_url, name)
    url = with_database(cluster.owner_url, name)
    query(url, "CREATE TABLE entry (id int)")
    assert query(with_database(cluster.application_url, name), "TABLE entry") == []
    access = query(
        url, "SELECT datacl::text, pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    )
    assert access == [("{motcua_owner=CTc/motcua_owner,motcua_app=c/motcua_owner}", "motcua_owner")]


def test_dropping_a_database_ends_the_applications_sessions(cluster, name):
    with psycopg.connect(with_database(cluster.application_url, name)) as held:
        embedded.drop_database(cluster.owner_url, name)
        with pytest.raises(psycopg.OperationalError):
            held.execute("SELECT 1")


def test_a_database_is_dropped_once_a_session_that_its_owner_may_not_end_has_ended(cluster, name):
    session = psycopg.connect(with_database(cluster.superuser_url, name))
    threading.Timer(0.2, session.close).start()
    embedded.drop_database(cluster.owner_url, name)
    assert query(cluster.owner_url, f"SELECT count(*) FROM pg_database WHERE datname = '{name}'") == [(0,)]
