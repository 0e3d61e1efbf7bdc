"""What keeps a file from being read as a plan, and columns that would be lost."""

from collections.abc import Iterator

from plans.data import load
from plans.importing.cover import Cover
from plans.importing.headings import EXPECTED, Heading, seen_headings
from plans.importing.sections import Sections
from tenants.findings import Finding


def structure_findings(sections: Sections, cover: Cover) -> Iterator[Finding]:
    """Errors of the whole document, and warnings about its columns, each with what was seen.

    Args:
        sections: the document, cut.
        cover: what its cover says.
    """
    if not sections.annexes and not sections.others:
        yield Finding("plan.no_tables", found=0, expected=expected_headings())
    unreadable = sections.unreadable if sections.annexes else (sections.unreadable or sections.others)
    for table in unreadable:
        place = {"table": table.number, "row": 1}
        yield Finding("table.headings_unknown", place, seen_headings(table), expected_headings())
    if cover.year is None:
        place = {**cover.date_words.place}
        yield Finding("plan.year_missing", place, found=cover.title or None, expected="năm YYYY")
    for section in sections.annexes:
        for table, heading in section.tables:
            if heading.rows:
                yield from _columns(table.number, heading)


def expected_headings() -> list[str]:
    """One heading of each field, as clerks usually write it."""
    headings = load("headings.yaml")
    return [headings[field][0] for field in EXPECTED]


def _columns(table: int, heading: Heading) -> Iterator[Finding]:
    place = {"table": table, "row": heading.rows.start + 1}
    headings = load("headings.yaml")
    for field in heading.missing:
        yield Finding("table.column_missing", place, expected=headings[field][0], severity="warning")
    for cell in heading.unknown:
        yield Finding("table.column_unknown", cell.place, cell.text, expected_headings(), severity="warning")
