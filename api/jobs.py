"""What the worker does; a job's arguments are ids alone, and it opens the scope of one unit itself."""

from contextlib import suppress
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from plans.check_ins import CheckInPeriod
from plans.models import Digest
from plans.selectors.reminding import Item, check_in_items
from plans.services.mailing import digest_mail
from plans.services.reminders import digests_make
from reporting.selectors.cut_offs import cut_offs_open
from tenants import scope
from tenants.clock import Clock
from tenants.selectors import unit_clocks

#: How often the worker looks who is to be told; each person gets one digest a day, however often it looks.
EVERY_HALF_HOUR = "*/30 * * * *"
CLIENT = "reminders"  # in the audit
SUBJECT = "Nhắc việc theo kế hoạch kiểm soát thủ tục hành chính"


@app.periodic(cron=EVERY_HALF_HOUR)
@app.task(queueing_lock="reminders", pass_context=False)
def remind_units(timestamp: int) -> None:
    """Let every unit's digests be made; a unit whose job still waits gets no second one.

    Args:
        timestamp: when it was due, which the queue passes to every periodic job.
    """
    del timestamp
    for unit in unit_clocks():
        name = f"remind {unit}"
        with suppress(AlreadyEnqueued):
            remind_unit.configure(lock=name, queueing_lock=name).defer(unit=str(unit))


@app.task(retry=3)
def remind_unit(unit: str) -> None:
    """Make the day's digests of a unit."""
    make_digests(UUID(unit))


def make_digests(unit: UUID) -> list[Digest]:
    """Make the day's digests of a unit, in a transaction of its own with the unit's scope."""
    clock = Clock(unit_clocks()[unit])
    with scope.acting(scope.Scope(units=(unit,), unit=unit, client=CLIENT)):
        made = digests_make(unit=unit, clock=clock, extra=_check_ins(unit, clock))
        if settings.ENVIRONMENT.mail is not None:
            for digest in made:
                mail_digest.defer(unit=str(unit), digest=str(digest.pk))
        return made


@app.task(retry=5)
def mail_digest(unit: str, digest: str) -> None:
    """Mail a digest to its person, unless it was."""
    of_unit = UUID(unit)
    clock = Clock(unit_clocks()[of_unit])
    with scope.acting(scope.Scope(units=(of_unit,), unit=of_unit, client=CLIENT)):
        extra = _check_ins(of_unit, clock)
        digest_mail(unit=of_unit, clock=clock, digest=UUID(digest), send=_send, extra=extra)


def _check_ins(unit: UUID, clock: Clock) -> list[Item]:
    """What tasks are to say for the reports that the unit has yet to send."""
    today = clock.today()
    periods = [CheckInPeriod(each.starts, each.ends) for each in cut_offs_open({unit: today})]
    return check_in_items(unit, today, periods)


def _send(address: str, text: str, name: str) -> None:
    EmailMessage(SUBJECT, text, to=[address], headers={"Message-ID": f"<{name}>"}).send()
