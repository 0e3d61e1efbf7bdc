from datetime import date

import pytest

from plans.citations import find_citations

SOUND = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP", "CP", date(2018, 4, 23), "Chính phủ"),
    ("Luật số 63/2020/QH14 ngày 18/6/2020 của Quốc hội", "63/2020/QH14", "QH", date(2020, 6, 18), "Quốc hội"),
    ("Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021", "76/NQ-CP", "CP", date(2021, 7, 15), ""),
    ("Quyết định 53/2021/QĐ-UBND của UBND tỉnh", "53/2021/QĐ-UBND", "UBND", None, "UBND"),
    ("Chỉ thị số 23-CT/TW", "23-CT/TW", "CT/TW", None, ""),
    (
        "Thông tư số 01/2020/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        "01/2020/TT-VPCP",
        "VPCP",
        None,
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    ),
]


@pytest.mark.parametrize(("text", "number", "suffix", "dated", "issuer"), SOUND, ids=[row[1] for row in SOUND])
def test_sound_citations(text, number, suffix, dated, issuer):
    (citation,) = find_citations(f"Thực hiện {text}; các quy định khác ngày 01/01/2001 của Bộ Nội vụ")
    assert (citation.number, citation.suffix, citation.dated, citation.issuer) == (number, suffix, dated, issuer)
    assert (citation.words, citation.start) == (text.removesuffix(" tỉnh"), len("Thực hiện "))
    assert citation.well_formed
    assert citation.expected_issuer is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông tư số 02/2017/TT-BTP ngày 30/10/2017 của Văn phòng Chính phủ", "Bộ Tư pháp"),
        ("Thông tư số 167/2012/TT-BTC của Bộ Nội vụ", "Bộ Tài chính"),
        ("Nghị định số 61/2018/NĐ-CP của Thủ tướng Chính phủ", "Chính phủ"),
        ("Thông tư số 167/2012/TT-BTC của Bộ trưởng Bộ Tài chính", None),
        ("Thông tư số 167/2012/TT-BTC của Kho bạc", None),  # a name that no table knows is not judged
        ("Công văn số 12/UBND-VP của Bộ Nội vụ", None),  # nor a suffix
    ],
)
def test_the_symbol_names_the_issuer(text, expected):
    (citation,) = find_citations(text)
    assert citation.expected_issuer == expected


@pytest.mark.parametrize(
    ("text", "well_formed"),
    [
        ("Thông báo số 01/2018/TB VPCP ngày 23/11/2018", False),
        ("Quyết định số 5/QĐ UBND", False),
        ("Quyết định số 5/QĐ-UBND UBND phường", True),
        ("Luật số 63/2020/QH14 TTHC", True),
    ],
)
def test_parts_of_a_symbol_are_joined_by_hyphens(text, well_formed):
    (citation,) = find_citations(text)
    assert citation.well_formed is well_formed


def test_a_number_left_blank_is_no_citation():
    assert find_citations("(Kèm theo Kế hoạch số /KH-UBND ngày tháng 3 năm 2024)") == []
