"""A plan's text: legal bases, sections, and a signature in capitals."""

import pytest

from plans.importing.cover import read_cover
from plans.importing.passages import Part, Passage, assign_parts
from plans.importing.text import sections, text_outline

LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
LETTER = "Thực hiện Công văn số 12/UBND-VP ngày 05/01/2024 của UBND thị xã Hồng Lĩnh về rà soát thủ tục hành chính;"
INTRODUCTION = "Ủy ban nhân dân phường ban hành Kế hoạch theo Nghị định số 30/2020/NĐ-CP, cụ thể như sau:"

SUBJECT = "Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông năm 2023 trên địa bàn thị xã"


def parts(*texts):
    passages = [Passage(text, {"paragraph": number}) for number, text in enumerate(texts, start=1)]
    return list(assign_parts(passages, Part.LETTERHEAD))


def kinds(*texts):
    return [passage.part.value for passage in parts(*texts)]


def test_the_real_plans_bases(real_plan):
    assert text_outline(real_plan.passages)["legal_bases"] == [
        {
            "words": "Kế hoạch số 30/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân thị xã Hồng Lĩnh",
            "kind": "Kế hoạch",
            "number": "30/KH-UBND",
            "date": "2024-03-05",
            "issuer": "Ủy ban nhân dân thị xã Hồng Lĩnh",
            "title": SUBJECT,
            "known": True,
        },
        {
            "words": "Kế hoạch số 12/KH-UBND ngày 30/01/2024 của UBND phường",
            "kind": "Kế hoạch",
            "number": "12/KH-UBND",
            "date": "2024-01-30",
            "issuer": "UBND phường",
            "title": "về thực hiện cải cách hành chính năm 2024",
            "known": True,
        },
    ]


def test_the_real_plans_sections(real_plan):
    found = sections(real_plan.passages)
    assert [(section.level, section.number, section.heading) for section in found] == [
        (1, "I", "MỤC ĐÍCH, YÊU CẦU"),
        (2, "1", "Mục đích"),
        (3, "1.1", "Đối với công tác kiểm soát TTHC"),
        (3, "1.2", "Thực hiện cơ chế một cửa, một cửa liên thông"),
        (2, "2", "Yêu cầu"),
        (3, "2.1", "Đối với công tác kiểm soát TTHC"),
        (3, "2.2", "Thực hiện cơ chế một cửa, một cửa liên thông"),
        (2, "3", "Các công chức chuyên môn có trách nhiệm thực hiện Kế hoạch"),
        (1, "II", "NỘI DUNG KẾ HOẠCH"),
        (1, "III", "KINH PHÍ"),
        (1, "IV", "TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO"),
    ]
    assert [len(section.paragraphs) for section in found] == [0, 0, 5, 3, 0, 2, 2, 1, 1, 1, 7]


def test_what_the_registry_adds():
    law, letter = text_outline(parts("KẾ HOẠCH", "Kiểm soát TTHC", LAW, LETTER))["legal_bases"]
    assert (law["kind"], law["number"], law["issuer"], law["known"]) == ("Luật", "77/2015/QH13", "Quốc hội", True)
    assert law["title"] == "Luật Tổ chức chính quyền địa phương"
    assert (letter["number"], letter["issuer"]) == ("12/UBND-VP", "UBND thị xã Hồng Lĩnh")
    assert (letter["title"], letter["known"]) == ("về rà soát thủ tục hành chính", False)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((LAW, LETTER, INTRODUCTION, "I. MỤC ĐÍCH"), ["basis", "basis", "text", "heading"]),
        ((LAW, "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;", "1. Mục đích"), ["basis", "basis", "heading"]),
        ((LAW, "- Căn cứ Luật Đất đai ngày 18/01/2024;", INTRODUCTION), ["basis", "basis", "text"]),
        (("Thực hiện Kế hoạch số 30/KH-UBND của", "ủy ban nhân dân thị xã,", INTRODUCTION), ["basis", "basis", "text"]),
        (("______", LAW), ["title", "basis"]),
        ((LAW, "2024 là năm bản lề."), ["basis", "text"]),
    ],
)
def test_where_the_bases_end(texts, expected):
    assert kinds("KẾ HOẠCH", "Kiểm soát TTHC năm 2024", *texts) == ["title", "title", *expected]


def test_a_rule_of_dashes_is_no_part_of_the_title():
    assert read_cover(parts("KẾ HOẠCH", "Kiểm soát TTHC năm 2024", "________", LAW)).title == "Kiểm soát TTHC năm 2024"


@pytest.mark.parametrize(
    ("lines", "authority", "signatory"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Công Lộc", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Nguyễn Công Lộc"),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNGUYỄN VĂN AN", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "NGUYỄN VĂN AN"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLÊ THỊ BÌNH", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", "LÊ THỊ BÌNH"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", ""),
    ],
)
def test_the_signature(lines, authority, signatory):
    cover = read_cover(parts("KẾ HOẠCH", "Kiểm soát TTHC năm 2024", "I. MỤC ĐÍCH", lines))
    assert (cover.authority, cover.signatory) == (authority, signatory)


def test_a_stored_plan_answers_its_text(office, plan, real_plan):
    cover = office.get(f"plans/{plan}/").json()["cover"]
    expected = text_outline(real_plan.passages)
    assert (cover["legal_bases"], cover["sections"]) == (expected["legal_bases"], expected["sections"])
    assert cover["signatory"] == "Nguyễn Công Lộc"
