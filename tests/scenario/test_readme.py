"""The README's commands, as they stand there, against the served demonstration."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from tests.scenario.workbooks import read

PROJECT = Path(__file__).resolve().parents[2]
#: What the README asks of curl, for machines that have none.
CURL = f"""#!{sys.executable}
import sys, urllib.request
arguments, headers, data, parts, method, target, url = sys.argv[1:], {{}}, [], [], None, None, None
while arguments:
    word = arguments.pop(0)
    if word == "-H":
        name, _, value = arguments.pop(0).partition(": ")
        headers[name] = value
    elif word == "-d":
        data.append(arguments.pop(0))
    elif word == "-F":
        name, _, value = arguments.pop(0).partition("=")
        file = value[1:] if value.startswith("@") else None
        parts.append((name, file, open(file, "rb").read() if file else value.encode()))
    elif word == "-X":
        method = arguments.pop(0)
    elif word == "-o":
        target = arguments.pop(0)
    elif word != "-s":
        url = word
body = "&".join(data).encode() if data else None
if parts:
    headers["Content-Type"] = "multipart/form-data; boundary=a-part"
    body = b"--a-part--"
    for name, file, content in parts:
        head = f'--a-part\\r\\nContent-Disposition: form-data; name="{{name}}"'
        head += f'; filename="{{file}}"' if file else ""
        body = head.encode() + b"\\r\\n\\r\\n" + content + b"\\r\\n" + body
request = urllib.request.Request(url, body, headers, method=method)
body = urllib.request.urlopen(request).read()
open(target, "wb").write(body) if target else sys.stdout.buffer.write(body and body + b"\\n")
"""


@pytest.fixture(scope="module")
def place(played, tmp_path_factory):
    """A directory like the project's after ``make demo``: its interpreter and its ``.data/demo.json``."""
    place = tmp_path_factory.mktemp("readme")
    for directory in (".venv/bin", ".data", "bin"):
        (place / directory).mkdir(parents=True)
    (place / ".venv/bin/python").symlink_to(sys.executable)
    (place / ".data/demo.json").write_text(json.dumps(played.demo), encoding="utf-8")
    (place / "api").symlink_to(PROJECT / "api")
    (place / "bin/curl").write_text(CURL)
    (place / "bin/curl").chmod(0o755)
    return place


def commands(title):
    """The commands of a section."""
    section = (PROJECT / "README.md").read_text(encoding="utf-8").split(f"## {title}")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, re.DOTALL)


def printed(place, blocks):
    """What commands print, line by line."""
    script = "\n".join(["set -euo pipefail", 'PATH="$PWD/bin:$PATH"', *blocks])
    run = subprocess.run(["/usr/bin/env", "bash", "-c", script], cwd=place, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.fixture(scope="module")
def answers(place):
    """What the commands of the section "A first request" print, line by line."""
    return printed(place, commands("A first request"))


@pytest.fixture(scope="module")
def year(place):
    """What the commands of the section "A plan's year" print after the first block of "A first request"."""
    names = commands("A first request")[0].split("\n\n")[0]
    return printed(place, [names, *commands("A plan's year")])


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


def test_a_file_becomes_a_draft_and_files_again(year, place):
    assert year[0].startswith("{'annexes': 2, 'groups': 7, 'tasks': 25} ")
    assert year[1] == "Số thứ tự không liên tục: thiếu số 6 trước số 7."
    assert docx.Document(place / "ke-hoach.docx").tables
    assert read((place / "ke-hoach.xlsx").read_bytes()).sheetnames


def test_the_plan_in_force_and_its_copy(year):
    assert year[2].startswith("Đã ban hành ['amend']")
    assert year[3] == "{'added': 0, 'changed': 0, 'removed': 0, 'unchanged': 25}"
    assert "Tháng 2 năm 2025" in year[4]


def test_the_work_of_the_year(year):
    assert "'overdue': 1" in year[5]
    assert "('I.I.1', '2024-02-29')" in year[6]
    assert year[7] == "Đang thực hiện 60"
    assert year[8].startswith("{'check_ins': 21, 'dated': 4, ")


def test_what_is_reminded_and_due(year, played):
    [link] = [after for line, after in pairwise(year) if line.startswith("- I.I.1. ")]
    assert link.strip().startswith(f"{played.base_url}/accounts/task/")
    assert any("Tin nhắn" in line and "Hộp thư" in line for line in year)
    assert (year.count("BEGIN:VCALENDAR"), year.count("END:VCALENDAR")) == (1, 1)


def test_the_town_sees_progress_and_offers_a_task(year):
    assert year[-2].startswith("{'tasks': 25, ")
    assert year[-1] == "2024-09-30 Chưa trả lời"


def test_the_tour_takes_back_what_it_made(year, played):
    assert played.stage.office("18115").get("plans/").json["results"] == []
    assert played.stage.office("18121").get("/me/calendar-feeds/").json["results"] == []


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
