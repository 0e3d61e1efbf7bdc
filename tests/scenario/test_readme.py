"""The README's first request, as it stands there, against the served demonstration."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenario.workbooks import read

PROJECT = Path(__file__).resolve().parents[2]
#: What the README asks of curl, for machines that have none.
CURL = f"""#!{sys.executable}
import sys, urllib.request
arguments, headers, data, target, url = sys.argv[1:], {{}}, [], None, None
while arguments:
    word = arguments.pop(0)
    if word == "-H":
        name, _, value = arguments.pop(0).partition(": ")
        headers[name] = value
    elif word == "-d":
        data.append(arguments.pop(0))
    elif word == "-o":
        target = arguments.pop(0)
    elif word != "-s":
        url = word
request = urllib.request.Request(url, "&".join(data).encode() if data else None, headers)
body = urllib.request.urlopen(request).read()
open(target, "wb").write(body) if target else sys.stdout.buffer.write(body + b"\\n")
"""


@pytest.fixture(scope="module")
def place(played, tmp_path_factory):
    """A directory like the project's after ``make demo``: its interpreter and its ``.data/demo.json``."""
    place = tmp_path_factory.mktemp("readme")
    for directory in (".venv/bin", ".data", "bin"):
        (place / directory).mkdir(parents=True)
    (place / ".venv/bin/python").symlink_to(sys.executable)
    (place / ".data/demo.json").write_text(json.dumps(played.demo), encoding="utf-8")
    (place / "bin/curl").write_text(CURL)
    (place / "bin/curl").chmod(0o755)
    return place


@pytest.fixture(scope="module")
def answers(place):
    """What the commands of the section "A first request" print, line by line."""
    section = (PROJECT / "README.md").read_text(encoding="utf-8").split("## A first request")[1].split("\n## ")[0]
    commands = "\n".join(re.findall(r"```sh\n(.*?)```", section, re.DOTALL))
    script = f'set -euo pipefail\nPATH="$PWD/bin:$PATH"\n{commands}'
    run = subprocess.run(["/usr/bin/env", "bash", "-c", script], cwd=place, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def shown():
    """The answer as the README shows it."""
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    return json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL)[1])


def test_the_answer_is_what_the_readme_shows(answers):
    real, told = json.loads(answers[0]), shown()
    units = {unit["unit"]["code"]: unit for unit in real["units"]}
    assert {key: real[key] for key in ("mark", "form", "row", "column", "cell")} == {
        key: told[key] for key in ("mark", "form", "row", "column", "cell")
    }
    assert told["period"].items() <= real["period"].items()
    for unit in told["units"]:
        there = units[unit["unit"]["code"]]
        assert (there["unit"]["name"], there["status"], there["cell"]) == (
            unit["unit"]["name"],
            unit["status"],
            unit["cell"],
        )
        assert set(unit["version"] or ()) <= set(there["version"] or ())


def test_the_file_is_the_consolidated_report(answers, place):
    assert read((place / "tong-hop.xlsx").read_bytes()).sheetnames[0] == "II.06b"


def test_the_machine_reads_the_figures(answers):
    rollup = json.loads(answers[1])
    assert rollup["forms"][0]["total"]["4"] == {"value": 3825, "empty": None}
    assert len(answers) == 2


def test_everything_that_the_readme_links_to_is_there():
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)", text)
    assert [target for target in targets if not (PROJECT / target).exists()] == []
    assert len(targets) > 5


def test_every_target_of_make_that_it_names_exists():
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake\s+([a-z]+)\b", text.replace("\n", " ")))
    assert {"demo", "test", "check"} <= named
    assert [name for name in named if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []
