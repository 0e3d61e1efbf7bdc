"""The embedded server: starting, sharing, stopping, and coming back after every kind of killing."""

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from api import embedded
from api.embedded import postmaster as postmaster_module
from api.embedded.errors import EmbeddedError

PROJECT = Path(__file__).resolve().parents[2]
STARTER = """
import sys, time
from pathlib import Path
from api import embedded
cluster = embedded.start(Path(sys.argv[1]), durable=False)
print(cluster.pid, cluster.owned, flush=True)
time.sleep(600)
"""


@pytest.fixture
def data_dir(tmp_path):
    yield tmp_path
    embedded.start(tmp_path, durable=False).delete()


def ask(url, query, *parameters):
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query, parameters).fetchone()


def start_elsewhere(data_dir):
    """Start or attach from a process of its own; returns that process, the server's and whether it was the starter."""
    command = [sys.executable, "-c", STARTER, str(data_dir)]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    pid, owned = process.stdout.readline().split()
    return process, int(pid), owned == "True"


def start_elsewhere_at_once(data_dir):
    """Start or attach from a process of its own, and fail where it would wait."""
    command = [sys.executable, "-c", STARTER.replace("time.sleep(600)", "cluster.close()"), str(data_dir)]
    subprocess.run(command, cwd=PROJECT, check=True, timeout=60)


def end(process, number=signal.SIGKILL):
    process.send_signal(number)
    process.wait()
    process.stdout.close()


def test_vietnamese_is_lowered_and_stripped_whatever_the_environment_says(spare_cluster):
    row = ask(spare_cluster.application_url, "SELECT lower('ĐƯỜNG'), unaccent('Đường'), current_setting('timezone')")
    assert row == ("đường", "Duong", "UTC")


def test_stops_with_its_only_user_and_starts_again_at_once_with_its_rows(data_dir):
    with embedded.start(data_dir, durable=False) as cluster:
        assert cluster.owned
        with psycopg.connect(cluster.owner_url, autocommit=True) as connection:
            connection.execute("CREATE TABLE kept (number int)")
            connection.execute("INSERT INTO kept VALUES (7)")
        url = cluster.application_url
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    began = time.monotonic()
    again = embedded.start(data_dir, durable=False)
    took = time.monotonic() - began
    assert again.application_url == url
    assert ask(url, "SELECT number FROM kept") == (7,)
    again.close()
    assert took < 5


def test_a_second_process_attaches_and_the_last_one_stops_it(spare_cluster):
    other, pid, owned = start_elsewhere(spare_cluster.data_dir)
    assert (pid, owned) == (spare_cluster.pid, False)
    spare_cluster.close()
    assert ask(spare_cluster.application_url, "SELECT 1") == (1,)
    end(other)
    with embedded.start(spare_cluster.data_dir, durable=False) as found:
        assert (found.pid, found.owned) == (pid, True)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(spare_cluster.application_url)


def test_two_starters_at_once_get_one_server(spare_cluster):
    spare_cluster.stop()
    command = [sys.executable, "-c", STARTER, str(spare_cluster.data_dir)]
    both = [subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    pids = {process.stdout.readline().split()[0] for process in both}
    for process in both:
        end(process)
    assert len(pids) == 1


def test_a_server_that_outlived_its_killed_starter_is_taken_over(data_dir):
    starter, pid, owned = start_elsewhere(data_dir)
    assert owned
    end(starter)
    cluster = embedded.start(data_dir, durable=False)
    assert (cluster.pid, cluster.owned) == (pid, True)
    cluster.close()


def test_a_server_killed_with_its_starter_recovers(data_dir):
    starter, pid, _ = start_elsewhere(data_dir)
    with embedded.start(data_dir, durable=False) as attached:
        with psycopg.connect(attached.owner_url, autocommit=True) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
        os.kill(pid, signal.SIGKILL)
        end(starter)
    cluster = embedded.start(data_dir, durable=False)
    assert cluster.pid != pid
    assert ask(cluster.owner_url, "SELECT one FROM kept") == (1,)
    cluster.close()


def test_a_killed_server_may_die_while_it_is_being_stopped(spare_cluster, monkeypatch):
    """It was seen alive, and is gone when pg_ctl looks for it."""
    os.kill(spare_cluster.pid, signal.SIGKILL)
    sightings = iter([True])
    real = postmaster_module.Postmaster.running
    monkeypatch.setattr(postmaster_module.Postmaster, "running", lambda self: next(sightings, False) or real(self))
    spare_cluster.close()
    monkeypatch.undo()
    with embedded.start(spare_cluster.data_dir, durable=False) as again:
        assert ask(again.application_url, "SELECT 1") == (1,)


def test_a_close_that_failed_keeps_nobody_waiting(spare_cluster, monkeypatch):
    def refuse(self, mode="fast"):
        raise EmbeddedError("no")

    monkeypatch.setattr(postmaster_module.Postmaster, "stop", refuse)
    with pytest.raises(EmbeddedError) as kept:
        spare_cluster.close()
    monkeypatch.undo()
    start_elsewhere_at_once(spare_cluster.data_dir)
    assert kept  # with the frames of the close, and what they hold


def test_a_stale_pid_file_naming_another_living_process_is_no_obstacle(spare_cluster):
    pid_file = next(spare_cluster.data_dir.joinpath("postgres").resolve().glob("cluster/postmaster.pid"))
    words = pid_file.read_text().splitlines()
    spare_cluster.stop("immediate")
    pid_file.write_text("\n".join([str(os.getppid()), *words[1:]]) + "\n")
    spare_cluster.restart()
    assert ask(spare_cluster.application_url, "SELECT 1") == (1,)


def test_an_open_write_is_lost_and_a_committed_one_kept_when_the_server_crashes(spare_cluster):
    with psycopg.connect(spare_cluster.owner_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE entry (number int)")
        connection.execute("INSERT INTO entry VALUES (1)")
    held = psycopg.connect(spare_cluster.application_url)
    held.execute("INSERT INTO entry VALUES (2)")
    spare_cluster.stop("immediate")
    with pytest.raises(psycopg.OperationalError):
        held.commit()
    spare_cluster.restart()
    assert ask(spare_cluster.application_url, "SELECT array_agg(number) FROM entry") == ([1],)


def test_passwords_are_for_this_user_alone_and_needed(spare_cluster):
    home = spare_cluster.data_dir.joinpath("postgres").resolve()
    assert stat.S_IMODE(home.joinpath("passwords.json").stat().st_mode) == 0o600
    for url in (spare_cluster.application_url, spare_cluster.owner_url, spare_cluster.superuser_url):
        without = re.sub(r":[^:@/]+@", "@", url)
        with pytest.raises(psycopg.OperationalError, match=r"password|no password"):
            psycopg.connect(without)
    assert ask(spare_cluster.superuser_url, "SHOW listen_addresses") == ("",)


def test_deleting_the_data_directory_is_a_fresh_start(data_dir):
    with embedded.start(data_dir, durable=False) as first:
        before = first.application_url
    for path in data_dir.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    with embedded.start(data_dir, durable=False) as second:
        assert second.application_url != before
        assert ask(second.application_url, "SELECT 1") == (1,)


def test_data_of_another_major_version_is_refused_and_left_alone(data_dir):
    cluster = embedded.start(data_dir, durable=False)
    cluster.close()
    version = data_dir.joinpath("postgres").resolve() / "cluster" / "PG_VERSION"
    version.write_text("17\n")
    with pytest.raises(EmbeddedError, match="PostgreSQL 17"):
        embedded.start(data_dir)
    version.write_text("18\n")


def test_a_server_that_does_not_start_says_what_its_log_says(spare_cluster, monkeypatch):
    spare_cluster.stop()
    monkeypatch.setitem(postmaster_module.SETTINGS, "max_connections", "many")
    with pytest.raises(EmbeddedError, match="max_connections"):
        spare_cluster.restart()
    monkeypatch.undo()
    spare_cluster.restart()
    assert ask(spare_cluster.application_url, "SELECT 1") == (1,)


def test_the_server_never_runs_as_root(spare_cluster):
    status = Path(f"/proc/{spare_cluster.pid}/status").read_text()
    assert re.search(r"^Uid:\s+(\d+)", status, re.MULTILINE)[1] != "0"
