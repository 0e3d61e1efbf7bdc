"""Calendar feeds: an address that shows a person's due days, and nothing to anybody once it is revoked."""

import pytest
from django.test import Client

from tenants.models import CalendarFeed, User
from tests.reporting.town import as_owner

pytestmark = pytest.mark.django_db(transaction=True)


def make(caller, name="Điện thoại"):
    answer = caller.post("/api/v1/me/calendar-feeds/", {"name": name}, content_type="application/json")
    assert answer.status_code == 201
    return answer.json()


def path_of(made):
    return "/" + made["address"].split("/", 3)[3]


def said(answer):
    """A problem, but for the id of its request."""
    return {name: value for name, value in answer.json().items() if name not in {"request_id", "instance"}}


@pytest.fixture
def feed(world):
    return make(world.client_as("lead.91"))


def test_the_address_is_shown_once_and_stored_as_a_checksum(world, feed):
    caller = world.client_as("lead.91")
    listed = caller.get("/api/v1/me/calendar-feeds/").json()["results"]
    assert listed == [{name: feed[name] for name in ("id", "name", "created_at")}]
    token = path_of(feed).removeprefix("/calendar/").removesuffix(".ics")
    assert len(token) >= 43
    assert token not in CalendarFeed.objects.get().token_checksum
    assert world.client_as("lead.92").get("/api/v1/me/calendar-feeds/").json()["results"] == []


def test_a_revoked_one_is_like_one_that_never_was(world, feed):
    assert Client().get(path_of(feed)).status_code == 200
    other = world.client_as("lead.92")
    assert other.delete(f"/api/v1/me/calendar-feeds/{feed['id']}/").status_code == 404
    assert world.client_as("lead.91").delete(f"/api/v1/me/calendar-feeds/{feed['id']}/").status_code == 204
    gone, never = Client().get(path_of(feed)), Client().get("/calendar/never.ics")
    assert (gone.status_code, never.status_code) == (404, 404)
    assert said(gone) == said(never)


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": True}])
def test_an_account_that_is_none_of_ours_any_more_shows_nothing(world, feed, change):
    with as_owner():
        User.objects.filter(username="lead.91").update(**change)
    assert Client().get(path_of(feed)).status_code == 404
