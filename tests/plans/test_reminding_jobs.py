"""The jobs that remind, at work: twice at once, broken off, and done by the worker process."""

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from procrastinate.exceptions import AlreadyEnqueued

from api.jobs import forget_broken_off, make_digests, remind_units
from api.processes import running
from plans.models import Reminder
from tenants import scope
from tenants.clock import now
from tenants.models import Unit
from tests.at_once import at_once
from tests.plans.desk import Desk
from tests.reporting.calls import open_quarter
from tests.reporting.town import as_owner
from tests.world import who

pytestmark = pytest.mark.django_db(transaction=True)

ESCALATED = datetime(2024, 3, 11, 2, tzinfo=UTC)


@pytest.fixture
def ward(world, real_file):
    """Ward 91 with the real plan approved, its clock at a day on which two tasks are late."""
    office = Desk(world, "ward_office")
    plan = office.imported(real_file)
    office.move(plan, "submit")
    Desk(world, "ward_leader").move(plan, "approve")
    unit = world.units["91"]
    with as_owner():
        Unit.objects.filter(pk=unit).update(clock_shift=ESCALATED - now())
    return unit


def lines(unit):
    with scope.acting(scope.Scope(units=(unit,))):
        return list(Reminder.objects.order_by("person", "work", "stage").values_list("person", "work", "stage"))


def test_two_runs_at_once_tell_everybody_once(ward):
    at_once(*[lambda: make_digests(ward)] * 2)
    told = lines(ward)
    assert told
    assert len(told) == len(set(told))


def test_a_run_that_is_broken_off_leaves_nothing_and_the_next_makes_all(ward, monkeypatch):
    class Broken(Exception):
        pass

    def break_off(*args, **kwargs):
        raise Broken

    monkeypatch.setattr(Reminder.objects, "bulk_create", break_off)
    with pytest.raises(Broken):
        make_digests(ward)
    assert lines(ward) == []
    monkeypatch.undo()
    assert make_digests(ward)
    assert lines(ward)


def test_check_ins_of_a_report_that_was_not_sent_are_told_of(world, ward):
    open_quarter(world, "90")
    near = datetime(2024, 3, 12, 2, tzinfo=UTC)
    with as_owner():
        Unit.objects.filter(pk=ward).update(clock_shift=near - now())
    digests = {digest.person_id: digest.text for digest in make_digests(ward)}
    text = digests[world.users[who("lead", "91")]]
    assert "Việc cần báo tình hình thực hiện trong kỳ báo cáo" in text
    assert "hạn 13/03/2024" in text


def test_a_unit_whose_job_still_waits_gets_no_second_one(ward):
    for moment in range(2):
        remind_units(timestamp=moment)
    with connection.cursor() as cursor:
        cursor.execute("SELECT args->>'unit' FROM procrastinate_jobs WHERE task_name = 'api.jobs.remind_unit'")
        units = [unit for (unit,) in cursor.fetchall()]
    assert str(ward) in units
    assert len(units) == len(set(units))


def test_the_worker_process_does_it(ward):
    with transaction.atomic():
        remind_units.defer(timestamp=0)
    with running("api.worker", []) as worker:
        deadline = time.monotonic() + 60
        while not lines(ward):
            assert worker.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.2)
    once = lines(ward)
    with transaction.atomic():
        remind_units.defer(timestamp=1)
    with running("api.worker", []):
        wait_until(lambda: not waiting())
    assert lines(ward) == once
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'succeeded'")
        assert cursor.fetchone() == (0,)  # the queue does not grow with what was done


def test_a_worker_that_dies_in_the_midst_of_a_unit_keeps_no_later_one_from_it(ward):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('reminders ' || %s::text, 0))", [ward])
        remind_units(timestamp=0)
        with running("api.worker", []) as worker:
            wait_until(lambda: being_done(ward))
            worker.kill()
            worker.wait(20)
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '1 hour'")
        cursor.execute("SELECT pg_advisory_unlock_all()")
    assert being_done(ward)
    remind_units(timestamp=1)
    with suppress(AlreadyEnqueued):  # within ten minutes of the half hour the worker did so itself, and died before it
        forget_broken_off.defer(timestamp=1)
    with running("api.worker", []):
        wait_until(lambda: lines(ward) and not being_done(ward))


def being_done(unit):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing' AND args->>'unit' = %s", [str(unit)]
        )
        return cursor.fetchone()[0]


def wait_until(happens):
    deadline = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def waiting():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')")
        return cursor.fetchone()[0]
