"""Answers do not tell whether another unit's row, or another unit, exists: byte for byte as for a made-up id."""

from uuid import uuid4

import pytest

from api.http.views import Home
from tenants.roles import ROLES, Role
from tests.isolation.answers import comparable
from tests.isolation.routes import operations
from tests.permissions.callers import PEERS
from tests.permissions.states import states_of, values_of
from tests.permissions.trial import Trial

#: Path parameters whose values are codes, and those whose values are numbers.
CODES, NUMBERS = {"unit", "form", "row"}, {"session", "token"}
WITH_ROWS = [operation for operation in operations() if set(operation.kwargs) - CODES]
IN_A_UNIT = [operation for operation in operations() if "unit" in operation.kwargs]


def made_up(operation, values):
    """The values with every id replaced by one that nothing has."""
    invented = {name: "999999999" if name in NUMBERS else str(uuid4()) for name in set(operation.kwargs) - CODES}
    return {**values, **invented}


def able(operation):
    """Roles that get past the grant, and so to the rows."""
    return [role for role in Role if operation.grant is None or operation.grant in ROLES[role]]


def told(stage, operation, state, real, values, callers):
    """What each caller is told about the values, sending what would be right for the real ones."""
    trial, right = Trial(stage, operation, state, values), Trial(stage, operation, state, real)
    trial.body, trial.if_match = right.body, {"If-Match": '"1"'}
    sent = [values[name] for name in set(operation.kwargs) - {"form", "row"} - NUMBERS]
    return [comparable(trial.call(token, code)[0], *sent) for token, code in callers]


def named(operation):
    return f"{operation.method} {operation.template}"


@pytest.mark.parametrize("operation", WITH_ROWS, ids=named)
def test_a_foreign_row_answers_like_none(operation, stage):
    callers = [(stage.tokens[role, peer], peer) for peer in PEERS[operation.home] for role in able(operation)]
    for state in states_of(operation):
        real = values_of(stage, operation, state)
        of_one, of_none = (
            told(stage, operation, state, real, values, callers) for values in (real, made_up(operation, real))
        )
        assert of_one == of_none, state


@pytest.mark.parametrize("operation", IN_A_UNIT, ids=named)
def test_a_foreign_unit_answers_like_none(operation, stage):
    state = states_of(operation)[0]
    real = values_of(stage, operation, state)
    neighbours = ("92" if operation.home is Home.WARD else "91", "80")
    callers = [(stage.tokens[role, code], None) for role in Role for code in neighbours]
    of_one, of_none = (
        told(stage, operation, state, real, values, callers) for values in (real, {**real, "unit": str(uuid4())})
    )
    assert of_one == of_none
