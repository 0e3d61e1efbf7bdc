"""A CSV file as a sheet: its encoding and its separator are found out, since nobody who saves one knows them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from plans.importing.archive import EXPECTED
from plans.importing.blocks import Source
from plans.importing.refuse import refuse
from plans.importing.sheets import Sheet, sheet_blocks
from plans.words import clean
from tenants.findings import Finding
from tenants.refusals import Malformed, TooLarge, UnsupportedMedia

MAX_LENGTH = 2_000_000
"""Characters, separators and blanks among them; what is left of them is held against ``blocks.MAX_TEXT``."""
SEPARATORS = ",;\t"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE, _SAMPLE_ZEROS = 1024, 0.2
_WINDOWS = "cp1258"
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HINT = re.compile(r"sep=([,;\t])\r?\n")  # a first line that Excel writes and hides


def read_csv(data: bytes) -> Source:
    """Reads a CSV file: UTF-8 or UTF-16 with or without a mark, or Windows-1258; separated by ``,``, ``;`` or tabs.

    Args:
        data: the file, whole.

    Raises:
        Malformed: a quotation mark that is never closed, or bytes that are no text (400).
        TooLarge: more text or cells than a plan has (413).
        UnsupportedMedia: binary data, or text without any columns (415).
    """
    text, encoding = _decoded(data)
    rows = _rows(text)
    sheet = Sheet(1)
    for number, row in enumerate(rows, start=1):
        sheet.texts |= {(number, column): words for column, cell in enumerate(row, 1) if (words := clean(cell))}
    guessed = Finding("file.encoding_guessed", {"table": 1}, "Windows-1258", "UTF-8", "warning", pointer="/file")
    return Source(tuple(sheet_blocks(sheet)), (guessed,) if encoding == _WINDOWS else ())


def _decoded(data: bytes) -> tuple[str, str]:
    *others, last = _candidates(data)
    for encoding in others:
        with suppress(UnicodeDecodeError):
            return _text(data.decode(encoding), data), encoding
    try:
        return _text(data.decode(last), data), last
    except UnicodeDecodeError:
        refuse(Malformed, "file.encoding", found=data[:8].hex(" "), expected="UTF-8, UTF-16, Windows-1258")


def _text(text: str, data: bytes) -> str:
    if len(text) > MAX_LENGTH:
        refuse(TooLarge, "file.too_long", found=len(text), expected=MAX_LENGTH)
    if _BINARY.search(text):
        refuse(UnsupportedMedia, "file.unknown_kind", found=data[:8].hex(" "), expected=EXPECTED)
    return text


def _candidates(data: bytes) -> Iterator[str]:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked:
        yield marked
        return
    high, low = (data[start:_SAMPLE:2].count(b"\0") for start in (0, 1))  # of Latin letters in UTF-16 one half is zero
    if max(high, low) > _SAMPLE_ZEROS * len(data[:_SAMPLE]):
        yield "utf-16-be" if high > low else "utf-16-le"
    else:
        yield "utf-8"
        yield _WINDOWS


def _rows(text: str) -> list[list[str]]:
    hint = _HINT.match(text)
    if hint:
        text, separator = text[hint.end() :], hint[1]
    else:
        separator = max(SEPARATORS, key=lambda each: _evenness(text, each))
        if not _evenness(text, separator):
            refuse(UnsupportedMedia, "file.unknown_kind", found=f"text: {clean(text)[:40]}", expected=EXPECTED)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        refuse(Malformed, "file.csv_damaged", found=f"{reader.line_num}: {error}", expected='"…"')


def _evenness(text: str, separator: str) -> int:
    """How much of a table a separator shows: rows of one width, the wider the better; commas in prose are ragged."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    widths: Counter[int] = Counter()
    with suppress(csv.Error):  # told when the file is read in earnest
        widths.update(len(row) for row in reader)
    return max((count * (width - 1) for width, count in widths.items()), default=0)
