"""A ward's plan from a Word file: guards, tables, cover, parties, schedules and everything odd, all at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn

from plans.aliases import AliasTable
from plans.importing.archive import require_size
from plans.importing.bounding import bounded
from plans.importing.checks import check, lint_beyond, of_a_year
from plans.importing.cover import read_cover
from plans.importing.document import build_plan
from plans.importing.headings import Mapped
from plans.importing.outline import fingerprint, outline
from plans.importing.parsed import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask
from plans.importing.reading import read_file
from plans.importing.rows import read_rows
from plans.importing.sections import cut
from plans.importing.structure import structure_findings
from plans.importing.years import plan_year, year_findings
from plans.years import FIRST_YEAR
from tenants.findings import Finding
from tenants.refusals import Invalid

__all__ = [
    "ParsedAnnex",
    "ParsedGroup",
    "ParsedPlan",
    "ParsedTask",
    "fingerprint",
    "outline",
    "read_plan",
    "require_size",
]

_SOME_YEAR = FIRST_YEAR
"""In place of one that nobody knows: what depends on it is not told."""


def read_plan(
    data: bytes, *, aliases: AliasTable, headings: Mapped | None = None, year: int | None = None
) -> ParsedPlan:
    """Reads an uploaded plan; nothing is stored.

    Args:
        data: the file, whole.
        aliases: every alias that counts in the unit.
        headings: the unit's own mapping, folded heading (``plans.naming.spelling``) to field (``headings.FIELDS``); it
            wins over the words that are known by themselves.
        year: the plan's, for a file that names none; one that names another is refused.

    Returns:
        The plan with its ``findings``, warnings only.

    Raises:
        Malformed: an empty upload or a damaged file (400).
        TooLarge: over 10 MB, a ZIP bomb, or more text than a plan has (413).
        UnsupportedMedia: another kind of file, or one locked with a password (415).
        Invalid: ``plan.unreadable``: no tables, headings that are not understood, no year or another, a task without
            content; ``findings`` say each, beside all the warnings and what the linter finds besides (422).
    """
    source = read_file(data)
    sections = cut(source.blocks, headings or {})
    cover = read_cover(sections.passages)
    rows = [read_rows(section.tables) for section in sections.annexes]
    taken = plan_year(cover, year, source.year)
    findings = [*source.findings, *structure_findings(sections), *year_findings(cover, year, taken)]
    findings += (finding for raw in rows for finding in raw.findings)
    if not sections.annexes:  # nothing to check
        _refuse(findings)
    plan = build_plan(sections, rows, cover, taken or _SOME_YEAR, aliases)
    findings += check(plan, aliases)
    if any(finding.severity == "error" for finding in findings):
        findings += lint_beyond(plan)
        _refuse(findings if taken else [finding for finding in findings if not of_a_year(finding)])
    return replace(plan, findings=tuple(bounded(findings)))


def _refuse(findings: Sequence[Finding]) -> NoReturn:
    """Refuses the file with all that was found in it, so that a person mends it once."""
    errors = sum(finding.severity == "error" for finding in findings)
    raise Invalid("plan.unreadable", findings=tuple(bounded(findings)), found=errors, expected=0)
