"""A ward's plan from a Word file: guards, tables, cover, parties, schedules and everything odd, all at once."""

from collections.abc import Sequence
from dataclasses import replace

from plans.aliases import AliasTable
from plans.importing.archive import require_size
from plans.importing.bounding import bounded
from plans.importing.checks import check
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
            content; ``findings`` say each, beside all the warnings (422).
    """
    source = read_file(data)
    sections = cut(source.blocks, headings or {})
    cover = read_cover(sections.passages)
    rows = [read_rows(section.tables) for section in sections.annexes]
    taken = plan_year(cover, year, source.year)
    findings = [*source.findings, *structure_findings(sections), *year_findings(cover, year, taken)]
    findings += (finding for raw in rows for finding in raw.findings)
    if not sections.annexes or taken is None:  # nothing to check, or no year to check it against
        _refuse_errors(findings)
    plan = build_plan(sections, rows, cover, taken or 0, aliases)
    findings += check(plan, aliases)
    _refuse_errors(findings)
    return replace(plan, findings=tuple(bounded(findings)))


def _refuse_errors(findings: Sequence[Finding]) -> None:
    errors = sum(finding.severity == "error" for finding in findings)
    if errors:
        raise Invalid("plan.unreadable", findings=tuple(bounded(findings)), found=errors, expected=0)
