"""What a task yields, how it is measured, and when it falls due."""

from collections.abc import Iterator

from plans.data import load
from plans.indicators import likeliest
from plans.linting.plan import LintPlan
from plans.party_walk import names_nobody
from plans.schedule import ScheduleKind
from plans.words import key, one_line
from tenants.findings import Finding

CAN_BE_OVERDUE = frozenset({ScheduleKind.POINT, ScheduleKind.RANGE})


def products_given(plan: LintPlan) -> Iterator[Finding]:
    """A task says what it yields; a missing column is told once, for its table."""
    for task in plan.tasks:
        if "product" in task.places and _says_nothing(task.product):
            heading = load("headings.yaml")["product"][0]
            yield Finding("task.product_missing", task.place("product"), task.number or None, heading)


def _says_nothing(cell: str) -> bool:
    words = key(cell)
    return not any(map(str.isalnum, words)) or names_nobody(words)


def targets_measured(plan: LintPlan) -> Iterator[Finding]:
    """A percentage is the share of something in something: an indicator tells which, where the words alone don't."""
    for task in plan.tasks:
        for order, target in enumerate(task.targets, start=1):
            if not target.indicator:
                params = {"threshold": f"{target.threshold.normalize():f}", "order": order}
                codes = likeliest(target.words)
                code = "task.target_ambiguous" if codes else "task.target_unmeasured"
                yield Finding(code, task.place("content"), target.words, codes or None, params=params)


def schedules_within_year(plan: LintPlan) -> Iterator[Finding]:
    """A plan's tasks fall into its year."""
    for task in plan.tasks:
        outside = sorted(day for day in set(task.schedule.days) if day.year != plan.year)
        if outside:
            found = one_line(task.schedule.words)
            params = {"days": [f"{day:%d/%m/%Y}" for day in outside]}
            yield Finding("task.schedule_outside_year", task.place("schedule"), found, plan.year, params=params)
