"""Machines of a unit: secrets changed over without an outage, scopes that hold at once, and a rate."""

import base64

import pytest
from django.db import connection
from django.test import Client

from tenants.models import Application, AuditEvent, ClientRate, ClientSecret
from tests.performance.counting import counted
from tests.reporting.calls import FORMS, Desk, open_quarter
from tests.tenants.admin import Admin, codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(world):
    return Admin(world, "91")


def made(admin, *scopes):
    return admin.made("machines/", {"name": "Một cửa điện tử", "scopes": list(scopes)})


def token(client_id, secret, basic=False):
    """What the token endpoint answers: (status, token)."""
    fields, headers = {"grant_type": "client_credentials"}, {}
    if basic:
        word = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
        headers["Authorization"] = f"Basic {word}"
    else:
        fields |= {"client_id": client_id, "client_secret": secret}
    answer = Client().post("/api/v1/token/", fields, headers=headers)
    return answer.status_code, answer.json().get("access_token")


def machine_client(machine, secret=None):
    status, value = token(machine["client_id"], secret or machine["secret"])
    assert status == 200
    return Client(headers={"Authorization": f"Bearer {value}"})


def test_a_secret_is_changed_over_without_an_outage(world, admin):
    machine = made(admin, "plans:read")
    client_id, first = machine["client_id"], machine["secret"]
    path = f"machines/{machine['id']}/"
    second = admin.made(f"{path}secrets/", {})
    for basic in (False, True):
        assert [token(client_id, secret, basic)[0] for secret in (first, second["secret"])] == [200, 200]
        assert [token(client_id, secret, basic)[0] for secret in ("wrong", "", " ")] == [401, 401, 401]
    third = admin.post(f"{path}secrets/")
    assert (third.status_code, codes(third)) == (409, ["secret.too_many"])
    [old] = [each["id"] for each in admin.get(path).json()["secrets"] if each["id"] != second["id"]]
    running = machine_client(machine)
    assert admin.client.delete(admin.url(f"{path}secrets/{old}/")).status_code == 204
    assert [token(client_id, secret)[0] for secret in (first, second["secret"])] == [401, 200]
    assert running.get(world.url("91", "plans/")).status_code == 200  # its token lasts out its hour
    last = admin.client.delete(admin.url(f"{path}secrets/{second['id']}/"))
    assert (last.status_code, codes(last)) == (409, ["secret.last"])


def test_a_secret_is_shown_once_and_stored_as_a_hash(admin):
    machine = made(admin, "plans:read")
    path = f"machines/{machine['id']}/"
    shown = admin.get(path).content + admin.get("machines/").content
    assert machine["secret"].encode() not in shown
    stored = ClientSecret.objects.get(application__client_id=machine["client_id"]).secret
    assert stored.startswith("client_secret$")
    assert machine["secret"] not in stored
    assert token(machine["client_id"], Application.objects.get(client_id=machine["client_id"]).client_secret)[0] == 401
    assert token(machine["client_id"], stored)[0] == 401


def test_the_audit_names_machines_and_secrets_without_a_word_of_them(world, admin):
    machine = made(admin, "plans:read")
    from tenants import scope  # noqa: PLC0415 - only here

    scope.enter(scope.Scope(units=(world.units["91"],)))
    events = AuditEvent.objects.filter(table__in=["tenants_clientsecret", "tenants_application"])
    assert {(event.table, event.operation, event.actor, event.on_behalf) for event in events} == {
        ("tenants_clientsecret", "INSERT", admin.user, "unit_admin"),
        ("tenants_application", "INSERT", admin.user, "unit_admin"),
    }
    assert not any({"secret", "client_secret"} & set(event.after) for event in events)
    assert machine["client_id"] in str([event.after for event in events])


def test_scopes_and_switching_off_hold_at_once(world, admin):
    machine = made(admin, "plans:read", "reports:read")
    path, plans, reports = f"machines/{machine['id']}/", world.url("91", "plans/"), world.url("91", "reports/")
    client = machine_client(machine)
    assert [client.get(url).status_code for url in (plans, reports)] == [200, 200]
    changed = admin.patch(path, {"scopes": ["plans:read"]})
    assert [scope["value"] for scope in changed.json()["scopes"]] == ["plans:read"]
    assert client.get(plans).status_code == 401
    client = machine_client(machine)
    assert [client.get(url).status_code for url in (plans, reports)] == [200, 403]
    assert admin.patch(path, {"active": False}).status_code == 200
    assert client.get(plans).status_code == 401
    assert token(machine["client_id"], machine["secret"])[0] == 401
    assert admin.patch(path, {"active": True}).status_code == 200
    assert machine_client(machine).get(plans).status_code == 200
    assert codes(admin.patch(path, {"active": True}, etag='"1"')) == ["row.stale"]
    for bad in ({"scopes": []}, {"scopes": ["api"]}, {"secret": "x"}):
        assert admin.patch(path, bad).status_code == 422


def test_a_machine_fills_in_a_report_and_takes_no_step(world, admin):
    period = open_quarter(world, "90")["id"]
    desk = Desk(world, "91", period).begin()
    desk.office = machine_client(made(admin, "reports:read", "reports:write"))
    desk.fill(1, FORMS)
    for action in ("submit", "approve", "send", "recall"):
        assert desk.step(action, desk.office).status_code == 403
    reader = machine_client(made(admin, "reports:read"))
    row = desk.patch_row(FORMS[0], "ho-tich", {}, client=reader)
    assert (row.status_code, codes(row)) == (403, ["http.scope"])


def test_a_rate_is_told_and_kept(world, admin):
    machine = made(admin, "plans:read")
    client, url = machine_client(machine), world.url("91", "plans/")
    Application.objects.filter(client_id=machine["client_id"]).update(rate_limit=3)
    answers = [client.get(url) for _ in range(5)]
    if len({answer["RateLimit-Limit"] for answer in answers}) != 1 or ClientRate.objects.get().used < 3:
        answers = [client.get(url) for _ in range(5)]  # the minute turned meanwhile
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert [answer["RateLimit-Remaining"] for answer in answers] == ["2", "1", "0", "0", "0"]
    refused = answers[-1]
    assert refused["Content-Type"] == "application/problem+json"
    assert refused.json()["code"] == "http.too_many"
    assert 1 <= int(refused["Retry-After"]) == int(refused["RateLimit-Reset"]) <= 60
    assert "Retry-After" not in answers[0]
    assert "RateLimit-Limit" not in world.client("viewer", "91").get(url)


def test_a_new_minute_begins_anew_and_refused_requests_count(world, admin):
    machine = made(admin, "plans:read")
    client = machine_client(machine)
    Application.objects.filter(client_id=machine["client_id"]).update(rate_limit=2)
    assert client.get(world.url("91", "reports/")).status_code == 403
    assert ClientRate.objects.get().used == 1
    ClientRate.objects.update(used=9)
    assert client.get(world.url("91", "plans/")).status_code == 429
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tenants_clientrate SET began = began - interval '1 minute'")
    assert client.get(world.url("91", "plans/")).status_code == 200
    assert ClientRate.objects.get().used == 1


def test_the_rate_costs_no_query_before_the_answer(world, admin):
    client, url = machine_client(made(admin, "plans:read")), world.url("91", "plans/")
    with counted() as of_person:
        world.client("viewer", "91").get(url)
    with counted() as of_machine:
        client.get(url)
    assert len(of_machine) == len(of_person) + 1
    assert "tenants_clientrate AS rate" in of_machine[-1]


def test_another_units_machines_are_not_found(world, admin):
    theirs = made(Admin(world, "92"), "plans:read")
    path = f"machines/{theirs['id']}/"
    mine = made(admin, "plans:read")
    answers = [
        admin.get(path),
        admin.patch(path, {"active": False}, etag='"1"'),
        admin.post(f"{path}secrets/"),
        admin.client.delete(admin.url(f"{path}secrets/{theirs['secrets'][0]['id']}/")),
        admin.client.delete(admin.url(f"machines/{mine['id']}/secrets/{theirs['secrets'][0]['id']}/")),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
    assert [each["id"] for each in admin.get("machines/").json()["results"]] == [mine["id"]]
