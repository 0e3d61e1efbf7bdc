"""CSV files, and texts that only look like them."""

import csv
import io
import unicodedata

from tests.plans.corpus import base
from tests.plans.corpus.base import FIRST, HEADINGS, ROWS, SECOND, changed
from tests.plans.corpus.word import INJECTION

COVER = (base.KIND, base.SUBJECT, base.BASIS, *base.ANNEX)


def text(rows=ROWS, separator=","):
    """The plan as a person's spreadsheet program saves it: every row as wide as the table."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator)
    head = (base.AUTHORITY, "", "", base.MOTTO)
    foot = (base.RECIPIENTS, "", "", base.SIGNATURE)
    for row in (head, *((line,) for line in COVER), *rows, (), foot):
        writer.writerow((*row, *[""] * (6 - len(row))))
    return stream.getvalue()


def windows_1258(words):
    """Vietnamese in Windows-1258: a base letter, then its tone as a sign of its own."""
    letters = []
    for letter in unicodedata.normalize("NFC", words):
        base_letter, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        shape = unicodedata.normalize("NFC", base_letter + "".join(mark for mark in marks if mark not in tones))
        letters.append(shape + "".join(tones))
    return "".join(letters).encode("cp1258")


def line_breaks_in_cells():
    return text([HEADINGS, changed(FIRST, content='Rà soát\n"một cửa";\nbáo cáo'), SECOND]).encode()


def unclosed_quote():
    before, _, after = text().rpartition('"')
    return (before + after).encode()


def table_alone():
    return "\r\n".join(",".join(row) for row in ROWS).encode()


def prose():
    return "\n".join((*COVER, "Các bộ phận chuyên môn tổ chức thực hiện kế hoạch này.")).replace(",", "").encode()


FILES = {
    "a sound plan.csv": lambda: text().encode(),
    "marked UTF-8 with semicolons.csv": lambda: text(separator=";").encode("utf-8-sig"),
    "UTF-16 with tabs.csv": lambda: text(separator="\t").encode("utf-16"),
    "UTF-16 without a mark.csv": lambda: text(separator="\t").encode("utf-16-le"),
    "Windows-1258.csv": lambda: windows_1258(text()),
    "separator named in the first line.csv": lambda: b"sep=;\r\n" + text(separator=";").encode(),
    "decomposed letters.csv": lambda: unicodedata.normalize("NFD", text()).encode(),
    "line breaks in cells.csv": line_breaks_in_cells,
    "formula as text.csv": lambda: text([HEADINGS, changed(FIRST, content=INJECTION), SECOND]).encode(),
    "groups in the first cell.csv": lambda: text([HEADINGS, ("I. CẢI CÁCH THỦ TỤC",), FIRST, SECOND]).encode(),
    "table alone.csv": table_alone,
    "table and its year said.csv": table_alone,
    "quotation mark never closed.csv": unclosed_quote,
    "no columns.csv": prose,
    "separators and nothing else.csv": lambda: b",,,,,\r\n" * 40,
    "blanks and nothing else.csv": lambda: b" \r\n" * 40,
    "no known encoding.csv": lambda: b"\xd2\xd2\x8a;\xff\xfe;\x90\n",
    "zero bytes inside.csv": lambda: b"TT,N\xc3\xb4i dung\n1,\0\0\n",
    "5,000 rows.csv": lambda: text([HEADINGS, *[FIRST] * 5_000]).encode(),
    "one endless line.csv": lambda: b"a," * 1_500_000,
    "one endless cell.csv": lambda: b"TT,Noi dung\n1," + b"a" * 600_000,
}
