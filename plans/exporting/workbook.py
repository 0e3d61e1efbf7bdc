"""A plan as a workbook: the text on the first sheet, each annex on a sheet of its own.

On the first sheet every passage is one cell, from the top down (the head's two columns are two cells). An annex's sheet
holds its label, title and note above the table, one merged cell each; then the headings and the rows; then, below a
blank row, the text that follows. Every cell is a text: numbers, dates and "=1+1" stay what they look like.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil
from typing import Any

from plans.exporting import layout
from plans.exporting.arrangement import Columns, Styled
from plans.exporting.document import GroupLine, Line, PlanDocument, PrintedAnnex
from plans.exporting.flow import Block, Opening, Tasks, flow
from plans.exporting.layout import Align, Column, Style
from plans.importing.properties import subject
from tenants import workbook

_TEXT_SHEET, _UNTITLED = "Kế hoạch", "Nhiệm vụ"
_BOXED = {"column", "group", "cell", "cell_centre"}
_ALIGNED = {Align.LEFT: "left", Align.CENTER: "center", Align.JUSTIFY: "left"}
_CHARACTERS_PER_CM = 5.0  # a column's width is given in characters
_LINE_HEIGHT = 1.25  # of a line of text, in sizes of its letters
_HIGHEST = 409  # points; no row is higher
_LETTER_WIDTH = 0.46 * 0.0353  # centimetres of an average letter for each point of its size


def write_xlsx(plan: PlanDocument) -> bytes:
    """The file's bytes, the same for the same plan.

    Args:
        plan: what is written.

    Raises:
        tenants.refusals.NotAcceptable: ``workbook.text_too_long``: a text that no cell holds.
    """
    properties = workbook.Properties(plan.title[:255], "", plan.made_at, subject(plan.year))
    header = f'&C&"{layout.FONT}"&P'
    upright = workbook.Page(layout.MARGINS, header, landscape=False)
    across = workbook.Page(layout.MARGINS, header)
    sheets = (
        (name, upright if name == _TEXT_SHEET else across, partial(_fill, blocks=blocks))
        for name, blocks in _sheets(plan)
    )
    formats = {code: _format(code, style) for code, style in layout.STYLES.items()}
    return workbook.build(properties, formats, sheets, workbook.Sheet)


def _sheets(plan: PlanDocument) -> Iterator[tuple[str, list[Block]]]:
    """The blocks of each sheet, in order; a sheet's name stands only once in a workbook."""
    names: dict[str, int] = {}
    name, blocks = _TEXT_SHEET, list[Block]()
    for block in flow(plan):
        if isinstance(block, Opening):
            if blocks:
                yield name, blocks
            name, blocks = _name(block.annex), []
            names[name] = names.get(name, 0) + 1
            name = name if names[name] == 1 else f"{name} ({names[name]})"
        else:
            blocks.append(block)
    yield name, blocks


def _name(annex: PrintedAnnex) -> str:
    return f"Phụ lục {annex.label}".strip() if annex.titled else _UNTITLED


def _fill(sheet: workbook.Sheet, blocks: Sequence[Block]) -> None:
    table = next((block.annex for block in blocks if isinstance(block, Tasks)), None)
    columns = layout.columns(noted=table.noted) if table else (Column("", "", 16.0, "text"),)
    sheet.widths([column.width * _CHARACTERS_PER_CM for column in columns])
    for block in blocks:
        if isinstance(block, Tasks):
            _table(sheet, block.annex.lines, columns)
            sheet.row += 1
        elif isinstance(block, Columns):
            for side in (block.left, block.right):
                if side:
                    _line(sheet, Styled(side[-1].style, "\n".join(line.text for line in side)), columns)
        elif isinstance(block, Styled) and block.text:
            _line(sheet, block, columns)
    sheet.worksheet.ignore_errors({"number_stored_as_text": f"A1:G{sheet.row + 1}"})


def _line(sheet: workbook.Sheet, line: Styled, columns: Sequence[Column]) -> None:
    """A text across the sheet."""
    height = _height(line.style, line.text, sum(column.width for column in columns))
    sheet.line(len(columns) - 1, line.text, line.style, height)


def _table(sheet: workbook.Sheet, lines: Sequence[Line], columns: Sequence[Column]) -> None:
    for place, column in enumerate(columns):
        sheet.text(place, column.heading, "column")
    sheet.repeat(sheet.row, sheet.row, 2)
    sheet.row += 1
    for line in lines:
        if isinstance(line, GroupLine):
            sheet.text(0, line.number, "column")
            sheet.height(sheet.row, _height("group", line.heading, sum(column.width for column in columns[1:])))
            sheet.span((sheet.row, 1), (sheet.row, len(columns) - 1), line.heading, "group")
        else:
            texts = [(column, str(getattr(line, column.field))) for column in columns]
            sheet.height(sheet.row, max(_height(column.style, text, column.width) for column, text in texts))
            for place, (column, text) in enumerate(texts):
                sheet.text(place, text, column.style)
        sheet.row += 1


def _height(style: str, text: str, width: float) -> float:
    """The height in points that a text needs in a cell of a width in centimetres: not every program finds it itself."""
    size = layout.STYLES[style].size
    in_line = max(1, int(width / (size * _LETTER_WIDTH)))
    rows = sum(max(1, ceil(len(part) / in_line)) for part in text.split("\n"))
    return min(size * _LINE_HEIGHT * rows + 4, _HIGHEST)


def _format(code: str, style: Style) -> dict[str, Any]:
    return {
        "font_name": layout.FONT,
        "font_size": style.size,
        "bold": style.bold,
        "italic": style.italic,
        "align": _ALIGNED[style.align],
        "valign": "vcenter" if code in _BOXED else "top",
        "text_wrap": True,
        "num_format": "@",
        "border": int(code in _BOXED),
    }
