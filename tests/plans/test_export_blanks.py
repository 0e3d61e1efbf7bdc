"""Number and date of a printed plan: filled in where they are known, room to write where not, words never changed."""

import pytest

from plans.dates import PartialDate
from plans.exporting.blanks import completed, spelt, with_date, with_number
from plans.exporting.layout import GAP
from plans.words import one_line

FULL, PARTIAL, NOTHING = PartialDate(5, 3, 2024), PartialDate(None, 3, 2024), PartialDate()
NOTE = "(Kèm theo Kế hoạch số /KH-UBND ngày tháng 3 năm 2024 của UBND phường)"


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
    ("number", "dated", "printed"),
    [
        ("", NOTHING, NOTE),
        ("05", FULL, "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2024 của UBND phường)"),
        ("05", PARTIAL, "(Kèm theo Kế hoạch số 05/KH-UBND ngày tháng 3 năm 2024 của UBND phường)"),
        ("", PartialDate(9, 4, 2024), NOTE),
    ],
)
def test_a_note_is_completed_and_never_corrected(number, dated, printed):
    assert one_line(completed(NOTE, number, dated)) == printed
    whole = "(Kèm theo Kế hoạch số 30/KH-UBND ngày 02/3/2024)"
    assert completed(whole, number, dated) == whole
