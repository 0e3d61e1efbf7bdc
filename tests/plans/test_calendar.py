"""What stands in a person's calendar: due days of what their positions lead."""

from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from tenants.feeds import feed_create
from tests.world import who

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(world):
    """A person's events: pairs of summary and day, read as a calendar program would."""

    def read(role, code="91"):
        _, token = feed_create(user=world.users[who(role, code)], name="x")
        answer = Client().get(f"/calendar/{token}.ics")
        assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
        return Calendar.from_ical(answer.content).walk("VEVENT")

    return read


def shown(events):
    return sorted((str(event["summary"]).split(":")[0], event.decoded("dtstart")) for event in events)


def test_due_days_of_what_the_positions_lead(office, approved, events):
    assert shown(events("ward_office")) == [
        ("I.I.1", date(2024, 2, 29)),
        ("I.II.1", date(2024, 2, 29)),
        ("I.II.2", date(2024, 8, 31)),
        ("I.II.3", date(2024, 8, 31)),
    ]
    assert shown(events("coordinator")) == [("I.II.2", date(2024, 8, 31))]  # one of the collective
    assert shown(events("ward_office", "92")) == []
    [event, *_] = events("ward_office")
    assert event.decoded("dtend") == date(2024, 3, 1)
    assert event["transp"] == "TRANSPARENT"


def test_a_draft_is_in_no_calendar(office, plan, events):
    assert shown(events("ward_office")) == []


def test_the_same_event_keeps_its_name(office, approved, events):
    assert [event["uid"] for event in events("ward_office")] == [event["uid"] for event in events("ward_office")]
