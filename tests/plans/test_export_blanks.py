"""Number and date of a printed plan: filled in where they are known, room to write where not, words never changed."""

import pytest

from plans.dates import PartialDate
from plans.exporting.blanks import Mark, followed, printed_mark, spelt, with_date, with_number
from plans.exporting.layout import GAP
from plans.words import one_line

FULL, PARTIAL, NOTHING = PartialDate(5, 3, 2024), PartialDate(None, 3, 2024), PartialDate()
ISSUED, AMENDED = Mark("05", FULL), Mark("12", PartialDate(10, 10, 2024))


@pytest.mark.parametrize(
    ("line", "number", "printed"),
    [
        ("Số: /KH-UBND", "", f"Số:{GAP}/KH-UBND"),
        ("Số: /KH-UBND", "05", "Số: 05/KH-UBND"),
        ("Số: 07/KH-UBND", "07", "Số: 07/KH-UBND"),
        ("Số 07/KH-UBND", "", f"Số{GAP}/KH-UBND"),
        ("Số: 07/2024/KH-UBND", "07/2024", "Số: 07/2024/KH-UBND"),
        ("Số: ....../KH-UBND", "", "Số: ....../KH-UBND"),
        ("Số: ....../KH-UBND", "12", "Số: 12/KH-UBND"),
        ("Số điện thoại 123", "12", "Số điện thoại 123"),
    ],
)
def test_the_number(line, number, printed):
    assert with_number(line, number) == printed


@pytest.mark.parametrize(
    ("line", "dated", "printed"),
    [
        ("X, ngày tháng 3 năm 2024", PARTIAL, f"X, ngày{GAP}tháng 3 năm 2024"),
        ("X, ngày tháng 3 năm 2024", FULL, "X, ngày 05 tháng 3 năm 2024"),
        ("X, ngày ... tháng 3 năm 2024", PARTIAL, "X, ngày ... tháng 3 năm 2024"),
        ("X, ngày 05/3/2024", FULL, "X, ngày 05/3/2024"),
        ("X, ngày 5 tháng 03 năm 2024", FULL, "X, ngày 5 tháng 03 năm 2024"),
        ("X, ngày 05 tháng 3 năm 2024", NOTHING, f"X, ngày{GAP}tháng{GAP}năm{GAP}".rstrip()),
        ("X, ngày tháng năm", FULL, "X, ngày 05 tháng 3 năm 2024"),
    ],
)
def test_the_date(line, dated, printed):
    assert with_date(line, dated) == printed


def test_days_below_ten_and_the_first_two_months_get_a_zero():
    assert spelt(PartialDate(3, 1, 2025)) == "ngày 03 tháng 01 năm 2025"
    assert spelt(PartialDate(13, 3, 2025)) == "ngày 13 tháng 3 năm 2025"


@pytest.mark.parametrize(
    ("note", "was", "now", "printed"),
    [
        # A draft keeps its room for both.
        (
            "số /KH-UBND ngày tháng 3 năm 2024",
            Mark("", PARTIAL),
            Mark("", PARTIAL),
            "số /KH-UBND ngày tháng 3 năm 2024",
        ),
        # Issued: what was blank is filled in.
        ("số /KH-UBND ngày tháng 3 năm 2024", Mark("", PARTIAL), ISSUED, "số 05/KH-UBND ngày 05 tháng 3 năm 2024"),
        ("số /KH-UBND ngày tháng năm 2024", Mark("", PARTIAL), ISSUED, "số 05/KH-UBND ngày 05 tháng 3 năm 2024"),
        # What contradicts the plan stays: the linter tells of it.
        ("số /KH-UBND ngày tháng 2 năm 2024", Mark("", PARTIAL), ISSUED, "số 05/KH-UBND ngày tháng 2 năm 2024"),
        ("số 30/KH-UBND ngày 02/3/2024", Mark("", PARTIAL), ISSUED, "số 30/KH-UBND ngày 02/3/2024"),
        # The file bore number and date already: its notes are printed as they are.
        ("số /KH-UBND ngày tháng 3 năm 2024", ISSUED, ISSUED, "số /KH-UBND ngày tháng 3 năm 2024"),
        # An amendment of an issued plan has neither yet, then its own.
        ("số 05/KH-UBND ngày 05/3/2024", ISSUED, Mark("", PartialDate(year=2024)), "số /KH-UBND ngày tháng năm 2024"),
        ("số 05/KH-UBND ngày 05/3/2024", ISSUED, AMENDED, "số 12/KH-UBND ngày 10 tháng 10 năm 2024"),
        ("(Ban hành kèm theo Kế hoạch)", ISSUED, AMENDED, "(Ban hành kèm theo Kế hoạch)"),
    ],
)
def test_a_note_follows_the_cover_and_is_never_corrected(note, was, now, printed):
    assert one_line(followed(note, was, now)) == printed


def test_a_letterheads_number_and_date():
    lines = ["UBND PHƯỜNG X", "Số: 07/KH-UBND", "X, ngày tháng 3 năm 2024"]
    assert printed_mark(lines) == Mark("07", PARTIAL)
    assert printed_mark(["UBND PHƯỜNG X"]) == Mark("", NOTHING)
