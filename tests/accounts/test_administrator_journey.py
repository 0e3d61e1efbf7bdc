"""A new administrator's first day, by HTTP against a real server: people, a role, the audit, a machine's secret."""

import pytest
from django.core.management import call_command

from api.demo.calling import Caller
from api.serving import serving
from tests.accounts.over_http import Browser
from tests.accounts.people import PASSWORD
from tests.accounts.pkce import NAME, ORIGIN, REDIRECT
from tests.people.files import LE_HOA, MAI, csv_of

pytestmark = pytest.mark.django_db(transaction=True)

CLERK = LE_HOA[0]


def journey(base_url, administrator, unit):
    """All of it; every call says what it expects.

    Args:
        base_url: of a server at which the front-end ``NAME`` is registered.
        administrator: calls as the unit's administrator.
        unit: the unit's id.
    """
    clerk = _joined(base_url, administrator, unit)
    clerk.get("plans/")
    member = _role_given_and_taken(administrator, clerk)
    clerk.get("plans/", expect=404)
    _audit(administrator, member["id"], member["person"]["id"])
    _secret_rotated(base_url, administrator, unit)


def _joined(base_url, administrator, unit):
    """A list of people is handed in, a clerk invited; the clerk signs in, and calls through a front-end."""
    people = csv_of([*LE_HOA[:2], "viewer", LE_HOA[3], "", ""], MAI).encode()
    tried = administrator.upload("people/import/", "nguoi.csv", people, expect=200, dry_run="true").json
    made = administrator.upload("people/import/", "nguoi.csv", people, expect=200).json
    assert made == tried | {"dry_run": False}
    assert {each["username"] for each in made["created"] if each["kind"] == "member"} == {CLERK, MAI[0]}
    [member] = administrator.get("members/", username=CLERK).json["results"]
    assert (member["waiting"], member["active"]) == (True, False)
    invitation = administrator.post(f"members/{member['id']}/invitation/", {"kind": "invite"}, expect=201).json
    browser = Browser(base_url)
    link = invitation["link"].removeprefix(base_url)
    assert browser.submit(link, password1=PASSWORD, password2=PASSWORD) == "/accounts/login/"
    browser.submit("/accounts/login/", login=CLERK, password=PASSWORD)
    return Caller(base_url, browser.token(), unit)


def _role_given_and_taken(administrator, clerk):
    """A second role works with the same token, and is gone with the first; gives the second membership."""
    assert "edit_plan" not in _permissions(clerk)
    given = administrator.post(
        "members/", {"username": CLERK, "full_name": LE_HOA[1], "role": "ward_office"}, expect=201
    ).json
    assert (given["waiting"], given["active"]) == (False, True)
    assert "edit_plan" in _permissions(clerk)
    for member in administrator.get("members/", username=CLERK).json["results"]:
        path = f"members/{member['id']}/"
        etag = administrator.get(path).headers["ETag"]
        administrator.patch(path, {"to": member["from"]}, match=etag)
    return given


def _permissions(clerk):
    [unit] = clerk.get("/me/").json["units"]
    return unit["permissions"]


def _audit(administrator, member, clerk):
    """Who gave the role and who took it, and that the clerk signed in."""
    taken, given = administrator.get("audit-events/", row=member).json["results"]
    assert (given["operation"]["value"], taken["operation"]["value"]) == ("INSERT", "UPDATE")
    assert {given["on_behalf"], taken["on_behalf"]} == {"unit_admin"}
    assert taken["after"]["valid"] == "empty"
    [signed_in] = administrator.get("audit-events/", row=clerk, operation="SIGNED_IN").json["results"]
    assert signed_in["actor"]["username"] == CLERK


def _secret_rotated(base_url, administrator, unit):
    """At every moment a secret works: the old one, both, the new one."""
    machine = administrator.post("machines/", {"name": "Một cửa", "scopes": ["plans:read"]}, expect=201).json
    [first] = machine["secrets"]
    secrets = f"machines/{machine['id']}/secrets/"
    old = machine["secret"]
    new = administrator.post(secrets, {}, expect=201).json["secret"]
    for secret in (old, new):
        token = _machine_token(base_url, machine["client_id"], secret)
        Caller(base_url, token, unit).get("plans/")
    administrator.delete(f"{secrets}{first['id']}/")
    _machine_token(base_url, machine["client_id"], old, expect=401)
    Caller(base_url, _machine_token(base_url, machine["client_id"], new), unit).get("plans/")


def _machine_token(base_url, client, secret, expect=200):
    fields = {"grant_type": "client_credentials", "client_id": client, "client_secret": secret}
    return Caller(base_url).form("/token/", fields, expect=expect).json.get("access_token")


def test_a_new_administrators_first_day(world):
    call_command("frontend", NAME, redirect=[REDIRECT], origin=[ORIGIN], verbosity=0)
    unit = str(world.units["91"])
    with serving() as base_url:
        journey(base_url, Caller(base_url, world.tokens["unit_admin.91"], unit), unit)
