"""OAuth2 for front-ends: code flow, PKCE with S256 alone, exact addresses, tokens that are renewed once."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tenants.models import AccessToken, Application, RefreshToken, User
from tests.accounts.people import signed_in
from tests.accounts.pkce import (
    NAME,
    REDIRECT,
    address,
    exchange,
    frontend,
    parameters_of,
    token,
    tokens_of,
    verifier,
)

pytestmark = pytest.mark.django_db(transaction=True)

CLERK = "ward_office.91"


@pytest.fixture
def clerk(world):
    frontend()
    return signed_in(world, CLERK)


def me(access_token):
    return Client(headers={"Authorization": f"Bearer {access_token}"}).get("/api/v1/me/")


def test_a_front_end_gets_a_token_with_which_it_acts_as_the_person(clerk):
    got = tokens_of(clerk)
    assert (got["token_type"], got["scope"]) == ("Bearer", "api")
    answer = me(got["access_token"]).json()
    assert (answer["username"], answer["client"]) == (CLERK, NAME)
    assert "edit_plan" in answer["units"][0]["permissions"]


def test_who_is_not_signed_in_signs_in_first_and_comes_back(world):
    frontend()
    response = Client().get(address(verifier()))
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/?next=/api/v1/authorize/%3F")


def test_the_state_comes_back_as_it_was_sent(clerk):
    assert parameters_of(clerk.get(address(verifier())))["state"] == "as-sent"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
        ({"response_type": "token"}, "unauthorized_client"),
        ({"scope": "plans:read"}, "invalid_scope"),
    ],
)
def test_what_the_code_flow_refuses(clerk, changed, error):
    assert parameters_of(clerk.get(address(verifier(), **changed)))["error"] == error


@pytest.mark.parametrize(
    "redirect",
    [
        f"{REDIRECT}/",
        f"{REDIRECT}?more=1",
        f"{REDIRECT}#there",
        "https://desk.example.vn/",
        "http://desk.example.vn/signed-in",
        "https://desk.example.vn.evil.example/signed-in",
        "https://DESK.example.vn/signed-in",
        "https://desk.example.vn:443/signed-in",
    ],
)
def test_codes_go_to_the_registered_address_alone(clerk, redirect):
    response = clerk.get(address(verifier(), redirect_uri=redirect))
    assert response.status_code == 400
    assert "Location" not in response.headers


def test_an_unknown_front_end_is_refused_without_a_redirect(clerk):
    response = clerk.get(address(verifier(), client_id="nobody"))
    assert (response.status_code, response.headers.get("Location")) == (400, None)


def test_a_code_works_once_and_for_its_own_verifier(clerk):
    proof = verifier()
    code = parameters_of(clerk.get(address(proof)))["code"]
    assert exchange(code, verifier()).status_code == 400
    code = parameters_of(clerk.get(address(proof)))["code"]
    assert exchange(code, proof, redirect_uri=f"{REDIRECT}/").status_code == 400
    code = parameters_of(clerk.get(address(proof)))["code"]
    assert exchange(code, proof).status_code == 200
    assert exchange(code, proof).status_code == 400


def test_a_refresh_token_works_once_and_its_second_use_ends_the_family(clerk):
    first = tokens_of(clerk)
    renewed = token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert renewed.status_code == 200
    assert me(first["access_token"]).status_code == 401
    assert me(renewed.json()["access_token"]).status_code == 200
    assert token(grant_type="refresh_token", refresh_token=first["refresh_token"]).status_code == 400
    assert me(renewed.json()["access_token"]).status_code == 401
    assert token(grant_type="refresh_token", refresh_token=renewed.json()["refresh_token"]).status_code == 400


def test_tokens_are_stored_as_checksums_alone(clerk):
    got = tokens_of(clerk)
    stored = str([*AccessToken.objects.values(), *RefreshToken.objects.values()])
    assert got["access_token"] not in stored
    assert got["refresh_token"] not in stored


def test_revoking_ends_the_token_and_what_would_renew_it(clerk):
    got = tokens_of(clerk)
    fields = {"client_id": NAME, "token": got["refresh_token"]}
    assert Client().post("/api/v1/revoke/", fields).status_code == 200
    assert me(got["access_token"]).status_code == 401
    assert token(grant_type="refresh_token", refresh_token=got["refresh_token"]).status_code == 400


def test_deactivation_takes_effect_on_the_next_request(clerk):
    got = tokens_of(clerk)
    User.objects.filter(username=CLERK).update(is_active=False)
    assert me(got["access_token"]).status_code == 401
    assert clerk.get(address(verifier())).headers["Location"].startswith("/accounts/login/")
    assert token(grant_type="refresh_token", refresh_token=got["refresh_token"]).status_code == 400


def test_a_front_end_gets_no_token_of_its_own(clerk):
    assert token(grant_type="client_credentials").status_code in {400, 401}
    assert token(grant_type="password", username=CLERK, password="x").status_code in {400, 401}


def test_an_operator_is_refused(world, clerk):
    User.objects.filter(username=CLERK).update(is_staff=True)
    assert clerk.get(address(verifier())).status_code == 403


def test_registering_again_replaces_the_addresses(db, capsys):
    for redirect in ("https://a.example.vn/cb", "https://b.example.vn/cb"):
        call_command("frontend", NAME, redirect=[redirect], origin=["https://b.example.vn"])
    [made] = Application.objects.filter(client_id=NAME)
    assert (made.redirect_uris, made.allowed_origins) == ("https://b.example.vn/cb", "https://b.example.vn")
    assert made.client_type == Application.CLIENT_PUBLIC
    assert "client_id=ward-desk" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("redirects", "origins", "said"),
    [
        ([], ["https://a.example.vn"], "--redirect"),
        (["http://a.example.vn/cb"], [], "http://a.example.vn/cb"),
        (["https://*.example.vn/cb"], [], "*.example.vn"),
        (["https://a.example.vn/cb#x"], [], "cb#x"),
        (["https://me@a.example.vn/cb"], [], "me@a"),
        (["javascript:alert(1)"], [], "javascript"),
        (["https://a.example.vn/cb"], ["https://a.example.vn/"], "https://a.example.vn/"),
        (["https://a.example.vn/cb"], ["null"], "null"),
        (["https://a.example.vn/cb"], ["*"], "*"),
    ],
)
def test_addresses_that_are_not_acceptable_are_named(db, redirects, origins, said):
    with pytest.raises(CommandError, match=r"no acceptable|no address") as refused:
        call_command("frontend", NAME, redirect=redirects, origin=origins)
    assert said in str(refused.value)
    assert not Application.objects.filter(client_id=NAME).exists()
