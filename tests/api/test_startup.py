"""The program refuses to serve under conditions that would break its walls."""

import os
import subprocess
import sys

import pytest

from api.environment import BASE_DIR
from api.postgres_url import with_database


def start(**environment):
    """Import the application in a process of its own, as a server's worker does."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "MOTCUA_"))}
    return subprocess.run(  # noqa: PLW1510 - its exit is what is looked at
        [sys.executable, "-c", "import api.wsgi; print('serves')"],
        cwd=BASE_DIR,
        env={**known, "MOTCUA_DATA_DIR": os.environ["MOTCUA_DATA_DIR"], **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture(scope="module")
def urls(played):
    return {"application": played.database_url, "owner": played.owner_url}


def test_it_serves_as_the_application(urls):
    assert start(DATABASE_URL=urls["application"]).stdout == "serves\n"


def test_it_does_not_serve_as_the_owner_of_tables(urls):
    ended = start(DATABASE_URL=urls["owner"])
    assert ended.returncode != 0
    assert "motcua_owner owns tables or bypasses row-level security" in ended.stderr
    assert "sở hữu bảng" in ended.stderr


def test_it_does_not_serve_as_a_superuser(cluster, urls):
    name = urls["application"].rsplit("/", 1)[1] if "?" not in urls["application"] else None
    ended = start(DATABASE_URL=with_database(cluster.superuser_url, name) if name else cluster.superuser_url)
    assert ended.returncode != 0
    assert "bypasses row-level security" in ended.stderr


def test_production_does_not_serve_a_demonstration(urls):
    """The played scenario's units have their clocks shifted."""
    ended = start(
        DATABASE_URL=urls["application"],
        MOTCUA_PRODUCTION="1",
        MOTCUA_SECRET_KEY="s" * 60,
        MOTCUA_ALLOWED_HOSTS="example.vn",
    )
    assert ended.returncode != 0
    assert "units have a shifted clock" in ended.stderr
