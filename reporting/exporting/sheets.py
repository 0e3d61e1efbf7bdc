"""A workbook and its sheets: page set-up, formats, spans; texts are never formulas, bytes depend on the input alone."""

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reporting.cells import Cell
from reporting.exporting import layout, words
from reporting.exporting.documents import Head

#: Fills one sheet.
Fill = Callable[["Sheet"], None]


def build(head: Head, title: str, sheets: Iterable[tuple[str, Fill]]) -> bytes:
    """An ``.xlsx`` file, the same bytes for the same input.

    Args:
        head: dates the file (``made_at``) and names its author.
        title: the file's property of that name.
        sheets: the name of each and what fills it.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(target, options)
    created = head.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    workbook.set_properties({"title": title, "author": head.reporter, "created": created})
    formats = {name: workbook.add_format(properties) for name, properties in layout.FORMATS.items()}
    for name, fill in sheets:
        fill(Sheet(_page(workbook, name, head), formats))
    workbook.close()
    return target.getvalue()


def _page(workbook: xlsxwriter.Workbook, name: str, head: Head) -> Worksheet:
    """An A4 sheet across the page, marked on every printed page where the period's figures are illustrative."""
    worksheet = workbook.add_worksheet(name)
    worksheet.set_paper(layout.PAPER_A4)
    worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(**{side: cm / layout.CM_PER_INCH for side, cm in layout.MARGINS_CM.items()})
    mark = f"&R&I({words.ILLUSTRATIVE})" if head.illustrative else ""
    worksheet.set_header(f'&C&"{layout.FONT}"&P{mark}')
    return worksheet


class Sheet:
    """A sheet being written from the top down; ``row`` is the next free line."""

    def __init__(self, worksheet: Worksheet, formats: dict[str, Format]) -> None:
        self.worksheet = worksheet
        self.formats = formats
        self.row = 0

    def span(self, first: tuple[int, int], last: tuple[int, int], text: str, style: str) -> None:
        """A text over a rectangle of cells, both corners (row, column) included."""
        if first == last:
            self.worksheet.write_string(*first, text, self.formats[style])
        else:
            self.worksheet.merge_range(*first, *last, text, self.formats[style])

    def text(self, column: int, text: str, style: str) -> None:
        """A text in the present line."""
        self.worksheet.write_string(self.row, column, text, self.formats[style])

    def number(self, column: int, value: float, style: str) -> None:
        """A number in the present line."""
        self.worksheet.write_number(self.row, column, value, self.formats[style])

    def cell(self, column: int, cell: Cell, *, total: bool = False) -> None:
        """A form's cell in the present line: its figure, or the mark of its kind of empty."""
        if cell.value is None:
            self.text(column, words.EMPTY_MARKS[cell.empty], "total_empty" if total else "empty")
        else:
            self.number(column, cell.value, "total" if total else "value")

    def line(self, last_column: int, text: str, style: str, height: float | None = None) -> None:
        """A text across the sheet, and on to the next line."""
        if height is not None:
            self.height(self.row, height)
        self.span((self.row, 0), (self.row, last_column), text, style)
        self.row += 1

    def height(self, row: int, points: float) -> None:
        """A row's height, since merged and wrapped cells do not grow by themselves."""
        self.worksheet.set_row(row, points)

    def repeat(self, first: int, last: int, label_columns: int) -> None:
        """Repeat the table's heading on every printed page and keep it in view on screen."""
        self.worksheet.repeat_rows(first, last)
        self.worksheet.freeze_panes(last + 1, label_columns)

    def widths(self, widths: Sequence[float]) -> None:
        """Column widths from the left, in characters."""
        for column, width in enumerate(widths):
            self.worksheet.set_column(column, column, width)
