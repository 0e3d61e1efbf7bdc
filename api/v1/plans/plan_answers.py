"""What plan answers look like."""

from rest_framework import serializers

from api.http.serializers import Answer, Choice, FindingAnswer, UnitRef
from api.v1.plans.cover_answers import CoverAnswer
from api.v1.plans.decided import Acting
from api.v1.plans.task_answers import TaskActor, TaskLine


class PlanCounts(Answer):
    """How much a plan holds."""

    annexes = serializers.IntegerField()
    groups = serializers.IntegerField()
    tasks = serializers.IntegerField()


class PlanAnswer(Acting):
    """One version of a unit's yearly plan."""

    id = serializers.UUIDField()
    year = serializers.IntegerField()
    version = serializers.IntegerField()
    title = serializers.CharField(allow_blank=True)
    number = serializers.CharField(allow_blank=True, help_text="Empty while it is not issued.")
    dated = serializers.DateField(allow_null=True)
    place = serializers.CharField(allow_blank=True)
    state = Choice()
    counts = PlanCounts()
    warnings = serializers.IntegerField(help_text="Findings of its import.")
    row_version = serializers.IntegerField(help_text="Its ETag, for If-Match, is this number in quotes.")
    created_at = serializers.DateTimeField()
    changed_at = serializers.DateTimeField()
    changed_by = serializers.UUIDField(allow_null=True)
    approved_at = serializers.DateTimeField(allow_null=True)
    issued_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    amends = serializers.UUIDField(allow_null=True, help_text="The version that it amends.")
    reason = serializers.CharField(allow_blank=True, help_text="Why it amends that.")
    closing_note = serializers.CharField(
        allow_blank=True, help_text="Why it was closed with tasks unfinished or unconfirmed."
    )


class RefusalAnswer(Answer):
    """Why a plan was not approved."""

    reason = serializers.CharField()
    actor = TaskActor()
    at = serializers.DateTimeField()


class OwnPlanAnswer(PlanAnswer):
    """A plan of the unit's own."""

    amendment = serializers.UUIDField(allow_null=True, help_text="The version that amends it, a draft at first.")
    refusal = RefusalAnswer(allow_null=True, help_text="Why it came back, until it is submitted again.")


class GroupAnswer(Answer):
    """A group of tasks."""

    id = serializers.UUIDField()
    order = serializers.IntegerField()
    printed_number = serializers.CharField(allow_blank=True)
    heading = serializers.CharField()
    tasks = TaskLine(many=True)


class AnnexAnswer(Answer):
    """An annex; one without groups keeps its tasks directly."""

    id = serializers.UUIDField()
    order = serializers.IntegerField()
    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]  # the member's name, not the field's label
    title = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True)
    groups = GroupAnswer(many=True)
    tasks = TaskLine(many=True)


class PlanSource(Answer):
    """The file from which the plan was read."""

    name = serializers.CharField()
    size = serializers.IntegerField()
    sha256 = serializers.CharField()


class PlanBody(Answer):
    """A plan's text."""

    cover = CoverAnswer()
    annexes = AnnexAnswer(many=True)


class PlanDocument(OwnPlanAnswer, PlanBody):
    """A whole plan, with everything odd that its import found."""

    findings = FindingAnswer(many=True)
    source = PlanSource(allow_null=True)  # type: ignore[assignment]  # the member's name, not the field's option


class ReceivedPlanAnswer(PlanAnswer):
    """A plan that another unit approved and so addressed to this one."""

    unit = UnitRef()


class ReceivedPlanDocument(ReceivedPlanAnswer, PlanBody):
    """Such a plan, whole; what is its unit's alone (findings, file, updates) is left out."""
