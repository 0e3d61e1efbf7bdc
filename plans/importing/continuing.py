"""A table that continues another one, mostly on the next page, without its headings and perhaps with another grid."""

import re
from collections import Counter
from dataclasses import replace

from plans.importing.blocks import Row, Table
from plans.importing.headings import Heading
from plans.importing.passages import Passage
from plans.linting.sequences import Sequence, read_ordinal
from plans.words import fold

_PAGE = r"(?:trang(?: số)? )?\d+(?: ?/ ?\d+)?"
_ONWARD = r"(?:xem )?(?:còn )?tiếp(?: theo)?(?: (?:trang|bảng) (?:trước|sau|trên))?|(?:xem )?trang sau"
_CONTINUED = re.compile(rf"\(?(?:{_PAGE}|{_ONWARD})[.…)]*|.{{0,80}}\(tiếp[^()]{{0,40}}\)")


def continues_page(passage: Passage) -> bool:
    """Whether a passage between two tables only stands there since a page ends: "Trang 2", or "(tiếp theo)"."""
    return _CONTINUED.fullmatch(fold(passage.text).strip("- ")) is not None


def counts_on(table: Table, before: Table, heading: Heading) -> bool:
    """Whether a table's first number follows those of the table before it, whatever text stands between the two.

    Args:
        table: without headings of its own.
        before: the table before it.
        heading: the other's headings.
    """
    column = next((column.first for column in heading.columns if column.field == "number"), None)
    first = read_ordinal(table.rows[0][0].text) if table.rows else None
    if column is None or first is None or first.value == 1:  # a 1 may begin anything
        return False
    numbers = Sequence()
    for row in before.rows[heading.rows.stop :]:
        numbers.read(row[column].text, restarts=True)
    return numbers.read(table.rows[0][0].text) is None


def continued_table(table: Table, before: Table, heading: Heading) -> tuple[Table, Heading] | None:
    """The table with the headings of the one that it continues; ``None`` where its columns don't fit.

    Args:
        table: without headings of its own.
        before: the table before it.
        heading: the other's headings.
    """
    if table.width == before.width:
        return table, replace(heading, rows=range(0))
    count = len(heading.columns)
    widths = Counter(len(dict.fromkeys(row)) for row in table.rows)
    if not widths or widths.most_common(1)[0][0] != count or max(widths) > count:
        return None
    columns = tuple(replace(column, first=at, end=at + 1) for at, column in enumerate(heading.columns))
    rows = tuple(_narrowed(row, count) for row in table.rows)
    return Table(table.number, rows, table.name), Heading(columns, range(0), heading.keys)


def _narrowed(row: Row, count: int) -> Row:
    """A row with each cell once; one with fewer cells than columns has its last one merged over the rest."""
    cells = tuple(dict.fromkeys(row))
    return cells + cells[-1:] * (count - len(cells))
