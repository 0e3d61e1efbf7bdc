"""A report as answers show it: in a list, in full, and as it stands when a change was made on an older version."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, Choice, UnitRef
from api.v1.reporting.actions import Actions, actions_answer
from api.v1.reporting.reviewing import review_answer
from api.v1.reporting.shapes import Marked, PeriodRef, PersonRef, ReviewAnswer, VersionRef
from api.v1.reporting.words import choice, local, marked, period_answer, person, said
from reporting.heads import ReportHead, VersionHead
from reporting.models import ReportTransition
from reporting.selectors.duties import duties_barred
from reporting.selectors.forms import forms_of
from reporting.selectors.people import names_of
from reporting.selectors.reports import transitions_of
from reporting.selectors.rows import rows_complete
from reporting.selectors.versions import review_of
from reporting.transitions import ACTION_LABELS, STATE_LABELS, Action, State
from tenants.access import Access
from tenants.selectors import UnitRefData, unit_refs, waivers_of


class ReportItem(Actions, Marked):
    """A report in a list."""

    id = serializers.UUIDField()
    obligation = serializers.UUIDField()
    asker = UnitRef(help_text="To whom it is owed.")
    period = PeriodRef()
    state = Choice()
    correction_reason = serializers.CharField(allow_null=True, help_text="Of a correction that is not sent yet.")
    latest_version = VersionRef(allow_null=True)
    version = serializers.IntegerField(help_text="The number in its ETag.")
    changed_at = serializers.DateTimeField()


class FormProgress(Answer):
    """How far a form is filled."""

    code = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    provenance = serializers.CharField()
    rows = serializers.IntegerField()
    rows_complete = serializers.IntegerField(help_text="Rows without a cell that is not entered.")


class TransitionAnswer(Answer):
    """A step of the report's way."""

    action = Choice()
    state_before = Choice()
    state_after = Choice()
    actor = PersonRef()
    role = serializers.CharField()
    reason = serializers.CharField(allow_null=True)
    at = serializers.DateTimeField()


class ReportAnswer(ReportItem):
    """A report with its forms, its review and its history."""

    created_at = serializers.DateTimeField()
    changed_by = PersonRef(allow_null=True)
    approved_by = PersonRef(allow_null=True)
    forms = FormProgress(many=True)
    review = ReviewAnswer(allow_null=True, help_text="Of the latest version.")
    transitions = TransitionAnswer(many=True)


def report_items(heads: Sequence[ReportHead], access: Access, language: Language) -> list[dict[str, Any]]:
    """Reports as a list shows them."""
    units = unit_refs({head.asker for head in heads}, access.clock.today())
    waived = waivers_of(access)
    return [
        _item(head, units, language)
        | actions_answer(head.state, access, language, barred=duties_barred(head, access, waived))
        for head in heads
    ]


def report_answer(head: ReportHead, access: Access, language: Language) -> dict[str, Any]:
    """A report in full."""
    [item] = report_items([head], access, language)
    people = names_of([head.changed_by, head.approved_by])
    review = review_of(head.latest.id, reader=head.unit) if head.latest and head.latest.decision else None
    return {
        **item,
        "created_at": local(head.created_at),
        "changed_by": person(head.changed_by, people),
        "approved_by": person(head.approved_by, people),
        "forms": report_forms(head, language),
        "review": review_answer(review, language) if review else None,
        "transitions": [_transition(step, language) for step in transitions_of(head)],
    }


def report_forms(head: ReportHead, language: Language) -> list[dict[str, Any]]:
    """A report's forms in order, and how far each is filled."""
    complete = rows_complete(head.unit, head.id)
    return [
        {
            "code": code,
            "version": form.definition.version,
            "title": said(form.definition.title, language),
            "provenance": form.definition.provenance,
            "rows": complete[code][0],
            "rows_complete": complete[code][1],
        }
        for code, form in forms_of(head.period.form_set).items()
    ]


def report_now(head: ReportHead, language: Language) -> dict[str, Any]:
    """What a stale change is told about the report as it stands."""
    return {
        "id": head.id,
        "state": choice(head.state, STATE_LABELS, language),
        "version": head.version,
        "etag": f'"{head.version}"',
        "changed_at": local(head.changed_at),
        "changed_by": person(head.changed_by, names_of([head.changed_by])),
    }


def version_ref(version: VersionHead) -> dict[str, Any]:
    """A sealed version by its key facts."""
    return {
        "id": version.id,
        "number": version.number,
        "sent_at": local(version.sent_at),
        "late": version.late,
        "sha256": version.sha256,
    }


def _item(head: ReportHead, units: Mapping[UUID, UnitRefData], language: Language) -> dict[str, Any]:
    return {
        "id": head.id,
        "obligation": head.obligation,
        "asker": units[head.asker],
        "period": period_answer(head.period, language),
        **marked(head.period),
        "state": choice(head.state, STATE_LABELS, language),
        "correction_reason": head.correction_reason or None,
        "latest_version": version_ref(head.latest) if head.latest else None,
        "version": head.version,
        "changed_at": local(head.changed_at),
    }


def _transition(step: ReportTransition, language: Language) -> dict[str, Any]:
    return {
        "action": choice(Action(step.action), ACTION_LABELS, language),
        "state_before": choice(State(step.state_before), STATE_LABELS, language),
        "state_after": choice(State(step.state_after), STATE_LABELS, language),
        "actor": {"id": step.actor_id, "name": step.actor.full_name or step.actor.username},
        "role": step.role,
        "reason": step.reason or None,
        "at": local(step.at),
    }
