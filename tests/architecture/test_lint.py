"""``make check``, line by line: lint, format, types, import contracts, missing migrations, schema drift."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def checks():
    """The recipe of ``check``, with this environment's programs."""
    makefile = (PROJECT / "Makefile").read_text()
    recipe = re.search(r"^check:.*\n((?:\t.+\n)+)", makefile, re.MULTILINE)[1]
    programs = str(Path(sys.executable).parent)
    return [
        line.strip().replace("$(VENV)/bin", programs).replace("$(PYTHON)", sys.executable)
        for line in recipe.splitlines()
    ]


def test_the_recipe_holds_every_kind_of_check():
    recipe = "\n".join(checks())
    for program in (
        "ruff check",
        "ruff format --check",
        "mypy .",
        "lint-imports",
        "makemigrations --check",
        "schema --check",
    ):
        assert program in recipe


@pytest.mark.parametrize("command", [pytest.param(line, id=line.rpartition("/")[2]) for line in checks()])
def test_check(command):
    answer = subprocess.run(command.split(), cwd=PROJECT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
