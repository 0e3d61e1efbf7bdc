"""Last year's words for another year."""

import pytest

from plans.shifting import schedule_shifted, text_shifted


@pytest.mark.parametrize(
    ("words", "shifted"),
    [
        ("Tháng 2 năm 2024", "Tháng 2 năm 2025"),
        ("Tháng 3 đến tháng 8 năm 2024", "Tháng 3 đến tháng 8 năm 2025"),
        ("Trước ngày 29/02/2024", "Trước ngày 28/02/2025"),
        ("ngày 29 tháng 2 năm 2024", "ngày 28 tháng 2 năm 2025"),
        ("29/2", "28/2"),
        ("15/12/2023 - 15/01/2024", "15/12/2024 - 15/01/2025"),
        ("Quý I", "Quý I"),
        ("Thường xuyên", "Thường xuyên"),
        ("129/02 hồ sơ", "129/02 hồ sơ"),
        ("", ""),
    ],
)
def test_every_year_of_a_schedule_moves(words, shifted):
    assert schedule_shifted(words, 2024, 2025) == shifted


def test_the_leap_day_stays_in_a_leap_year():
    assert schedule_shifted("29/02/2024", 2024, 2028) == "29/02/2028"


@pytest.mark.parametrize(
    ("words", "shifted", "left"),
    [
        ("Kế hoạch kiểm soát thủ tục hành chính năm 2024", "Kế hoạch kiểm soát thủ tục hành chính năm 2025", False),
        ("Quyết định số 12/2024/QĐ-UBND", "Quyết định số 12/2024/QĐ-UBND", True),
        ("ngày 12 tháng 01 năm 2024", "ngày 12 tháng 01 năm 2024", True),
        ("Nghị định năm 2020", "Nghị định năm 2020", False),
        ("120241 hồ sơ", "120241 hồ sơ", False),
    ],
)
def test_other_words_move_where_the_plans_year_is_meant(words, shifted, left):
    assert text_shifted(words, 2024, 2025) == (shifted, left)
