"""What reporting periods have to do with reminders: what they ask, what they settle, and for whom the office stands."""

from datetime import date

import pytest

from api.asking import periods_of
from plans.models import CheckIn, Digest, Reminder, Task, TaskUpdate
from plans.reminding import Periods
from plans.services.reminders import digests_make
from tenants.models import Position, PositionHolder
from tests.plans.reminded import QUARTER, clock_at, ledger
from tests.world import who

pytestmark = pytest.mark.django_db

ASKED, TURN = date(2024, 3, 12), date(2024, 3, 29)  # the working days before the check-in's day, and a quarter's last
NOBODYS = "I.VI.1"  # led by a clerk whose position nobody holds


@pytest.fixture
def told(office, approved):
    """Makes the digests of a day; gives what stands in the ledger: addressee, place, stage."""

    def make(day):
        unit, clock = office.entered(), clock_at(day)
        digests_make(unit=unit, clock=clock, periods=periods_of(unit, clock))
        return ledger(office)

    return make


def places(lines, stage):
    return {place for _, place, each in lines if each == stage}


def test_a_unit_for_which_nobody_opened_a_period_is_asked_all_the_same(office, told):
    assert "II.8" in places(told(ASKED), "leads-1")
    lead = Digest.objects.get(person=office.world.users[who("lead", "91")])
    assert "Việc cần báo tình hình thực hiện trong kỳ báo cáo" in lead.text
    assert "hạn 13/03/2024" in lead.text


def test_the_office_is_told_of_what_nobody_acts_for_under_its_own_heading(office, told):
    lines = told(ASKED)
    clerk = office.world.users[who("ward_office", "91")]
    assert NOBODYS in places(lines, "vacant-1")
    assert NOBODYS not in places(lines, "leads-1")
    vacant = Reminder.objects.filter(stage__startswith="vacant")
    assert {line.person_id for line in vacant} == {clerk}
    [own] = Digest.objects.filter(person=clerk)
    [part] = [part for part in own.text.split("\n\n") if part.startswith("Việc chưa có người thực hiện")]
    assert f"- {NOBODYS}. " in part


def test_once_somebody_holds_the_position_it_is_they_who_are_told(office, told):
    unit, lead = office.entered(), office.world.users[who("lead", "91")]
    task = Task.objects.filter(unit=unit, plan__state="approved", printed_number="1", group__printed_number="VI").get()
    place = Position.objects.get(unit=unit, pk=task.parties.filter(side="lead").first().position_id)
    PositionHolder.objects.create(
        unit_id=unit, reader_id=unit, user_id=lead, position=place, valid=(date(2024, 1, 1), None)
    )
    lines = told(ASKED)
    assert NOBODYS in places(lines, "leads-1")
    assert NOBODYS not in places(lines, "vacant-1")


def turns_told(office, **periods):
    """Places of the turns that end with March of which somebody is reminded before their last day."""
    digests_make(unit=office.entered(), clock=clock_at(TURN), periods=Periods(**periods))
    return set(Reminder.objects.filter(due=date(2024, 3, 31)).values_list("note", flat=True))


def test_a_turn_is_reminded_of(office, quarterly):
    assert turns_told(office) == {"1", "2", "3"}


def test_an_accepted_report_settles_the_turn_of_the_row_that_makes_it(office, quarterly):
    assert turns_told(office, accepted=[QUARTER]) == {"1", "3"}


def test_what_a_task_said_for_the_period_settles_its_turn(office, quarterly):
    unit, lead = office.entered(), office.world.users[who("lead", "91")]
    signed = {"unit_id": unit, "reader_id": unit, "actor_id": lead, "role": "lead", "at": clock_at(ASKED).now()}
    span = {"starts": QUARTER.starts, "ends": QUARTER.ends, "due": QUARTER.due}
    CheckIn.objects.create(**signed, **span, work_id=quarterly["3"], answer="nothing")
    assert turns_told(office) == {"1", "2"}


def test_what_a_lead_reports_meanwhile_settles_it_too(office, quarterly):
    unit, lead = office.entered(), office.world.users[who("lead", "91")]
    signed = {"unit_id": unit, "reader_id": unit, "actor_id": lead, "role": "lead", "at": clock_at(QUARTER.ends).now()}
    TaskUpdate.objects.create(
        **signed, work_id=quarterly["3"], kind="progress", status="in_progress", note="Đã niêm yết"
    )
    assert turns_told(office, asked=[QUARTER]) == {"1", "2"}
