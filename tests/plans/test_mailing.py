"""Digests by mail: once, judged again when they are sent, with reasons for what is left out."""

from datetime import date

import pytest

from plans.models import Digest, Reminder, TaskWork
from plans.reminding import Periods
from plans.services.mailing import Means, digests_mail
from tenants.models import Membership
from tests.plans.reminded import DAY_BEFORE, clock_at
from tests.world import who

pytestmark = pytest.mark.django_db


@pytest.fixture
def digest(office, run):
    """The digest of the office's clerk, who has an address."""
    url, body = "/api/v1/me/mail-address/", {"address": "vanphong@example.vn"}
    assert office.client.put(url, body, content_type="application/json").json() == body
    assert office.get(url).json() == body
    run(DAY_BEFORE)
    return Digest.objects.get(person=office.world.users[who("ward_office", "91")])


@pytest.fixture
def mail(office, digest):
    """Mails it at noon; gives what was handed over."""
    sent = []
    means = Means(
        enter=lambda _: office.entered(),
        periods=lambda *_: Periods(),
        link=None,
        send=lambda *mail: sent.append(mail),
    )

    def post():
        clocks = {office.entered(): clock_at(DAY_BEFORE)}
        digests_mail(person=digest.person_id, clocks=clocks, means=means)
        return sent

    return post


def left_out():
    return set(Reminder.objects.filter(channel="email").exclude(suppressed="").values_list("note", "suppressed"))


def test_it_is_mailed_once(digest, mail):
    [(address, text, name)] = mail()
    assert address == "vanphong@example.vn"
    assert name.endswith("@mot-cua")
    assert "I.I.1" in text
    assert mail() == [(address, text, name)]
    assert left_out() == set()


def test_what_was_done_meanwhile_is_left_out_with_the_reason(digest, mail):
    TaskWork.objects.filter(lines__printed_number="1", lines__due=date(2024, 2, 29)).update(status="done")
    assert mail() == []  # nothing else was due
    assert left_out() == {("I.I.1", "done_or_moved"), ("I.II.1", "done_or_moved")}


def test_what_was_put_off_meanwhile_is_left_out(digest, mail):
    TaskWork.objects.filter(lines__printed_number="1", lines__due=date(2024, 2, 29)).update(
        extended_to=date(2024, 4, 1)
    )
    assert mail() == []  # nothing else was due
    assert left_out() == {("I.I.1", "done_or_moved"), ("I.II.1", "done_or_moved")}


def test_nobody_is_mailed_who_is_no_member_any_more(world, office, digest, mail):
    Membership.objects.filter(user=digest.person_id).update(accepted_at=None)
    assert mail() == []
    assert {reason for _, reason in left_out()} == {"not_a_member"}


def test_the_rest_is_mailed_where_one_task_was_done(digest, mail):
    TaskWork.objects.filter(lines__order=1, lines__due=date(2024, 2, 29)).update(status="done")
    [(_, text, _)] = mail()
    assert "I.I.1" not in text
    assert "I.II.1" in text
    assert left_out() == {("I.I.1", "done_or_moved")}


def test_who_gives_no_address_is_not_mailed(world, office, digest, mail):
    office.client.put("/api/v1/me/mail-address/", {"address": ""}, content_type="application/json")
    assert mail() == []
    assert not Reminder.objects.filter(channel="email").exists()
