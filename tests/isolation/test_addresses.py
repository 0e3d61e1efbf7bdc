"""An address names its unit's own rows by itself: without row-level security behind it a foreign row would be 404 too.

The scope of each request is opened to the rows of every unit, as if the third wall had fallen; the first one, the unit
in each statement, must answer as ever. A superior's own rows and what was addressed to it are tried alike.
"""

from dataclasses import replace

import pytest
from django.db import connection, transaction

from api.http.views import ApiViewSet
from tenants.roles import Role
from tests.isolation.routes import operations
from tests.permissions.callers import PEERS
from tests.permissions.expectations import TABLES
from tests.permissions.notation import met, read
from tests.permissions.states import HOMES, homes_of, states_of, values_of
from tests.permissions.trial import Trial

OPERATIONS = {(operation.method, operation.template): operation for operation in operations()}
#: Lines of operations on rows; the first of each.
LINES = {
    (line.method, line.route): line
    for table in TABLES
    for line in reversed(read(table))
    if set(OPERATIONS[line.method, line.route].kwargs) - {"unit", "form", "row"} and "{unit}" in line.route
}


@pytest.fixture
def open_scope(stage, monkeypatch):
    """Every unit's rows may be read, whoever calls."""
    every = tuple(stage.world.units.values())
    own = ApiViewSet._scope
    monkeypatch.setattr(ApiViewSet, "_scope", lambda view: replace(own(view), units=every))


@pytest.mark.parametrize("line", LINES.values(), ids=str)
def test_a_foreign_row_is_not_found_under_ones_own_address(line, stage, open_scope):
    operation = OPERATIONS[line.method, line.route]
    roles = [role for role, expected in line.home.items() if expected != "."]
    wrong = []
    for home in homes_of(operation):
        state = states_of(operation)[-1]
        trial = Trial(stage, operation, state, values_of(stage, operation, state, home=HOMES[home]))
        for peer in PEERS[home]:
            for role in roles:
                answer, changed = trial.call(stage.tokens[role, peer], peer)
                if changed or not met("404", answer):
                    wrong.append(f"{role} of {peer}: {answer.status_code} {answer.content[:200]}")
    assert wrong == []


def test_the_scope_is_open_indeed(stage, open_scope):
    """Else nothing was tried."""
    with transaction.atomic():
        stage.world.client(Role.VIEWER, "91").get(stage.world.url("91", "plans/"))
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('app.units')")
            [(opened,)] = cursor.fetchall()
        transaction.set_rollback(True)
    assert set(opened.split(",")) == {str(unit) for unit in stage.world.units.values()}
