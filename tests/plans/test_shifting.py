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
    assert schedule_shifted(words, 2024, 2025).words == shifted


def test_the_leap_day_stays_in_a_leap_year():
    assert schedule_shifted("29/02/2024", 2024, 2028).words == "29/02/2028"


@pytest.mark.parametrize(
    ("words", "shifted", "cited"),
    [
        ("Theo Kế hoạch số 05/KH-UBND ngày 12/01/2024", None, "Kế hoạch số 05/KH-UBND ngày 12/01/2024"),
        (
            "Theo Kế hoạch số 05/KH-UBND ngày 12/01/2024,\nhoàn thành trước ngày 15/6/2024",
            "Theo Kế hoạch số 05/KH-UBND ngày 12/01/2024,\nhoàn thành trước ngày 15/6/2025",
            "Kế hoạch số 05/KH-UBND ngày 12/01/2024",
        ),
        (
            "KH số 05/KH–UBND của UBND thị xã ngày 12 tháng 01 năm 2024",
            None,
            "KH số 05/KH–UBND của UBND thị xã ngày 12 tháng 01 năm 2024",
        ),
        (
            "Theo Kế hoạch số 05/KH-UBND của UBND thị xã trước ngày 15/6/2024",
            "Theo Kế hoạch số 05/KH-UBND của UBND thị xã trước ngày 15/6/2025",
            None,
        ),
        ("Theo Công văn số 123 ngày 05/3/2024 của Sở Nội vụ", None, "Công văn số 123 ngày 05/3/2024"),
        ("Theo CV 12 ngày 29/02/2024", None, "CV 12 ngày 29/02/2024"),
        (
            "Theo tờ trình số 12/TTr-UBND (ngày 12/01/2024), quý II năm 2024",
            "Theo tờ trình số 12/TTr-UBND (ngày 12/01/2024), quý II năm 2025",
            "tờ trình số 12/TTr-UBND (ngày 12/01/2024)",
        ),
        ("theo kế hoạch số 05/kh-ubnd ngày 12/01/2024", None, "kế hoạch số 05/kh-ubnd ngày 12/01/2024"),
        ("Theo Kế hoạch ngày 12/01/2024 của UBND thị xã", None, "Kế hoạch ngày 12/01/2024"),
        ("Theo Kế hoạch, ngày 15/6/2024", "Theo Kế hoạch, ngày 15/6/2025", None),
        (
            "Trước ngày 29/02/2024 theo QĐ số 7/QĐ-UBND ngày 29/02/2024",
            "Trước ngày 28/02/2025 theo QĐ số 7/QĐ-UBND ngày 29/02/2024",
            "QĐ số 7/QĐ-UBND ngày 29/02/2024",
        ),
        ("Theo Nghị định 61/2018/NĐ-CP", None, "Nghị định 61/2018/NĐ-CP"),
        (
            "Theo Thông tư 01/2024/TT-VPCP, Quý II/2024",
            "Theo Thông tư 01/2024/TT-VPCP, Quý II/2025",
            "Thông tư 01/2024/TT-VPCP",
        ),
        ("Theo Luật Đất đai năm 2024", None, "Luật Đất đai năm 2024"),
        ("Theo Kế hoạch cải cách hành chính năm 2024", "Theo Kế hoạch cải cách hành chính năm 2025", None),
        ("Theo KH của Ủy ban nhân dân Thị xã", None, None),
        ("Tháng 10/Tháng 11 năm 2024", "Tháng 10/Tháng 11 năm 2025", None),
    ],
)
def test_a_cited_document_keeps_its_date(words, shifted, cited):
    found = schedule_shifted(words, 2024, 2025)
    assert found.words == (words if shifted is None else shifted)
    assert found.cited == (() if cited is None else (cited,))


@pytest.mark.parametrize(
    ("words", "shifted", "left"),
    [
        ("Kế hoạch kiểm soát thủ tục hành chính năm 2024", "Kế hoạch kiểm soát thủ tục hành chính năm 2025", False),
        ("Luật Đất đai năm 2024 trong năm 2024", "Luật Đất đai năm 2024 trong năm 2025", True),
        ("Quyết định số 12/QĐ-UBND năm 2024; năm 2024", "Quyết định số 12/QĐ-UBND năm 2024; năm 2025", True),
        ("Quyết định số 12/2024/QĐ-UBND", "Quyết định số 12/2024/QĐ-UBND", True),
        ("ngày 12 tháng 01 năm 2024", "ngày 12 tháng 01 năm 2024", True),
        ("Nghị định năm 2020", "Nghị định năm 2020", False),
        ("120241 hồ sơ", "120241 hồ sơ", False),
    ],
)
def test_other_words_move_where_the_plans_year_is_meant(words, shifted, left):
    assert text_shifted(words, 2024, 2025)[:2] == (shifted, left)
