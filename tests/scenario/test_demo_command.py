"""``manage.py demo`` as real processes on a machine of its own: killed, played, run again, served and stopped.

The runs take place once, in this order, and the tests look at what each left: (1) killed with SIGKILL midway,
(2) ``--no-serve``, which begins again, (3) served and stopped with SIGTERM, (4) served and stopped with Ctrl-C.
"""

import hashlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from api import embedded
from api.demo.calling import Caller
from api.probe import answers

PROJECT = Path(__file__).resolve().parents[2]
#: Tables whose rows each run may add: tokens and the audit.
GROWING = {"tenants_accesstoken", "tenants_auditevent"}


@dataclass
class Run:
    """What one run of the command left.

    Attributes:
        seconds: until it was ready.
        said: what it printed until then.
        demo: the content of demo.json.
        counts: rows by table.
        digest: of the consolidated JSON, where the run served it.
    """

    seconds: float
    said: list
    demo: dict = field(default_factory=dict)
    counts: dict = field(default_factory=dict)
    digest: str = ""
    code: int = 0
    still_running: bool = False


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A data directory and an environment that names no database."""
    data_dir = tmp_path_factory.mktemp("demo")
    others = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE", "MOTCUA"))}
    yield data_dir, others | {"MOTCUA_DATA_DIR": str(data_dir), "PYTHONUNBUFFERED": "1"}
    embedded.start(data_dir).delete()


def begin(environment, *arguments):
    command = [sys.executable, "manage.py", "demo", *arguments]
    return subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def read_until(process, words):
    """The lines that a process prints until one holds the words, or it ends."""
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if words in line:
            break
    return lines


def end(process):
    process.stdout.close()
    return process.wait(60)


def counts(data_dir):
    """Rows by table."""
    with embedded.start(data_dir) as cluster, psycopg.connect(cluster.owner_url) as connection:
        names = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        ).fetchall()
        count = sql.SQL("SELECT count(*) FROM {}")
        return {name: connection.execute(count.format(sql.Identifier(name))).fetchone()[0] for (name,) in sorted(names)}


def running(data_dir):
    return (data_dir / "postgres" / "cluster" / "postmaster.pid").exists()


def demo_of(data_dir):
    return json.loads((data_dir / "demo.json").read_text(encoding="utf-8"))


def office(demo):
    [account] = [account for account in demo["accounts"] if account["role"] == "town_office"]
    return Caller(demo["base_url"], account["token"], account["unit"])


def served(machine, number):
    """Serve on a free port, read the rollup, and stop with a signal."""
    data_dir, environment = machine
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    began = time.monotonic()
    process = begin(environment, "--port", str(port))
    run = Run(0, read_until(process, "Ctrl-C"))
    run.seconds = time.monotonic() - began
    run.demo = demo_of(data_dir)
    run.digest = hashlib.sha256(office(run.demo).get(f"consolidated/{run.demo['period']['id']}/").body).hexdigest()
    process.send_signal(number)
    run.code = end(process)
    run.still_running = answers(port) or running(data_dir)
    run.counts = counts(data_dir)
    return run


@pytest.fixture(scope="module")
def killed(machine):
    _, environment = machine
    process = begin(environment, "--no-serve")
    said = read_until(process, "4. ")
    process.send_signal(signal.SIGKILL)
    return Run(0, said, code=end(process))


@pytest.fixture(scope="module")
def first(machine, killed):
    data_dir, environment = machine
    began = time.monotonic()
    process = begin(environment, "--no-serve")
    run = Run(0, read_until(process, "nothing ends it early"))
    run.seconds = time.monotonic() - began
    run.code = end(process)
    run.demo, run.counts = demo_of(data_dir), counts(data_dir)
    return run


@pytest.fixture(scope="module")
def second(machine, first):
    return served(machine, signal.SIGTERM)


@pytest.fixture(scope="module")
def third(machine, second):
    return served(machine, signal.SIGINT)


def test_a_killed_run_is_begun_again(killed, first):
    assert killed.code == -signal.SIGKILL
    assert first.code == 0, first.said
    assert any("The last run was interrupted: beginning again." in line for line in first.said)


def test_each_step_prints_its_name_and_time(first):
    steps = [line for line in first.said if " s  " in line]
    assert [line.split(" s  ")[1][:2] for line in steps[1:]] == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    assert all(float(line.split(" s  ")[0]) >= 0 for line in steps)


def test_the_second_run_plays_nothing(first, second, capsys):
    assert not [line for line in second.said if " s  2." in line]
    with capsys.disabled():
        print(f"\ndemo: first run {first.seconds:.1f} s, second run ready after {second.seconds:.1f} s")  # noqa: T201


def test_runs_agree_in_ids(first, second, third):
    def fixed(run):
        accounts = [{**account, "token": ""} for account in run.demo["accounts"]]
        return {**run.demo, "base_url": "", "accounts": accounts}

    assert fixed(first) == fixed(second) == fixed(third)


def test_runs_agree_in_row_counts(first, second, third):
    def fixed(run):
        return {name: number for name, number in run.counts.items() if name not in GROWING}

    assert fixed(first) == fixed(second) == fixed(third)
    assert first.counts["reporting_reportversion"] == 6
    assert first.counts["plans_task"] == 25


def test_runs_agree_in_the_consolidated_json(second, third):
    assert second.digest == third.digest


def test_each_run_issues_fresh_tokens(first, second):
    tokens = [{account["token"] for account in run.demo["accounts"]} for run in (first, second)]
    assert tokens[0].isdisjoint(tokens[1])


def test_the_handout_has_the_agreed_form(machine, first):
    demo = first.demo
    assert set(demo) == {"base_url", "town", "wards", "period", "accounts", "integrator"}
    assert demo["base_url"] == "http://127.0.0.1:8000"
    assert set(demo["town"]) == set(demo["period"]) == {"id"}
    assert [(ward["code"], ward["name"]) for ward in demo["wards"]][2] == ("18121", "Phường Trung Lương")
    assert len(demo["wards"]) == 6
    assert all(set(ward) == {"id", "code", "name"} for ward in demo["wards"])
    assert len(demo["accounts"]) == 17
    assert all(set(account) == {"username", "password", "role", "unit", "token"} for account in demo["accounts"])
    assert set(demo["integrator"]) == {"client_id", "client_secret"}


@pytest.mark.parametrize("name", ["demo.json", "demo-secrets.json"])
def test_secrets_are_for_their_owner_alone(machine, third, name):
    assert stat.S_IMODE((machine[0] / name).stat().st_mode) == 0o600


def test_a_signal_stops_server_and_database(second, third):
    assert (second.code, third.code) == (128 + signal.SIGTERM, 128 + signal.SIGINT)
    assert not second.still_running
    assert not third.still_running


def test_other_data_is_never_played_over(machine, third, tmp_path):
    """A database that holds units of somebody else's is left as it is, and the answer says what to do."""
    data_dir = tmp_path / "other"
    environment = machine[1] | {"MOTCUA_DATA_DIR": str(data_dir)}
    town = ["bootstrap", "tests/fixtures/other_town.yaml", "--secrets", str(tmp_path / "secrets.json")]
    try:
        for arguments in (["migrate", "--verbosity", "0"], town):
            subprocess.run([sys.executable, "manage.py", *arguments], cwd=PROJECT, env=environment, check=True)
        before = counts(data_dir)
        process = begin(environment, "--no-serve")
        said = "\n".join(read_until(process, "nothing ends it early"))
        assert end(process) == 1
        assert "The database holds other data" in said
        assert "MOTCUA_DATA_DIR" in said
        assert counts(data_dir)["tenants_unit"] == before["tenants_unit"] == 3
    finally:
        embedded.start(data_dir).delete()


def test_no_demonstration_in_production(machine, third):
    """Not even where it could connect."""
    data_dir, environment = machine
    with embedded.start(data_dir) as cluster:
        production = environment | {
            "DATABASE_URL": cluster.application_url,
            "DATABASE_OWNER_URL": cluster.owner_url,
            "MOTCUA_PRODUCTION": "1",
            "MOTCUA_SECRET_KEY": "x" * 50,
            "MOTCUA_ALLOWED_HOSTS": "localhost",
        }
        process = begin(production, "--no-serve")
        said = "\n".join(read_until(process, "nothing ends it early"))
        assert end(process) == 1
        assert "No demonstration in production" in said
