"""Every operation × role × place × state, compared with the literal tables in ``tests/permissions/expectations``.

What strangers are told is searched for the home ward's word too (``tests/isolation/test_canary.py``).
"""

from collections import defaultdict
from itertools import product
from typing import NamedTuple

import pytest

from tests.isolation.answers import everything
from tests.isolation.routes import operations
from tests.isolation.words import WORDS
from tests.permissions.callers import PEERS, nobody, strangers
from tests.permissions.expectations import TABLES
from tests.permissions.notation import met, read
from tests.permissions.states import HOMES, homes_of, states_of, values_of
from tests.permissions.trial import Trial

LINES = [line for table in TABLES for line in read(table)]
OPERATIONS = {(operation.method, operation.template): operation for operation in operations()}
#: Path parameters that are no rows of a unit.
NO_ROWS = {"unit", "form", "row"}


class Cell(NamedTuple):
    """One request: who sends it, what is expected, under which unit's address (the home's unless told)."""

    label: str
    expected: str
    token: str | None
    at: str | None = None
    stranger: bool = True


@pytest.fixture(scope="module")
def outsiders(stage):
    """Credentials that open nothing, and by home those of strangers."""
    return nobody(), {home: strangers(stage, home) for home in HOMES}


def cells_of(line, operation, home, stage, outsiders):
    """Every request of a line at one home."""
    no_one, strange = outsiders
    yield from (Cell(label, line.nobody, token) for label, token in no_one.items())
    yield from (Cell(label, line.others, token) for label, token in strange[home].items())
    for role, expected in line.home.items():
        yield Cell(role, expected, stage.tokens[role, HOMES[home]], stranger=False)
    if "unit" in operation.kwargs and set(operation.kwargs) - NO_ROWS:
        foreign = {role: "." if expected == "." else "404" for role, expected in line.home.items()}
        for peer, (role, expected) in product(PEERS[home], foreign.items()):
            yield Cell(f"{role} of {peer} at {peer}", expected, stage.tokens[role, peer], peer)


def wrongs(line, operation, home, state, stage, outsiders):
    """What is not as expected, in words."""
    trial = Trial(stage, operation, state, values_of(stage, operation, state, home=HOMES[home]))
    for cell in cells_of(line, operation, home, stage, outsiders):
        answer, changed = trial.call(cell.token, cell.at)
        told = cell.stranger and WORDS["91"] in everything(answer).lower()
        if not met(cell.expected, answer) or told or (changed and cell.expected != "ok"):
            found = f"{answer.status_code} for {cell.expected}, changed: {changed}, told a word: {told}"
            yield f"{home} {state}, {cell.label}: {found}\n    {answer.content[:300].decode(errors='replace')}"


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
    states = states_of(operation) if line.states == ("*",) else line.states
    cases = product(homes_of(operation), states)
    wrong = [each for home, state in cases for each in wrongs(line, operation, home, state, stage, outsiders)]
    assert not wrong, "\n".join([str(line), *wrong])
