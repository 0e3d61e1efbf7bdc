"""A sent report as .xlsx, opened again with another library."""

import openpyxl
import pytest

from reporting.cells import NIL, NOT_APPLICABLE, NOT_ENTERED, Cell, Cells
from reporting.exporting.documents import FormPage
from reporting.exporting.report_file import write_report
from tests.reporting.files import BASIS, line, opened, report, texts
from tests.reporting.filled import II05A, II06A, filled


@pytest.fixture(scope="module")
def book():
    return opened(write_report(report()))


def test_a_sheet_per_form(book):
    assert book.sheetnames == ["II.06a", "II.05a"]


def test_header_block(book):
    found = texts(book["II.06a"])
    for text in (
        "Biểu số: II.06a",
        "Ban hành theo Thông tư 01/2020/TT-VPCP",
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT",
        "Kỳ báo cáo: Quý I/2024",
        "(Từ ngày 15/12/2023 đến ngày 14/3/2024)",
        "Đơn vị báo cáo: UBND phường Trung Lương",
        "Đơn vị nhận báo cáo: UBND thị xã Hồng Lĩnh",
        "Đơn vị tính: số hồ sơ TTHC",
        "Trung Lương, ngày 16 tháng 3 năm 2024",
        "Người làm báo cáo",
        "CHỦ TỊCH",
    ):
        assert text in found


def test_headings_are_merged_like_the_form(book):
    sheet = book["II.06a"]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"C7:F7", "D8:F8", "G7:J7", "K7:M7", "A7:A9", "B7:B9", "C8:C9", "M8:M9"} <= merged
    assert [sheet["C7"].value, sheet["D8"].value, sheet["E9"].value, sheet["K7"].value] == [
        "Số hồ sơ nhận giải quyết",
        "Trong đó",
        "Trực tiếp, dịch vụ bưu chính",
        "Số lượng hồ sơ đang giải quyết",
    ]
    assert [cell.value for cell in sheet[10]] == [f"({number})" for number in range(1, 14)]


def test_headings_of_the_other_form(book):
    sheet = book["II.05a"]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"C7:G7", "D8:E8", "F8:G8", "H7:J7", "K7:M7", "N7:N9"} <= merged
    assert [cell.value for cell in sheet[10]] == [f"({number})" for number in range(1, 15)]


def test_rows_and_total(book):
    assert line(book["II.06a"], "Hộ tịch") == [1, "Hộ tịch", 95, 63, 31, 1, 93, 31, 61, 1, 2, 1, 1]
    assert line(book["II.06a"], "Tổng cộng")[2:] == [1175, 765, 355, 55, 1115, 355, 750, 10, 60, 55, 5]
    assert line(book["II.06a"], "Quân sự") == [24, "Quân sự", *["–"] * 11]
    assert line(book["II.05a"], "Tổng cộng")[2:] == [45, 40, 5, 7, 38, 35, 30, 5, 10, 10, 0, 0]


def test_provenance_and_version_are_printed(book):
    assert any("chưa đối chiếu với phụ lục" in text for text in texts(book["II.06a"]))
    assert any("chưa được kiểm chứng" in text for text in texts(book["II.05a"]))
    assert f"Phiên bản 2, gửi lúc 09:05 ngày 16/3/2024. SHA-256: {'ab' * 32}" in texts(book["II.06a"])


def test_a_late_version_says_so():
    sheet = opened(write_report(report(late=True)))["II.06a"]
    assert any("gửi quá hạn" in text for text in texts(sheet))


@pytest.mark.parametrize("illustrative", [True, False])
def test_illustrative_on_every_sheet_or_on_none(illustrative):
    for sheet in opened(write_report(report(illustrative))):
        assert any("số liệu minh họa" in text for text in texts(sheet)) is illustrative
        assert ("số liệu minh họa" in str(sheet.oddHeader.right.text)) is illustrative


def test_kinds_of_empty_are_distinct():
    cells = list(filled(II06A, 3).each())
    cells[:5] = [NOT_ENTERED, NOT_ENTERED, NIL, NOT_APPLICABLE, Cell(0)]
    sheet = opened(write_report(report(pages=(FormPage(II06A, BASIS, Cells.of(cells)),))))["II.06a"]
    assert line(sheet, "Hộ tịch")[2:7] == ["…", "…", "–", "x", 0]
    assert line(sheet, "Tổng cộng")[2:5] == ["…", "…", 324]
    assert any(text.startswith("Ký hiệu:") and "“x” không áp dụng" in text for text in texts(sheet))


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "https://example.com/x", "007"])
def test_texts_never_become_formulas_links_or_numbers(name):
    pages = (FormPage(II05A, BASIS, filled(II05A, 3), footnotes=(name,)),)
    sheet = opened(write_report(report(pages=pages, reporter=name)))["II.05a"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == name)
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_page_setup(book):
    sheet = book["II.06a"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == "$7:$10"
    assert sheet.freeze_panes == "C11"
    # One page wide (the default of fitToWidth), as many high as it takes.
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.page_margins.left == pytest.approx(3.0 / 2.54)
    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None} == {
        "Times New Roman"
    }


def test_same_input_same_bytes():
    assert write_report(report()) == write_report(report())


def test_the_file_is_dated_by_its_content(book):
    assert book.properties.created.isoformat() == "2024-03-16T02:05:00"
    assert isinstance(book, openpyxl.Workbook)
