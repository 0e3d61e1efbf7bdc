"""Runs the chosen tests on a copy of the project that has one wall less."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".data", "__pycache__", ".*_cache", "*.egg-info")
_CULPRIT = re.compile(r"^(?:FAILED|ERROR) (\S.*?)(?: - .*)?$", re.MULTILINE)
_KILLED, _PASSED = 1, 0


@dataclass(frozen=True)
class Outcome:
    """What the tests made of a mutant: killed and by which test, or why not."""

    killed: bool
    told: str


def copy_project(place):
    """A copy of the sources to change."""
    return Path(shutil.copytree(PROJECT, place, ignore=_LEFT_OUT, symlinks=True))


def judge(mutant, copy):
    """Run a mutant's tests in a copy of the project, and put the copy right again.

    Raises:
        ValueError: the text that it replaces does not stand there once: the mutant has to be written anew.
    """
    if not mutant.path:
        return _run(mutant, copy, {"MOTCUA_MUTANT_SQL": mutant.sql})
    file = copy / mutant.path
    source = file.read_text()
    if source.count(mutant.old) != 1:
        raise ValueError(f"{mutant.name}: {mutant.old!r} stands {source.count(mutant.old)} times in {mutant.path}")
    file.write_text(source.replace(mutant.old, mutant.new))
    try:
        return _run(mutant, copy, {})
    finally:
        file.write_text(source)


def _run(mutant, copy, environment):
    only = ["-k", mutant.only] if mutant.only else []
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "tests.mutants.plugin", mutant.tests, *only]
    data = {"MOTCUA_DATA_DIR": os.environ.get("MOTCUA_DATA_DIR", str(PROJECT / ".data" / "test"))}
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "PYTEST_"))}
    done = subprocess.run(
        command, cwd=copy, env={**outside, **data, **environment}, capture_output=True, text=True, check=False
    )
    culprit = _CULPRIT.search(done.stdout)
    if done.returncode == _KILLED and culprit:
        return Outcome(killed=True, told=culprit[1])
    if done.returncode == _PASSED:
        return Outcome(killed=False, told="survives")
    return Outcome(killed=False, told=f"pytest ended with {done.returncode}: {(done.stdout + done.stderr)[-1500:]}")
