"""Periods that a superior opens, and who owes a report for them."""

from django.db import models

from reporting.models.forms import FormSet
from tenants.models.base import Published, Tenant


class Period(Published):
    """A reporting period with its cut-off dates and deadline as stored: never computed from the quarter at reading.

    ``title`` names an ad hoc period, as the body that asks for it does; quarters and years are named by their numbers.
    """

    class Kind(models.TextChoices):
        """Kinds of period."""

        QUARTER = "quarter", "Quý"
        YEAR = "year", "Năm"
        AD_HOC = "ad_hoc", "Đột xuất"

    kind = models.TextField(choices=Kind.choices)
    year = models.IntegerField()
    quarter = models.IntegerField(null=True)
    title = models.TextField(blank=True)
    starts = models.DateField()
    ends = models.DateField()
    deadline = models.DateField()
    form_set = models.ForeignKey(FormSet, models.PROTECT, related_name="+")
    illustrative = models.BooleanField(default=False)
    parent = models.ForeignKey("self", models.PROTECT, related_name="+", null=True, db_constraint=False)
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField(null=True)
    row_version = models.BigIntegerField(default=1)

    class Meta(Published.Meta):
        default_permissions = ()
        constraints = [
            *Published.Meta.constraints,
            models.UniqueConstraint("unit", "kind", "starts", "ends", "title", name="reporting_period_once"),
            models.CheckConstraint(condition=models.Q(starts__lte=models.F("ends")), name="reporting_period_order"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["quarter", "year", "ad_hoc"]), name="reporting_period_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts}–{self.ends}"


class Obligation(Tenant):
    """A unit owes a report for a period: owner the asker, reader the obliged unit; never deleted."""

    period = models.ForeignKey(Period, models.PROTECT, related_name="obligations", db_constraint=False, db_index=False)
    starts = models.DateField()
    ends = models.DateField()
    excluded_reason = models.TextField(blank=True)
    row_version = models.BigIntegerField(default=1)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "period", "reader", name="reporting_obligation_once"),
            models.UniqueConstraint("reader", "id", name="reporting_obligation_mirror"),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} owes {self.period_id}"
