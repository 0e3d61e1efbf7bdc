"""Tasks that a unit offers to those which report to it, and what these answer."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from plans.models.work import TaskWork
from tenants.models import User
from tenants.models.base import Tenant


class TaskOffer(Tenant):
    """A task as the superior words it, addressed to one unit; ``task`` is its own, where it comes from its plan.

    Never changed. Withdrawing deletes it, which the answer's key refuses: of a withdrawal and an answer at the same
    moment only one succeeds.
    """

    year = models.IntegerField()
    content = models.TextField()
    lead_words = models.TextField(blank=True)
    product = models.TextField(blank=True)
    note = models.TextField(blank=True)
    schedule_words = models.TextField(blank=True)
    schedule_kind = models.TextField()
    starts = models.DateField(null=True)
    due = models.DateField(null=True)
    occurrences = ArrayField(ArrayField(models.DateField(), size=2), default=list)
    task = models.ForeignKey(TaskWork, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(reader=models.F("unit")), name="plans_taskoffer_addressed"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.content[:60]}"


class TaskOfferAnswer(Tenant):
    """A unit's answer to an offer: taken, with its task (``work``), or declined, with the reason.

    It is addressed to the superior as soon as it is given, and goes with the task if that is removed from the draft.
    """

    class Answer(models.TextChoices):
        """What the unit says."""

        TAKEN = "taken", "Nhận"
        DECLINED = "declined", "Không nhận"

    offer = models.ForeignKey(TaskOffer, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    answer = models.TextField(choices=Answer.choices)
    reason = models.TextField(blank=True)
    work = models.ForeignKey(TaskWork, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "offer", name="plans_taskofferanswer_once"),
            models.CheckConstraint(
                condition=models.Q(answer="taken", work__isnull=False, reason="")
                | (models.Q(answer="declined", work=None) & ~models.Q(reason="")),
                name="plans_taskofferanswer_answer",
            ),
        ]

    def __str__(self) -> str:
        return self.answer
