"""The second factor: demanded of administrators, town offices and operators, asked for at every sign-in."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from tenants.clock import Clock, now
from tenants.models import Unit, User
from tenants.second_factor import second_factor_demanded
from tests.accounts.people import PASSWORD, browser, sign_in, signed_in, submit
from tests.accounts.pkce import address, exchange, frontend, parameters_of, token, tokens_of, verifier
from tests.tenants.admin import Admin

pytestmark = pytest.mark.django_db(transaction=True)

ADMIN = "unit_admin.91"


def code(secret, step=0):
    """What the app shows now, or so many half minutes later: a code that was used is not taken again."""
    return format_hotp_value(hotp_value(secret, int(now().timestamp()) // 30 + step))


def set_up(client):
    """Turn it on, as the pages ask; the key."""
    address = client.get("/accounts/2fa/totp/activate/").headers["Location"]
    page = submit(client, address, password=PASSWORD, follow=True).content.decode()
    secret = re.search(r'id="totp-secret">([A-Z2-7]+)<', page)[1]
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    fields = {"csrfmiddlewaretoken": token, "code": code(secret)}
    response = client.post("/accounts/2fa/totp/activate/", fields)
    assert response.status_code == 302, response.content.decode()
    return secret


@pytest.mark.parametrize(
    ("username", "demanded"),
    [("unit_admin.91", True), ("town_office.90", True), ("ward_office.91", False), ("ward_leader.91", False)],
)
def test_of_whom_it_is_demanded(world, username, demanded):
    assert second_factor_demanded(User.objects.get(username=username)) is demanded


def test_it_is_demanded_of_operators(db):
    assert second_factor_demanded(User(is_staff=True))


def test_the_demonstration_is_exempt(world, owner):
    owner.execute("UPDATE tenants_unit SET clock_shift = '1 day' WHERE id = %s", [world.units["91"]])
    assert Unit.objects.get(pk=world.units["91"]).clock_shift == timedelta(days=1)
    assert not second_factor_demanded(User.objects.get(username=ADMIN))


def test_who_must_have_it_sets_it_up_before_a_front_end_gets_a_code(world):
    frontend()
    client, proof = signed_in(world, ADMIN), verifier()
    assert client.get(address(proof)).headers["Location"] == "/accounts/2fa/totp/activate/"
    set_up(client)
    page = client.get("/accounts/2fa/recovery-codes/").content.decode()
    onward = re.search(r'id="go-on" href="([^"]+)"', page)[1].replace("&amp;", "&")
    assert onward == address(proof)
    assert exchange(parameters_of(client.get(onward))["code"], proof).status_code == 200


def test_whoever_comes_to_need_it_signs_in_anew_with_it(world):
    """What was given before is refused at once, and does not come back to life once the second factor is set up."""
    frontend()
    client = signed_in(world, "ward_office.91")
    got = tokens_of(client)
    got = token(grant_type="refresh_token", refresh_token=got["refresh_token"]).json()
    assert me(got) == 200
    Admin(world, "91").member("ward_office.91", "unit_admin")
    assert me(got) == 401
    assert token(grant_type="refresh_token", refresh_token=got["refresh_token"]).status_code == 400
    set_up(client)
    assert me(got) == 401
    assert token(grant_type="refresh_token", refresh_token=got["refresh_token"]).status_code == 400
    renewed = tokens_of(client)
    assert me(renewed) == 200
    assert token(grant_type="refresh_token", refresh_token=renewed["refresh_token"]).status_code == 200


def test_a_coming_role_demands_it_from_its_day(world, owner):
    frontend()
    got = tokens_of(signed_in(world, "ward_office.91"))
    tomorrow = Clock().today() + timedelta(days=1)
    member = Admin(world, "91").member("ward_office.91", "unit_admin", **{"from": str(tomorrow)})
    assert me(got) == 200
    owner.execute("UPDATE tenants_membership SET valid = '[2026-01-01,)' WHERE id = %s", [member["id"]])
    assert me(got) == 401


def me(got):
    return Client(headers={"Authorization": f"Bearer {got['access_token']}"}).get("/api/v1/me/").status_code


def test_it_is_asked_for_at_the_next_sign_in(world):
    secret = set_up(signed_in(world, ADMIN))
    client = browser()
    assert sign_in(client, ADMIN).headers["Location"].startswith("/accounts/2fa/authenticate/")
    assert client.get("/accounts/").status_code == 302  # not signed in yet
    assert submit(client, "/accounts/2fa/authenticate/", code="000000").status_code == 200
    shown = code(secret)
    assert submit(client, "/accounts/2fa/authenticate/", code=shown).status_code == 302
    assert client.get("/accounts/").status_code == 200
    another = browser()
    sign_in(another, ADMIN)
    assert submit(another, "/accounts/2fa/authenticate/", code=shown).status_code == 200  # looked over the shoulder
    assert submit(another, "/accounts/2fa/authenticate/", code=code(secret, step=1)).status_code == 302


def test_a_recovery_code_works_once(world):
    first = signed_in(world, ADMIN)
    set_up(first)
    spare = re.search(r"<li><code>(\w+)</code>", first.get("/accounts/2fa/recovery-codes/").content.decode())[1]
    for expected in (302, 200):
        client = browser()
        sign_in(client, ADMIN)
        assert submit(client, "/accounts/2fa/authenticate/", code=spare).status_code == expected


def test_who_must_have_it_cannot_turn_it_off(world):
    client = signed_in(world, ADMIN)
    set_up(client)
    page = client.get("/accounts/2fa/totp/deactivate/")
    assert "bắt buộc" in page.content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())[1]
    client.post("/accounts/2fa/totp/deactivate/", {"csrfmiddlewaretoken": token})
    assert Authenticator.objects.filter(user__username=ADMIN, type="totp").exists()


def test_its_secrets_are_sealed_in_the_database(world):
    secret = set_up(signed_in(world, ADMIN))
    assert secret not in str([*Authenticator.objects.values()])


def test_a_clerk_may_turn_it_on_and_off(world):
    client = signed_in(world, "ward_office.91")
    set_up(client)
    assert submit(client, "/accounts/2fa/totp/deactivate/").status_code == 302
    assert not Authenticator.objects.filter(type="totp").exists()
