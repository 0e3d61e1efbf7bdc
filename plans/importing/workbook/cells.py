"""The cells of one worksheet: what they show, which are hidden, which are computed (ECMA-376, part 1, section 18.3)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plans.importing.refuse import refuse
from plans.importing.sheets import MAX_CELLS, Area
from plans.importing.workbook.formats import NumberFormat, show_iso
from plans.words import clean
from tenants.refusals import TooLarge

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
MAX_COLUMN = 16_384
_GENERAL = NumberFormat()


@dataclass(slots=True)
class Worksheet:
    """A worksheet as stored.

    Attributes:
        texts: row and column to what is shown there, blank cells left out.
        formulas: row and column to the formula that computes a cell.
        errors: row and column to the error value that a cell shows.
        hidden_rows, hidden_columns: numbers.
        merged: merged areas.
    """

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the worksheets of a workbook share: texts, styles' number formats, from when days are counted."""

    texts: Sequence[str] = ()
    formats: Sequence[NumberFormat] = ()
    since_1904: bool = False

    def show(self, cell: Element) -> str:
        """What a cell shows; a formula's stored result, nothing is computed."""
        value = cell.findtext("v", "")
        kind = cell.get("t", "n")
        if kind == "s":
            index = whole(value)
            return self.texts[index] if 0 <= index < len(self.texts) else ""
        if kind == "inlineStr":
            inline = cell.find("is")
            return "" if inline is None else string(inline)
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        if kind == "d":
            return show_iso(value)
        return self._format(cell).show(value, since_1904=self.since_1904) if kind == "n" else _unescaped(value)

    def _format(self, cell: Element) -> NumberFormat:
        style = whole(cell.get("s", "0"))
        return self.formats[style] if 0 <= style < len(self.formats) else _GENERAL


def read_worksheet(sheet: Element, shared: Shared) -> Worksheet:
    """Reads a worksheet.

    Args:
        sheet: root element of its part.
        shared: what the workbook's worksheets share.

    Raises:
        TooLarge: ``file.too_many_cells`` (413).
    """
    cells = sum(1 for _ in sheet.iterfind("sheetData/row/c"))
    if cells > MAX_CELLS:
        refuse(TooLarge, "file.too_many_cells", found=cells, expected=MAX_CELLS)
    found = Worksheet()
    for column in sheet.iterfind("cols/col"):
        if _on(column, "hidden"):
            last = min(whole(column.get("max", "")), MAX_COLUMN)
            found.hidden_columns.update(range(max(1, whole(column.get("min", ""))), last + 1))
    for number, row in _numbered(sheet.iterfind("sheetData/row")):
        if _on(row, "hidden"):
            found.hidden_rows.add(number)
        _read_row(found, number, row, shared)
    found.merged = [area for merge in sheet.iterfind("mergeCells/mergeCell") if (area := _area(merge.get("ref", "")))]
    return found


def string(element: Element) -> str:
    """The text of a shared or inline string, plain or in runs; phonetic guides are left out."""
    runs = element.iterfind("r/t") if element.find("r") is not None else element.iterfind("t")
    return _unescaped("".join(run.text or "" for run in runs))


def _read_row(found: Worksheet, number: int, row: Element, shared: Shared) -> None:
    column = 0
    for cell in row.iterfind("c"):
        at = cell_at(cell.get("r", ""))
        column = at[1] if at else column + 1
        text = clean(shared.show(cell))
        if text and column <= MAX_COLUMN:
            found.texts[number, column] = text
        if cell.get("t") == "e":
            found.errors[number, column] = text
        formula = cell.find("f")
        if formula is not None:
            found.formulas[number, column] = f"={formula.text or ''}"


def _numbered(rows: Iterator[Element]) -> Iterator[tuple[int, Element]]:
    number = 0
    for row in rows:
        given = whole(row.get("r", ""))
        number = given if given > 0 else number + 1
        yield number, row


def _unescaped(text: str) -> str:
    """Escaped characters as they are; those that no text may hold (control characters, half pairs) are dropped."""
    return _ESCAPED.sub(lambda match: sign if (sign := chr(int(match[1], 16))).isprintable() else " ", text)


def _on(element: Element, name: str) -> bool:
    return element.get(name, "0") in {"1", "true"}


def whole(text: str) -> int:
    """A number as attributes hold it, -1 for what is none or too large for a sheet."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else -1  # noqa: PLR2004 - of rows


def cell_at(reference: str) -> tuple[int, int] | None:
    """Row and column of a reference: ``B10`` is ``(10, 2)``."""
    match = _REFERENCE.fullmatch(reference)
    return (int(match[2]), _column(match[1])) if match else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _area(reference: str) -> Area | None:
    first, _, last = reference.partition(":")
    start, end = cell_at(first), cell_at(last or first)
    return (*start, *end) if start and end else None
