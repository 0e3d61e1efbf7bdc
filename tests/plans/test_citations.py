from datetime import date

import pytest

from plans.citations import find_citations
from plans.issuers import expected_issuer

SOUND = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP", "CP", date(2018, 4, 23), "Chính phủ"),
    ("Luật số 63/2020/QH14 ngày 18/6/2020 của Quốc hội", "63/2020/QH14", "QH", date(2020, 6, 18), "Quốc hội"),
    ("Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021", "76/NQ-CP", "CP", date(2021, 7, 15), ""),
    ("Quyết định 53/2021/QĐ-UBND của UBND tỉnh", "53/2021/QĐ-UBND", "UBND", None, "UBND tỉnh"),
    ("Công văn số 12/UBND-VP của UBND phường", "12/UBND-VP", "UBND", None, "UBND phường"),
    ("Chỉ thị số 23-CT/TW", "23-CT/TW", "TW", None, ""),
    ("Kế hoạch số 12-KH/ĐU của Đảng ủy phường Trung Lương", "12-KH/ĐU", "ĐU", None, "Đảng ủy phường Trung Lương"),
    (
        "Thông tư số 01/2020/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        "01/2020/TT-VPCP",
        "VPCP",
        None,
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    ),
    (
        "Kế hoạch số 5/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm",
        "5/KH-UBND",
        "UBND",
        date(2024, 3, 5),
        "Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm",
    ),
]


@pytest.mark.parametrize(("text", "number", "suffix", "dated", "issuer"), SOUND, ids=[row[1] for row in SOUND])
def test_sound_citations(text, number, suffix, dated, issuer):
    (citation,) = find_citations(f"Thực hiện {text}; các quy định khác ngày 01/01/2001 của Bộ Nội vụ")
    assert (citation.number, citation.dated, citation.issuer) == (number, dated, issuer)
    assert (citation.words, citation.start) == (text, len("Thực hiện "))
    assert citation.parsed.issuing == (suffix,)
    assert citation.well_formed
    assert expected_issuer(citation.parsed.issuing, citation.issuer) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông tư số 02/2017/TT-BTP ngày 30/10/2017 của Văn phòng Chính phủ", "Bộ Tư pháp"),
        ("Thông tư số 167/2012/TT-BTC của Bộ Nội vụ", "Bộ Tài chính"),
        ("Nghị định số 61/2018/NĐ-CP của Thủ tướng Chính phủ", "Chính phủ"),
        ("Thông tư số 167/2012/TT-BTC của Bộ trưởng Bộ Tài chính", None),
        ("Thông tư số 167/2012/TT-BTC của Kho bạc", None),  # a name that no table knows is not judged
        ("Quyết định số 12/QĐ-SNV của Bộ Nội vụ", None),  # nor a suffix
        ("Công văn số 12/UBND-VP của Bộ Nội vụ", "Ủy ban nhân dân"),  # a letter's symbol begins with its issuer
        ("Thông tư liên tịch số 14/2015/TTLT-BTP-BNV của Bộ Tư pháp, Bộ Nội vụ", None),  # either of the two
        ("Thông tư liên tịch số 14/2015/TTLT-BTP-BNV của Bộ Y tế", "Bộ Tư pháp"),
        ("Kế hoạch số 12-KH/ĐU của Ủy ban nhân dân phường", "Đảng ủy"),
    ],
)
def test_the_symbol_names_the_issuer(text, expected):
    (citation,) = find_citations(text)
    assert expected_issuer(citation.parsed.issuing, citation.issuer) == expected


AMENDING = "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"


@pytest.mark.parametrize(
    ("name", "rest", "number", "dated"),
    [
        ("Luật Tổ chức chính quyền địa phương", " ngày 19 tháng 6 năm 2015", "", date(2015, 6, 19)),
        (AMENDING, " ngày 22/11/2019", "", date(2019, 11, 22)),
        ("Luật Đất đai", " số 31/2024/QH15 ngày 18/01/2024", "31/2024/QH15", date(2024, 1, 18)),
        ("Luật Tiếp công dân", " năm 2013", "", None),
    ],
)
def test_laws_are_cited_by_name_and_date(name, rest, number, dated):
    (citation,) = find_citations(f"Căn cứ {name}{rest}; Luật Khiếu nại và pháp luật khác;")
    assert (citation.name, citation.words, citation.number, citation.dated) == (name, name + rest, number, dated)


def test_a_law_before_another_document_is_no_part_of_it():
    (citation,) = find_citations("theo Luật Đất đai và Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ")
    assert citation.words == "Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ"


@pytest.mark.parametrize(
    ("after", "issuer", "subject"),
    [
        ("Ủy ban nhân dân thị xã Hồng Lĩnh Kiểm soát TTHC năm 2023; và", "Ủy ban nhân dân thị xã Hồng Lĩnh",
         "Kiểm soát TTHC năm 2023"),
        ("UBND phường về cải cách hành chính.", "UBND phường", "về cải cách hành chính"),
        ("UBND tỉnh Hà Tĩnh, tổng hợp báo cáo", "UBND tỉnh Hà Tĩnh", ""),
        ("UBND.", "UBND", ""),
    ],
)  # fmt: skip
def test_the_issuers_place_ends_where_the_subject_begins(after, issuer, subject):
    (citation,) = find_citations(f"Kế hoạch số 30/KH-UBND ngày 05/3/2024 của {after}")
    assert (citation.issuer, citation.subject) == (issuer, subject)


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
