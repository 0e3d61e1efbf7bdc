"""Step 6: official files: the consolidated report, and a sent report at either desk."""

import pytest

from api.demo.scenario.reported import TRUNG_LUONG
from tests.scenario.workbooks import MARK, line, merged, opened, texts

DOSSIERS = [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]
WARD_THREE = [1175, 765, 355, 55, 1115, 355, 750, 10, 60, 55, 5]


@pytest.fixture(scope="module")
def book(played):
    return opened(played.facts["workbook"])


@pytest.fixture(scope="module")
def report(played):
    return opened(played.facts["report_of_ward"])


def test_the_header_block(book):
    found = texts(book["II.06b"])
    for words in (
        "Biểu số: II.06b",
        "Đơn vị tính: số hồ sơ TTHC",
        "Kỳ báo cáo: Quý I/2024",
        "(Từ ngày 15/12/2023 đến ngày 14/3/2024)",
    ):
        assert words in found
    assert any(words.startswith("Đơn vị báo cáo:") and "Hồng Lĩnh" in words for words in found)
    assert any(words.startswith("Đơn vị nhận báo cáo:") and "Hà Tĩnh" in words for words in found)
    assert any("Thông tư 01/2020/TT-VPCP" in words for words in found)


def test_multi_level_headings_with_column_numbers(book):
    sheet = book["II.06b"]
    found = texts(sheet)
    assert "Số hồ sơ nhận giải quyết" in found
    assert "Trong đó" in found
    assert {"C7:F7", "D8:F8"} <= merged(sheet)
    assert [f"({number})" for number in range(1, 14)] == [
        words for words in found if words.startswith("(") and words.strip("()").isdigit()
    ]


def test_sectors_and_total(book):
    sheet = book["II.06b"]
    assert line(sheet, "Hộ tịch")[2:13] == [475, 315, 155, 5, 467, 155, 307, 5, 8, 5, 3]
    assert line(sheet, "Quân sự")[2:13] == ["–"] * 11
    assert line(sheet, "Tổng cộng")[2:13] == DOSSIERS


def test_a_line_per_ward_and_chua_gui_for_thuan_loc(book):
    sheet = book["II.06b theo đơn vị"]
    assert line(sheet, "Phường Trung Lương")[2:13] == WARD_THREE
    assert line(sheet, "Xã Thuận Lộc")[2] == "chưa gửi"
    assert line(sheet, "Tổng cộng")[2:13] == DOSSIERS


def test_input_versions(book):
    sheet = book["Phiên bản"]
    numbers = {name: line(sheet, name, column=3)[3] for name in ("Phường Bắc Hồng", "Phường Đức Thuận")}
    assert numbers == {"Phường Bắc Hồng": 1, "Phường Đức Thuận": 2}
    assert line(sheet, "Phường Đậu Liêu", column=3)[5] == "quá hạn"
    assert len(line(sheet, "Phường Đậu Liêu", column=3)[6]) == 64


def test_completeness_and_the_rate(book):
    assert line(book["Tình hình gửi"], "Phải gửi", column=1)[1] == 6
    assert line(book["Tình hình gửi"], "Chưa gửi", column=1)[1:3] == [1, "Xã Thuận Lộc"]
    assert line(book["Chỉ tiêu"], "Tỷ lệ hồ sơ nộp trực tuyến")[3:6] == [3825, 5600, 68.3]


def test_provenance_is_printed(book):
    assert any("chưa đối chiếu với phụ lục" in words for words in texts(book["II.06b"]))
    assert any("chưa được kiểm chứng" in words for words in texts(book["II.05a"]))


@pytest.mark.parametrize("name", ["workbook", "report_of_ward", "report_of_town"])
def test_every_sheet_bears_the_mark(played, name):
    for sheet in opened(played.facts[name]):
        assert any(MARK in words for words in texts(sheet)), sheet.title


def test_a_sent_report_is_the_same_file_at_either_desk(played):
    assert played.facts["report_of_ward"].body == played.facts["report_of_town"].body


def test_a_sent_report_is_laid_out_like_its_forms(played, report):
    assert report.sheetnames == ["II.06a", "II.05a"]
    sheet = report["II.06a"]
    found = texts(sheet)
    assert "Biểu số: II.06a" in found
    assert any(words.startswith("Đơn vị báo cáo:") and "Trung Lương" in words for words in found)
    assert line(sheet, "Chứng thực")[2:13] == [100, 66, 32, 2, 98, 32, 64, 2, 2, 2, 0]
    assert line(sheet, "Tổng cộng")[2:13] == WARD_THREE
    version = played.facts["sent"][TRUNG_LUONG].json["latest_version"]
    assert any(version["sha256"] in words for words in found)
