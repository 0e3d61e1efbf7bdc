"""``manage.py`` on a machine without a database: what it starts, and that it leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from api import embedded
from api.probe import answers

PROJECT = Path(__file__).resolve().parents[2]


def environment(data_dir):
    """An environment that names no database, with a data directory of its own."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE", "MOTCUA"))}
    return others | {"MOTCUA_DATA_DIR": str(data_dir)}


@pytest.fixture
def bare(tmp_path):
    return environment(tmp_path)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """The environment of an installation that ``migrate`` has made from nothing."""
    data_dir = tmp_path_factory.mktemp("data")
    answer = manage(environment(data_dir), "migrate")
    assert answer.returncode == 0, answer.stderr
    assert not running(data_dir)
    yield environment(data_dir)
    embedded.start(data_dir).delete()


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def manage(environment, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)


def serve(environment, port):
    """Start ``manage.py serve`` and return once it says where it is."""
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == f"http://127.0.0.1:{port}\n"
    return process


def child_of(process, program):
    """The process that runs a program for it; for a moment after its start it still bears its parent's command line."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            if program in Path(f"/proc/{pid}/cmdline").read_text().split("\0"):
                return int(pid)
        time.sleep(0.05)
    return pytest.fail(f"{program} was not started")


def leave(process, number):
    process.send_signal(number)
    code = process.wait(30)
    process.stdout.close()
    return code


def running(data_dir):
    """Whether the embedded server of a data directory still runs; asked of its files, which a clean stop removes."""
    return (Path(data_dir) / "postgres" / "cluster" / "postmaster.pid").exists()


@pytest.mark.parametrize("arguments", [["version"], ["help"], ["migrate", "--help"], ["check"]])
def test_what_needs_no_database_starts_none(bare, arguments):
    assert manage(bare, *arguments).returncode == 0
    assert not (Path(bare["MOTCUA_DATA_DIR"]) / "postgres").exists()


def test_production_starts_no_server_of_its_own(bare):
    answer = manage(bare | {"MOTCUA_PRODUCTION": "1"}, "migrate")
    assert answer.returncode == 1
    assert "DATABASE_OWNER_URL: found nothing" in answer.stderr
    assert not (Path(bare["MOTCUA_DATA_DIR"]) / "postgres").exists()


def test_the_next_start_works_after_killing(migrated, port):
    assert leave(serve(migrated, port), signal.SIGKILL) == -signal.SIGKILL
    assert running(migrated["MOTCUA_DATA_DIR"])
    again = serve(migrated, port)
    assert answers(port, path="/readyz")
    assert leave(again, signal.SIGTERM) == 128 + signal.SIGTERM


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_server_and_database(migrated, port, number):
    assert leave(serve(migrated, port), number) == 128 + number
    assert not running(migrated["MOTCUA_DATA_DIR"])
    assert not answers(port)


@pytest.mark.parametrize("program", ["api.server", "api.worker"])
def test_a_server_or_worker_that_ends_by_itself_is_an_error(migrated, port, program):
    process = serve(migrated, port)
    os.kill(child_of(process, program), signal.SIGKILL)
    assert process.wait(30) == 1
    process.stdout.close()
    deadline = time.monotonic() + 10
    while answers(port):
        assert time.monotonic() < deadline, "workers outlived their server"
        time.sleep(0.1)
