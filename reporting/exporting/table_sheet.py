"""A plain table on a sheet of its own: a title, the period, headings, lines."""

from collections.abc import Sequence
from decimal import Decimal

from reporting.exporting import words
from reporting.exporting.documents import Head
from reporting.exporting.sheets import Sheet

#: A figure, a percentage (Decimal) or a text.
Value = int | Decimal | str


def write_table(
    sheet: Sheet, head: Head, title: str, columns: Sequence[tuple[str, float]], lines: Sequence[Sequence[Value]]
) -> None:
    """Fill a sheet with a table.

    Args:
        sheet: an empty one.
        head: names unit and period above the table.
        title: printed in capitals.
        columns: heading and width in characters of each.
        lines: one value per column.
    """
    last = len(columns) - 1
    sheet.widths([width for _, width in columns])
    sheet.line(last, title.upper(), "title", 24)
    sheet.line(last, f"{head.reporter} - Kỳ báo cáo: {head.period}", "centre_bold")
    sheet.line(last, words.date_range(head.first, head.last), "centre_italic")
    if head.illustrative:
        sheet.line(last, f"({words.ILLUSTRATIVE})", "mark")
    sheet.row += 1
    for place, (heading, _) in enumerate(columns):
        sheet.text(place, heading, "heading")
    sheet.repeat(sheet.row, sheet.row, 0)
    sheet.row += 1
    for line in lines:
        for place, value in enumerate(line):
            _write(sheet, place, value)
        sheet.row += 1


def _write(sheet: Sheet, place: int, value: Value) -> None:
    if isinstance(value, str):
        sheet.text(place, value, "label")
    elif isinstance(value, Decimal):
        sheet.number(place, float(value), "percent")
    else:
        sheet.number(place, value, "value")
