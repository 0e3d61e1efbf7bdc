"""What each scope leaves of a machine's grants: a machine of one scope, on every reading of its unit."""

import pytest

from api.http.views import Home
from tenants.roles import MACHINE_SCOPES
from tests.isolation.machines import machine_token
from tests.isolation.routes import operations
from tests.permissions.states import HOMES, states_of
from tests.permissions.trial import Trial

READINGS = [each for each in operations() if each.method == "GET" and "unit" in each.kwargs]
#: Readings that a scope opens, beside the unit itself and its positions, which every one does.
OPENS = {
    "plans:read": {
        "plan-aliases/",
        "plan-headings/",
        "plans/",
        "plans/{plan}/",
        "plans/{plan}/changes/",
        "plans/{plan}/steps/",
        "plans/{plan}/lint/",
        "plans/{plan}/source/",
        "plans/{plan}/document/",
        "plans/{plan}/workbook/",
        "tasks/",
        "tasks/{task}/",
        "tasks/{task}/updates/",
        "tasks/{task}/check-ins/",
        "tasks/{task}/deliverables/",
        "tasks/{task}/deliverables/{deliverable}/",
        "tasks/{task}/deliverables/{deliverable}/file/",
        "tasks/{task}/extensions/",
        "tasks/{task}/extensions/{extension}/",
        "tasks/counts/",
        "check-ins/{obligation}/",
        "dashboard/",
        "inbox/",
        "reminder-rule/",
        "reminders/",
        "received/offers/",
        "received/offers/{offer}/",
    },
    "reports:read": {
        "obligations/",
        "obligations/{obligation}/",
        "reports/",
        "reports/{report}/",
        "reports/{report}/forms/",
        "reports/{report}/forms/{form}/",
        "reports/{report}/forms/{form}/rows/{row}/",
        "reports/{report}/versions/",
        "reports/{report}/versions/{version}/",
        "received/plans/",
        "received/progress/",
        "received/plans/{plan}/",
        "received/plans/{plan}/document/",
        "received/plans/{plan}/workbook/",
        "received/reports/",
        "received/reports/{version}/",
        "received/reports/{version}/review/",
        "periods/",
        "periods/{period}/",
        "periods/{period}/completeness/",
    },
    "reports:write": set(),
    "consolidated:read": {
        "periods/",
        "periods/{period}/",
        "periods/{period}/completeness/",
        "consolidated/{period}/",
        "consolidated/{period}/cells/",
    },
    "webhooks:manage": set(),
}
ALWAYS = {"", "positions/", "positions/{position}/", "positions/{position}/holders/", "holders/{holder}/"}


def test_every_scope_is_listed():
    assert set(OPENS) == set(MACHINE_SCOPES)


@pytest.mark.parametrize("scope", OPENS)
def test_a_scope_opens_these_readings_and_no_other(scope, stage):
    tokens = {
        home: machine_token(stage.world.units[HOMES[home]], HOMES[home], scope) for home in (Home.WARD, Home.SUPERIOR)
    }
    opened = set()
    for operation in READINGS:
        state = "approved" if "task" in operation.kwargs else states_of(operation)[-1]  # its task has one of everything
        answer, _ = Trial(stage, operation, state).call(tokens[operation.home])
        assert answer.status_code in {200, 403}, (operation, answer.content)
        if answer.status_code == 200:
            opened.add(operation.template.removeprefix("units/{unit}/"))
    assert opened == OPENS[scope] | ALWAYS
