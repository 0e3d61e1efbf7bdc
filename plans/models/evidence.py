"""What shows and what delays a task: deliverables, extension requests, and the answers to check-ins."""

from django.db import models

from plans.models.files import UploadedFile
from plans.models.work import TaskWork
from tenants.models import Position, User
from tenants.models.base import Private


class OfTask(Private):
    """A row that somebody added to a task's work, with the role and position that allowed it, and for whom they did."""

    work = models.ForeignKey(TaskWork, models.PROTECT, related_name="%(class)ss", db_constraint=False, db_index=False)
    actor = models.ForeignKey(User, models.PROTECT, related_name="+")
    role = models.TextField()
    position = models.ForeignKey(
        Position, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    on_behalf = models.TextField(blank=True, default="")
    at = models.DateTimeField()

    class Meta(Private.Meta):
        abstract = True
        default_permissions = ()


class Deliverable(OfTask):
    """A product of a task against the one that the plan expects: a file, a link, or a document's number and date."""

    class Kind(models.TextChoices):
        """Where it is."""

        FILE = "file", "Tệp"
        LINK = "link", "Liên kết"
        DOCUMENT = "document", "Văn bản"

    kind = models.TextField(choices=Kind.choices)
    title = models.TextField()
    file = models.ForeignKey(
        UploadedFile, models.PROTECT, related_name="+", null=True, db_constraint=False, db_index=False
    )
    url = models.TextField(blank=True)
    number = models.TextField(blank=True)
    dated = models.DateField(null=True)

    class Meta(OfTask.Meta):
        indexes = [models.Index(fields=["unit", "work"], name="plans_deliverable_work")]
        constraints = [
            *OfTask.Meta.constraints,
            models.CheckConstraint(
                condition=(models.Q(kind="file", file__isnull=False, url="", number=""))
                | (models.Q(kind="link", file=None, number="") & ~models.Q(url=""))
                | (models.Q(kind="document", file=None, url="", dated__isnull=False) & ~models.Q(number="")),
                name="plans_deliverable_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ExtensionRequest(OfTask):
    """A lead asks for a later due day; the office decides."""

    class State(models.TextChoices):
        """How it stands."""

        PENDING = "pending", "Chờ quyết định"
        GRANTED = "granted", "Đồng ý"
        REFUSED = "refused", "Không đồng ý"
        WITHDRAWN = "withdrawn", "Đã rút"

    asked_due = models.DateField()
    reason = models.TextField()
    state = models.TextField(choices=State.choices, default=State.PENDING)
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    decision_note = models.TextField(blank=True)

    class Meta(OfTask.Meta):
        constraints = [
            *OfTask.Meta.constraints,
            models.UniqueConstraint(
                fields=["unit", "work"], condition=models.Q(state="pending"), name="plans_extensionrequest_open"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["pending", "granted", "refused", "withdrawn"]),
                name="plans_extensionrequest_state",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked_due} {self.state}"


class CheckIn(OfTask):
    """What a lead says of a task without a due day of its own at the end of a reporting period; the last one counts.

    ``starts`` and ``ends`` are the period's, ``due`` is the day before whose end it was to be answered.
    """

    class Answer(models.TextChoices):
        """As in the last period, or what was done."""

        UNCHANGED = "unchanged", "Như kỳ trước"
        WORKED = "worked", "Đã thực hiện"
        NOTHING = "nothing", "Không phát sinh"

    starts = models.DateField()
    ends = models.DateField()
    due = models.DateField()
    answer = models.TextField(choices=Answer.choices)
    note = models.TextField(blank=True)

    class Meta(OfTask.Meta):
        indexes = [models.Index(fields=["unit", "ends", "work"], name="plans_checkin_period")]
        constraints = [
            *OfTask.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(answer__in=["unchanged", "worked", "nothing"]), name="plans_checkin_answer"
            ),
            models.CheckConstraint(condition=models.Q(starts__lte=models.F("ends")), name="plans_checkin_period"),
        ]

    def __str__(self) -> str:
        return f"{self.ends} {self.answer}"
