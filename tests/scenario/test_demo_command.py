"""``manage.py demo`` as real processes on a machine of its own: killed, played, run again, served and stopped.

The runs take place once, in this order, and the tests look at what each left: (1) killed with SIGKILL midway,
(2) ``--no-serve``, which begins again, (3) served and stopped with SIGTERM, (4) served and stopped with Ctrl-C.
"""

import signal
import stat
import subprocess
import sys

import pytest

from api import embedded
from tests.scenario.runs import PROJECT, Run, begin, counts, end, environment, read_until, served, unserved

#: Tables whose rows each run may add: tokens, the audit, and what the queue notes of its own work.
GROWING = {
    "tenants_accesstoken",
    "tenants_auditevent",
    *(f"procrastinate_{name}" for name in ("events", "jobs", "periodic_defers", "workers")),
}


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A data directory, and an environment that names no database."""
    data_dir = tmp_path_factory.mktemp("demo")
    yield data_dir, environment(data_dir)
    embedded.start(data_dir).delete()


@pytest.fixture(scope="module")
def killed(machine):
    process = begin(machine[1], "--no-serve")
    said = read_until(process, "4. ")
    process.send_signal(signal.SIGKILL)
    return Run(0, said, code=end(process))


@pytest.fixture(scope="module")
def first(machine, killed):
    return unserved(*machine)


@pytest.fixture(scope="module")
def second(machine, first):
    return served(*machine, signal.SIGTERM)


@pytest.fixture(scope="module")
def third(machine, second):
    return served(*machine, signal.SIGINT)


def test_a_killed_run_is_begun_again(killed, first):
    assert killed.code == -signal.SIGKILL
    assert first.code == 0, first.said
    assert any("The last run was interrupted: beginning again." in line for line in first.said)


def test_each_step_prints_its_name_and_time(first):
    steps = [line for line in first.said if " s  " in line]
    assert [line.split(" s  ")[1][:2] for line in steps[1:]] == ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]
    assert all(float(line.split(" s  ")[0]) >= 0 for line in steps)


def test_the_second_run_plays_nothing(first, second, tell):
    assert not [line for line in second.said if " s  2." in line]
    tell(f"demo: first run {first.seconds:.1f} s, second run ready after {second.seconds:.1f} s")


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


def test_a_database_named_in_the_environment_is_used(machine, first, third):
    """Here the same one: nothing is played again."""
    data_dir, surroundings = machine
    with embedded.start(data_dir) as cluster:
        named = {"DATABASE_URL": cluster.application_url, "DATABASE_OWNER_URL": cluster.owner_url}
        run = unserved(data_dir, surroundings | named)
    assert (run.code, run.demo["period"]) == (0, first.demo["period"])


def test_other_data_is_never_played_over(tmp_path):
    """A database that holds units of somebody else's is left as it is, and the answer says what to do."""
    data_dir = tmp_path / "other"
    surroundings = environment(data_dir)
    town = ["bootstrap", "tests/fixtures/other_town.yaml", "--secrets", str(tmp_path / "secrets.json")]
    try:
        for arguments in (["migrate", "--verbosity", "0"], town):
            subprocess.run([sys.executable, "manage.py", *arguments], cwd=PROJECT, env=surroundings, check=True)
        before = counts(data_dir)
        run = unserved(data_dir, surroundings)
        said = "\n".join(run.said)
        assert run.code == 1
        assert "The database holds other data" in said
        assert "MOTCUA_DATA_DIR" in said
        assert counts(data_dir)["tenants_unit"] == before["tenants_unit"] == 3
    finally:
        embedded.start(data_dir).delete()


def test_no_demonstration_in_production(machine, third):
    """Not even where it could connect."""
    data_dir, surroundings = machine
    with embedded.start(data_dir) as cluster:
        production = {
            "DATABASE_URL": cluster.application_url,
            "DATABASE_OWNER_URL": cluster.owner_url,
            "MOTCUA_PRODUCTION": "1",
            "MOTCUA_SECRET_KEY": "x" * 50,
            "MOTCUA_ALLOWED_HOSTS": "localhost",
        }
        run = unserved(data_dir, surroundings | production)
    assert run.code == 1
    assert "No demonstration in production" in "\n".join(run.said)
