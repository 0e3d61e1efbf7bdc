"""The exported Word file: layout of Nghị định 30/2020/NĐ-CP, read back with python-docx."""

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from plans.dates import PartialDate
from plans.exporting import layout, write_docx
from plans.importing import read_plan
from tests.plans.documents import second_plan
from tests.plans.printed import document_of


@pytest.fixture(scope="module")
def data(real_plan):
    return write_docx(document_of(real_plan))


@pytest.fixture(scope="module")
def document(data):
    return docx.Document(io.BytesIO(data))


def looks(style):
    alignment = style.element.pPr.find(qn("w:jc")).get(qn("w:val"))
    return style.font.size, bool(style.font.bold), bool(style.font.italic), alignment


def cells(table, row=0):
    return [[(paragraph.style.name, paragraph.text) for paragraph in cell.paragraphs] for cell in table.rows[row].cells]


def test_pages_upright_for_the_text_and_across_for_each_annex(document):
    sections = list(document.sections)
    assert [section.orientation for section in sections] == [WD_ORIENT.PORTRAIT, *[WD_ORIENT.LANDSCAPE] * 2]
    text, annex, _ = sections
    assert (text.page_width, text.page_height) == (annex.page_height, annex.page_width)
    assert abs(text.page_width - Cm(21)) < Pt(1)
    for section in sections:
        assert [round(side.cm, 1) for side in (section.top_margin, section.bottom_margin)] == [2.0, 2.0]
        assert [round(side.cm, 1) for side in (section.left_margin, section.right_margin)] == [3.0, 2.0]


def test_page_numbers_centred_in_the_upper_margin_from_the_second_page_on(document):
    first, *others = document.sections
    assert first.different_first_page_header_footer
    assert not any(section.different_first_page_header_footer for section in others)
    [paragraph] = first.header.paragraphs
    assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
    assert looks(paragraph.style) == (Pt(13), False, False, "center")
    assert [paragraph.text for paragraph in first.first_page_header.paragraphs] == [""]
    assert all(section.header.is_linked_to_previous for section in others)


def test_the_head_stands_in_two_columns_with_their_rules(document):
    left, right = cells(document.tables[0])
    assert left == [
        ("Cơ quan ban hành", "ỦY BAN NHÂN DÂN"),
        ("Cơ quan ban hành", "PHƯỜNG TRUNG LƯƠNG"),
        ("Đường kẻ", ""),
        ("Số, ký hiệu", f"Số:{layout.GAP}/KH-UBND"),
    ]
    assert right == [
        ("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
        ("Đường kẻ", ""),
        ("Địa danh, ngày tháng", f"Trung Lương, ngày{layout.GAP}tháng 3 năm 2024"),
    ]


def test_the_superior_stands_upright_above_the_body(real_plan):
    plan = document_of(real_plan)
    head = replace(plan.passages[0], text="UBND THỊ XÃ HỒNG LĨNH\nUBND PHƯỜNG TRUNG LƯƠNG\nSố: /KH-UBND")
    printed = docx.Document(io.BytesIO(write_docx(replace(plan, passages=(head, *plan.passages[1:])))))
    left, _ = cells(printed.tables[0])
    assert [style for style, _ in left[:3]] == ["Cơ quan chủ quản", "Cơ quan ban hành", "Đường kẻ"]


def test_the_styles_are_those_of_the_decree(document):
    styles = {style.name: style for style in document.styles}
    assert looks(styles["Quốc hiệu"]) == (Pt(13), True, False, "center")
    assert looks(styles["Tiêu ngữ"]) == (Pt(14), True, False, "center")
    assert looks(styles["Địa danh, ngày tháng"]) == (Pt(14), False, True, "center")
    assert looks(styles["Tên loại"]) == (Pt(14), True, False, "center")
    assert looks(styles["Căn cứ"]) == (Pt(14), False, True, "both")
    assert looks(styles["Nội dung"]) == (Pt(14), False, False, "both")
    assert styles["Nội dung"].paragraph_format.first_line_indent.cm == pytest.approx(1.27, abs=0.01)
    assert styles["Nội dung"].paragraph_format.space_after == Pt(6)
    assert looks(styles["Nơi nhận"]) == (Pt(12), True, True, "left")
    assert looks(styles["Dòng nơi nhận"]) == (Pt(11), False, False, "left")
    [fonts] = document.styles.element.iter(qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {"Times New Roman"}


def test_the_text_in_order_each_passage_in_the_style_of_its_part(document, real_plan):
    printed = [(each.style.name, each.text) for each in document.paragraphs if each.text]
    assert printed[:5] == [
        ("Tên loại", "KẾ HOẠCH"),
        ("Trích yếu", real_plan.title),
        ("Căn cứ", real_plan.passages[4].text),
        ("Đề mục", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("Đề mục", "1. Mục đích"),
    ]
    assert printed[-4:] == [
        ("Phụ lục", "Phụ lục II"),
        ("Tên phụ lục", "NỘI DUNG KẾ HOẠCH THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM 2024"),
        (
            "Kèm theo",
            f"(Kèm theo Kế hoạch số{layout.GAP}/KH-UBND ngày{layout.GAP}tháng 2 năm 2024 của Ủy ban nhân dân phường)",
        ),
        ("Cuối phụ lục", "ỦY BAN NHÂN DÂN PHƯỜNG"),
    ]


def test_recipients_and_signature_side_by_side(document):
    left, right = cells(document.tables[1])
    assert left[:2] == [("Nơi nhận", "Nơi nhận:"), ("Dòng nơi nhận", "- UBND thị xã;")]
    assert (len(left), left[-1]) == (7, ("Dòng nơi nhận", "- Lưu: VT, HS."))
    assert right == [
        ("Quyền hạn, chức vụ", "TM. ỦY BAN NHÂN DÂN"),
        ("Quyền hạn, chức vụ", "CHỦ TỊCH"),
        ("Họ tên người ký", "Nguyễn Công Lộc"),
    ]


def test_a_deputys_signature_stands_on_three_lines(aliases):
    document = docx.Document(io.BytesIO(write_docx(document_of(read_plan(second_plan(), aliases=aliases)))))
    _, right = cells(document.tables[-1])
    assert [text for _, text in right] == ["TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bích"]
    assert len(document.sections) == 1  # a table without an annex's title stands in the text


def test_the_table_of_an_annex(document):
    table = document.tables[2]
    heading, group, task = table.rows[0], table.rows[1], table.rows[2]
    assert [cell.text for cell in heading.cells] == [
        "TT",
        "Nội dung công việc",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Dự kiến sản phẩm",
        "Thời gian thực hiện",
    ]
    repeated = [row for row in table.rows if row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
    assert [row._tr for row in repeated] == [heading._tr]
    assert len(group._tr.tc_lst) == 2
    assert group._tr.tc_lst[1].grid_span == 5
    assert (
        group.cells[1].text
        == "Công tác chỉ đạo điều hành kiểm soát TTHC và thực hiện cơ chế một cửa, một cửa liên thông"
    )
    assert [cell.text for cell in task.cells][::2] == ["1", "Công chức VP-TK", "Kế hoạch được ban hành"]
    assert task.cells[5].text == "Tháng 2 năm 2024"
    assert len(table.rows) == 1 + 7 + 14


def test_notes_have_a_column_where_there_are_any(real_plan):
    plan = document_of(real_plan)
    first, second = plan.annexes
    noted = replace(second, lines=(replace(second.lines[0], note="Theo dõi hằng tuần"), *second.lines[1:]))
    printed = docx.Document(io.BytesIO(write_docx(replace(plan, annexes=(first, noted)))))
    assert [len(table.columns) for table in printed.tables] == [2, 2, 6, 7]
    assert [cell.text for cell in printed.tables[3].columns[6].cells[:3]] == ["Ghi chú", "Theo dõi hằng tuần", ""]


def test_what_is_known_by_now_is_filled_in(real_plan):
    plan = replace(document_of(real_plan), number="05", dated=PartialDate(8, 3, 2024))
    printed = docx.Document(io.BytesIO(write_docx(plan)))
    left, right = cells(printed.tables[0])
    assert left[-1][1] == "Số: 05/KH-UBND"
    assert right[-1][1] == "Trung Lương, ngày 08 tháng 3 năm 2024"
    notes = [paragraph.text for paragraph in printed.paragraphs if paragraph.style.name == "Kèm theo"]
    assert notes == [
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 08 tháng 3 năm 2024 của UBND phường)",
        # It says another month, which the linter reports and nobody corrects in silence.
        f"(Kèm theo Kế hoạch số 05/KH-UBND ngày{layout.GAP}tháng 2 năm 2024 của Ủy ban nhân dân phường)",
    ]


def test_the_same_plan_gives_the_same_bytes_and_nothing_of_the_template(data, real_plan, document):
    assert write_docx(document_of(real_plan)) == data
    assert len(data) < 20_000
    properties = document.core_properties
    assert (properties.title, properties.author, properties.comments) == (real_plan.title, "", "")
    assert properties.created.isoformat() == "2024-02-01T02:03:04+00:00"
