"""``me/sessions/`` and ``me/tokens/``: where one is signed in, and how that is ended."""

import pytest
from django.test import Client

from tests.accounts.people import browser, sign_in, signed_in
from tests.accounts.pkce import NAME, frontend, token, tokens_of

pytestmark = pytest.mark.django_db(transaction=True)

CLERK = "ward_office.91"


def api(access_token):
    return Client(headers={"Authorization": f"Bearer {access_token}"})


@pytest.fixture
def clerk(world):
    frontend()
    return signed_in(world, CLERK)


def listed(caller, what):
    return caller.get(f"/api/v1/me/{what}/").json()["results"]


def test_sessions_are_listed_and_end(world, clerk):
    other = browser()
    sign_in(other, CLERK)
    caller = world.client_as(CLERK)
    oldest, newest = listed(caller, "sessions")
    assert newest["ip"] == "127.0.0.1"
    assert caller.delete(f"/api/v1/me/sessions/{newest['id']}/").status_code == 204
    assert other.get("/accounts/").status_code == 302
    assert clerk.get("/accounts/").status_code == 200
    assert [each["id"] for each in listed(caller, "sessions")] == [oldest["id"]]


def test_tokens_are_listed_without_their_secrets_and_end(world, clerk):
    got = tokens_of(clerk)
    answer = world.client_as(CLERK).get("/api/v1/me/tokens/")
    [of_front_end] = [each for each in answer.json()["results"] if each["client"] == NAME]
    assert of_front_end["renewable"]
    assert of_front_end["scope"] == "api"
    assert got["access_token"] not in answer.content.decode()
    caller = api(got["access_token"])
    assert caller.delete(f"/api/v1/me/tokens/{of_front_end['id']}/").status_code == 204
    assert caller.get("/api/v1/me/").status_code == 401
    assert token(grant_type="refresh_token", refresh_token=got["refresh_token"]).status_code == 400


def test_a_renewed_token_is_listed_once(world, clerk):
    got = tokens_of(clerk)
    for _ in range(2):
        got = token(grant_type="refresh_token", refresh_token=got["refresh_token"]).json()
    assert [each["client"] for each in listed(api(got["access_token"]), "tokens")].count(NAME) == 1


def test_another_persons_are_not_found(world, clerk):
    tokens_of(clerk)
    own, stranger = world.client_as(CLERK), world.client_as("ward_office.92")
    for what in ("sessions", "tokens"):
        theirs = listed(own, what)[0]["id"]
        assert theirs not in {each["id"] for each in listed(stranger, what)}
        assert stranger.delete(f"/api/v1/me/{what}/{theirs}/").status_code == 404
        assert listed(own, what)[0]["id"] == theirs
