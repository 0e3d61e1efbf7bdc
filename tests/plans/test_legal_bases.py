"""The registry of legal bases, and citations judged by it and by the rule of the number."""

import pytest

from plans.document_numbers import read_number
from plans.issuers import issuers
from plans.legal_bases import Standing, documents, find_document
from tests.plans.linted import plan
from tests.plans.test_linting import found as told

DECREE = "Nghị định số 61/2018/NĐ-CP"


def test_every_document_is_whole():
    assert len(documents()) == len({(document.number, document.place) for document in documents()}) == 28
    for document in documents():
        number = read_number(document.number)
        assert document.title
        assert all(part in issuers() for part in number.issuing)
        if document.dated and number.year:
            assert number.year == document.dated.year
        assert find_document(document.kind, document.number, document.dated) is document


def test_what_took_a_documents_place_is_in_the_registry():
    numbers = {document.number for document in documents()}
    ended = [document for document in documents() if document.ended]
    assert {document.ended.by for document in ended} <= numbers
    assert all(document.dated < document.ended.day for document in ended)


def test_a_correction_needs_a_source():
    assert {document.number for document in documents() if document.standing is Standing.UNVERIFIED} == {
        "65/2025/QH15",
        "09/2019/NĐ-CP",
    }


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("61/2018/NĐ-CP", ("61", 2018, ("NĐ", "CP"), False, "NĐ", ("CP",))),
        ("60/2020/QH14", ("60", 2020, ("QH",), False, "", ("QH",))),
        ("1234/UBND-VP", ("1234", None, ("UBND", "VP"), False, "", ("UBND",))),
        ("123/QĐ-UBND", ("123", None, ("QĐ", "UBND"), False, "QĐ", ("UBND",))),
        ("05-NQ/TW", ("5", None, ("NQ", "TW"), True, "NQ", ("TW",))),
        ("12-KH/ĐU", ("12", None, ("KH", "ĐU"), True, "KH", ("ĐU",))),
        ("14/2015/TTLT-BTP-BNV", ("14", 2015, ("TTLT", "BTP", "BNV"), False, "TTLT", ("BTP", "BNV"))),
    ],
)
def test_a_number_taken_apart(number, parts):
    parsed = read_number(number)
    assert (*parsed, parsed.kind, parsed.issuing) == parts


@pytest.mark.parametrize("number", ["", "/KH-UBND", "12", "12/", "12/2024/", "KH-UBND"])
def test_what_is_no_number(number):
    assert read_number(number) is None


def found(words):
    return [(code, expected) for code, _, expected in told(plan(bases=words))]


@pytest.mark.parametrize(
    "sound",
    [
        f"{DECREE} ngày 23/4/2018 của Chính phủ",
        DECREE,
        "Luật số 60/2020/QH14 ngày 17/6/2020 của Quốc hội",
        "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
        "Công văn số 1234/UBND-VP ngày 05/01/2024 của UBND tỉnh Hà Tĩnh",
        "Quyết định số 123/QĐ-UBND ngày 05/01/2024 của UBND thị xã",
        "Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ",
        "Nghị quyết số 05-NQ/TW ngày 01/11/2016 của Ban Chấp hành Trung ương",
        "Kế hoạch số 12-KH/ĐU ngày 05/01/2024 của Đảng ủy phường",
        "Quyết định số 53/2021/QĐ-UBND ngày 20/12/2021 của UBND tỉnh Nghệ An",  # Hà Tĩnh has one of another day
        "Thông tư số 99/2019/TT-BTP ngày 01/02/2019 của Bộ Tư pháp",
        "Quyết định số 12/QĐ-SNV ngày 05/01/2024 của Sở Nội vụ",
        "Nghị định số 09/2019/NĐ-CP ngày 25/01/2019 của Chính phủ",  # its date in the registry is not certain
    ],
)
def test_sound_citations(sound):
    assert found(sound) == []


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        (f"{DECREE} ngày 24/4/2018 của Chính phủ", ("citation.date_differs", "23/04/2018")),
        (f"{DECREE} ngày 23/4/2018 của Thủ tướng Chính phủ", ("citation.issuer_differs", "Chính phủ")),
        ("Thông tư số 99/2019/TT-BTP ngày 01/02/2018 của Bộ Tư pháp", ("citation.year_differs", 2019)),
        ("Thông tư số 99/TT-BTP ngày 01/02/2018 của Bộ Tư pháp", ("citation.year_missing", "99/2018/TT-BTP")),
        ("Quyết định số 99/2019/TT-BTP của Bộ Tư pháp", ("citation.kind_differs", "Thông tư")),
        ("Kế hoạch số 12-CT/ĐU ngày 05/01/2024 của Đảng ủy phường", ("citation.kind_differs", "Chỉ thị")),
        ("Công văn số 1234/UBND-VP của Bộ Nội vụ", ("citation.issuer_differs", "Ủy ban nhân dân")),
        ("Quyết định số 5/QĐ UBND của UBND thị xã", ("citation.malformed", "5/QĐ-UBND")),
        (
            "Thông tư số 01/2020/TT-BTC ngày 20/10/2020 của Văn phòng Chính phủ",
            ("citation.known_otherwise", ["Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ"]),
        ),
    ],
)
def test_odd_citations(odd, expected):
    assert expected in found(odd)


def test_one_mistake_is_told_once():
    assert found(f"{DECREE} ngày 24/4/2018 của Chính phủ") == [("citation.date_differs", "23/04/2018")]
    assert found("Thông tư số 99/TT-BTP ngày 01/02/2018 của Bộ Tư pháp") == [
        ("citation.year_missing", "99/2018/TT-BTP")
    ]


def ended(dated, *, basis):
    words = f"{DECREE} ngày 23/4/2018 của Chính phủ"
    linted = plan(bases=words, dated=dated) if basis else plan(text=words, dated=dated)
    return [expected for code, _, expected in told(linted) if code == "citation.ended"]


def test_a_basis_is_in_force_when_the_plan_is_issued():
    assert ended((1, 7, 2025), basis=True) == ["118/2025/NĐ-CP"]
    assert ended((30, 6, 2025), basis=True) == []
    assert ended((None, 7, 2025), basis=True) == ["118/2025/NĐ-CP"]
    assert ended((1, 7, 2025), basis=False) == []
