"""What importing a plan answers, the same on a dry run and for good."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.problems import findings
from api.http.serializers import Answer, Choice, FindingAnswer
from api.v1.plans.cover_answers import DatedAnswer, TextAnswer
from api.v1.plans.plan_answers import PlanCounts
from api.v1.plans.task_answers import ScheduleAnswer, TargetAnswer
from plans.importing import fingerprint, outline
from plans.importing.checks import lint_beyond
from plans.importing.recognition import recognition
from plans.importing.text import text_outline
from plans.labels import OPERATORS, PARTIES, choice
from plans.schedule.shown import schedule_shown
from plans.services.imports import Imported


class ReadParty(Answer):
    """A party as read."""

    words = serializers.CharField()
    kind = Choice()
    standard = serializers.CharField(allow_null=True)
    position = serializers.UUIDField(allow_null=True)
    outside = serializers.CharField(allow_null=True)


class ReadTask(Answer):
    """A task as read."""

    printed_number = serializers.CharField(allow_blank=True)
    order = serializers.IntegerField(help_text="In its group, from 1.")
    content = serializers.CharField()
    leads = ReadParty(many=True)
    coordinators = ReadParty(many=True)
    product = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True, help_text="Other columns are kept here, with their headings.")
    schedule = ScheduleAnswer()
    targets = serializers.ListField(child=TargetAnswer())


class ReadGroup(Answer):
    """A group as read."""

    printed_number = serializers.CharField(allow_blank=True)
    heading = serializers.CharField()
    order = serializers.IntegerField()
    tasks = ReadTask(many=True)


class ReadAnnex(Answer):
    """An annex as read."""

    label = serializers.CharField(allow_blank=True)  # type: ignore[assignment]  # the member's name, not the field's label
    title = serializers.CharField(allow_blank=True)
    order = serializers.IntegerField()
    groups = ReadGroup(many=True)
    tasks = ReadTask(many=True)


class Signatory(Answer):
    """Who signs."""

    authority = serializers.CharField(allow_blank=True)
    name = serializers.CharField(allow_blank=True)


class ReadColumn(Answer):
    """A column of a table of tasks, by its heading."""

    heading = serializers.CharField(allow_blank=True, help_text="As printed; the request's `headings` name it.")
    place = serializers.DictField()
    field = serializers.CharField(allow_null=True, help_text="What it was taken to hold; null: kept as notes.")


class ReadTable(Answer):
    """A table of tasks, as its structure was recognised."""

    place = serializers.DictField()
    annex = serializers.IntegerField(help_text="The order of its annex, from 1.")
    columns = ReadColumn(many=True, help_text="Empty for a table that continues another without headings.")


class UnknownPartyAnswer(Answer):
    """A name that nobody is known by, to be confirmed once: the request's `aliases` name it."""

    words = serializers.CharField()
    places = serializers.ListField(child=serializers.DictField())
    suggestions = ReadParty(many=True, help_text="Known names that are like it, the likest first.")


class PlanImportAnswer(TextAnswer):
    """What was read and, unless it was a dry run, stored as a draft."""

    id = serializers.UUIDField(allow_null=True, help_text="Null on a dry run.")
    dry_run = serializers.BooleanField()
    fingerprint = serializers.CharField(help_text="SHA-256 of all that was read; equal for equal readings.")
    counts = PlanCounts()
    year = serializers.IntegerField()
    title = serializers.CharField(allow_blank=True)
    number = serializers.CharField(allow_null=True)
    symbol = serializers.CharField(allow_blank=True)
    dated = DatedAnswer()
    place = serializers.CharField(allow_blank=True)
    signatory = Signatory()
    recipients = serializers.ListField(child=serializers.CharField())
    annexes = ReadAnnex(many=True)
    tables = ReadTable(many=True)
    unknown_parties = UnknownPartyAnswer(many=True)
    findings = FindingAnswer(many=True)
    lint = FindingAnswer(many=True, help_text="What the linter finds besides.")


def import_answer(imported: Imported, language: Language) -> dict[str, Any]:
    """The answer's members."""
    parsed = imported.parsed
    return {
        "id": imported.plan.pk if imported.plan else None,
        "dry_run": imported.plan is None,
        "fingerprint": fingerprint(parsed),
        **_labelled(outline(parsed), language),
        **_labelled(recognition(parsed), language),
        **text_outline(parsed.passages),
        "findings": findings(parsed.findings, language),
        "lint": findings(lint_beyond(parsed), language),
    }


#: Members of the outline whose values are choices, by the member that holds them.
_CHOICES: Mapping[tuple[str, str], Mapping[str, Any]] = {
    ("leads", "kind"): PARTIES,
    ("coordinators", "kind"): PARTIES,
    ("suggestions", "kind"): PARTIES,
    ("targets", "operator"): OPERATORS,
}


def _labelled(value: Any, language: Language, holder: str = "") -> Any:
    """The outline with its choices as value and label."""
    if isinstance(value, list):
        return [_labelled(item, language, holder) for item in value]
    if not isinstance(value, dict):
        return value
    if holder == "schedule":
        return schedule_shown(value, language)
    return {
        name: choice(inner, _CHOICES[holder, name], language)
        if (holder, name) in _CHOICES
        else _labelled(inner, language, name)
        for name, inner in value.items()
    }
