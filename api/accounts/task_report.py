"""What the page behind a reminder's link takes: how far the work is, or what a reporting period asks of its task."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django import forms

from api.accounts.wording import word
from api.http.language import Language
from plans.check_ins import ASKED, CheckInPeriod
from plans.facts import Actor, Status, TaskAction, TaskFacts, allowance, decide
from plans.labels import CHECK_INS, STATUSES
from plans.models import CheckIn, TaskWork
from plans.reminding import stages_reached
from plans.selectors.check_ins import CheckInLine, check_in_lines
from plans.selectors.reminding import rule_of
from plans.services.check_ins import Said, check_ins_record, given_of
from plans.services.tasks import Report, task_report
from reporting.selectors.cut_offs import periods_asked
from tenants.access import Access
from tenants.labels import Label

_NOTE = 2000  # characters
_LINES = forms.Textarea({"rows": 5})
#: Statuses that may be reported by a link, and the act that each is.
REPORTED = {Status.IN_PROGRESS: TaskAction.REPORT, Status.DONE: TaskAction.COMPLETE}


class Asked(NamedTuple):
    """A check-in that waits for an answer: the period, what it is called, and the task on its page."""

    period: CheckInPeriod
    name: Label
    line: CheckInLine


class ReportForm(forms.Form):
    """How far the work is or, where a period asks, what to say for it; and what was done."""

    status = forms.ChoiceField(label=word("task_status"))
    note = forms.CharField(label=word("task_note"), max_length=_NOTE, required=False, widget=_LINES)

    def __init__(self, data: Any, asked: Asked | None, facts: TaskFacts, actor: Actor, language: Language) -> None:
        super().__init__(data)
        choices = [(value, getattr(label, language)) for value, label in _choices(asked, facts, actor)]
        self.fields["status"].choices = choices  # type: ignore[attr-defined]  # of a ChoiceField


def asked_of(unit: UUID, today: date, work: UUID, facts: TaskFacts) -> Asked | None:
    """The earliest check-in of which the unit's rule reminds by now and that nobody answered; None for none.

    Before that a report is no answer: what is said early in a quarter would stand for all of it.
    """
    if facts.dated:
        return None
    rule = rule_of(unit)
    for each in periods_asked({unit: today})[unit].asked:
        period = CheckInPeriod.of(each)
        if stages_reached(rule, period.due, today):
            for line in check_in_lines(unit, today, period):
                if line.work == work and line.state in ASKED:
                    return Asked(period, each.name, line)
    return None


def report_take(
    access: Access, work: TaskWork, facts: TaskFacts, actor: Actor, asked: Asked | None, form: ReportForm
) -> None:
    """Record what the form says.

    Args:
        access: the caller.
        work: the task's work, locked.
        facts: what decides about the task.
        actor: the caller as the rules see them.
        asked: the check-in that the form is about, if any.
        form: a valid one.

    Raises:
        Forbidden, Conflict: it is not theirs to say, or not now.
        Invalid: nothing is said of what was done.
    """
    value, note = form.cleaned_data["status"], form.cleaned_data["note"]
    if asked is not None and value in CheckIn.Answer:
        given = given_of([asked.line], actor, {str(work.pk): Said(value, note)}, at="")
        check_ins_record(access=access, period=asked.period, given=given)
        return
    status = Status(value)
    decide(REPORTED[status], facts, actor).require()
    allowed = allowance(REPORTED[status], facts, actor)
    if allowed is None:
        raise RuntimeError(work.pk)  # decide() has just allowed it
    task_report(access=access, work=work, allowance=allowed, report=Report(status, note=note))


def _choices(asked: Asked | None, facts: TaskFacts, actor: Actor) -> Iterator[tuple[str, Label]]:
    """What may be said, by value: answers where a period asks, else how far the work is; that it is done in either."""
    if asked is not None:
        repeated = asked.line.repeated is not None
        yield from (item for item in CHECK_INS.items() if repeated or item[0] != CheckIn.Answer.UNCHANGED)
    for status, action in REPORTED.items():
        if (asked is None or status is Status.DONE) and decide(action, facts, actor).allowed:
            yield status.value, STATUSES[status]
