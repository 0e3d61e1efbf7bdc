"""What keeps a file from being read as a plan, and columns that would be lost."""

import re
from collections.abc import Iterable, Iterator

from plans.data import load
from plans.importing.headings import EXPECTED, Heading, seen_headings
from plans.importing.passages import Passage, kind_in_capitals
from plans.importing.sections import Sections
from plans.words import fold
from tenants.findings import Finding

_NUMBER_LINE = re.compile(r"số ?:? ?\d*[ .…]*/.*kh\b")


def structure_findings(sections: Sections) -> Iterator[Finding]:
    """Errors of the whole document, and warnings about its columns, each with what was seen.

    Args:
        sections: the document, cut.
    """
    others = [table for table in sections.others if len(table.rows) > 1]  # letterheads and signatures are one row
    if not sections.annexes and not others:
        yield Finding("plan.no_tables", found=0, expected=expected_headings())
    for table in sections.wide if sections.annexes else (sections.wide or others):
        place, seen = {"table": table.number, "row": 1}, seen_headings(table)
        if sections.annexes and not sections.resembles(table):
            yield Finding("table.left_out", place, seen, expected_headings(), severity="warning")
        else:
            yield Finding("table.headings_unknown", place, seen, expected_headings())
    yield from _second_plan(sections.passages)
    for section in sections.annexes:
        for table, heading in section.tables:
            if heading.rows:
                yield from _columns(table.number, heading)


def expected_headings() -> list[str]:
    """One heading of each field, as clerks usually write it."""
    headings = load("headings.yaml")
    return [headings[field][0] for field in EXPECTED]


def _columns(table: int, heading: Heading) -> Iterator[Finding]:
    place = {"table": table, "row": heading.columns[0].cell.row}
    headings = load("headings.yaml")
    for field in heading.missing:
        yield Finding("table.column_missing", place, expected=headings[field][0], severity="warning")
    for column in heading.columns:
        if column.repeats:
            other = next(held.heading for held in heading.columns if held.field == column.repeats)
            yield Finding("table.column_repeated", column.cell.place, column.heading, other, severity="warning")
        elif column.field is None and column.heading:
            expected = expected_headings()
            yield Finding("table.column_unknown", column.cell.place, column.heading, expected, severity="warning")


def _second_plan(passages: Iterable[Passage]) -> Iterator[Finding]:
    """A second plan below the first one's annexes: its own number, then "KẾ HOẠCH" on a line of its own."""
    numbered = False
    for passage in passages:
        for line in passage.lines if passage.annex else ():
            numbered = numbered or _NUMBER_LINE.match(fold(line)) is not None
            if numbered and kind_in_capitals(line) == len(line):
                yield Finding("plan.several", passage.place, 2, 1)
                return
