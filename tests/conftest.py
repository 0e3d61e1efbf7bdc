"""Fixtures of the tests' database; see ``tests/database.py``."""

import os
import re
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command, get_commands
from django.db import connection

from api import embedded
from api.postgres_url import connection_settings, with_database
from tests import world as world_of_tests
from tests.database import SERVER
from tests.played import played
from tests.snapshot import RestoringFlush, Snapshot

__all__ = ["played"]

WORLD = []
OF_ONE_RUN = re.compile(r"test_(?:motcua|played|spare)_(\d+)")


@pytest.fixture(scope="session")
def cluster():
    """The embedded server that the tests use."""
    assert SERVER is not None, "needs the embedded server: run without DATABASE_URL"
    return SERVER


@pytest.fixture
def spare_cluster(tmp_path):
    """A server of the test's own, with roles and an empty database, that it may stop and crash."""
    spare = embedded.start(tmp_path / "spare", durable=False)
    yield spare
    spare.delete()


@pytest.fixture(scope="session")
def django_db_setup(request, django_test_environment, django_db_blocker):
    """Make the run's database, migrate and fill it as the owner, then turn to the application's role."""
    kept = request.config.getoption("reuse_db") and not request.config.getoption("create_db")
    name = "test_motcua_kept" + os.environ.get("PYTEST_XDIST_WORKER", "") if kept else f"test_motcua_{os.getpid()}"
    before = {variable: os.environ[variable] for variable in ("DATABASE_URL", "DATABASE_OWNER_URL")}
    urls = {variable: with_database(url, name) for variable, url in before.items()}
    _drop_leftovers(before["DATABASE_OWNER_URL"])
    embedded.create_database(before["DATABASE_OWNER_URL"], name)
    os.environ |= urls
    with django_db_blocker.unblock():
        _connect_as(urls["DATABASE_OWNER_URL"])
        call_command("migrate", verbosity=0, interactive=False)
        if "load_reference" in get_commands():
            call_command("load_reference", verbosity=0)
        WORLD.append(world_of_tests.build())
        _connect_as(urls["DATABASE_URL"])
    get_commands()["flush"] = RestoringFlush(urls["DATABASE_OWNER_URL"], Snapshot.take(urls["DATABASE_OWNER_URL"]))
    yield
    with django_db_blocker.unblock():
        connection.close()
    os.environ |= before
    if not kept:
        embedded.drop_database(before["DATABASE_OWNER_URL"], name)


@pytest.fixture
def world(db):
    """Two towns, their wards, and an account for each role in each, with tokens (``tests/world.py``)."""
    return WORLD[0]


@pytest.fixture
def owner(transactional_db):
    """A connection of the owner's, in autocommit; for what the application may not do."""
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner_connection:
        yield owner_connection


def _connect_as(url):
    """Point Django's one connection at another database or role."""
    connection.close()
    settings = connection_settings(url)
    connection.settings_dict |= {key: settings[key] for key in ("NAME", "USER", "PASSWORD")}
    # A pool would keep connections beyond a test; the application's own runs in the server processes that tests start.
    connection.settings_dict["OPTIONS"].pop("pool", None)


def _drop_leftovers(owner_url):
    """Remove the databases of runs that were killed."""
    with psycopg.connect(owner_url) as owner_connection:
        names = [row[0] for row in owner_connection.execute("SELECT datname FROM pg_database")]
    for name in names:
        run = OF_ONE_RUN.fullmatch(name)
        if run and not Path("/proc", run[1]).exists():
            embedded.drop_database(owner_url, name)
