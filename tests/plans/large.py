"""A plan of many tasks as a Word file, written with python-docx; its texts are made up and seldom repeat."""

import io
from copy import deepcopy

import docx

from tests.plans.documents import HEADINGS

_LEADS = (
    "Công chức Tư pháp - Hộ tịch",
    "Văn phòng UBND",
    "Công chức VP-TK",
    "Bộ phận Một cửa",
    "Công chức: văn hóa, văn phòng",
)
_COORDINATORS = ("Các công chức có liên quan", "Công an phường, Trạm Y tế", "Không", "UB MTTQ và các đoàn thể", "")
_SCHEDULES = (
    "Quý II",
    "Tháng {month}",
    "Trước ngày 15/{month}",
    "Thường xuyên",
    "Từ 01/4 đến 30/9",
    "Hằng quý",
    "Trong năm",
)


def large_plan(count, year=2025):
    """The file of a plan of ``count`` tasks in groups of ten."""
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph(f"Kiểm soát TTHC năm {year}")
    table = document.add_table(rows=1, cols=len(HEADINGS))
    blank = deepcopy(table.rows[0]._tr)
    for cell, text in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = text
    for row in _rows(count):
        added = deepcopy(blank)
        table._tbl.append(added)
        for cell, text in zip(added.tc_lst, row, strict=True):
            cell.p_lst[0].add_r().text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _rows(count):
    for number in range(1, count + 1):
        if number % 10 == 1:
            yield ("I", f"Nhóm công việc thứ {number // 10 + 1}", "", "", "", "")
        content = (
            f"Rà soát, đánh giá thủ tục hành chính lĩnh vực {number % 37}; tỷ lệ hồ sơ lĩnh vực {number} giải quyết "
            f"đúng hạn đạt {50 + number % 50}% theo Quyết định {number}/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ"
        )
        leads, coordinators = _LEADS[number % len(_LEADS)], _COORDINATORS[number % len(_COORDINATORS)]
        schedule = _SCHEDULES[number % len(_SCHEDULES)].format(month=number % 12 + 1)
        yield str((number - 1) % 10 + 1), content, leads, coordinators, f"Báo cáo kết quả đợt {number}", schedule
