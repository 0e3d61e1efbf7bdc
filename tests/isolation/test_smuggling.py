"""Every related id in every body and filter, tried with another unit's: it answers as one that nothing has."""

from uuid import uuid4

import django_filters
import pytest
from rest_framework import serializers

from api.http.views import Home
from tenants.roles import ROLES, Role
from tests.isolation.answers import comparable
from tests.isolation.routes import operations
from tests.permissions.callers import PEERS
from tests.permissions.states import states_of, values_of
from tests.permissions.trial import Trial
from tests.world import who

OPERATIONS = {(operation.method, operation.template): operation for operation in operations()}
#: Fields that name an account, by its name.
NAMES = {"username"}
#: Where a body names a row: (method, route, pointer) → what stands for it in the stage.
BODIES = {
    ("POST", "units/{unit}/offers/", "/units"): "foreign ward",
    ("POST", "units/{unit}/offers/", "/task"): "task",
    ("POST", "units/{unit}/received/offers/{offer}/take/", "/under"): "group",
    ("POST", "units/{unit}/received/offers/{offer}/take/", "/before"): "task",
    ("POST", "units/{unit}/plans/{plan}/lines/", "/under"): "annex",
    ("POST", "units/{unit}/plans/{plan}/lines/", "/before"): "annex",
    ("PATCH", "units/{unit}/plans/{plan}/lines/{line}/", "/under"): "annex",
    ("PATCH", "units/{unit}/plans/{plan}/lines/{line}/", "/before"): "annex",
    ("POST", "units/{unit}/reminders/", "/task"): "task",
    ("POST", "units/{unit}/reminders/", "/person"): "account",
    ("POST", "units/{unit}/reports/", "/obligation"): "obligation",
    ("POST", "units/{unit}/tasks/{task}/check-ins/", "/obligation"): "obligation",
    ("PUT", "units/{unit}/tasks/{task}/accountable/", "/position"): "position",
    ("POST", "units/{unit}/plan-aliases/", "/position"): "position",
    ("POST", "units/{unit}/positions/{position}/holders/", "/username"): "username",
    ("POST", "units/{unit}/members/", "/username"): "username",
    ("POST", "units/{unit}/subordinates/{subordinate}/administrators/", "/username"): "username",
}
#: Said beside a file: ``tests/plans/test_naming_api.py`` tries it.
BESIDE_FILES = {
    ("POST", "units/{unit}/plans/import/", "/aliases/position"),
    ("POST", "units/{unit}/plans/{plan}/import/", "/aliases/position"),
}
#: Bodies that may name an account of another unit, so that nothing tells whether it exists.
ANY_ACCOUNT = {"units/{unit}/members/", "units/{unit}/subordinates/{subordinate}/administrators/"}
#: Where a list is filtered by a row: (route, parameter) → what stands for it.
FILTERS = {
    ("units/{unit}/tasks/", "plan"): "plan",
    ("units/{unit}/tasks/", "annex"): "annex",
    ("units/{unit}/tasks/", "group"): "group",
    ("units/{unit}/tasks/", "position"): "position",
    ("units/{unit}/obligations/", "period"): "foreign period",
    ("units/{unit}/reminders/", "task"): "task",
    ("units/{unit}/reports/", "obligation"): "obligation",
    ("units/{unit}/reports/", "period"): "foreign period",
    ("units/{unit}/offers/", "unit"): "ward",
    ("units/{unit}/received/plans/", "unit"): "ward",
    ("units/{unit}/received/reports/", "period"): "period",
    ("units/{unit}/received/reports/", "sender"): "ward",
    ("units/{unit}/audit-events/", "actor"): "account",
    ("units/", "superior"): None,  # reference data, which everybody reads
}


@pytest.fixture(scope="module")
def foreign(stage):
    """What stands for a row of ward 91, or of what its town opened."""
    client = stage.world.client("ward_office", "91")
    document = client.get(stage.world.url("91", f"plans/{stage.wards['91'].plans['approved']}/")).json()
    return {
        "obligation": stage.wards["91"].obligations["owed"],
        "plan": document["id"],
        "task": stage.wards["91"].tasks["approved"],
        "annex": document["annexes"][0]["id"],
        "group": document["annexes"][0]["groups"][0]["id"],
        "position": stage.administered["91"].positions["*"],
        "period": stage.periods["sent"],
        "foreign period": stage.periods["foreign"],
        "ward": str(stage.world.units["91"]),
        "foreign ward": str(stage.world.units["81"]),
        "account": str(stage.world.users[who(Role.LEAD, "91")]),
        "username": who(Role.LEAD, "91"),
    }


def pointers(serializer, at=""):
    """Pointers of fields that name a row."""
    for name, field in serializer.fields.items():
        inner = getattr(field, "child", field)
        if isinstance(inner, serializers.Serializer):
            yield from pointers(inner, f"{at}/{name}")
        elif isinstance(inner, serializers.UUIDField | serializers.RelatedField) or name in NAMES:
            yield f"{at}/{name}"


def test_every_related_id_of_a_body_is_tried():
    found = {
        (operation.method, operation.template, pointer)
        for operation in OPERATIONS.values()
        for body in [operation.view.bodies.get(operation.action)]
        if body is not None
        for pointer in pointers(body())
    }
    assert found == set(BODIES) | BESIDE_FILES


def test_every_related_id_of_a_filter_is_tried():
    found = {
        (operation.template, name)
        for operation in OPERATIONS.values()
        if operation.action == "list" and getattr(operation.view, "filterset_class", None)
        for name, each in operation.view.filterset_class.base_filters.items()
        if isinstance(each, django_filters.UUIDFilter)
    }
    assert found == set(FILTERS)


def caller(operation):
    """The peer's account that gets furthest."""
    peer = PEERS[operation.home][0]
    return next(role for role in Role if operation.grant in ROLES[role]), peer


@pytest.mark.parametrize("place", BODIES, ids=" ".join)
def test_a_foreign_id_in_a_body(place, stage, foreign):
    method, template, pointer = place
    operation = OPERATIONS[method, template]
    role, peer = caller(operation)
    real = values_of(stage, operation, states_of(operation)[0], home="90" if operation.home is Home.SUPERIOR else "92")
    if operation.home is Home.SUPERIOR:
        peer = "90"  # it has positions and wards of its own
    told = []
    for value in (foreign[BODIES[place]], "khac.ai" if "username" in pointer else str(uuid4())):
        trial = Trial(stage, operation, states_of(operation)[0], real)
        name = pointer.removeprefix("/")
        body = {**trial.body_data, name: [value] if isinstance(trial.body_data.get(name), list) else value}
        answer, changed = trial.call(stage.tokens[role, peer], peer, data=body)
        assert template in ANY_ACCOUNT or not changed
        told.append(_without_new_ids(answer, value))
    assert told[0] == told[1]


def _without_new_ids(answer, value):
    """What is told, but for the keys of rows that the request made."""
    made = answer.json() if answer.status_code == 201 else {}
    keys = [made["id"], made["person"]["id"]] if made else []
    return comparable(answer, value, *keys)


@pytest.mark.parametrize("place", [place for place, stands in FILTERS.items() if stands], ids=" ".join)
def test_a_foreign_id_in_a_filter(place, stage, foreign):
    template, parameter = place
    operation = OPERATIONS["GET", template]
    role, peer = caller(operation)
    trial = Trial(stage, operation, states_of(operation)[0])
    values = (foreign[FILTERS[place]], str(uuid4()))
    told = [
        comparable(trial.call(stage.tokens[role, peer], peer, query=f"?{parameter}={value}")[0], value)
        for value in values
    ]
    assert told[0] == told[1]
    assert '"results":[]' in told[0]
