"""The table of an annex: its heading repeated on every page, groups across it, a row for each task."""

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from plans.exporting.document import GroupLine, Line
from plans.exporting.layout import Column
from plans.exporting.word.markup import cell, element, paragraph, table, twips
from plans.exporting.word.pieces import append

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_of_tasks(document: Document, lines: Iterable[Line], columns: Sequence[Column], width: float) -> None:
    """Prints a table of tasks.

    Args:
        document: at whose end.
        lines: groups and tasks in order.
        columns: what each column shows.
        width: of the table, in centimetres.
    """
    first, *others = (column.width for column in columns)  # numbers stay as wide in a narrow table
    widths = [twips(first), *(twips(other / sum(others) * (width - first)) for other in others)]
    rows = [_heading(columns, widths), *(_row(line, columns, widths) for line in lines)]
    borders = element("tblBorders", *(element(side, val="single", sz=4, space=0, color="auto") for side in _SIDES))
    append(document, table(widths, rows, borders), paragraph("break"))


def _heading(columns: Sequence[Column], widths: list[int]) -> BaseOxmlElement:
    cells = [
        cell(width, [paragraph("column", column.heading)], element("vAlign", val="center"))
        for column, width in zip(columns, widths, strict=True)
    ]
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)


def _row(line: Line, columns: Sequence[Column], widths: list[int]) -> BaseOxmlElement:
    if isinstance(line, GroupLine):
        number = cell(widths[0], [paragraph("column", line.number)])
        heading = cell(sum(widths[1:]), _paragraphs("group", line.heading), element("gridSpan", val=len(widths) - 1))
        cells = [number, heading]
    else:
        cells = [
            cell(width, _paragraphs(column.style, getattr(line, column.field)))
            for column, width in zip(columns, widths, strict=True)
        ]
    return element("tr", element("trPr", element("cantSplit")), *cells)


def _paragraphs(style: str, text: str) -> list[BaseOxmlElement]:
    return [paragraph(style, line) for line in text.split("\n")]
