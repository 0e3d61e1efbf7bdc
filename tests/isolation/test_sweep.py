"""A sweep over every operation with ids of existing rows, against a real server on the played scenario.

Strangers get 404, nobody 401, and the home's own account anything but 404. Bodies are empty and no ``If-Match`` is
sent, so that nothing changes.
"""

import re

import psycopg
import pytest

from api.http.views import Home
from tenants.roles import ROLES, Role
from tests.isolation.http import call
from tests.isolation.routes import PUBLIC, operations, routes, undeclared

OPERATIONS = operations()
#: Where real rows come from: path parameter → the query of one that the home's own account may read.
FACTORIES = {
    Home.WARD: {
        "plan": "SELECT id FROM plans_plan WHERE unit_id = %(unit)s",
        "digest": (  # the office's, whose account is the first that may do something
            "SELECT d.id FROM plans_digest d JOIN tenants_membership m ON m.user_id = d.person_id"
            " AND m.unit_id = d.unit_id WHERE d.unit_id = %(unit)s AND m.role = 'ward_office'"
        ),
        "offer": "SELECT id FROM plans_taskoffer WHERE reader_id = %(unit)s",
        "alias": "SELECT id FROM plans_unitalias WHERE unit_id = %(unit)s",
        "heading": "SELECT id FROM plans_headingalias WHERE unit_id = %(unit)s",
        "line": "SELECT work_id FROM plans_task WHERE unit_id = %(unit)s AND plan_id = %(plan)s",
        "task": "SELECT work_id FROM plans_extensionrequest WHERE unit_id = %(unit)s",
        "deliverable": "SELECT id FROM plans_deliverable WHERE work_id = %(task)s AND kind = 'file'",
        "extension": "SELECT id FROM plans_extensionrequest WHERE work_id = %(task)s",
        "obligation": "SELECT id FROM reporting_obligation WHERE reader_id = %(unit)s",
        "report": "SELECT id FROM reporting_report WHERE unit_id = %(unit)s",
        "version": "SELECT id FROM reporting_reportversion WHERE unit_id = %(unit)s",
        "form": "SELECT form FROM reporting_reportrow WHERE unit_id = %(unit)s",
        "row": "SELECT row FROM reporting_reportrow WHERE unit_id = %(unit)s AND form = %(form)s",
    },
    Home.NONE: {
        "form": "SELECT code FROM reporting_formversion",
        "session": "SELECT coalesce(max(id), 1) FROM usersessions_usersession",
        "token": "SELECT id FROM tenants_accesstoken",
        "feed": "SELECT id FROM tenants_calendarfeed",
    },
    Home.SUPERIOR: {
        "plan": "SELECT id FROM plans_plan WHERE reader_id = %(unit)s AND unit_id <> %(unit)s",
        "offer": "SELECT id FROM plans_taskoffer WHERE unit_id = %(unit)s",
        "version": "SELECT id FROM reporting_reportversion WHERE reader_id = %(unit)s",
        "period": "SELECT id FROM reporting_period WHERE unit_id = %(unit)s",
        "form": "SELECT form FROM reporting_reportversionform WHERE reader_id = %(unit)s",
        "member": "SELECT id FROM tenants_membership WHERE unit_id = %(unit)s AND role <> 'integrator'",
        "subordinate": (
            "SELECT unit_id FROM tenants_reportingline JOIN tenants_membership USING (unit_id)"
            " WHERE superior_id = %(unit)s AND role = 'unit_admin'"
        ),
        "administrator": "SELECT id FROM tenants_membership WHERE unit_id = %(subordinate)s AND role = 'unit_admin'",
        "position": "SELECT id FROM tenants_position WHERE unit_id = %(unit)s",
        "holder": "SELECT id FROM tenants_positionholder WHERE unit_id = %(unit)s",
        # The newest: the scenario's own goes on working after the sweep has taken a secret away.
        "machine": "SELECT machine_id FROM tenants_application WHERE unit_id = %(unit)s ORDER BY id DESC",
        "secret": (
            "SELECT s.id FROM tenants_clientsecret s JOIN tenants_application a ON a.id = s.application_id"
            " WHERE a.machine_id = %(machine)s ORDER BY s.id"
        ),
        "waiver": "SELECT id FROM tenants_dutywaiver WHERE unit_id = %(unit)s",
    },
}
#: Path parameters whose values are codes, not rows of a unit.
CODES = {"form", "row"}


@pytest.fixture(scope="module")
def cast(played):
    """Who plays which part: the home ward, a sibling, the home town, another town and its ward."""
    wards = {ward["name"]: ward["id"] for ward in played.demo["wards"]}
    home = wards["Phường Trung Lương"]
    sibling = next(id_ for name, id_ in sorted(wards.items()) if id_ != home)
    accounts = [*played.demo["accounts"], *played.other["accounts"]]
    tokens = {(account["unit"], account["role"]): account["token"] for account in accounts}
    return {
        "home": {Home.WARD: home, Home.SUPERIOR: played.demo["town"]["id"]},
        "peer": {Home.WARD: sibling, Home.SUPERIOR: played.other["town"]["id"]},
        "foreigners": {
            Home.WARD: [sibling, played.demo["town"]["id"], played.other["town"]["id"]],
            Home.SUPERIOR: [home, played.other["town"]["id"], played.other["wards"][0]["id"]],
        },
        "tokens": tokens,
    }


@pytest.fixture(scope="module")
def path_of(played, cast):
    """The address of an operation with real rows of its home, under a given unit."""
    with psycopg.connect(played.owner_url) as connection:

        def build(operation, unit):
            values = {"unit": cast["home"].get(operation.home)}
            for name in operation.kwargs:
                if name == "unit":
                    continue
                found = connection.execute(FACTORIES[operation.home][name] + " LIMIT 1", values).fetchone()
                assert found, f"{operation}: the scenario leaves no row for {name!r}"
                values[name] = found[0]
            values["unit"] = unit
            return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(values[match[1]]), operation.route)

        yield build


def account(cast, unit, grant):
    """The token of an account of the unit that holds the grant; of any account where there is none that does."""
    of_unit = {role: token for (where, role), token in cast["tokens"].items() if where == unit}
    able = [token for role, token in of_unit.items() if grant is None or grant in ROLES[Role(role)]]
    return able[0] if able else None


def in_a_unit():
    return [operation for operation in OPERATIONS if "unit" in operation.kwargs]


def with_rows():
    return [operation for operation in in_a_unit() if set(operation.kwargs) - {"unit"} - CODES]


def test_every_route_is_declared():
    assert undeclared() == []
    assert {route for route, _ in routes()} >= PUBLIC
    for operation in in_a_unit():
        assert operation.home in FACTORIES, operation
        missing = set(operation.kwargs) - {"unit"} - set(FACTORIES[operation.home])
        assert not missing, f"{operation}: no factory for {missing}"


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_nobody_gets_401(operation, played, cast, path_of):
    path = path_of(operation, cast["home"].get(operation.home))
    for token in (None, "wrong"):
        status, body = call(played.base_url, operation.method, path, token)
        assert (status, body["code"]) == (401, "http.unauthenticated")


@pytest.mark.parametrize("operation", in_a_unit(), ids=str)
def test_strangers_get_404_under_the_homes_address(operation, played, cast, path_of):
    path = path_of(operation, cast["home"][operation.home])
    for unit in cast["foreigners"][operation.home]:
        for (where, role), token in cast["tokens"].items():
            if where == unit:
                status, body = call(played.base_url, operation.method, path, token)
                assert (status, body["code"]) == (404, "http.not_found"), role


@pytest.mark.parametrize("operation", with_rows(), ids=str)
def test_a_foreign_row_under_ones_own_address_is_404(operation, played, cast, path_of):
    peer = cast["peer"][operation.home]
    token = account(cast, peer, operation.grant)
    assert token, f"{operation}: no account of the peer holds {operation.grant}"
    status, body = call(played.base_url, operation.method, path_of(operation, peer), token)
    assert (status, body["code"]) == (404, "http.not_found")


@pytest.mark.parametrize("operation", in_a_unit(), ids=str)
def test_the_homes_own_account_gets_anything_but_404(operation, played, cast, path_of):
    home = cast["home"][operation.home]
    token = account(cast, home, operation.grant)
    assert token, f"{operation}: no account of the home holds {operation.grant}"
    status, body = call(played.base_url, operation.method, path_of(operation, home), token)
    assert status not in {401, 404, 500}, body


def test_it_says_how_many_operations_it_visited(tell):
    tell(f"isolation sweep: {len(OPERATIONS)} operations, {len(with_rows())} of them on rows")
    assert len(OPERATIONS) > 40
