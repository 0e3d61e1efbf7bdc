"""A Word document as its paragraphs and tables in order, merges resolved, every cell knowing its place.

Counting is 1-based and by what a person sees: paragraphs are those of the document's body (empty ones count, those in
tables don't), columns are those of the table's grid.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from plans.importing.refuse import refuse
from plans.words import clean
from tenants.refusals import TooLarge

MAX_TEXT = 500_000
"""Characters; a ward's plan has about 25,000. Reading time grows with the text, so this also bounds the time."""

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_LEFT_OUT = frozenset({"pPr", "rPr", "del", "moveFrom", "Fallback"})  # properties, tracked deletions, duplicates
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
Place = dict[str, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body: its number and its cleaned text (soft breaks kept)."""

    number: int
    text: str

    @property
    def place(self) -> Place:
        """Where a person finds it."""
        return {"paragraph": self.number}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        text: cleaned, paragraphs as lines; for a vertically merged cell the text of its first row.
        table: number of its table.
        row: number of its row.
        column: grid column in which it starts.
        continued: whether it only continues the cell above.
    """

    text: str
    table: int
    row: int
    column: int
    continued: bool = False

    @property
    def place(self) -> Place:
        """Where a person finds it."""
        return {"table": self.table, "row": self.row, "column": self.column}


Row = tuple[Cell, ...]
"""One entry for each grid column; a horizontally merged cell stands in each of its columns as the same object."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body, its rows as wide as its grid."""

    number: int
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """Grid columns."""
        return len(self.rows[0]) if self.rows else 0


def read_blocks(document: Element) -> list[Paragraph | Table]:
    """Every paragraph and table of the body, in order.

    Args:
        document: root element of the main part, tags without namespaces.

    Raises:
        TooLarge: more text than ``MAX_TEXT`` characters, merged cells counted as often as they stand (413).
    """
    blocks = _read(document)
    size = sum(map(_size, blocks))
    if size > MAX_TEXT:
        refuse(TooLarge, "docx.too_long", found=size, expected=MAX_TEXT)
    return blocks


def _size(block: Paragraph | Table) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(len(cell.text) for row in block.rows for cell in row)


def _read(document: Element) -> list[Paragraph | Table]:
    body = document.find("body")
    blocks: list[Paragraph | Table] = []
    paragraphs = tables = 0
    for element in _children(body, "p", "tbl") if body is not None else ():
        if element.tag == "p":
            paragraphs += 1
            blocks.append(Paragraph(paragraphs, clean("".join(_text(element)))))
        else:
            tables += 1
            blocks.append(Table(tables, _padded(list(_rows(element, tables)))))
    return blocks


def _padded(rows: list[Row]) -> tuple[Row, ...]:
    """Ragged rows filled up with empty cells, so that every row has every grid column."""
    width = max(map(len, rows), default=0)
    return tuple(row + tuple(_blank(row, column) for column in range(len(row) + 1, width + 1)) for row in rows)


def _blank(row: Row, column: int) -> Cell:
    return Cell("", row[0].table if row else 0, row[0].row if row else 0, column)


def _rows(table: Element, number: int) -> Iterator[Row]:
    above: Row = ()
    for index, element in enumerate(_children(table, "tr"), start=1):
        above = tuple(_cells(element, number, index, above))
        if element.find("trPr/del") is None:
            yield above


def _cells(row: Element, table: int, number: int, above: Row) -> Iterator[Cell]:
    column = 1
    before = _number(row.find("trPr/gridBefore"))
    if before:
        yield from [Cell("", table, number, column)] * before
        column += before
    for element in _children(row, "tc"):
        span = max(1, _number(element.find("tcPr/gridSpan")))
        cell = Cell(clean("\n".join(_paragraphs(element))), table, number, column)
        merge = element.find("tcPr/vMerge")
        if merge is not None and merge.get("val", "continue") == "continue" and column <= len(above):
            cell = replace(cell, text=above[column - 1].text, continued=True)
        yield from [cell] * span
        column += span


def _number(element: Element | None) -> int:
    value = "" if element is None else element.get("val", "")
    return min(int(value[:4]), 100) if value.isascii() and value.isdigit() else 0


def _paragraphs(cell: Element) -> Iterator[str]:
    for element in _children(cell, "p", "tbl"):
        if element.tag == "p":
            yield "".join(_text(element))
        else:  # a table inside the cell is read as lines of the cell
            for row in _children(element, "tr"):
                for inner in _children(row, "tc"):
                    yield from _paragraphs(inner)


def _text(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        else:
            yield from _text(child)


def _children(element: Element, *tags: str) -> Iterator[Element]:
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, *tags)
