"""A plan that was read, as the linter looks at it."""

from plans.importing.parsed import ParsedAnnex, ParsedPlan, ParsedTask
from plans.importing.text import numbered_passages
from plans.linting import LintAnnex, LintPlan, LintTask, Numbered


def lint_plan(plan: ParsedPlan) -> LintPlan:
    """The plan with its places in the file."""
    return LintPlan(
        year=plan.year,
        dated=plan.dated,
        date_place=plan.cover.date_words.place,
        sections=tuple(numbered_passages(plan.passages)),
        annexes=tuple(_annex(annex) for annex in plan.annexes),
        citations=plan.citations,
    )


def _annex(annex: ParsedAnnex) -> LintAnnex:
    runs = tuple(tuple(_task(task) for task in run) for run in annex.runs)
    first = next((task.place("row") for run in runs for task in run), {})
    return LintAnnex(
        label=annex.label,
        title=annex.title,
        order=annex.order,
        dated=annex.dated,
        place=annex.date_place or first,
        date_place=annex.date_place,
        numbered="number" in annex.columns,
        groups=tuple(Numbered(group.printed_number, group.place) for group in annex.groups),
        runs=runs,
    )


def _task(task: ParsedTask) -> LintTask:
    return LintTask(
        number=task.printed_number,
        leads=task.leads,
        coordinators=task.coordinators,
        lead_words=task.lead_words,
        product=task.product,
        schedule=task.schedule,
        targets=task.targets,
        named=False,
        places=task.places,
    )
