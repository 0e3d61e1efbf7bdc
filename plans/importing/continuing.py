"""A table that continues another one on the next page, without its headings and perhaps with another grid."""

import re
from collections import Counter
from dataclasses import replace

from plans.importing.blocks import Row, Table
from plans.importing.headings import Heading
from plans.importing.passages import Passage
from plans.words import fold

_CONTINUED = re.compile(r"\d+|.{0,80}\(tiếp(?: theo)?\)")


def continues_page(passage: Passage) -> bool:
    """Whether a passage between two tables only stands there since a page ends: its number, or "(tiếp theo)"."""
    return _CONTINUED.fullmatch(fold(passage.text).strip("- ")) is not None


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
