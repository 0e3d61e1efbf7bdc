"""The superior's answer to a sent version: owner the superior, reader the ward."""

from django.db import models

from reporting.models.reports import ReportVersion
from tenants.models import User
from tenants.models.base import Tenant


class Review(Tenant):
    """One answer per version: returned with notes, or accepted; never changed."""

    class Decision(models.TextChoices):
        """What the superior decided."""

        RETURNED = "returned", "Trả lại"
        ACCEPTED = "accepted", "Tiếp nhận"

    version = models.ForeignKey(
        ReportVersion, models.PROTECT, related_name="reviews", db_constraint=False, db_index=False
    )
    decision = models.TextField(choices=Decision.choices)
    comment = models.TextField(blank=True)
    reviewer = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "version", name="reporting_review_once"),
            models.CheckConstraint(
                condition=models.Q(decision__in=["returned", "accepted"]), name="reporting_review_decision"
            ),
        ]

    def __str__(self) -> str:
        return self.decision


class ReviewNote(Tenant):
    """A note of a return, anchored to a cell (form, row, column); without a row or column, to the whole form."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="notes", db_constraint=False, db_index=False)
    order = models.IntegerField()
    form = models.TextField()
    row = models.TextField(blank=True)
    column = models.IntegerField(null=True)
    text = models.TextField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "review", "order", name="reporting_reviewnote_order"),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.row} {self.column}: {self.text[:40]}"
