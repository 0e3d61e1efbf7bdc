"""A digest handed on by hand says what is so at that moment; what it leaves out is in the ledger with the reason."""

from datetime import date

import pytest

from plans.models import Digest, TaskWork
from tenants.models import Membership
from tests.plans.reminded import DAY_BEFORE, ledger_of
from tests.world import who

pytestmark = pytest.mark.django_db


@pytest.fixture
def hand_on(office, run):
    """Makes the digests of a day, and gives what hands on the one of a role's person."""

    def made(day, role="ward_office"):
        run(day)
        digest = Digest.objects.get(person=office.world.users[who(role, "91")], day=day)

        def text():
            answer = office.post(f"digests/{digest.pk}/chat/")
            assert answer.status_code == 200
            return answer.json()["text"]

        return text

    return made


def chats(office):
    lines = [line for line in ledger_of(office) if line["channel"]["value"] == "chat"]
    return {(line["note"], line["suppressed"]) for line in lines}


def test_what_was_done_meanwhile_is_left_out(office, hand_on):
    text = hand_on(DAY_BEFORE)
    office.entered()
    TaskWork.objects.filter(lines__order=1, lines__due=date(2024, 2, 29)).update(status="done")
    said = text()
    assert "I.I.1" not in said
    assert "- I.II.1. " in said
    assert chats(office) == {("I.I.1", "done_or_moved"), ("I.II.1", None)}


def test_where_nothing_is_left_it_says_so(office, hand_on):
    text = hand_on(DAY_BEFORE)
    office.entered()
    TaskWork.objects.filter(lines__due=date(2024, 2, 29)).update(status="done")
    said = text()
    assert "không còn việc nào phải nhắc" in said
    assert "://" not in said


def test_who_only_sees_to_it_gets_no_links(office, hand_on):
    said = hand_on(date(2024, 3, 11), "ward_leader")()
    assert "đề nghị chỉ đạo" in said
    assert "- I.I.1. " in said
    assert "://" not in said


def test_who_left_is_told_nothing(office, hand_on):
    text = hand_on(date(2024, 3, 11), "ward_leader")
    Membership.objects.filter(user=office.world.users[who("ward_leader", "91")]).update(accepted_at=None)
    assert "I.I.1" not in text()
    assert {reason for _, reason in chats(office)} == {"not_a_member"}
