"""A unit's report: its working copy, its sealed versions, and its history (DESIGN section 6)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from reporting.models.forms import FormVersion
from reporting.models.periods import Obligation
from tenants.models import User
from tenants.models.base import Private, Tenant


class Report(Private):
    """The working copy; the state that people see derives from the stage and the latest version's review."""

    class Stage(models.TextChoices):
        """What is stored of the state."""

        DRAFT = "draft", "Dự thảo"
        PENDING_APPROVAL = "pending_approval", "Chờ duyệt"
        APPROVED = "approved", "Đã duyệt"

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="+", db_constraint=False, db_index=False)
    stage = models.TextField(choices=Stage.choices, default=Stage.DRAFT)
    correction_reason = models.TextField(blank=True)
    approved_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    approved_at = models.DateTimeField(null=True)
    row_version = models.BigIntegerField(default=1)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "obligation", name="reporting_report_once"),
            models.CheckConstraint(
                condition=models.Q(stage__in=["draft", "pending_approval", "approved"]), name="reporting_report_stage"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.stage}"


class ReportRow(Private):
    """One row of one form of the working copy: arrays over the form's value columns, with a version of its own."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="rows", db_constraint=False, db_index=False)
    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+", db_index=False)
    form = models.TextField()
    row = models.TextField()
    order = models.IntegerField()
    values = ArrayField(models.BigIntegerField(null=True))
    empties = ArrayField(models.SmallIntegerField())
    row_version = models.BigIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta(Private.Meta):
        default_permissions = ()
        constraints = [
            *Private.Meta.constraints,
            models.UniqueConstraint("unit", "report", "form", "row", name="reporting_reportrow_once"),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.row}"


class ReportVersion(Tenant):
    """A sealed version as it was sent: owner the ward, reader the superior; nobody changes or deletes it."""

    obligation = models.ForeignKey(
        Obligation, models.PROTECT, related_name="versions", db_constraint=False, db_index=False
    )
    report = models.ForeignKey(Report, models.PROTECT, related_name="versions", db_constraint=False, db_index=False)
    number = models.IntegerField()
    sent_at = models.DateTimeField()
    late = models.BooleanField()
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    approver = models.ForeignKey(User, models.PROTECT, related_name="+")
    document = models.TextField()
    sha256 = models.TextField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "obligation", "number", name="reporting_reportversion_number"),
        ]

    def __str__(self) -> str:
        return f"v{self.number}"


class ReportVersionForm(Tenant):
    """One form of a sealed version, in the form version's cell order; read by rollups, one record per ward."""

    version = models.ForeignKey(
        ReportVersion, models.PROTECT, related_name="forms", db_constraint=False, db_index=False
    )
    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+", db_index=False)
    form = models.TextField()
    values = ArrayField(models.BigIntegerField(null=True))
    empties = ArrayField(models.SmallIntegerField())
    sources = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    document = models.TextField()
    sha256 = models.TextField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "version", "form", name="reporting_reportversionform_once"),
        ]

    def __str__(self) -> str:
        return self.form


class ReportTransition(Private):
    """A step of the workflow: who, when, from what to what, why; never changed."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="transitions", db_constraint=False, db_index=False)
    action = models.TextField()
    state_before = models.TextField()
    state_after = models.TextField()
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    role = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta(Private.Meta):
        default_permissions = ()
        indexes = [models.Index(fields=["unit", "report", "id"], name="reporting_transition_report")]

    def __str__(self) -> str:
        return f"{self.action} {self.at}"
