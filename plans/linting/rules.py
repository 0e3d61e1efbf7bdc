"""The linter's rules in one table, each with its codes and severity.

All are warnings: the document is the unit's own, and nothing is ever changed for it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from plans.linting import citing, dating, numbering, parties, tasks
from plans.linting.plan import LintPlan
from tenants.findings import Finding, Severity


class LintRule(NamedTuple):
    """A rule: what finds its breaches, the codes that it may tell, and how grave they are."""

    find: Callable[[LintPlan], Iterator[Finding]]
    codes: tuple[str, ...]
    severity: Severity = "warning"

    def findings(self, plan: LintPlan) -> Iterator[Finding]:
        """Every breach, in the plan's order."""
        for finding in self.find(plan):
            yield replace(finding, severity=self.severity)


TASK_NUMBERS = LintRule(numbering.tasks_run_on, ("task.number_gap", "task.number_repeated", "task.number_missing"))
ANNEX_DATES = LintRule(dating.annexes_dated_alike, ("annex.date_differs",))
LEADS = LintRule(parties.leads_given, ("task.lead_missing",))
SIDES = LintRule(parties.leads_differ_from_coordinators, ("task.lead_is_coordinator",))
SCHEDULE_YEARS = LintRule(tasks.schedules_within_year, ("task.schedule_outside_year",))
CITATIONS = LintRule(citing.citations_sound, ("citation.malformed", "citation.issuer_differs"))
BASES = LintRule(dating.nothing_due_before_bases, ("task.due_before_basis",))

RULES: tuple[LintRule, ...] = (
    LintRule(numbering.sections_run_on, ("section.number_gap", "section.number_repeated")),
    LintRule(numbering.annexes_run_on, ("annex.number_gap", "annex.number_repeated")),
    LintRule(numbering.groups_run_on, ("group.number_gap", "group.number_repeated")),
    TASK_NUMBERS,
    LintRule(dating.dated_by_its_year, ("plan.dated_after_year",)),
    ANNEX_DATES,
    LintRule(dating.annexes_of_the_year, ("annex.year_differs",)),
    LEADS,
    SIDES,
    LintRule(parties.collectives_are_answered_for, ("task.lead_collective",)),
    LintRule(tasks.products_given, ("task.product_missing",)),
    LintRule(tasks.targets_measured, ("task.target_ambiguous", "task.target_unmeasured")),
    SCHEDULE_YEARS,
    CITATIONS,
    LintRule(citing.citations_meant, ("citation.known_otherwise",)),
    LintRule(citing.kinds_agree, ("citation.kind_differs",)),
    LintRule(citing.dates_known, ("citation.date_differs",)),
    LintRule(citing.years_agree, ("citation.year_differs",)),
    LintRule(citing.years_given, ("citation.year_missing",)),
    LintRule(citing.in_force, ("citation.ended",)),
    LintRule(dating.nothing_cited_from_later, ("citation.later_than_plan",)),
    LintRule(dating.titles_agree_with_dates, ("citation.title_year_differs",)),
    BASES,
    LintRule(dating.nothing_due_before_plan, ("task.due_before_plan",)),
)


def lint(plan: LintPlan, rules: Iterable[LintRule] = RULES) -> list[Finding]:
    """What is odd in a plan, rule by rule.

    Args:
        plan: the plan.
        rules: those that are to be asked; all unless told.
    """
    return [finding for rule in rules for finding in rule.findings(plan)]
