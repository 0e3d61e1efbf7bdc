"""Reads of digests, the ledger of reminders and the unit's rule; the caller filters by unit."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from plans.models import Digest, Reminder, ReminderRule
from tenants.workdays import workdays_from

#: Working days for which a digest that could not be mailed on its own day still is.
MAILED_WITHIN = 5


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


def reminder_rules() -> QuerySet[ReminderRule]:
    """The unit's rule, if it made one."""
    return ReminderRule.objects.all()
