from datetime import date
from decimal import Decimal

import pytest

from plans.dates import PartialDate, find_date
from plans.targets import Operator, find_targets
from plans.words import clean, fold, key
from tests.plans.documents import decomposed


def test_cleaning_keeps_accents_and_lines():
    assert clean(decomposed("  Kế\u00a0\u200bhoạch \t năm \n\n 2024 ")) == "Kế hoạch năm\n\n2024"


@pytest.mark.parametrize("code", [*range(0x09), *range(0x0E, 0x20), 0x7F, 0xAD, 0xFFFE, 0xFFFF])
def test_what_no_file_of_office_holds_is_dropped(code):
    cleaned = clean(f"Kế{chr(code)}hoạch")
    assert cleaned.replace(" ", "").replace("\n", "") == "Kếhoạch"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("VP - TK", "vp–tk"),
        ("Uỷ ban", "Ủy ban"),
        ("hoà", "hòa"),
        ("VĂN HOÁ", "văn hóa"),
        (decomposed("Đức Thuận"), "ĐỨC  THUẬN"),
    ],
)
def test_two_spellings_of_one_name(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("quý", "qúy"), ("toán", "tóan"), ("văn phòng", "van phong"), ("a, b", "a b")]
)
def test_different_words_stay_different(one, other):
    assert key(one) != key(other)


def test_folding_keeps_the_length_of_cleaned_text():
    text = "Thông tư số 01/2020/TT-VPCP – Uỷ ban, HOÀ GIẢI, QUÝ II"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trung Lương, ngày tháng 3 năm 2024", PartialDate(None, 3, 2024)),
        ("ngày ... tháng ... năm 2024", PartialDate(None, None, 2024)),
        ("ngày 05/3/2024", PartialDate(5, 3, 2024)),
        ("Ngày 05 tháng 03 năm 2024", PartialDate(5, 3, 2024)),
        ("ngày 31 tháng 2 năm 2024", PartialDate(31, 2, 2024)),
    ],
)
def test_dates_as_far_as_given(text, expected):
    found = find_date(text)
    assert found is not None
    assert found[0] == expected


def test_a_date_is_complete_only_if_the_calendar_has_it():
    assert PartialDate(5, 3, 2024).complete == date(2024, 3, 5)
    assert PartialDate(31, 2, 2024).complete is None
    assert PartialDate(None, 3, 2024).complete is None
    assert find_date("không có gì") is None


@pytest.mark.parametrize(
    ("one", "other", "contradicts"),
    [
        (PartialDate(None, 2, 2024), PartialDate(None, 3, 2024), True),
        (PartialDate(None, None, 2024), PartialDate(5, 3, 2024), False),
        (PartialDate(4, 3, 2024), PartialDate(5, 3, 2024), True),
    ],
)
def test_partial_dates_contradict_by_what_both_give(one, other, contradicts):
    assert one.contradicts(other) is contradicts


@pytest.mark.parametrize(
    ("content", "operator", "threshold"),
    [
        ("100% hồ sơ được luân chuyển", Operator.AT_LEAST, "100"),
        ("đạt tỷ lệ tối thiểu tương ứng là 80% số hồ sơ", Operator.AT_LEAST, "80"),
        ("đạt từ 95% trở lên", Operator.AT_LEAST, "95"),
        ("tỷ lệ trễ hạn không quá 2,5 %", Operator.AT_MOST, "2.5"),
        ("từ 10% trở xuống", Operator.AT_MOST, "10"),
        ("dưới 5%", Operator.BELOW, "5"),
        ("trên 90%", Operator.ABOVE, "90"),
        ("không dưới 90%", Operator.AT_LEAST, "90"),
        ("không trên 2%", Operator.AT_MOST, "2"),
        ("≥ 97,25%", Operator.AT_LEAST, "97.25"),
        (">80%", Operator.ABOVE, "80"),
        ("≤ 5%", Operator.AT_MOST, "5"),
        ("đạt 80 phần trăm trở lên", Operator.AT_LEAST, "80"),
        ("không quá 5 PHẦN TRĂM", Operator.AT_MOST, "5"),
    ],
)
def test_targets(content, operator, threshold):
    (target,) = find_targets(decomposed(content))
    assert (target.operator, target.threshold, target.indicator) == (operator, Decimal(threshold), None)


def test_each_target_has_its_clause():
    found = find_targets("Tối thiểu 80% TTHC được triển khai, trong số đó, tỷ lệ giao dịch đạt từ 50% trở lên.")
    assert [target.words for target in found] == [
        "Tối thiểu 80% TTHC được triển khai",
        "trong số đó, tỷ lệ giao dịch đạt từ 50% trở lên",
    ]
    assert [
        target.words for target in find_targets("Nộp trực tuyến đạt 70%, số hóa đạt từ 80% trở lên và 5%, tối đa")
    ] == [
        "Nộp trực tuyến đạt 70%",
        "số hóa đạt từ 80% trở lên",
        "5%, tối đa",
    ]
    written_out = "Nộp trực tuyến đạt 70 phần trăm trở lên, số hóa đạt 80 phần trăm và 5%"
    assert [str(target.threshold) for target in find_targets(written_out)] == ["70", "80", "5"]
    assert [target.words for target in find_targets(written_out)][1:] == ["số hóa đạt 80 phần trăm", "5%"]
    assert find_targets("Rà soát 5 TTHC năm 2024, tăng 5 phần trăm điểm") == ()
