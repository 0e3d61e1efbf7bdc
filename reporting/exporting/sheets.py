"""Reporting's workbooks: every sheet across the page and marked where its figures are illustrative."""

from collections.abc import Callable, Iterable

from reporting.cells import Cell
from reporting.exporting import layout, words
from reporting.exporting.documents import Head
from tenants import workbook

#: Fills one sheet.
Fill = Callable[["Sheet"], None]


class Sheet(workbook.Sheet):
    """A sheet that also takes a form's cells."""

    def cell(self, column: int, cell: Cell, *, total: bool = False) -> None:
        """A form's cell in the present line: its figure, or the mark of its kind of empty."""
        if cell.value is None:
            self.text(column, words.EMPTY_MARKS[cell.empty], "total_empty" if total else "empty")
        else:
            self.number(column, cell.value, "total" if total else "value")


def build(head: Head, title: str, sheets: Iterable[tuple[str, Fill]]) -> bytes:
    """An ``.xlsx`` file, the same bytes for the same input.

    Args:
        head: dates the file (``made_at``) and names its author.
        title: the file's property of that name.
        sheets: the name of each and what fills it.
    """
    mark = f"&R&I({words.ILLUSTRATIVE})" if head.illustrative else ""
    page = workbook.Page(layout.MARGINS_CM, header=f'&C&"{layout.FONT}"&P{mark}')
    properties = workbook.Properties(title, head.reporter, head.made_at)
    return workbook.build(properties, layout.FORMATS, ((name, page, fill) for name, fill in sheets), Sheet)
