"""The body of a Word file: paragraphs and tables in order, merges resolved, every cell knowing its place."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plans.importing.blocks import Block, Cell, Paragraph, Place, Row, Table, padded
from plans.importing.markup import beginning
from plans.importing.word.notices import Notices
from plans.importing.word.numbering import number
from plans.importing.word.styles import on
from plans.importing.word.texts import Texts, children
from plans.words import clean

_WIDEST = 100  # grid columns that one cell may span


def read_body(document: Element, texts: Texts, notices: Notices) -> list[Block]:
    """Every paragraph and table; paragraphs inside tables are counted by their cells.

    Args:
        document: root element of the main part, tags without namespaces.
        texts: reads its paragraphs and cells.
        notices: takes what stands beside the plain text.
    """
    body = document.find("body")
    blocks: list[Block] = []
    paragraphs = tables = 0
    for element in children(body, "p", "tbl") if body is not None else ():
        if element.tag == "p":
            paragraphs += 1
            place = {"paragraph": paragraphs}
            blocks.append(Paragraph(clean(texts.paragraph(element, place)), place))
        else:
            tables += 1
            blocks.append(Table(tables, padded(_Rows(texts, notices, tables).read(element))))
    return blocks


class _Rows:
    """Reads the rows of one table."""

    def __init__(self, texts: Texts, notices: Notices, table: int) -> None:
        self._texts, self._notices, self._table = texts, notices, table

    def read(self, table: Element) -> Iterator[Row]:
        above: Row = ()
        for index, element in enumerate(children(table, "tr"), start=1):
            properties = element.find("trPr")
            before = 0
            if properties is not None:
                if self._changed(properties, {"table": self._table, "row": index}, "ins", "del"):
                    continue
                if on(properties.find("hidden")):
                    if beginning(element):
                        self._notices.rows.setdefault(self._table, []).append(index)
                    continue
                before = _spanned(properties.find("gridBefore"))
            above = tuple(self._cells(element, index, before, above))
            yield above

    def _cells(self, row: Element, index: int, before: int, above: Row) -> Iterator[Cell]:
        column = 1
        if before:
            yield from [Cell("", self._table, index, column)] * before
            column += before
        cell: Cell | None = None
        for element in children(row, "tc"):
            properties = element.find("tcPr")
            place = {"table": self._table, "row": index, "column": column}
            if properties is not None and self._changed(properties, place, "cellIns", "cellDel"):
                continue
            span = _spanned(properties.find("gridSpan")) if properties is not None else 0
            if cell is None or properties is None or not _continues(properties.find("hMerge")):
                cell = self._cell(element, properties, place, above)
            yield from [cell] * max(1, span)
            column += max(1, span)

    def _cell(self, element: Element, properties: Element | None, place: Place, above: Row) -> Cell:
        at, row = place["column"], place["row"]
        merged = properties is not None and _continues(properties.find("vMerge")) and at <= len(above)
        if merged:
            return Cell(above[at - 1].text, self._table, row, at, continued=True)
        return Cell(clean(self._texts.cell(element, place)), self._table, row, at)

    def _changed(self, properties: Element, place: Place, inserted: str, deletion: str) -> bool:
        """Notes a row or a cell that was inserted or deleted under tracked changes; whether it was deleted."""
        if properties.find(inserted) is not None:
            self._notices.inserted.append(place)
        deleted = properties.find(deletion) is not None
        if deleted:
            self._notices.deleted.append(place)
        return deleted


def _continues(merge: Element | None) -> bool:
    return merge is not None and merge.get("val", "continue") == "continue"


def _spanned(element: Element | None) -> int:
    return 0 if element is None else min(number(element.get("val", "")), _WIDEST)
