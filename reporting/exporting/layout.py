"""Measures, fonts and cell formats of official spreadsheets, in one place so that a correction is one line.

After Nghị định 30/2020/NĐ-CP, Phụ lục I (A4, Times New Roman, margins; recollected). Wide tables lie across the page.
"""

from typing import Any

FONT = "Times New Roman"
MARGINS_CM = {"left": 3.0, "right": 1.5, "top": 2.0, "bottom": 2.0}

#: Column widths in characters.
WIDTH_ORDINAL, WIDTH_LABEL, WIDTH_VALUE = 5, 30, 10.5
#: Row heights in points: lines of the header block, of headings, of the row of column numbers.
HEIGHT_HEAD, HEIGHT_HEADING, HEIGHT_NUMBERS, HEIGHT_NOTE = 30, 32, 16, 16
#: The header block needs room for three blocks side by side, also over a narrow form.
MIN_COLUMNS = 9
#: Columns at the right that the block of units (reporter, receiver, unit of count) takes.
RIGHT_BLOCK = 4

_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
_BOX: dict[str, Any] = {"border": 1}
_NUMBER: dict[str, Any] = {"num_format": "#,##0", "align": "right"}

FORMATS: dict[str, dict[str, Any]] = {
    "text": _BASE,
    "block": {**_BASE, "text_wrap": True},
    "block_bold": {**_BASE, "text_wrap": True, "bold": True},
    "block_italic": {**_BASE, "text_wrap": True, "italic": True, "font_size": 10},
    "title": {**_BASE, "text_wrap": True, "bold": True, "align": "center", "font_size": 14},
    "centre": {**_BASE, "align": "center"},
    "centre_italic": {**_BASE, "align": "center", "italic": True},
    "centre_bold": {**_BASE, "align": "center", "bold": True},
    "mark": {**_BASE, "align": "center", "bold": True, "font_color": "#C00000", "font_size": 12},
    "heading": {**_BASE, **_BOX, "text_wrap": True, "bold": True, "align": "center"},
    "numbers": {**_BASE, **_BOX, "italic": True, "align": "center", "font_size": 9},
    "ordinal": {**_BASE, **_BOX, "align": "center"},
    "label": {**_BASE, **_BOX, "text_wrap": True},
    "value": {**_BASE, **_BOX, **_NUMBER},
    "empty": {**_BASE, **_BOX, "align": "right"},
    "absent": {**_BASE, **_BOX, "italic": True, "align": "center"},
    "total_label": {**_BASE, **_BOX, "bold": True},
    "total": {**_BASE, **_BOX, **_NUMBER, "bold": True},
    "total_empty": {**_BASE, **_BOX, "bold": True, "align": "right"},
    "percent": {**_BASE, **_BOX, "num_format": '0.00"%"', "align": "right"},
    "note": {**_BASE, "font_size": 10, "italic": True},
}
