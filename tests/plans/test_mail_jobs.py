"""One mail a person and day, over SMTP: by both of a person's units, with links, once."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from smtplib import SMTPRecipientsRefused

import pytest
from django.db import connection
from django.test import Client

from api.accounts.task_link import LIFETIME
from api.jobs import mail_person, make_digests, remind_unit
from api.outside import MailServer
from plans.models import Digest, Reminder
from tenants import scope
from tenants.clock import now
from tenants.models import AuditEvent, Membership, Unit, User
from tests.at_once import at_once
from tests.plans.desk import Desk
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.post import post_office
from tests.reporting.town import as_owner
from tests.tenants.admin import Admin
from tests.world import who

pytestmark = pytest.mark.django_db(transaction=True)

LED = "Bộ phận Tiếp nhận và Trả kết quả"
LEAD, LEADER = who("lead", "91"), who("ward_leader", "91")
ADDRESS = "can.bo@example.vn"
WEDNESDAY, THURSDAY = (datetime(2024, 2, day, 2, tzinfo=UTC) for day in (28, 29))
NAMES = {"91": "PHƯỜNG MỘT MỘT", "92": "PHƯỜNG MỘT HAI"}


def set_clocks(moment):
    with as_owner():
        Unit.objects.update(clock_shift=moment - now())


def plan(world, code, due="29/02/2024"):
    office = Desk(world, "ward_office", code)
    row = ("1", f"Việc ở {code}", LED, "", "Báo cáo", due)
    made = office.imported(plan_with([HEADINGS, row], subject="Kiểm soát TTHC năm 2024"))
    office.move(made, "submit")
    Desk(world, "ward_leader", code).move(made, "approve")


@pytest.fixture
def post(settings):
    """A mail server, and where the installation is reached."""
    with post_office() as office:
        host, port = office.server_address
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = host, port
        mail = MailServer(host, port, "", "", tls_first=False, sender="mot-cua@example.vn")
        settings.ENVIRONMENT = replace(settings.ENVIRONMENT, mail=mail, public_url="https://mot-cua.example.vn")
        yield office


@pytest.fixture
def person(world, post):
    """The lead of ward 91, who leads in ward 92 too; each has a plan with a task due tomorrow."""
    set_clocks(WEDNESDAY)
    plan(world, "91")
    admin = Admin(world, "92")
    admin.joined(LEAD, "lead")
    [place] = [each["id"] for each in admin.get("positions/").json()["results"] if each["name"] == LED]
    admin.made(f"positions/{place}/holders/", {"username": LEAD})
    with as_owner():
        User.objects.filter(username=LEAD).update(email=ADDRESS)
    return world.users[LEAD]


@pytest.fixture
def told(world, person):
    """The same, with the digests of both wards made."""
    plan(world, "92")
    for code in ("91", "92"):
        make_digests(world.units[code])
    return person


def mail(person):
    mail_person(person=str(person))


def text(message):
    return message.get_content().replace("\r\n", "\n")


def ledger(world, code):
    with scope.acting(scope.Scope(units=(world.units[code],))):
        mailed = Reminder.objects.filter(channel="email").order_by("id")
        marked = Digest.objects.filter(person=world.users[LEAD]).exclude(emailed_at=None).count()
        return [line.suppressed for line in mailed], marked


def test_both_units_tell_in_one_mail_and_each_keeps_its_ledger(world, post, told):
    for _ in range(2):  # at least once
        mail(told)
    [(recipients, message)] = post.mails
    assert recipients == [ADDRESS]
    assert message["Auto-Submitted"] == "auto-generated"
    said = text(message)
    assert said.count("Kính gửi") == 1
    first, second = sorted(("91", "92"), key=lambda code: world.units[code])
    order = [NAMES[first], f"Việc ở {first}", NAMES[second], f"Việc ở {second}"]
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)
    assert re.search(r"^- 1\. Việc ở 91 \(hạn 29/02/2024\)\n  https://mot-cua\.example\.vn/\S+$", said, re.MULTILINE)
    assert f"{LIFETIME.days} ngày" in said
    assert ledger(world, "91") == ledger(world, "92") == ([""], 1)


def test_a_link_in_the_mail_reports_without_a_password_and_the_audit_says_who_handed_it_out(world, post, told):
    mail(told)
    [(_, message)] = post.mails
    path = re.search(r"Việc ở 92 .*\n  https://mot-cua\.example\.vn(\S+)$", text(message), re.MULTILINE)[1]
    assert "Đã ghi nhận" in Client().post(path, {"status": "in_progress", "note": "Xong một nửa"}).content.decode()
    statuses = {code: task(world, code)["status"]["value"] for code in NAMES}
    assert statuses == {"91": "not_started", "92": "in_progress"}
    with scope.acting(scope.Scope(units=(world.units["92"],))):
        [event] = AuditEvent.objects.filter(table="plans_taskupdate")
    assert (event.reason, event.actor) == ("task-link by reminders", told)


def task(world, code):
    [found] = Desk(world, "ward_office", code).tasks().values()
    return found


def test_without_a_public_address_the_mail_has_no_links_and_says_to_sign_in(settings, post, told):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, public_url="")
    mail(told)
    [(_, message)] = post.mails
    assert "://" not in text(message)
    assert "đăng nhập" in text(message)


def test_whoever_is_told_to_see_to_it_and_may_not_report_gets_no_link(world, post, told):
    with as_owner():
        User.objects.filter(username=LEADER).update(email="chu.tich@example.vn")
    set_clocks(datetime(2024, 3, 11, 2, tzinfo=UTC))
    make_digests(world.units["91"])
    mail(world.users[LEADER])
    [(_, message)] = post.mails
    assert "đề nghị chỉ đạo" in text(message)
    assert "://" not in text(message)
    assert NAMES["91"] not in text(message)  # the only unit that tells


def test_a_unit_that_the_person_left_tells_nothing_and_the_other_all_the_same(world, post, told):
    with as_owner():
        Membership.objects.filter(user=told, unit=world.units["92"]).update(accepted_at=None)
    mail(told)
    [(_, message)] = post.mails
    assert "Việc ở 91" in text(message)
    assert "Việc ở 92" not in text(message)
    assert ledger(world, "92") == (["not_a_member"], 1)
    assert ledger(world, "91") == ([""], 1)


def test_a_crash_after_handing_over_hands_the_same_message_over_again(world, post, told, monkeypatch):
    monkeypatch.setattr(Reminder.objects, "bulk_create", crash)
    with pytest.raises(ZeroDivisionError):
        mail(told)
    assert ledger(world, "91") == ledger(world, "92") == ([], 0)
    monkeypatch.undo()
    mail(told)
    (_, first), (_, again) = post.mails
    assert first["Message-ID"] == again["Message-ID"]
    assert ledger(world, "91") == ledger(world, "92") == ([""], 1)


def crash(*args, **kwargs):
    raise ZeroDivisionError


def test_twice_at_once_is_once(post, told):
    at_once(*[lambda: mail(told)] * 2)
    assert len(post.mails) == 1


def test_a_digest_made_after_the_days_mail_goes_with_the_next_days(world, post, person):
    make_digests(world.units["91"])
    mail(person)
    plan(world, "92", due="01/3/2024")
    make_digests(world.units["92"])
    mail(person)
    [(_, first)] = post.mails
    assert "Việc ở 92" not in text(first)
    set_clocks(THURSDAY)
    for code in NAMES:
        make_digests(world.units[code])
    mail(person)
    _, (_, second) = post.mails
    assert first["Message-ID"] != second["Message-ID"]
    assert text(second).count("Việc ở 92") == 1  # which both of that ward's digests hold
    assert "Việc ở 91" in text(second)
    assert ledger(world, "92")[1] == 2


def test_on_a_day_off_nothing_is_mailed(post, told):
    set_clocks(datetime(2024, 3, 2, 2, tzinfo=UTC))  # a Saturday
    mail(told)
    assert post.mails == []


def test_a_server_that_is_away_takes_the_mail_later(world, post, told):
    post.says = "451 later"
    with pytest.raises(SMTPRecipientsRefused):
        mail(told)
    assert ledger(world, "91") == ([], 0)
    post.says = "250 OK"
    set_clocks(datetime(2024, 3, 6, 2, tzinfo=UTC))  # a week later, five working days
    mail(told)
    assert len(post.mails) == 1


def test_an_address_that_the_server_refuses_for_ever_is_not_tried_again(world, post, told):
    post.says = "550 no such user"
    mail(told)
    assert ledger(world, "91") == ledger(world, "92") == (["address_refused"], 1)
    post.says = "250 OK"
    mail(told)
    assert post.mails == []


def test_both_units_queue_one_mail_with_ids_alone_until_it_was_sent(world, post, told):
    def queued():
        for code in NAMES:
            remind_unit(unit=str(world.units[code]))
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT args::text, scheduled_at > now() + interval '5 minutes' FROM procrastinate_jobs"
                " WHERE task_name = 'api.jobs.mail_person'"
            )
            return cursor.fetchall()

    waiting = [(f'{{"person": "{told}"}}', True)]
    assert queued() == waiting
    assert queued() == waiting
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = 'api.jobs.mail_person'")
    mail(told)
    assert queued() == []
