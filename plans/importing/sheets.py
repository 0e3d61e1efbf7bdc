"""A sheet of cells, from a workbook or a CSV file, as the text lines and tables that stand on it.

A sheet has no borders between a letterhead, a table and a signature: a table begins at a row of at least three texts
and ends before what can only stand outside of one (the title of an annex, recipients, a signature) or after its last
row.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plans.importing.blocks import Block, Cell, Paragraph, Row, Table
from plans.importing.passages import Passage, annex_label, opens
from plans.importing.refuse import refuse
from tenants.refusals import TooLarge

MAX_CELLS = 200_000
"""Cells of one sheet's grid, blank ones counted; 1,000 tasks have 8,000."""
_TABLE_FROM = 3  # texts in a row; letterheads and signatures have two
_NUMBER = re.compile(r"\(?(?:\d+(?:[.,]\d+)*|[IVXLC]+|\w)[.)]*")
Area = tuple[int, int, int, int]


@dataclass(slots=True)
class Sheet:
    """What a person sees on a sheet.

    Attributes:
        number: 1-based among the sheets that are shown; 1 in a CSV file.
        name: its tab's; empty in a CSV file.
        texts: row and column (1-based) to cleaned text, blank cells left out.
        merged: first row, first column, last row, last column of every merged area.
    """

    number: int
    name: str = ""
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: Sequence[Area] = ()


def sheet_blocks(sheet: Sheet) -> Iterator[Block]:
    """The sheet's text lines and tables, from top to bottom.

    Args:
        sheet: what is seen on it.

    Raises:
        TooLarge: ``file.too_many_cells``: its grid or its merged areas are larger than any plan's (413).
    """
    rows = _grid(sheet)
    at = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if end > at:
            yield Table(sheet.number, tuple(map(_spread, rows[at:end])), sheet.name)
        else:
            end = at + 1
            yield from (Paragraph(cell.text, cell.place) for cell in _seen(rows[at]))
        at = end


def _grid(sheet: Sheet) -> list[Row]:
    """Rows and columns that hold texts; merged cells as the neutral blocks have them."""
    rows = sorted({row for row, _ in sheet.texts})
    columns = sorted({column for _, column in sheet.texts})
    _require_bounded(len(rows) * len(columns))
    cells = {at: Cell(text, sheet.number, *at) for at, text in sheet.texts.items()}
    cells |= _merged(sheet, cells, rows, columns)
    return [
        tuple(cells.get((row, column)) or Cell("", sheet.number, row, column) for column in columns) for row in rows
    ]


def _merged(
    sheet: Sheet, cells: Mapping[tuple[int, int], Cell], rows: list[int], columns: list[int]
) -> dict[tuple[int, int], Cell]:
    """What stands in the cells of merged areas beside their first; merged areas of a real sheet never overlap."""
    covered: dict[tuple[int, int], Cell] = {}
    looked_at = 0
    for top, left, bottom, right in sheet.merged:
        first = cells.get((top, left))
        if first is None:
            continue
        within = [column for column in columns if left <= column <= right]
        spanned = [row for row in rows if top <= row <= bottom]
        looked_at += len(rows) + len(columns) + len(within) * len(spanned)
        _require_bounded(looked_at // 10)
        for row in spanned:
            cell = first if row == top else Cell(first.text, sheet.number, row, left, continued=True)
            covered |= {(row, column): cell for column in within}
    return covered


def _require_bounded(size: int) -> None:
    if size > MAX_CELLS:
        refuse(TooLarge, "file.too_many_cells", found=size, expected=MAX_CELLS)


def _table_end(rows: Sequence[Row], start: int) -> int:
    """The index after the last row of the table that begins at a row; that row's own where none begins."""
    if len(_seen(rows[start])) < _TABLE_FROM:
        return start
    end = last = start
    for index in range(start, len(rows)):
        if _closes(rows[index]):
            break
        if len(_seen(rows[index])) >= _TABLE_FROM:
            last = index
        end = index + 1
    return next((index for index in range(last + 1, end) if _apart(rows, index)), end)


def _closes(row: Row) -> bool:
    """Whether only something outside of a table begins so."""
    seen = _seen(row)
    if not 0 < len(seen) < _TABLE_FROM:
        return False
    passages = [Passage(cell.text, cell.place) for cell in seen]
    return annex_label(passages[0]) is not None or any(
        opens("recipients", passage) or (opens("signature", passage) and passage.text.isupper()) for passage in passages
    )


def _apart(rows: Sequence[Row], index: int) -> bool:
    """Whether a row below the last full one stands apart from it: after a blank row, and without a number."""
    gap = rows[index][0].row - rows[index - 1][0].row > 1
    return gap and not _NUMBER.fullmatch(_seen(rows[index])[0].text)


def _spread(row: Row) -> Row:
    """A lone text at the left stands for a merged row: CSV has no merged cells, and many a sheet lets it overflow."""
    first = row[0]
    if len(_seen(row)) == 1 and first.text and not _NUMBER.fullmatch(first.text):
        return (first,) * len(row)
    return row


def _seen(row: Row) -> list[Cell]:
    """The row's texts from left to right, a merged one once."""
    return [cell for cell in dict.fromkeys(row) if cell.text and not cell.continued]
