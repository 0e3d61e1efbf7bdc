"""A sheet laid out like its form: header block, multi-level headings with column numbers, rows, total, footer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reporting.cells import Cells
from reporting.exporting import layout, words
from reporting.exporting.documents import Head
from reporting.exporting.sheets import Sheet
from reporting.forms import ColumnKind, FormDefinition, Heading


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: figures, or a word in their place (``absent``)."""

    label: str
    cells: Cells | None
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a form sheet shows.

    Attributes:
        code: the form's printed code (II.06b for a consolidated II.06a).
        label_title: what the lines are, in place of the form's own heading ("Đơn vị"); empty keeps the form's.
        remarks: lines under the head block at the left, such as the version.
        footnotes: sentences under the table.
    """

    form: FormDefinition
    code: str
    title: str
    basis: str
    lines: Sequence[Line]
    total: Cells
    label_title: str = ""
    remarks: str = ""
    footnotes: Sequence[str] = ()


def row_lines(form: FormDefinition, cells: Cells) -> list[Line]:
    """A form's own rows as lines."""
    width = form.width
    return [
        Line(row.label.vi, cells.part(slice(place * width, (place + 1) * width))) for place, row in enumerate(form.rows)
    ]


def write_form(sheet: Sheet, head: Head, table: Table) -> None:
    """Fill a sheet with a form."""
    columns = table.form.columns
    last = max(len(columns), layout.MIN_COLUMNS) - 1
    widths = {ColumnKind.ORDINAL: layout.WIDTH_ORDINAL, ColumnKind.LABEL: layout.WIDTH_LABEL}
    sheet.widths([widths.get(column.kind, layout.WIDTH_VALUE) for column in columns])
    _head_block(sheet, head, table, last)
    top = sheet.row
    _headings(sheet, table)
    sheet.repeat(top, sheet.row - 1, len(columns) - table.form.width)
    for ordinal, line in enumerate(table.lines, start=1):
        _line(sheet, table.form, ordinal, line)
    _line(sheet, table.form, None, Line("Tổng cộng", table.total))
    _notes(sheet, table, last)
    _signatures(sheet, head, last)


def _head_block(sheet: Sheet, head: Head, table: Table, last: int) -> None:
    """Three blocks side by side: form, title and period, units."""
    right = last - layout.RIGHT_BLOCK + 1
    blocks = (
        (0, 1, ((f"Biểu số: {table.code}", "block_bold"), (f"Ban hành theo {table.basis}", "block"))),
        (
            right,
            last,
            (
                (f"Đơn vị báo cáo: {head.reporter}", "block"),
                (f"Đơn vị nhận báo cáo: {head.receiver}", "block"),
                (f"Đơn vị tính: {table.form.unit_of_count.vi}", "block"),
            ),
        ),
    )
    for first, end, texts in blocks:
        for offset, (text, style) in enumerate(texts):
            sheet.span((sheet.row + offset, first), (sheet.row + offset, end), text, style)
    centre = right - 1
    sheet.span((sheet.row, 2), (sheet.row + 1, centre), table.title.upper(), "title")
    sheet.span((sheet.row + 2, 0), (sheet.row + 3, 1), words.PROVENANCE[table.form.provenance], "block_italic")
    sheet.span((sheet.row + 2, 2), (sheet.row + 2, centre), f"Kỳ báo cáo: {head.period}", "centre_bold")
    sheet.span((sheet.row + 3, 2), (sheet.row + 3, centre), words.date_range(head.first, head.last), "centre_italic")
    for offset in range(3):
        sheet.height(sheet.row + offset, layout.HEIGHT_HEAD)
    sheet.row += 4
    if head.illustrative:
        sheet.line(last, f"({words.ILLUSTRATIVE})", "mark")
    sheet.row += 1


def _headings(sheet: Sheet, table: Table) -> None:
    """The tree of headings as merged cells, and the row of column numbers below."""
    depth = max(heading.depth for heading in table.form.headings)
    for offset in range(depth):
        sheet.height(sheet.row + offset, layout.HEIGHT_HEADING)
    _place(sheet, table, table.form.headings, sheet.row, sheet.row + depth - 1, 0)
    sheet.row += depth
    sheet.height(sheet.row, layout.HEIGHT_NUMBERS)
    for place, column in enumerate(table.form.columns):
        sheet.text(place, f"({column.number})", "numbers")
    sheet.row += 1


def _place(sheet: Sheet, table: Table, headings: Iterable[Heading], top: int, bottom: int, left: int) -> None:
    """Write sibling headings from a column on: a leaf reaches down to the bottom, a branch spans its leaves."""
    for heading in headings:
        right = left + len(list(heading.leaves())) - 1
        leaf = heading.column
        is_label = leaf is not None and leaf.kind is ColumnKind.LABEL
        title = table.label_title if is_label and table.label_title else heading.title.vi
        sheet.span((top, left), (bottom if leaf else top, right), title, "heading")
        _place(sheet, table, heading.children, top + 1, bottom, left)
        left = right + 1


def _line(sheet: Sheet, form: FormDefinition, ordinal: int | None, line: Line) -> None:
    """A line of the table; the total has no ordinal."""
    total = ordinal is None
    values = [place for place, column in enumerate(form.columns) if column.kind is ColumnKind.VALUE]
    for place, column in enumerate(form.columns):
        if column.kind is ColumnKind.LABEL:
            sheet.text(place, line.label, "total_label" if total else "label")
        elif column.kind is ColumnKind.ORDINAL and ordinal is not None:
            sheet.number(place, ordinal, "ordinal")
        elif column.kind is ColumnKind.ORDINAL:
            sheet.text(place, "", "ordinal")
    if line.cells is None:
        sheet.span((sheet.row, values[0]), (sheet.row, values[-1]), line.absent, "absent")
    else:
        for place, cell in zip(values, line.cells.each(), strict=True):
            sheet.cell(place, cell, total=total)
    sheet.row += 1


def _notes(sheet: Sheet, table: Table, last: int) -> None:
    remarks = [table.remarks] if table.remarks else []
    for text in (words.LEGEND, *table.footnotes, *remarks):
        sheet.line(last, text, "note", layout.HEIGHT_NOTE)


def _signatures(sheet: Sheet, head: Head, last: int) -> None:
    """Place and date, who made the report, who signs (FORMS section 1; LAYOUT, "Signature")."""
    middle = last // 2
    dated = f"{head.place}, {words.long_date(head.made_at)}"
    sheet.row += 1
    sheet.span((sheet.row, middle + 1), (sheet.row, last), dated, "centre_italic")
    for offset, left, right, style in (
        (1, "Người làm báo cáo", "TM. ỦY BAN NHÂN DÂN", "centre_bold"),
        (2, "(Ký, ghi rõ họ tên)", "CHỦ TỊCH", "centre_italic"),
    ):
        sheet.span((sheet.row + offset, 0), (sheet.row + offset, middle), left, style)
        sheet.span((sheet.row + offset, middle + 1), (sheet.row + offset, last), right, "centre_bold")
