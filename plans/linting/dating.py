"""Dates that contradict each other: of the plan, its annexes, the documents cited and the tasks."""

import re
from collections.abc import Iterator
from datetime import date

from plans.citations import ParsedCitation
from plans.linting.plan import LintPlan
from plans.linting.tasks import CAN_BE_OVERDUE
from plans.words import fold, one_line
from tenants.findings import Finding

_YEAR = re.compile(r"năm (\d{4})(?!\d)")
_PLAN = "Kế hoạch"


def annexes_dated_alike(plan: LintPlan) -> Iterator[Finding]:
    """An annex gives the date of the plan to which it belongs."""
    for annex in plan.annexes:
        if annex.dated is not None and annex.dated.contradicts(plan.dated):
            params = {"annex": annex.name}
            yield Finding("annex.date_differs", annex.date_place, str(annex.dated), str(plan.dated), params=params)


def annexes_of_the_year(plan: LintPlan) -> Iterator[Finding]:
    """An annex's title names the plan's year, if any."""
    for annex in plan.annexes:
        years = [int(year) for year in _YEAR.findall(fold(annex.title))]
        if years and plan.year not in years:
            params = {"annex": annex.name}
            yield Finding("annex.year_differs", annex.place, years[-1], plan.year, params=params)


def dated_by_its_year(plan: LintPlan) -> Iterator[Finding]:
    """A plan is issued before its year is over."""
    earliest = plan.dated.earliest
    if earliest and earliest.year > plan.year:
        yield Finding("plan.dated_after_year", plan.date_place, str(plan.dated), plan.year)


def nothing_cited_from_later(plan: LintPlan) -> Iterator[Finding]:
    """A plan cites what exists: nothing of a day after its own."""
    latest = plan.dated.latest
    for cited in plan.citations:
        dated = cited.citation.dated
        if latest and dated and dated > latest and (cited.basis or cited.citation.number):
            yield Finding("citation.later_than_plan", cited.place, cited.citation.words, str(plan.dated))


def titles_agree_with_dates(plan: LintPlan) -> Iterator[Finding]:
    """A plan on which this one rests is not made for a year that was over when it was issued."""
    for cited in plan.citations:
        citation = cited.citation
        years = [int(year) for year in _YEAR.findall(fold(citation.subject))]
        if cited.basis and citation.kind == _PLAN and citation.dated and years and years[-1] < citation.dated.year:
            yield Finding(
                "citation.title_year_differs",
                cited.place,
                citation.subject,
                citation.dated.year,
                params={"year": years[-1], "document": f"{citation.kind} số {citation.number}"},
            )


def nothing_due_before_bases(plan: LintPlan) -> Iterator[Finding]:
    """A plan can't be issued before the latest document on which it rests, so no task can be due before that."""
    basis = _latest_basis(plan)
    if basis is None or basis.citation.dated is None:
        return
    citation, dated = basis.citation, basis.citation.dated
    for task in plan.tasks:
        due = task.schedule.due
        if due and due < dated and task.schedule.kind in CAN_BE_OVERDUE:
            name = f"{citation.kind} số {citation.number}" if citation.number else citation.name
            params = {"due": _day(due), "dated": _day(dated), "basis": name}
            words = one_line(task.schedule.words)
            yield Finding("task.due_before_basis", task.place("schedule"), words, dated.isoformat(), params=params)


def nothing_due_before_plan(plan: LintPlan) -> Iterator[Finding]:
    """No task is due before the plan is issued; what its bases already rule out is told by the rule above."""
    earliest, basis = plan.dated.earliest, _latest_basis(plan)
    told = basis.citation.dated if basis else None
    for task in plan.tasks:
        due = task.schedule.due
        if earliest and due and due < earliest and task.schedule.kind in CAN_BE_OVERDUE and not (told and due < told):
            words = one_line(task.schedule.words)
            params = {"due": _day(due)}
            yield Finding("task.due_before_plan", task.place("schedule"), words, str(plan.dated), params=params)


def _latest_basis(plan: LintPlan) -> ParsedCitation | None:
    bases = [cited for cited in plan.citations if cited.basis and cited.citation.dated]
    return max(bases, key=lambda cited: cited.citation.dated or date.min, default=None)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
