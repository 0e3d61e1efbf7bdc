"""Workbooks (``.xlsx``) from plain values: texts are never formulas or links, the bytes depend on the input alone."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tenants.refusals import NotAcceptable

#: Characters that a cell holds (the file format's limit), counted as the format does: in UTF-16 units.
MAX_TEXT = 32_767
_PAPER_A4 = 9
_CM_PER_INCH = 2.54
_TEXTS_STAY_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class Page:
    """How a sheet is printed, on A4 and as wide as the page.

    Attributes:
        margins: centimetres by side (left, right, top, bottom).
        header: in the notation of headers ("&C&P": the page's number, centred).
        landscape: across the page.
    """

    margins: Mapping[str, float]
    header: str
    landscape: bool = True


class Properties(NamedTuple):
    """What the file says of itself."""

    title: str
    author: str
    created: datetime
    subject: str = ""


class Sheet:
    """A sheet being written from the top down; ``row`` is the next free line."""

    def __init__(self, worksheet: Worksheet, formats: Mapping[str, Format]) -> None:
        self.worksheet = worksheet
        self.formats = formats
        self.row = 0

    def span(self, first: tuple[int, int], last: tuple[int, int], text: str, style: str) -> None:
        """A text over a rectangle of cells, both corners (row, column) included."""
        if first != last:
            self.worksheet.merge_range(*first, *last, "", self.formats[style])
        self._write(*first, text, style)

    def text(self, column: int, text: str, style: str) -> None:
        """A text in the present line.

        Raises:
            NotAcceptable: ``workbook.text_too_long``: longer than :data:`MAX_TEXT`; nothing is cut off in silence.
        """
        self._write(self.row, column, text, style)

    def number(self, column: int, value: float, style: str) -> None:
        """A number in the present line."""
        self.worksheet.write_number(self.row, column, value, self.formats[style])

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

    def _write(self, row: int, column: int, text: str, style: str) -> None:
        length = len(text.encode("utf-16-le")) // 2
        if length > MAX_TEXT:
            raise NotAcceptable("workbook.text_too_long", found=length, expected=MAX_TEXT)
        self.worksheet.write_string(row, column, text, self.formats[style])


SheetT = TypeVar("SheetT", bound=Sheet)


def build(
    properties: Properties,
    formats: Mapping[str, dict[str, Any]],
    sheets: Iterable[tuple[str, Page, Callable[[SheetT], None]]],
    kind: Callable[[Worksheet, Mapping[str, Format]], SheetT],
) -> bytes:
    """A workbook's bytes, the same for the same input.

    Args:
        properties: title, author, time of the content, subject.
        formats: cell formats by name.
        sheets: the name of each, how it is printed, and what fills it.
        kind: :class:`Sheet`, or what an app makes of it.
    """
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True, **_TEXTS_STAY_TEXTS})
    created = properties.created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    workbook.set_properties({**properties._asdict(), "created": created})
    ready = {name: workbook.add_format(look) for name, look in formats.items()}
    for name, page, fill in sheets:
        fill(kind(_set_up(workbook.add_worksheet(name), page), ready))
    workbook.close()
    return target.getvalue()


def _set_up(worksheet: Worksheet, page: Page) -> Worksheet:
    worksheet.set_paper(_PAPER_A4)
    if page.landscape:
        worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(**{side: cm / _CM_PER_INCH for side, cm in page.margins.items()})
    worksheet.set_header(page.header)
    return worksheet
