"""A plan as an official document: its cover, annexes, groups and tasks (DESIGN section 5).

A plan row is one document version; after approval its document lines never change. What is done hangs on the tasks'
work records.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import ExtractYear

from plans.models.files import UploadedFile
from plans.models.work import TaskWork
from tenants.models import Position
from tenants.models.base import Tenant


class Plan(Tenant):
    """One version of a unit's yearly plan; ``reason`` says why it amends the version before it."""

    class State(models.TextChoices):
        """The states that are stored; the table of transitions is ``plans.transitions``."""

        DRAFT = "draft", "Dự thảo"
        PENDING_APPROVAL = "pending_approval", "Chờ duyệt"
        APPROVED = "approved", "Đã duyệt"
        ISSUED = "issued", "Đã ban hành"
        AMENDED = "amended", "Đã được thay thế"
        CLOSED = "closed", "Đã kết thúc"

    year = models.IntegerField()
    title = models.TextField()
    number = models.TextField(blank=True)
    dated = models.DateField(null=True)
    place = models.TextField(blank=True)
    cover = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    state = models.TextField(choices=State.choices, default=State.DRAFT)
    version = models.IntegerField(default=1)
    amends = models.ForeignKey("self", models.PROTECT, related_name="+", null=True, db_constraint=False)
    reason = models.TextField(blank=True)
    closing_note = models.TextField(blank=True)
    source = models.ForeignKey(
        UploadedFile, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    row_version = models.BigIntegerField(default=1)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)
    submitted_by = models.UUIDField(null=True)
    approved_at = models.DateTimeField(null=True)
    issued_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "id", name="plans_plan_own"),
            models.UniqueConstraint("unit", "year", "version", name="plans_plan_version"),
            models.UniqueConstraint(
                "unit",
                "year",
                condition=models.Q(state__in=["approved", "issued", "closed"]),
                name="plans_plan_in_force",
            ),
            models.UniqueConstraint(
                "unit", "year", condition=models.Q(state__in=["draft", "pending_approval"]), name="plans_plan_open"
            ),
            models.UniqueConstraint(
                "unit",
                "number",
                ExtractYear("dated"),
                condition=models.Q(issued_at__isnull=False),
                name="plans_plan_number",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "pending_approval", "approved", "issued", "amended", "closed"]),
                name="plans_plan_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["approved", "issued", "amended", "closed"])
                | models.Q(reader=models.F("unit")),
                name="plans_plan_private",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} v{self.version}"


class Annex(Tenant):
    """An annex (phụ lục) of a plan; one without groups keeps its tasks directly."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="annexes", db_constraint=False, db_index=False)
    order = models.IntegerField()
    label = models.TextField(blank=True)
    title = models.TextField(blank=True)
    note = models.TextField(blank=True)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "plan", "order", name="plans_annex_order"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.title}"


class TaskGroup(Tenant):
    """A group (nhóm) of tasks in an annex."""

    annex = models.ForeignKey(Annex, models.CASCADE, related_name="groups", db_constraint=False, db_index=False)
    order = models.IntegerField()
    printed_number = models.TextField(blank=True)
    heading = models.TextField()

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "annex", "order", name="plans_taskgroup_order"),
        ]

    def __str__(self) -> str:
        return f"{self.printed_number} {self.heading}"


class Task(Tenant):
    """A line of the plan; ``order`` counts through the whole plan, the printed number is kept apart from it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="tasks", db_constraint=False, db_index=False)
    annex = models.ForeignKey(Annex, models.CASCADE, related_name="+", db_constraint=False, db_index=False)
    group = models.ForeignKey(
        TaskGroup, models.CASCADE, related_name="+", null=True, db_constraint=False, db_index=False
    )
    work = models.ForeignKey(TaskWork, models.PROTECT, related_name="lines", db_constraint=False, db_index=False)
    order = models.IntegerField()
    printed_number = models.TextField(blank=True)
    content = models.TextField()
    lead_words = models.TextField(blank=True)
    coordinator_words = models.TextField(blank=True)
    product = models.TextField(blank=True)
    note = models.TextField(blank=True)
    schedule_words = models.TextField(blank=True)
    schedule_kind = models.TextField()
    starts = models.DateField(null=True)
    due = models.DateField(null=True)
    occurrences = ArrayField(ArrayField(models.DateField(), size=2), default=list)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "plan", "order", name="plans_task_order"),
            models.UniqueConstraint("unit", "work", "plan", name="plans_task_work"),
        ]

    def __str__(self) -> str:
        return f"{self.printed_number} {self.content[:60]}"


class TaskParty(Tenant):
    """A lead or coordinator of a task, as printed and as understood."""

    class Side(models.TextChoices):
        """Which column names it."""

        LEAD = "lead", "Chủ trì"
        COORDINATOR = "coordinator", "Phối hợp"

    task = models.ForeignKey(Task, models.CASCADE, related_name="parties", db_constraint=False, db_index=False)
    side = models.TextField(choices=Side.choices)
    order = models.IntegerField()
    words = models.TextField()
    kind = models.TextField()
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    standard = models.TextField(blank=True)
    outside = models.TextField(blank=True)
    accountable = models.BooleanField(default=False)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "task", "side", "order", name="plans_taskparty_order"),
            models.CheckConstraint(condition=models.Q(side__in=["lead", "coordinator"]), name="plans_taskparty_side"),
        ]

    def __str__(self) -> str:
        return f"{self.side}: {self.words}"


class TaskTarget(Tenant):
    """A percentage that a task's content sets, with the code of the indicator that measures it, where known."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="targets", db_constraint=False, db_index=False)
    order = models.IntegerField()
    operator = models.TextField()
    threshold = models.DecimalField(max_digits=9, decimal_places=2)
    indicator = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "task", "order", name="plans_tasktarget_order"),
        ]

    def __str__(self) -> str:
        return f"{self.operator} {self.threshold}%"
