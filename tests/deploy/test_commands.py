"""The very commands of docker-compose.yml, run without an engine against a server started as the image starts it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from api.embedded import binaries
from api.embedded import postmaster as server
from api.embedded.accounts import account_for
from api.embedded.places import places_for
from tests.deploy.compose import PROJECT, services

VALUES = {
    "POSTGRES_PASSWORD": "superuser-secret",
    "MOTCUA_OWNER_PASSWORD": "owner-secret",
    "MOTCUA_APPLICATION_PASSWORD": "application-secret",
    "MOTCUA_SECRET_KEY": "a-secret-key-that-is-long-enough-for-production-000",
    "MOTCUA_ALLOWED_HOSTS": "api.example.vn",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


class Deployment:
    """A directory with the image's server; ``run`` and ``start`` run a service's commands as its container would."""

    def __init__(self, directory, database_port):
        self.directory = directory
        self.database_port = database_port
        self.application_port = free_port()
        self.services = services(VALUES)
        self.bin = binaries.find()

    def environment(self, service):
        settings = {
            "PATH": f"{self.bin}:{Path(sys.executable).parent}:{os.environ['PATH']}",
            **{name: str(value) for name, value in self.services[service]["environment"].items()},
        }
        own = {"MOTCUA_DATA_DIR": str(self.directory / "files"), "PROVISION": str(PROJECT / "deploy" / "provision")}
        settings |= {name: value for name, value in own.items() if name in settings}
        if service == "database":
            settings |= {
                "PGHOST": "127.0.0.1",
                "PGPORT": self.database_port,
                "PGPASSWORD": settings["POSTGRES_PASSWORD"],
            }
        return {
            name: value.replace("@database:5432", f"@127.0.0.1:{self.database_port}")
            for name, value in settings.items()
        }

    def command(self, words):
        # Loopback and a free port instead of the container's own network.
        own = {"0.0.0.0": "127.0.0.1", "8000": self.application_port}  # noqa: S104 - replaced, not bound
        return [own.get(word, word) for word in words if word != "CMD"]

    def run(self, service, words):
        return subprocess.run(
            self.command(words), env=self.environment(service), cwd=PROJECT, capture_output=True, text=True, check=False
        )

    def start(self, service):
        return subprocess.Popen(
            self.command(self.services[service]["command"]), env=self.environment(service), cwd=PROJECT
        )

    def healthy(self, service):
        return self.run(service, self.services[service]["healthcheck"]["test"]).returncode == 0

    def ask(self, query):
        url = f"postgresql://postgres:{VALUES['POSTGRES_PASSWORD']}@127.0.0.1:{self.database_port}/motcua"
        with psycopg.connect(url) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def deployment(tmp_path_factory):
    """The database as the image leaves it: initialised with the arguments, POSTGRES_DB made, the script run."""
    directory = tmp_path_factory.mktemp("deployment")
    places = places_for(directory)
    account = account_for(places.home)
    found = Deployment(directory, free_port())
    programs = binaries.within_reach(found.bin, places.home) if account.other else found.bin
    postmaster = server.Postmaster(programs, account, places.cluster, places.socket(account), places.log, durable=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            server,
            "INITDB",
            (
                *found.services["database"]["environment"]["POSTGRES_INITDB_ARGS"].split(),
                "--username=postgres",
                "--auth-host=scram-sha-256",
            ),
        )
        patch.setattr(
            server,
            "SETTINGS",
            {"listen_addresses": "127.0.0.1", "port": found.database_port}
            | dict(word.split("=") for word in found.services["database"]["command"] if "=" in word),
        )
        postmaster.initialise(VALUES["POSTGRES_PASSWORD"])
        assert not found.healthy("database")
        postmaster.start()
    made = found.run("database", ["psql", "-U", "postgres", "-d", "postgres", "-c", "CREATE DATABASE motcua"])
    assert made.returncode == 0, made.stderr
    for _ in range(2):  # a changed password is set by running it again
        provisioned = found.run("database", [str(PROJECT / "deploy" / "provision.sh")])
        assert provisioned.returncode == 0, provisioned.stderr
    yield found
    postmaster.discard()
    shutil.rmtree(places.home)


def test_the_database_is_healthy_and_speaks_vietnamese(deployment):
    assert deployment.healthy("database")
    assert deployment.ask("SELECT lower('ĐƯỜNG'), current_setting('random_page_cost')") == [("đường", "1.1")]


def test_the_roles_have_no_more_rights_than_they_need(deployment):
    rows = deployment.ask(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole "
        "FROM pg_roles WHERE rolname ~ 'motcua' ORDER BY 1"
    )
    assert rows == [("motcua_app", False, False, False, False), ("motcua_owner", False, False, False, False)]
    assert deployment.ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'motcua'") == [
        ("motcua_owner",)
    ]


def test_it_migrates_serves_and_stops(deployment):
    migrated = deployment.run("migrate", deployment.services["migrate"]["command"])
    assert migrated.returncode == 0, migrated.stderr
    assert deployment.ask("SELECT count(*) > 0 FROM django_migrations") == [(True,)]
    application = deployment.start("application")
    try:
        deadline = time.monotonic() + 40
        while not deployment.healthy("application"):
            assert application.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
        users = "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = 'motcua' AND pid <> pg_backend_pid()"
        assert deployment.ask(users) == [("motcua_app",)]
        owned = "SELECT count(*) FROM pg_class WHERE relowner = 'motcua_app'::regrole"
        assert deployment.ask(owned) == [(0,)]
    finally:
        application.terminate()
        assert application.wait(20) == 0
    assert not deployment.healthy("application")


def test_the_worker_does_a_job_and_stops(deployment):
    migrated = deployment.run("migrate", ["python", "manage.py", "migrate", "--no-input"])
    assert migrated.returncode == 0, migrated.stderr
    worker = deployment.start("worker")
    try:
        queued = deployment.ask(
            "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('default',"
            " 'builtin:procrastinate.builtin_tasks.remove_old_jobs',"
            " 0, NULL, NULL, '{\"max_hours\": 1}', NULL)::procrastinate_job_to_defer_v1])"
        )
        assert len(queued) == 1
        deadline = time.monotonic() + 40
        while deployment.ask("SELECT count(*) FROM procrastinate_jobs") != [(0,)]:  # done, and forgotten
            assert worker.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
    finally:
        worker.terminate()
        assert worker.wait(20) == 0


def test_the_application_refuses_to_start_as_the_owner(deployment):
    migrated = deployment.run("migrate", ["python", "manage.py", "migrate", "--no-input"])
    assert migrated.returncode == 0, migrated.stderr
    owner = {"DATABASE_URL": deployment.environment("migrate")["DATABASE_OWNER_URL"]}
    refused = subprocess.run(
        deployment.command(deployment.services["application"]["command"]),
        env=deployment.environment("application") | owner,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode != 0
    assert "motcua_owner owns tables" in refused.stderr
