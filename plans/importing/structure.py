"""What keeps a file from being read as a plan, and columns that would be lost."""

import re
from collections.abc import Iterable, Iterator

from plans.data import load
from plans.importing.blocks import Table
from plans.importing.headings import EXPECTED, Column, Heading, seen_headings
from plans.importing.passages import Part, Passage, annex_label, kind_in_capitals
from plans.importing.sections import Sections
from plans.words import fold
from tenants.findings import Finding

_SHOWN = 80  # characters
_NUMBER_LINE = re.compile(r"số ?:? ?\d*[ .…]*/.*kh\b")


def structure_findings(sections: Sections) -> Iterator[Finding]:
    """Errors of the whole document, and warnings about its columns, each with what was seen.

    Args:
        sections: the document, cut.
    """
    others = [table for table in sections.others if len(table.rows) > 1]  # one row: a letterhead or a signature
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
                yield from _columns(table, heading)


def expected_headings() -> list[str]:
    """One heading of each field, as clerks usually write it."""
    headings = load("headings.yaml")
    return [headings[field][0] for field in EXPECTED]


def _columns(table: Table, heading: Heading) -> Iterator[Finding]:
    place = {"table": table.number, "row": heading.columns[0].cell.row}
    headings = load("headings.yaml")
    for field in heading.missing:
        yield Finding("table.column_missing", place, expected=headings[field][0], severity="warning")
    for column in heading.columns:
        if column.repeats:
            other = next(held.heading for held in heading.columns if held.field == column.repeats)
            yield Finding("table.column_repeated", column.cell.place, column.heading, other, severity="warning")
        elif column.field is None:
            found = column.heading or _first_text(table, heading, column)
            code = "table.column_unknown" if column.heading else "table.column_unnamed"
            if found:
                yield Finding(code, column.cell.place, found, expected_headings(), severity="warning")


def _first_text(table: Table, heading: Heading, column: Column) -> str:
    """How the first text begins that stands in a column, cells aside that reach into it from its neighbour."""
    rows = table.rows[heading.rows.stop :]
    cells = (cell for row in rows for cell in row[column.first : column.end] if cell not in row[: column.first])
    return next((cell.text[:_SHOWN] for cell in cells if cell.text), "")


def _second_plan(passages: Iterable[Passage]) -> Iterator[Finding]:
    """A second plan below the first one's annexes: "KẾ HOẠCH" opens a line under no annex's label.

    A number before it, or a title that goes on in small letters, leaves no doubt; else it may be an annex's own title.
    """
    numbered, labelled = False, 0
    for passage in passages:
        if passage.part is Part.ANNEX and annex_label(passage) is not None:
            labelled = passage.annex
        for line in passage.lines if passage.annex else ():
            numbered = numbered or _NUMBER_LINE.match(fold(line)) is not None
            kind, titled = kind_in_capitals(line), passage.part is Part.ANNEX and passage.annex == labelled
            alone = numbered and kind == len(line)
            if kind and (alone or not (titled or line.endswith((".", ";", ":")))):
                sure = numbered or not line.isupper()
                yield Finding("plan.several", passage.place, 2, 1, "error" if sure else "warning")
                return
