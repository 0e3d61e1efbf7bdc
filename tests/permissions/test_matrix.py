"""Every operation × role × place × state, compared with the literal tables in ``tests/permissions/expectations``."""

from collections import defaultdict

import pytest

from tests.isolation.routes import operations
from tests.permissions.callers import PEERS, nobody, strangers
from tests.permissions.expectations import TABLES
from tests.permissions.notation import met, read
from tests.permissions.states import HOMES, states_of
from tests.permissions.trial import Trial

LINES = [line for table in TABLES for line in read(table)]
OPERATIONS = {(operation.method, operation.template): operation for operation in operations()}
COUNTED = {"cells": 0}
#: Path parameters that name a row of a unit.
ROWS = {"plan", "task", "obligation", "report", "version", "period"} | {
    *("member", "subordinate", "position", "holder", "machine", "secret", "waiver")
}


@pytest.fixture(scope="module")
def outsiders(stage):
    """Credentials that open nothing, and by home those of strangers."""
    return nobody(), {home: strangers(stage, home) for home in HOMES}


def test_every_operation_has_its_lines_and_every_line_an_operation():
    covered = defaultdict(list)
    for line in LINES:
        covered[line.method, line.route] += line.states
    assert set(covered) == set(OPERATIONS)
    for operation in OPERATIONS.values():
        written = covered[operation.method, operation.template]
        assert written == ["*"] or sorted(written) == sorted(states_of(operation)), f"{operation}: {written}"


@pytest.mark.parametrize("line", [line for line in LINES if (line.method, line.route) in OPERATIONS], ids=str)
def test_it_answers_as_expected(line, stage, outsiders):
    operation = OPERATIONS[line.method, line.route]
    no_one, strange = outsiders
    wrong = []
    for state in states_of(operation) if line.states == ("*",) else line.states:
        trial = Trial(stage, operation, state)
        cells = [
            *((label, line.nobody, token, None) for label, token in no_one.items()),
            *((label, line.others, token, None) for label, token in strange[operation.home].items()),
            *((role, cell, stage.tokens[role, HOMES[operation.home]], None) for role, cell in line.home.items()),
        ]
        if ROWS & set(operation.kwargs):
            peer = PEERS[operation.home]
            foreign = {role: "." if cell == "." else "404" for role, cell in line.home.items()}
            cells += [(f"{role} at home", cell, stage.tokens[role, peer], peer) for role, cell in foreign.items()]
        for label, cell, token, code in cells:
            answer, changed = trial.call(token, code)
            COUNTED["cells"] += 1
            if not met(cell, answer) or (changed and cell != "ok"):
                body = answer.content[:300].decode(errors="replace")
                wrong.append(f"{state}, {label}: {answer.status_code} for {cell}, changed: {changed}\n    {body}")
    assert not wrong, "\n".join([str(line), *wrong])
