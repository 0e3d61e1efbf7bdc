"""What a period's check-ins look like: the tasks that are asked, the dated ones beside them, and the words to paste."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, Choice
from api.v1.plans.signatures import signature
from api.v1.plans.task_answers import Signed, TaskActor
from plans.check_ins import CheckInPeriod, CheckInState, completed, delivered, paragraph, reported_on, said
from plans.facts import Actor, TaskAction, decide
from plans.labels import CHECK_IN_STATES, CHECK_INS, DELIVERABLES, STATUSES, choice
from plans.models import CheckIn
from plans.selectors.check_ins import CheckInLine
from reporting.selectors.cut_offs import CutOff
from tenants.clock import ZONE

_DATED = (CheckInState.DONE, CheckInState.DONE_LATE, CheckInState.LATE, CheckInState.NOT_DUE)
_ASKED = tuple(state for state in CheckInState if state not in _DATED)


class CheckInAnswer(Signed):
    """An answer for one period; the last one of a period counts."""

    id = serializers.UUIDField()
    starts = serializers.DateField(help_text="The period's first day.")
    ends = serializers.DateField(help_text="Its cut-off.")
    answer = Choice()
    note = serializers.CharField(allow_blank=True)


class DeliveredRef(Answer):
    """A product that was handed in for the period."""

    id = serializers.UUIDField()
    kind = Choice()
    title = serializers.CharField()
    url = serializers.CharField(allow_null=True)
    number = serializers.CharField(allow_null=True)
    dated = serializers.DateField(allow_null=True)


class PeriodTask(Answer):
    """A task on a period's page."""

    task = serializers.UUIDField()
    path = serializers.CharField(allow_blank=True)
    content = serializers.CharField()
    product = serializers.CharField(allow_blank=True)
    schedule = serializers.CharField(allow_blank=True)
    status = Choice()
    state = Choice()
    deliverables = DeliveredRef(many=True)
    text = serializers.CharField(help_text="A paragraph for the narrative report, in Vietnamese.")


class Repeated(Answer):
    """The answer that "as in the last period" repeats."""

    answer = Choice()
    note = serializers.CharField(allow_blank=True)
    starts = serializers.DateField()
    ends = serializers.DateField()


class AskedTask(PeriodTask):
    """A task without a due day of its own, which is checked in for the period."""

    answer = Choice(allow_null=True, help_text="What its lead reported on the work meanwhile counts as worked on.")
    note = serializers.CharField(allow_blank=True)
    actor = TaskActor(allow_null=True)
    on_behalf = serializers.CharField(allow_null=True, help_text="The lead for whom the office answered.")
    at = serializers.DateTimeField(allow_null=True)
    repeats = Repeated(allow_null=True, help_text='What "as in the last period" would say; null: there is nothing.')
    may_answer = serializers.BooleanField(help_text="Whether the caller may answer it now.")


class DatedTask(PeriodTask):
    """A task with a due day of its own."""

    due = serializers.DateField()
    done_on = serializers.DateField(allow_null=True)
    progress = serializers.CharField(allow_blank=True, help_text="What was reported last by the cut-off.")


class CheckInCounts(Answer):
    """Tasks by how they stand."""

    check_ins = serializers.IntegerField()
    answered = serializers.IntegerField()
    reported = serializers.IntegerField(help_text="Rows of the periodic report, whose report was accepted.")
    waiting = serializers.IntegerField()
    overdue = serializers.IntegerField()
    not_needed = serializers.IntegerField()
    dated = serializers.IntegerField()
    done = serializers.IntegerField()
    done_late = serializers.IntegerField()
    late = serializers.IntegerField()
    not_due = serializers.IntegerField()


class CheckInPage(Answer):
    """A period's check-ins beside the dated tasks."""

    obligation = serializers.UUIDField()
    period = serializers.CharField(help_text="What the period is called.")
    starts = serializers.DateField()
    cut_off = serializers.DateField()
    due = serializers.DateField(help_text="The last day for an answer, the day before the cut-off.")
    counts = CheckInCounts()
    check_ins = AskedTask(many=True)
    dated = DatedTask(many=True)


def check_in_data(row: CheckIn, language: Language) -> dict[str, Any]:
    """An answer as its answer's values."""
    span = {"starts": row.starts, "ends": row.ends}
    shown = {"id": row.pk, "answer": choice(row.answer, CHECK_INS, language), "note": row.note}
    return {**shown, **span, **signature(row, language)}


def page_data(cut_off: CutOff, lines: Iterable[CheckInLine], actor: Actor, language: Language) -> dict[str, Any]:
    """The page of a period.

    Args:
        cut_off: the period.
        lines: its tasks.
        actor: the caller.
        language: of labels.
    """
    shown = list(lines)
    counts = Counter(line.state for line in shown)
    dated = [line for line in shown if line.facts.dated]
    return {
        "obligation": cut_off.obligation,
        "period": getattr(cut_off.name, language),
        "starts": cut_off.starts,
        "cut_off": cut_off.ends,
        "due": CheckInPeriod.of(cut_off).due,
        "counts": {
            "check_ins": len(shown) - len(dated),
            "dated": len(dated),
            **{state.value: counts[state] for state in (*_ASKED, *_DATED)},
        },
        "check_ins": [_asked(line, actor, language) for line in shown if not line.facts.dated],
        "dated": [_dated(line, language) for line in dated],
    }


def _asked(line: CheckInLine, actor: Actor, language: Language) -> dict[str, Any]:
    answer, repeated = line.answer, line.repeated
    before = said(repeated["answer"], repeated["note"]) if repeated else ""
    words = said(answer["answer"], answer["note"], before) if answer else _done(line)
    if line.state is CheckInState.REPORTED and line.reported:
        words = reported_on(line.reported)
    by = answer and {"id": answer["actor"], "name": answer["actor_name"]}
    return {
        **_task(line, words, language),
        "answer": choice(answer["answer"], CHECK_INS, language) if answer else None,
        "note": answer["note"] if answer else "",
        "actor": by,
        "on_behalf": (answer["on_behalf"] or None) if answer else None,
        "at": datetime.fromisoformat(answer["at"]).astimezone(ZONE) if answer else None,
        "repeats": _repeats(repeated, language) if repeated else None,
        "may_answer": decide(TaskAction.CHECK_IN, line.facts, actor).allowed,
    }


def _dated(line: CheckInLine, language: Language) -> dict[str, Any]:
    shown = {"due": line.due, "done_on": line.done_on, "progress": line.progress}
    return {**_task(line, line.progress or _done(line), language), **shown}


def _repeats(repeated: Mapping[str, Any], language: Language) -> dict[str, Any]:
    shown = {name: repeated[name] for name in ("note", "starts", "ends")}
    return {"answer": choice(repeated["answer"], CHECK_INS, language), **shown}


def _done(line: CheckInLine) -> str:
    """That a task is done, where nobody says more."""
    return completed(line.done_on) if line.done else ""


def _task(line: CheckInLine, words: str, language: Language) -> dict[str, Any]:
    products = [
        {**each, "kind": choice(each["kind"], DELIVERABLES, language)}
        | {name: each[name] or None for name in ("url", "number")}
        for each in line.deliverables
    ]
    named = [delivered(each["kind"], each["title"], each["number"], _day(each["dated"])) for each in line.deliverables]
    return {
        "task": line.work,
        "path": line.path,
        "content": line.content,
        "product": line.product,
        "schedule": line.schedule,
        "status": choice(line.facts.status, STATUSES, language),
        "state": choice(line.state, CHECK_IN_STATES, language),
        "deliverables": products,
        "text": paragraph(line.path, line.content, words, named),
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
