"""Reads of digests, the ledger of reminders and the unit's rule; the caller filters by unit."""

from django.db.models import QuerySet

from plans.models import Digest, Reminder, ReminderRule


def digests() -> QuerySet[Digest]:
    """Digests, newest first."""
    return Digest.objects.order_by("-day", "-id")


def reminders() -> QuerySet[Reminder]:
    """Lines of the ledger with their digests, newest first."""
    return Reminder.objects.select_related("digest").order_by("-id")


def reminder_rules() -> QuerySet[ReminderRule]:
    """The unit's rule, if it made one."""
    return ReminderRule.objects.all()
