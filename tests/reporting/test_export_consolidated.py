"""A rollup as .xlsx, opened again with another library."""

from dataclasses import replace

import pytest

from reporting.aggregation import over_units
from reporting.exporting.consolidated_file import write_consolidated
from reporting.exporting.documents import UnitLine, UnitStatus
from tests.reporting.files import WARDS, consolidated, line, opened, page, texts
from tests.reporting.filled import II05A, II06A


@pytest.fixture(scope="module")
def book():
    return opened(write_consolidated(consolidated()))


def test_sheets(book):
    assert book.sheetnames == [
        "II.06b",
        "II.06b theo đơn vị",
        "II.05a",
        "II.05a theo đơn vị",
        "Phiên bản",
        "Tình hình gửi",
        "Chỉ tiêu",
    ]


def test_sectors_and_total_on_the_superiors_form(book):
    sheet = book["II.06b"]
    assert "Biểu số: II.06b" in texts(sheet)
    assert "TỔNG HỢP TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH" in texts(sheet)
    assert line(sheet, "Hộ tịch")[2:] == [475, 315, 155, 5, 467, 155, 307, 5, 8, 5, 3]
    assert line(sheet, "Tổng cộng")[2:] == [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]
    assert {"C7:F7", "D8:F8"} <= {str(area) for area in sheet.merged_cells.ranges}


def test_a_line_per_unit(book):
    sheet = book["II.06b theo đơn vị"]
    assert sheet["B7"].value == "Đơn vị"
    assert line(sheet, "Phường Trung Lương")[2:6] == [1175, 765, 355, 55]
    assert line(sheet, "Xã Thuận Lộc")[2:4] == ["chưa gửi", None]
    assert line(sheet, "Phường Cũ")[2] == "loại trừ"
    assert line(sheet, "Tổng cộng")[2:] == [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]
    place = next(row[0].row for row in sheet.iter_rows() if row[1].value == "Xã Thuận Lộc")
    assert f"C{place}:M{place}" in {str(area) for area in sheet.merged_cells.ranges}


def test_absent_units_are_footnoted_beside_every_total(book):
    for name in ("II.06b", "II.06b theo đơn vị", "II.05a", "II.05a theo đơn vị"):
        found = texts(book[name])
        assert "Không có trong số tổng hợp (chưa gửi): Xã Thuận Lộc." in found
        assert "Không có trong số tổng hợp (loại trừ): Phường Cũ." in found
        assert "Chú thích thêm." in found


def test_input_versions(book):
    sheet = book["Phiên bản"]
    assert line(sheet, "Phường Trung Lương", column=3) == [
        3,
        "18112",
        "Phường Trung Lương",
        2,
        "09:05 ngày 16/3/2024",
        "quá hạn",
        "2" * 64,
    ]
    assert line(sheet, "Phường Bắc Hồng", column=3)[5] == "đúng hạn"


def test_completeness(book):
    sheet = book["Tình hình gửi"]
    assert line(sheet, "Phải gửi", column=1)[1:] == [6, ", ".join([*WARDS, "Xã Thuận Lộc"])]
    assert line(sheet, "Chưa gửi", column=1)[1:] == [1, "Xã Thuận Lộc"]
    assert line(sheet, "Bị trả lại", column=1)[1:] == [0, "–"]


def test_indicators(book):
    sheet = book["Chỉ tiêu"]
    row = line(sheet, "Tỷ lệ hồ sơ nộp trực tuyến")
    assert row[3:] == [3825, 5600, 68.3]
    assert "không tính hồ sơ từ kỳ trước" in row[2]
    cell = next(row[5] for row in sheet.iter_rows() if row[1].value == "Tỷ lệ hồ sơ nộp trực tuyến")
    assert cell.number_format == '0.00"%"'


def test_nobody_sent_prints_no_zero():
    empty = tuple(
        replace(
            page(form),
            cells=over_units(form, []),
            units=tuple(UnitLine(name, UnitStatus.AWAITING) for name in WARDS),
        )
        for form in (II06A, II05A)
    )
    book = opened(write_consolidated(consolidated(pages=empty)))
    assert line(book["II.06b"], "Tổng cộng")[2:] == ["…"] * 11
    assert line(book["II.06b theo đơn vị"], "Phường Nam Hồng")[2] == "đã gửi, chưa tiếp nhận"
    row = line(book["Chỉ tiêu"], "Tỷ lệ hồ sơ nộp trực tuyến")
    assert row[3:] == ["…", "…", "Chưa tính được: chưa có số liệu."]


@pytest.mark.parametrize("illustrative", [True, False])
def test_illustrative_on_every_sheet_or_on_none(illustrative):
    for sheet in opened(write_consolidated(consolidated(illustrative))):
        assert any("số liệu minh họa" in text for text in texts(sheet)) is illustrative
        assert ("số liệu minh họa" in str(sheet.oddHeader.right.text)) is illustrative


def test_same_input_same_bytes():
    assert write_consolidated(consolidated()) == write_consolidated(consolidated())
