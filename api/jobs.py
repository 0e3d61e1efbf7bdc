"""What the worker does; a job's arguments are ids alone, and it opens the scope of one unit at a time itself."""

from contextlib import suppress
from uuid import UUID

from django.conf import settings
from django.db import transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from api.accounts.task_link import PROGRAM, link_path
from api.asking import periods_of
from api.posting import send
from plans.models import Digest
from plans.selectors.ledger import digests_to_mail
from plans.services.mailing import Means, digests_mail
from plans.services.reminders import digests_make
from tenants import scope
from tenants.clock import Clock
from tenants.selectors import unit_clocks, unit_clocks_of

#: How often the worker looks who is to be told; each person gets one digest a day, however often it looks.
EVERY_HALF_HOUR = "*/30 * * * *"
#: A mail waits for the digests that the person's other units make meanwhile.
ALL_MADE_IN = 10  # minutes
#: A server that takes no mail is asked again after 5 s, 25 s and so on, for about an hour; then at the next look.
AGAIN = RetryStrategy(max_attempts=5, exponential_wait=5)


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


@app.periodic(cron=EVERY_HALF_HOUR)
@app.task(queueing_lock="broken off", pass_context=True)
async def forget_broken_off(context: JobContext, timestamp: int) -> None:
    """Drop jobs whose worker died in their midst: their locks would keep all later ones of the kind waiting for ever.

    What they would have done is found undone at the next look.

    Args:
        context: of this job.
        timestamp: when it was due.
    """
    del timestamp
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        await manager.finish_job(job, status=Status.FAILED, delete_job=True)


@app.task(retry=3)
def remind_unit(unit: str) -> None:
    """Make the day's digests of a unit, and let what was not mailed be; a person whose mail waits gets no second."""
    of_unit = UUID(unit)
    make_digests(of_unit)
    for person in _to_mail(of_unit):
        name = f"mail {person}"
        job = mail_person.configure(lock=name, queueing_lock=name, schedule_in={"minutes": ALL_MADE_IN})
        with suppress(AlreadyEnqueued):
            job.defer(person=str(person))


def make_digests(unit: UUID) -> list[Digest]:
    """Make the day's digests of a unit, in a transaction of its own with the unit's scope."""
    clock = Clock(unit_clocks()[unit])
    with scope.acting(_scope(unit)):
        return digests_make(unit=unit, clock=clock, periods=periods_of(unit, clock))


@app.task(retry=AGAIN)
def mail_person(person: str) -> None:
    """Mail a person what their units' digests tell, unless a mail went today."""
    if settings.ENVIRONMENT.mail is None:  # by now
        return
    to = UUID(person)
    clocks = {unit: Clock(shift) for unit, shift in unit_clocks_of(to).items()}
    link = _link if settings.ENVIRONMENT.public_url else None
    means = Means(enter=lambda unit: scope.enter(_scope(unit)), periods=periods_of, link=link, send=send)
    with transaction.atomic(durable=True):
        digests_mail(person=to, clocks=clocks, means=means)


def _to_mail(unit: UUID) -> list[UUID]:
    """Whose digests of a unit are to be mailed, where a server takes mail."""
    if settings.ENVIRONMENT.mail is None:
        return []
    today = Clock(unit_clocks()[unit]).today()
    with scope.acting(_scope(unit)):
        return list(dict.fromkeys(digests_to_mail(unit, today).values_list("person", flat=True)))


def _scope(unit: UUID) -> scope.Scope:
    return scope.Scope(units=(unit,), unit=unit, client=PROGRAM)


def _link(unit: UUID, work: UUID, person: UUID) -> str:
    return f"{settings.ENVIRONMENT.public_url}{link_path(unit=unit, work=work, person=person, by=None)}"
