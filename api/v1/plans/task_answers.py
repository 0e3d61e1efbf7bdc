"""What task answers look like; PostgreSQL builds their JSON (``plans.selectors.lines``), these document it."""

from typing import Any

from rest_framework import serializers

from api.http.serializers import Answer, Choice
from api.v1.plans.decided import Acting


class PositionRef(Answer):
    """A position or body of the unit."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class PartyAnswer(Answer):
    """A lead or coordinator, as printed and as understood."""

    words = serializers.CharField(help_text="As printed.")
    kind = Choice()
    standard = serializers.CharField(allow_null=True, help_text="Code of the standard position.")
    outside = serializers.CharField(allow_null=True, help_text="Name of a body outside the unit.")
    position = PositionRef(allow_null=True, help_text="The unit's own position; null at the receiver's desk.")
    accountable = serializers.BooleanField(help_text="The first lead; the others are joint.")


class Span(Answer):
    """Answers with a ``from``, which is no name in Python."""

    def get_fields(self) -> dict[str, Any]:
        """The fields, ``starts`` under its published name."""
        fields = super().get_fields()
        return {"from" if name == "starts" else name: field for name, field in fields.items()}


class OccurrenceAnswer(Span):
    """One turn of a repeated duty."""

    starts = serializers.DateField()
    due = serializers.DateField()


class ScheduleAnswer(Span):
    """When, as printed and as understood."""

    words = serializers.CharField(allow_blank=True)
    kind = Choice()
    starts = serializers.DateField(allow_null=True)
    due = serializers.DateField(allow_null=True)
    occurrences = OccurrenceAnswer(many=True)
    reading = serializers.CharField(help_text='How the words were understood, for example "01/03–31/08/2024".')


class TargetAnswer(Answer):
    """A percentage that the content sets."""

    operator = Choice()
    threshold = serializers.CharField(help_text="Per cent, decimal.")
    indicator = serializers.CharField(allow_null=True, help_text="Code of the indicator that measures it.")
    words = serializers.CharField(allow_blank=True)


class TaskPlan(Answer):
    """The plan that prints the line."""

    id = serializers.UUIDField()
    year = serializers.IntegerField()
    state = Choice()


class AnnexRef(Answer):
    """The annex of a line."""

    id = serializers.UUIDField()
    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]  # the member's name, not the field's label


class GroupRef(Answer):
    """The group of a line."""

    id = serializers.UUIDField()
    printed_number = serializers.CharField(allow_blank=True)
    heading = serializers.CharField()


class TaskLine(Answer):
    """A task: its line in the plan, and how far the work is."""

    id = serializers.UUIDField(help_text="Stays the same when the plan is amended.")
    plan = TaskPlan()
    annex = AnnexRef()
    group = GroupRef(allow_null=True)
    order = serializers.IntegerField(help_text="Through the whole plan, from 1.")
    printed_number = serializers.CharField(allow_blank=True)
    path = serializers.CharField(allow_blank=True, help_text='Annex, group and number, for example "I.V.2".')
    content = serializers.CharField()
    leads = PartyAnswer(many=True)
    coordinators = PartyAnswer(many=True)
    product = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True, help_text="What the plan notes beside the task.")
    schedule = ScheduleAnswer()
    targets = TargetAnswer(many=True)
    status = Choice()
    percent = serializers.IntegerField(allow_null=True)
    count = serializers.IntegerField(allow_null=True, help_text="How many were done, where the task counts something.")
    blocked_reason = serializers.CharField(allow_null=True)
    due = serializers.DateField(allow_null=True, help_text="The day that counts: the plan's, or a later one granted.")
    extended_to = serializers.DateField(allow_null=True, help_text="The later day that the office granted.")
    done_on = serializers.DateField(allow_null=True)
    overdue = serializers.BooleanField(help_text="A point or a range that has passed before the task is done.")
    dropped = serializers.BooleanField(help_text="A later version of the plan does not print the task any more.")
    accountable = PositionRef(allow_null=True, help_text="The position that the office named for a collective.")
    row_version = serializers.IntegerField(help_text="Its ETag, for If-Match, is this number in quotes.")
    changed_at = serializers.DateTimeField()


class TaskAnswer(Acting, TaskLine):
    """A task with what the caller may do on it."""


class OpenExtension(Answer):
    """A request for a later day that waits for its decision."""

    id = serializers.UUIDField()
    due = serializers.DateField()


class TaskDetail(TaskAnswer):
    """A task with what hangs on it."""

    updates = serializers.IntegerField()
    deliverables = serializers.IntegerField()
    extension = OpenExtension(allow_null=True)
    changed_by = serializers.UUIDField(allow_null=True)
    confirmed_by = serializers.UUIDField(allow_null=True)


class TaskActor(Answer):
    """Who did something."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class Signed(Answer):
    """The members of everything that somebody added to a task."""

    actor = TaskActor()
    role = Choice(help_text="The role that allowed it.")
    position = PositionRef(
        allow_null=True, help_text="The position that allowed it, held or stood in for; null where the role alone did."
    )
    on_behalf = serializers.CharField(
        allow_null=True, help_text="The lead for whom the office did it, as the plan names it; null: in their own name."
    )
    at = serializers.DateTimeField(help_text="The unit's business time.")


class TaskUpdateAnswer(Signed):
    """A progress report, a contribution, the office's confirmation or return; never changed."""

    id = serializers.UUIDField()
    kind = Choice()
    note = serializers.CharField(allow_blank=True)
    status = Choice(allow_null=True)
    percent = serializers.IntegerField(allow_null=True)
    count = serializers.IntegerField(allow_null=True)
