"""What is odd in a plan that was read: one pure function for each rule, all asked at once, the linter's among them.

Each is a warning: the document is the ward's, and is taken as it stands.
"""

import re
from collections.abc import Callable, Iterator

from plans.aliases import AliasTable, PartyKind, standard_positions
from plans.data import load
from plans.importing.blocks import Place
from plans.importing.linted import lint_plan
from plans.importing.parsed import ParsedPlan
from plans.linting import LintRule, lint
from plans.linting import rules as linter
from plans.schedule import ScheduleFlag, ScheduleKind, interpretation
from plans.words import key, one_line
from tenants.findings import Finding

Rule = Callable[[ParsedPlan, AliasTable], Iterator[Finding]]

# A schedule outside the plan's year is the linter's to tell.
_FLAGGED = {
    ScheduleFlag.IMPOSSIBLE_DATE: "task.schedule_impossible_date",
    ScheduleFlag.BACKWARDS: "task.schedule_backwards",
    ScheduleFlag.INCOMPLETE: "task.schedule_incomplete",
    ScheduleFlag.AMBIGUOUS: "task.schedule_ambiguous",
    ScheduleFlag.APPROXIMATE: "task.schedule_approximate",
    ScheduleFlag.SAME_AS_ABOVE: "task.schedule_same_as_above",
}

_OF_A_YEAR = re.compile(r"task\.(?:schedule|due)_\w+|plan\.(?:year_unprinted|dated_after_year)|annex\.year_differs")


def _warning(code: str, place: Place, found: object = None, expected: object = None, **params: object) -> Finding:
    return Finding(code, place, found, expected, "warning", params=params)


def check(plan: ParsedPlan, aliases: AliasTable) -> tuple[Finding, ...]:
    """Every finding of every rule, in the order of the rules.

    Args:
        plan: the parsed plan.
        aliases: the table with which its parties were recognised.
    """
    linted = lint_plan(plan)
    return tuple(
        finding
        for rule in RULES
        for finding in (rule.findings(linted) if isinstance(rule, LintRule) else rule(plan, aliases))
    )


def lint_beyond(plan: ParsedPlan) -> list[Finding]:
    """What the linter's other rules find: those that importing does not ask already."""
    return lint(lint_plan(plan), [rule for rule in linter.RULES if rule not in RULES])


def of_a_year(finding: Finding) -> bool:
    """Whether a finding depends on the plan's year."""
    return _OF_A_YEAR.fullmatch(finding.code) is not None


def title_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan has a title under the word "KẾ HOẠCH" (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    if not plan.title:
        yield _warning("plan.title_missing", plan.cover.number_words.place, expected="KẾ HOẠCH")


def year_printed(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan's text says for which year it is; where it leaves that open, the year that was taken is told."""
    if not plan.cover.settled:
        yield _warning("plan.year_unprinted", plan.cover.date_words.place, plan.year, f"năm {plan.year}")


def number_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan bears a number (same source); it may still be blank before it is issued."""
    if plan.number is None:
        words = plan.cover.number_words
        yield _warning("plan.number_missing", words.place, words.words, f"…/{plan.cover.symbol or 'KH-UBND'}")


def date_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan bears a full date (same source); it may still be blank before it is issued."""
    if plan.dated.complete is None:
        words = plan.cover.date_words
        code = "plan.date_incomplete" if words.words else "plan.date_missing"
        yield _warning(code, words.place, words.words, "ngày … tháng … năm …")


def tasks_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A plan has tasks; a template that nobody has filled in is refused."""
    if not any(plan.tasks):
        yield Finding("plan.no_tasks", found=0, expected=1)


def contents_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A task says what is to be done; without that the file is refused."""
    for task in plan.tasks:
        if not task.content:
            yield Finding("task.content_missing", task.places["content"], task.printed_number, _heading("content"))


def schedules_given(plan: ParsedPlan, _: AliasTable) -> Iterator[Finding]:
    """A task says when, in words that are understood."""
    example = f"Tháng 6 năm {plan.year}"
    for task in plan.tasks:
        if "schedule" not in task.places:
            continue
        schedule, words = task.schedule, one_line(task.schedule.words)
        for flag in schedule.flags:
            if flag in _FLAGGED:
                readings = {f"reading_{language}": interpretation(schedule, language) for language in ("vi", "en")}
                yield _warning(_FLAGGED[flag], task.places["schedule"], words, example, **readings)
        if schedule.kind is ScheduleKind.UNSPECIFIED and not schedule.flags:
            code = "task.schedule_unclear" if words else "task.schedule_missing"
            yield _warning(code, task.places["schedule"], words or None, example)


def parties_known(plan: ParsedPlan, aliases: AliasTable) -> Iterator[Finding]:
    """Every party resolves, to a position that the unit has, and stands once on its side."""
    like = {key(unknown.words): [row.alias for row in unknown.suggestions] for unknown in plan.unknown_parties}
    for task in plan.tasks:
        for field, parties in (("leads", task.leads), ("coordinators", task.coordinators)):
            seen = set()
            for party in parties:
                place, identity = task.places[field], party.target.identity
                if party.target.kind is PartyKind.UNKNOWN:
                    yield _warning("party.unknown", place, party.words, like.get(key(party.words)))
                elif identity in seen:
                    yield _warning("party.repeated", place, party.words, 1)
                elif aliases.lacks(party.target):
                    name = standard_positions()[party.target.standard].name
                    yield _warning("party.position_missing", place, party.words, name)
                seen.add(identity)


def _heading(field: str) -> str:
    return str(load("headings.yaml")[field][0])


RULES: tuple[Rule | LintRule, ...] = (
    title_given,
    year_printed,
    number_given,
    date_given,
    linter.TASK_NUMBERS,
    linter.ANNEX_DATES,
    tasks_given,
    contents_given,
    linter.LEADS,
    linter.SIDES,
    schedules_given,
    linter.SCHEDULE_YEARS,
    parties_known,
    linter.CITATIONS,
    linter.BASES,
)
