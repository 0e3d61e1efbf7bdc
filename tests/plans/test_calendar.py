"""What stands in a person's calendar: due days of what they lead, and the days of its check-ins."""

from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from plans.models import CheckIn
from tenants.clock import now
from tenants.feeds import feed_create
from tests.plans.reminded import QUARTER
from tests.plans.test_check_ins_api import answer, asked, owed
from tests.reporting.calls import open_quarter
from tests.world import who

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(world):
    """A person's events: pairs of summary and day, read as a calendar program would."""

    def read(role, code="91"):
        _, token = feed_create(user=world.users[who(role, code)], name="x")
        answer = Client().get(f"/calendar/{token}.ics")
        known = Client().get(f"/calendar/{token}.ics", headers={"If-None-Match": answer["ETag"]})
        assert (known.status_code, known.content) == (304, b"")
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


def test_the_day_of_a_periods_check_ins_tells_what_still_waits(office, desk, approved, events):
    first = owed(office, open_quarter(office.world, "90"))
    mine = len(asked(desk("lead"), first, mine="true"))
    [before] = events("lead")  # nothing that it leads has a day of its own
    assert before.decoded("dtstart") == date(2024, 3, 13)
    assert str(before["summary"]) == f"Điểm việc kỳ Quý I/2024: còn {mine} việc"
    assert "- II.8: " in str(before["description"])
    answer(desk("lead"), office.tasks()["II.8"]["id"], first)
    [after] = events("lead")
    assert str(after["summary"]) == f"Điểm việc kỳ Quý I/2024: còn {mine - 1} việc"
    assert "- II.8: " not in str(after["description"])
    assert after["uid"] == before["uid"]
    assert after.decoded("dtstamp") >= before.decoded("dtstamp")  # in whole seconds
    assert desk("lead").post(f"check-ins/{first}/", {"others": "nothing"}).status_code == 201
    [done] = events("lead")
    assert str(done["summary"]) == "✓ Điểm việc kỳ Quý I/2024"


def test_a_turn_of_which_something_was_said_is_ticked(office, quarterly, events):
    unit, lead = office.entered(), office.world.users[who("lead", "91")]
    said = {"work_id": quarterly["3"], "actor_id": lead, "role": "lead", "answer": "nothing", "at": now()}
    span = {"starts": QUARTER.starts, "ends": QUARTER.ends, "due": QUARTER.due}
    CheckIn.objects.create(unit_id=unit, reader_id=unit, **said, **span)
    ticked = {
        (str(event["summary"]).split(":")[0], event.decoded("dtstart").month)
        for event in events("lead")
        if str(event["summary"]).startswith("✓")
    }
    assert ticked == {("✓ 3", 3)}
