"""What is done on a task: its work record survives amendments, and its id is the task's public one."""

from django.db import models

from tenants.models import Position, User
from tenants.models.base import Private, Tenant


class TaskWork(Tenant):
    """Status and progress of a task, whatever version of the plan prints it."""

    class Status(models.TextChoices):
        """How far the work is."""

        NOT_STARTED = "not_started", "Chưa thực hiện"
        IN_PROGRESS = "in_progress", "Đang thực hiện"
        BLOCKED = "blocked", "Đang vướng mắc"
        DONE = "done", "Đã hoàn thành"
        CONFIRMED = "confirmed", "Đã xác nhận hoàn thành"

    status = models.TextField(choices=Status.choices, default=Status.NOT_STARTED)
    percent = models.IntegerField(null=True)
    count = models.IntegerField(null=True)
    blocked_reason = models.TextField(blank=True)
    extended_to = models.DateField(null=True)
    done_on = models.DateField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.UUIDField(null=True)
    accountable = models.ForeignKey(
        Position, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    row_version = models.BigIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta(Tenant.Meta):
        default_permissions = ()
        constraints = [
            *Tenant.Meta.constraints,
            models.UniqueConstraint("unit", "id", name="plans_taskwork_own"),
            models.CheckConstraint(
                condition=models.Q(status__in=["not_started", "in_progress", "blocked", "done", "confirmed"]),
                name="plans_taskwork_status",
            ),
            models.CheckConstraint(
                condition=models.Q(count=None) | models.Q(count__gte=0), name="plans_taskwork_count"
            ),
            models.CheckConstraint(
                condition=(models.Q(status="blocked") & ~models.Q(blocked_reason=""))
                | (~models.Q(status="blocked") & models.Q(blocked_reason="")),
                name="plans_taskwork_blocked",
            ),
            models.CheckConstraint(
                condition=models.Q(percent=None) | models.Q(percent__range=(0, 100)), name="plans_taskwork_percent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.percent or ''}"


class TaskUpdate(Private):
    """What was said about a task, with the role and position that allowed it; never changed."""

    class Kind(models.TextChoices):
        """Whose word it is: the lead's report, a coordinator's contribution, or the office's confirmation or return."""

        PROGRESS = "progress", "Báo cáo tiến độ"
        CONTRIBUTION = "contribution", "Ý kiến phối hợp"
        CONFIRMATION = "confirmation", "Xác nhận hoàn thành"
        REOPENING = "reopening", "Yêu cầu làm tiếp"

    work = models.ForeignKey(TaskWork, models.PROTECT, related_name="updates", db_constraint=False, db_index=False)
    kind = models.TextField(choices=Kind.choices)
    note = models.TextField()
    status = models.TextField(blank=True)
    percent = models.IntegerField(null=True)
    count = models.IntegerField(null=True)
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    role = models.TextField()
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    on_behalf = models.TextField(blank=True, default="")
    at = models.DateTimeField()

    class Meta(Private.Meta):
        default_permissions = ()
        indexes = [models.Index(fields=["unit", "work", "id"], name="plans_taskupdate_work")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"
