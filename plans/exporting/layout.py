"""Measures, fonts and styles of official documents, in one place so that a correction is one line.

After Nghị định 30/2020/NĐ-CP, Phụ lục I (recollected): paper, margins, sizes of each part of an administrative
document.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
#: Centimetres.
PAPER = (21.0, 29.7)
MARGINS = {"top": 2.0, "bottom": 2.0, "left": 3.0, "right": 2.0}
HEADER_DISTANCE = 1.0
#: Left and right column of the head, and of the foot ("Nơi nhận", signature), as shares of the text's width.
HEAD_SHARES = (0.38, 0.62)
FOOT_SHARES = (0.5, 0.5)
#: Lengths in centimetres of the rules under lines of a style (the motto's is as long as itself), and of a rule alone.
RULED = {"body": 2.2, "motto": 6.2}
RULES = {"rule_subject": 5.0}
#: Room for a number or a day that is not known yet, to be filled in by hand.
GAP = " " * 7


class Align(StrEnum):
    """Of a paragraph, in the words of the file format."""

    LEFT = "left"
    CENTER = "center"
    JUSTIFY = "both"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's looks.

    Attributes:
        name: as a clerk sees it in Word.
        size: of the letters, in points.
        first_line: its indent in centimetres.
        before, after: space in points.
        keep: stays on one page with what follows.
        exact: height of its lines in points, None as high as the letters need.
    """

    name: str
    size: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.CENTER
    first_line: float = 0
    before: float = 0
    after: float = 0
    keep: bool = False
    exact: float | None = None


_BODY: dict[str, Any] = {"align": Align.JUSTIFY, "first_line": 1.27, "after": 6}

STYLES: dict[str, Style] = {
    "superior": Style("Cơ quan chủ quản", 13),
    "body": Style("Cơ quan ban hành", 13, bold=True),
    "number": Style("Số, ký hiệu", 13, before=6),
    "nation": Style("Quốc hiệu", 13, bold=True),
    "motto": Style("Tiêu ngữ", 14, bold=True),
    "dated": Style("Địa danh, ngày tháng", 14, italic=True, before=6),
    "kind": Style("Tên loại", 14, bold=True, before=18, keep=True),
    "subject": Style("Trích yếu", 14, bold=True, keep=True),
    "rule": Style("Đường kẻ", 2, before=3, exact=3),
    "rule_subject": Style("Đường kẻ trích yếu", 2, before=3, after=12, exact=3),
    "basis": Style("Căn cứ", 14, italic=True, **_BODY),
    "heading": Style("Đề mục", 14, bold=True, keep=True, **_BODY),
    "text": Style("Nội dung", 14, **_BODY),
    "text_end": Style("Nội dung cuối", 14, keep=True, **_BODY),  # a signature never stands alone on a page
    "recipients": Style("Nơi nhận", 12, bold=True, italic=True, align=Align.LEFT, before=6, keep=True),
    "recipient": Style("Dòng nơi nhận", 11, align=Align.LEFT),
    "authority": Style("Quyền hạn, chức vụ", 14, bold=True, before=0, keep=True),
    "signed": Style("Ghi chú chữ ký", 13, italic=True, keep=True),
    "signatory": Style("Họ tên người ký", 14, bold=True, before=72),
    "annex_label": Style("Phụ lục", 14, bold=True, keep=True),
    "annex_title": Style("Tên phụ lục", 14, bold=True, keep=True),
    "annex_note": Style("Kèm theo", 14, italic=True, after=6, keep=True),
    "closing": Style("Cuối phụ lục", 14, bold=True, before=12),
    "column": Style("Tên cột", 12, bold=True, before=2, after=2),
    "group": Style("Nhóm", 12, bold=True, align=Align.LEFT, before=2, after=2, keep=True),
    "cell": Style("Ô nội dung", 12, align=Align.LEFT, before=2, after=2),
    "cell_centre": Style("Ô giữa", 12, before=2, after=2),
    "page": Style("Số trang", 13),
    "break": Style("Ngắt", 1, before=4, exact=1),
}


class Column(NamedTuple):
    """A column of the table of tasks: the member of a line that it shows, its heading, its width, its style."""

    field: str
    heading: str
    width: float
    style: str


COLUMNS = (
    Column("number", "TT", 1.2, "cell_centre"),
    Column("content", "Nội dung công việc", 8.4, "cell"),
    Column("leads", "Cơ quan chủ trì", 4.1, "cell"),
    Column("coordinators", "Cơ quan phối hợp", 4.3, "cell"),
    Column("product", "Dự kiến sản phẩm", 4.2, "cell"),
    Column("schedule", "Thời gian thực hiện", 3.5, "cell"),
)
NOTES = Column("note", "Ghi chú", 3.2, "cell")


def columns(*, noted: bool) -> tuple[Column, ...]:
    """The columns of a table of tasks."""
    return (*COLUMNS, NOTES) if noted else COLUMNS
