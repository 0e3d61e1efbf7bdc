"""The audit of dependencies: exceptions have an id, a reason and an end; the lock files name no place to load from."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tenants.clock import Clock

PROJECT = Path(__file__).resolve().parents[2]
GOOD = {
    "id": "GHSA-2345-6789-cfgh",
    "package": "x",
    "reason": "The affected function is not used here.",
    "until": date(2026, 12, 31),
}


@pytest.fixture(scope="module")
def audit():
    spec = importlib.util.spec_from_file_location("audit", PROJECT / "deploy" / "audit.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_exceptions_are_in_order(audit):
    document = tomllib.loads(audit.EXCEPTIONS.read_text())
    assert audit.problems(document, Clock().today()) == []
    locked = (PROJECT / "deploy" / "requirements.lock").read_text()
    for each in document["exception"]:
        assert re.search(rf"^{re.escape(each['package'])}==", locked, re.MULTILINE), "it is no dependency any more"


@pytest.mark.parametrize(
    "change",
    [
        {"id": "42"},
        {"id": "GHSA-abc"},
        {"package": ""},
        {"reason": ""},
        {"reason": "not relevant"},
        {"until": date(2026, 1, 1)},
        {"until": None},
    ],
)
def test_an_exception_needs_all_of_it(audit, change):
    today = date(2026, 6, 1)
    assert audit.problems({"exception": [GOOD]}, today) == []
    assert len(audit.problems({"exception": [GOOD | change]}, today)) == 1


@pytest.mark.parametrize("number", ["PYSEC-2026-17", "CVE-2026-12345"])
def test_other_forms_of_ids_are_known(audit, number):
    assert audit.problems({"exception": [GOOD | {"id": number}]}, date(2026, 6, 1)) == []


def run_with(audit, monkeypatch, capsys, script):
    monkeypatch.setattr(audit, "COMMAND", [sys.executable, "-c", script])
    return audit.main(), capsys.readouterr()


def test_a_service_that_is_not_there_is_a_loud_skip(audit, monkeypatch, capsys):
    script = "import sys; print('requests.exceptions.ConnectionError', file=sys.stderr); sys.exit(1)"
    code, told = run_with(audit, monkeypatch, capsys, script)
    assert (code, "SKIPPED" in told.err) == (0, True)


def test_a_finding_fails(audit, monkeypatch, capsys):
    script = "import sys; print('django 1.0 PYSEC-2020-1'); sys.exit(1)"
    code, told = run_with(audit, monkeypatch, capsys, script)
    assert (code, "PYSEC-2020-1" in told.out) == (1, True)


def test_continuous_integration_runs_it():
    assert "make audit" in (PROJECT / ".ci" / "run").read_text()
    recipe = subprocess.run(["make", "-n", "audit"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout  # noqa: S607 - make
    assert "deploy/audit.py" in recipe


def test_lock_files_have_hashes_and_no_addresses():
    for name in ("requirements.lock", "deploy/requirements.lock"):
        lines = (PROJECT / name).read_text().splitlines()
        assert not [line for line in lines if "://" in line]
        pinned = [line for line in lines if re.match(r"[a-z0-9]", line)]
        assert all("==" in line and line.endswith("\\") for line in pinned)
        assert len([line for line in lines if "--hash=sha256:" in line]) >= len(pinned) > 20
