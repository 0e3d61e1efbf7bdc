"""Reminders (đôn đốc): a unit's rule, the one digest that a person gets a day, and the ledger of what was reminded."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from plans.models.work import TaskWork
from tenants.models import User
from tenants.models.base import Private


class ReminderRule(Private):
    """When a unit reminds, in working days of Viet Nam; a unit without a rule has that of ``plans.reminding``."""

    active = models.BooleanField(default=True)
    before = ArrayField(models.IntegerField())
    after = ArrayField(models.IntegerField())
    office_after = models.IntegerField(null=True)
    leader_after = models.IntegerField(null=True)
    row_version = models.BigIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", name="plans_reminderrule_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.before} {self.after}"


class Digest(Private):
    """Everything of which one person is reminded on one day, in one text: at most one a person and day."""

    person = models.ForeignKey(User, models.PROTECT, related_name="+")
    day = models.DateField()
    text = models.TextField()
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    emailed_at = models.DateTimeField(null=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "person", "day", name="plans_digest_day"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"


class Reminder(Private):
    """A line of the ledger: who was reminded of what, how and by whom, or why not; never changed.

    The program's own lines name a digest and have no ``by``; one made by hand or by telephone has no digest. A line
    with ``suppressed`` was not sent, and says why.
    """

    class Channel(models.TextChoices):
        """How the person was reached."""

        INBOX = "inbox", "Hộp thư trong phần mềm"
        EMAIL = "email", "Thư điện tử"
        CHAT = "chat", "Tin nhắn"
        TELEPHONE = "telephone", "Điện thoại"
        IN_PERSON = "in_person", "Trực tiếp"

    digest = models.ForeignKey(
        Digest, models.PROTECT, related_name="lines", null=True, db_constraint=False, db_index=False
    )
    work = models.ForeignKey(
        TaskWork, models.PROTECT, related_name="reminders", null=True, db_constraint=False, db_index=False
    )
    person = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    addressee = models.TextField(blank=True)
    channel = models.TextField(choices=Channel.choices)
    stage = models.TextField(blank=True)
    due = models.DateField(null=True)
    suppressed = models.TextField(blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField()

    class Meta(Private.Meta):
        default_permissions = ()
        indexes = [models.Index(fields=["unit", "work", "id"], name="plans_reminder_work")]
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint(
                fields=["unit", "person", "work", "due", "stage", "channel"],
                condition=models.Q(by=None),
                name="plans_reminder_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.stage}"
