"""Numbers run on without gaps and repeats: of tasks, groups, annexes and sections."""

from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from plans.linting.plan import LintAnnex, LintPlan, Numbered
from plans.linting.sequences import Sequence
from tenants.findings import Finding


def tasks_run_on(plan: LintPlan) -> Iterator[Finding]:
    """Tasks are numbered one by one, from 1 in each group or on through the annex."""
    for annex in plan.annexes:
        if annex.numbered:
            yield from _tasks(annex)


def _tasks(annex: LintAnnex) -> Iterator[Finding]:
    sequence = Sequence()
    groups = chain(("",), (group.number for group in annex.groups), repeat(""))
    for group, run in zip(groups, annex.runs, strict=False):
        if run and _counts_within(run[0].number, group):  # 1.1 or a under 1: what comes after may go on with 2
            sequence.read(group)
        for index, task in enumerate(run):
            if not task.number:
                yield Finding("task.number_missing", task.place("number"), expected=sequence.next())
                continue
            broken = sequence.read(task.number, restarts=index == 0)
            if broken:
                code = "task.number_gap" if broken.gap else "task.number_repeated"
                yield Finding(code, task.place("number"), task.number, broken.expected)


def _counts_within(number: str, group: str) -> bool:
    return bool(group) and (number.startswith(f"{group}.") or number == "a")


def groups_run_on(plan: LintPlan) -> Iterator[Finding]:
    """Groups are numbered one by one in their annex."""
    for annex in plan.annexes:
        yield from _run_on(annex.groups, "group.number_gap", "group.number_repeated")


def annexes_run_on(plan: LintPlan) -> Iterator[Finding]:
    """Annexes are numbered one by one (Nghị định 30/2020/NĐ-CP, Phụ lục I: two or more bear Roman numbers)."""
    labels = (Numbered(annex.label, annex.place) for annex in plan.annexes)
    yield from _run_on(labels, "annex.number_gap", "annex.number_repeated")


def sections_run_on(plan: LintPlan) -> Iterator[Finding]:
    """Sections of the text are numbered one by one, those inside another anew."""
    yield from _run_on(plan.sections, "section.number_gap", "section.number_repeated")


def _run_on(numbered: Iterable[Numbered], gap: str, repeated: str) -> Iterator[Finding]:
    sequence = Sequence()
    for one in numbered:
        broken = sequence.read(one.number)
        if broken:
            yield Finding(gap if broken.gap else repeated, one.place, one.number, broken.expected)
