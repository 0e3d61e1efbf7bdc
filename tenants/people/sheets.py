"""A file of rows and columns as a grid of cells, whatever its kind; hostile files are bounded before they unpack."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

import openpyxl

from tenants.refusals import Malformed, TooLarge, UnsupportedMedia

MAX_BYTES = 2 * 1024 * 1024
MAX_ROWS = 5000
MAX_COLUMNS = 30
#: What a workbook may unpack to, and of how many parts.
MAX_UNPACKED, MAX_PARTS = 8 * 1024 * 1024, 200
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
# What zipfile and openpyxl are known to raise on damaged input.
_DAMAGED = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
    EOFError,
    SyntaxError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)

Cell = str | date
Grid = list[list[Cell]]


def read_grid(data: bytes) -> Grid:
    """The file's first sheet; texts without spaces at the ends, dates as dates where the file knows them.

    The kind is told by content, never by name.

    Args:
        data: the file, whole.

    Raises:
        Malformed: it is empty, damaged, or text in an unknown encoding.
        TooLarge: it is over 2 MB, has over 5,000 rows, or unpacks to too much.
        UnsupportedMedia: it is neither text nor a workbook.
    """
    if not data.strip():
        raise Malformed("people.empty")
    require_size(len(data))
    if data.startswith((_OLE, _PDF)):
        raise UnsupportedMedia("people.kind", found=".xls, .doc, .pdf …", expected=".csv, .xlsx")
    return _bounded(_workbook(data) if data.startswith(_ZIP) else _text(data))


def require_size(size: int) -> None:
    """Refuse a file that is too large.

    Args:
        size: in bytes.

    Raises:
        TooLarge: over 2 MB.
    """
    if size > MAX_BYTES:
        raise TooLarge("people.too_large", found=f"{size} B", expected=f"{MAX_BYTES // 1024**2} MB")


def _bounded(rows: Iterable[list[Cell]]) -> Grid:
    grid = list(islice(rows, MAX_ROWS + 2))
    if len(grid) > MAX_ROWS + 1:
        raise TooLarge("people.too_large", found=f"> {MAX_ROWS}", expected=f"{MAX_ROWS}")
    return grid


def _text(data: bytes) -> Iterator[list[Cell]]:
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [cell.strip() for cell in row[:MAX_COLUMNS]]
    except csv.Error as error:
        raise Malformed("people.damaged", found=str(error)) from error


def _decoded(data: bytes) -> str:
    encoding = "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data[:2]:
        encoding = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Malformed("people.encoding", found=f"byte {error.start + 1}", expected="UTF-8, UTF-16") from error
    if "\0" in text:
        raise UnsupportedMedia("people.kind", found="NUL", expected=".csv, .xlsx")
    return text


def _workbook(data: bytes) -> Iterator[list[Cell]]:
    try:
        _require_bounded(data)
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            sheet = workbook.worksheets[0]
            sheet.reset_dimensions()  # what the file says of its own size is not to be trusted
            rows = [
                [_cell(value) for value in row]
                for row in islice(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), MAX_ROWS + 2)
            ]
        finally:
            workbook.close()
    except _DAMAGED as error:
        raise Malformed("people.damaged", found=type(error).__name__) from error
    yield from rows


def _require_bounded(data: bytes) -> None:
    """Refuse what unpacks to too much, is no workbook, or declares entities, before anything is parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise TooLarge("people.too_large", found="ZIP", expected=f"{MAX_UNPACKED // 1024**2} MB")
        if "xl/workbook.xml" not in archive.namelist():
            raise UnsupportedMedia("people.kind", found="ZIP", expected=".csv, .xlsx")
        for part in parts:
            with archive.open(part) as opened:  # reads no more than the size that was just counted
                content = opened.read(part.file_size)
            if any(declaration in content for declaration in _DECLARATIONS):
                raise Malformed("people.damaged", found="DOCTYPE")


def _cell(value: object) -> Cell:
    if isinstance(value, date):
        return value if type(value) is date else date(value.year, value.month, value.day)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
