"""The registry of indicators, and the codes that the words of targets tell."""

import pytest

from plans.indicators import indicators, likeliest, recognise
from plans.targets import find_targets
from reporting import catalogue
from tests.plans.documents import decomposed

#: The targets of the plan of 2024: task, operator, threshold, indicator.
REAL = [
    ("II.1", "at_least", "100", "electronic_transfer_rate"),
    ("II.2", "at_least", "80", "digitised_result_rate"),
    ("II.3", "at_least", "100", "online_service_rate"),
    ("II.3", "at_least", "70", "online_rate"),
    ("II.3", "at_least", "90", "full_online_rate"),
    ("II.4", "at_least", "95", "satisfaction_rate"),
    ("II.7", "at_least", "80", "online_payment_service_rate"),
    ("II.7", "at_least", "50", "online_payment_rate"),
    ("II.8", "at_least", "70", "not_asked_again_rate"),
    ("II.9", "at_least", "100", "internal_published_rate"),
]


def test_the_targets_of_the_real_plan(real_plan):
    [annex] = [annex for annex in real_plan.annexes if annex.label == "II"]
    assert [
        (f"II.{task.printed_number}", target.operator, str(target.threshold), target.indicator)
        for run in annex.runs
        for task in run
        for target in task.targets
    ] == REAL


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Tỷ lệ hồ sơ TTHC tiếp nhận trực tuyến đạt trên 60%", "online_rate"),
        ("TỈ LỆ NỘP HỒ SƠ QUA MẠNG ĐẠT 60%", "online_rate"),
        ("80% kết quả được số hoá trên tổng số hồ sơ đã giải quyết", "digitised_resolved_rate"),
        ("100% DVCTT đủ điều kiện được cung cấp", "online_service_rate"),
        ("Tỷ lệ hồ sơ đã giải quyết đúng hạn đạt 98%", "on_time_resolved_rate"),
        ("98% hồ sơ đúng hạn, tính cả hồ sơ đang giải quyết trong hạn", "on_time_rate"),
        ("95% người dân hài lòng khi đến bộ phận một cửa", "satisfaction_rate"),
    ],
)
def test_words_that_tell_one(words, code):
    assert recognise(words) == recognise(decomposed(words)) == code


@pytest.mark.parametrize(
    ("words", "likely"),
    [
        ("Bảo đảm 95% hồ sơ đúng hạn", ["on_time_rate", "on_time_resolved_rate"]),
        ("Số hóa 80% kết quả giải quyết TTHC", ["digitised_result_rate", "digitised_resolved_rate"]),
        ("Tỷ lệ thanh toán trực tuyến đạt 50%", ["online_payment_rate", "online_payment_service_rate"]),
        ("Bộ phận Tiếp nhận và Trả kết quả số hóa 80%", ["digitised_result_rate", "digitised_resolved_rate"]),
        ("Chỉ số hài lòng về thủ tục hành chính (SIPAS) đạt 90%", []),
        ("Tỷ lệ hồ sơ trực tuyến toàn trình trên tổng số hồ sơ đạt 40%", []),
        ("80% phản ánh, kiến nghị về thủ tục hành chính được xử lý đúng hạn", []),
        ("Thực hiện chứng thực bản sao điện tử đạt 100%", []),
        ("30% công chức được tập huấn", []),
    ],
)
def test_words_that_do_not(words, likely):
    assert (recognise(words), likeliest(words)) == (None, likely)


def test_two_percentages_of_one_clause_are_not_guessed():
    found = find_targets("Tỷ lệ nộp hồ sơ trực tuyến tăng từ 60% lên 70%")
    assert [target.indicator for target in found] == [None, None]


def test_those_of_the_forms_have_the_same_codes_and_names():
    shared = {code: indicator.name for code, indicator in indicators().items()}
    of_forms = {indicator.code: indicator.label for indicator in catalogue.indicators()}
    assert {code: (shared[code].vi, shared[code].en) for code in of_forms} == {
        code: (label.vi, label.en) for code, label in of_forms.items()
    }


def test_every_share_has_a_denominator_and_words_and_no_count_has():
    for indicator in indicators().values():
        is_share = indicator.unit == "percent"
        assert (indicator.denominator is not None, bool(indicator.words)) == (is_share, is_share), indicator.code


def test_the_registry_is_read_in_both_languages(office):
    told = office.get("/api/v1/indicators/").json()
    assert [each["code"] for each in told] == list(indicators())
    of_copies = next(each for each in told if each["code"] == "electronic_copy_count")
    assert (of_copies["unit"], of_copies["denominator"]) == ({"value": "count", "label": "Số lượng"}, None)
    [digitised] = [
        each
        for each in office.get("/api/v1/indicators/", **{"Accept-Language": "en"}).json()
        if each["code"] == "digitised_result_rate"
    ]
    assert (digitised["numerator"], digitised["denominator"]) == ("results digitised", "dossiers received")
    assert digitised["provenance"]["value"] == "verified"
