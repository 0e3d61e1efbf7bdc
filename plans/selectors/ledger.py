"""Reads of digests, the ledger of reminders and the unit's rule; the caller filters by unit."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet

from plans.facts import Actor
from plans.models import Digest, Reminder, ReminderRule
from plans.selectors.in_force import PLAN_IN_FORCE
from plans.selectors.led import LED, claimed_by
from tenants.workdays import workdays_from

#: Working days for which a digest that could not be mailed on its own day still is.
MAILED_WITHIN = 5
_LED = """
SELECT w.id
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
 WHERE p.unit_id = %(unit)s AND {in_force} AND {led}
"""


def digests() -> QuerySet[Digest]:
    """Digests, newest first."""
    return Digest.objects.order_by("-day", "-id")


def unread_counts(units: Iterable[UUID], person: UUID) -> dict[UUID, int]:
    """How many digests a person has not read, by unit; of units without any nothing (one query)."""
    unread = Digest.objects.filter(unit__in=list(units), person=person, read_at=None)
    return dict(unread.order_by().values_list("unit").annotate(Count("id")))


def digests_to_mail(unit: UUID, today: date) -> QuerySet[Digest]:
    """A unit's digests that were not mailed yet, of persons who gave an address, oldest first."""
    since = workdays_from(today, -MAILED_WITHIN)
    waiting = Digest.objects.filter(unit=unit, emailed_at=None, day__range=(since, today))
    return waiting.exclude(person__email="").order_by("day", "id")


def was_mailed(unit: UUID, person: UUID, day: date) -> bool:
    """Whether a mail of a day told a person something of a unit."""
    sent = Reminder.objects.filter(unit=unit, person=person, by=None, channel=Reminder.Channel.EMAIL, suppressed="")
    return sent.filter(at__date=day).exists()


def reminders() -> QuerySet[Reminder]:
    """Lines of the ledger with their digests, newest first."""
    return Reminder.objects.select_related("digest").order_by("-id")


def concerns(unit: UUID | None, user: UUID, actor: Actor) -> Q:
    """Which lines a person reads who does not see to all tasks: those to them, and of tasks that they lead (one query).

    Args:
        unit: whose ledger.
        user: the account.
        actor: what the person is there today.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LED.format(in_force=PLAN_IN_FORCE, led=LED), {"unit": unit, **claimed_by([(unit, actor)])})
        led = [work for (work,) in cursor.fetchall()]
    return Q(person=user) | Q(work__in=led)


def reminder_rules() -> QuerySet[ReminderRule]:
    """The unit's rule, if it made one."""
    return ReminderRule.objects.all()
