"""Excel workbooks, each named for what is wrong with it or odd in it."""

import io
from datetime import date

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.plans.corpus import base
from tests.plans.corpus.base import FIRST, HEADINGS, ROWS, SECOND, changed
from tests.plans.corpus.word import INJECTION
from tests.plans.documents import repacked

SHEET, STRINGS, RELATIONS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"
DRAWING = "xl/drawings/drawing1.xml"
TABLE = 9  # the row of the headings


def saved(workbook):
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def plan(rows=ROWS):
    """A workbook with the plan on its one sheet: letterhead, title, annex, table, recipients and signature."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Kế hoạch"
    sheet.append((base.AUTHORITY, None, None, base.MOTTO))
    for row in ((), (base.KIND,), (base.SUBJECT,), (base.BASIS,), (), *((line,) for line in base.ANNEX), *rows, ()):
        sheet.append(row)
    sheet.append((base.RECIPIENTS, None, None, base.SIGNATURE))
    return workbook


def edited_cells(**cells):
    """The sound workbook with other cells: ``edited_cells(B10="…")``."""
    workbook = plan()
    for name, value in cells.items():
        workbook.active[name] = value
    return workbook


def edited(**cells):
    return saved(edited_cells(**cells))


def with_part(name, change):
    """The sound workbook with one part changed as bytes."""
    data = saved(plan())
    with openpyxl.reader.excel.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(name)
    return repacked(data, replace={name: change(content)})


def hidden_sheet():
    workbook = plan()
    hidden = workbook.create_sheet("Nháp")
    hidden.append(HEADINGS)
    hidden.append(changed(SECOND, content="Việc đang ẩn"))
    hidden.sheet_state = "hidden"
    return saved(workbook)


def hidden_rows_and_columns():
    rows = [(*row, extra) for row, extra in zip(ROWS, ("Kinh phí", "2 triệu", ""), strict=True)]
    workbook = plan([*rows, changed(SECOND, number="3", content="Việc đang ẩn")])
    workbook.active.row_dimensions[TABLE + 3].hidden = True
    workbook.active.column_dimensions["G"].hidden = True
    return saved(workbook)


def dates_as_cells():
    workbook = plan()
    workbook.active.cell(TABLE + 1, 6, date(2025, 6, 15)).number_format = "dd/mm/yyyy"
    workbook.active.cell(TABLE + 2, 6, date(2025, 3, 1)).number_format = "mm/yyyy"
    return saved(workbook)


def dates_since_1904():
    workbook = plan()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.active.cell(TABLE + 1, 6, date(2025, 6, 15)).number_format = "dd/mm/yyyy"
    return saved(workbook)


def numbers_as_cells():
    workbook = plan()
    for number in (1, 2):
        workbook.active.cell(TABLE + number, 1, number)
    workbook.active.cell(TABLE + 1, 5, 0.85).number_format = "0%"
    return saved(workbook)


def merged_cells():
    workbook = plan([HEADINGS, ("I. CẢI CÁCH THỦ TỤC",), FIRST, changed(SECOND, leads=None, coordinators=None)])
    sheet = workbook.active
    sheet.merge_cells(start_row=TABLE + 1, end_row=TABLE + 1, start_column=1, end_column=6)
    sheet.merge_cells(start_row=TABLE + 2, end_row=TABLE + 3, start_column=3, end_column=3)
    sheet.merge_cells("A3:F3")
    return saved(workbook)


def annexes_on_two_sheets():
    workbook = plan()
    second = workbook.create_sheet("Phụ lục II")
    for row in (("PHỤ LỤC II",), ("TUYÊN TRUYỀN",), HEADINGS, FIRST):
        second.append(row)
    return saved(workbook)


def annexes_on_one_sheet():
    workbook = plan([*ROWS, (), ("PHỤ LỤC II",), ("TUYÊN TRUYỀN",), HEADINGS, FIRST])
    return saved(workbook)


def another_sheet():
    workbook = plan()
    other = workbook.create_sheet("Số liệu")
    for row in (("Xã", "Năm", "Số", "Tỷ lệ"), ("A", 2024, 12, 0.8), ("B", 2024, 10, 0.9)):
        other.append(row)
    return saved(workbook)


def table_alone():
    """The table and nothing else, as clerks export it from a spreadsheet of their own."""
    workbook = openpyxl.Workbook()
    for row in ROWS:
        workbook.active.append(row)
    return saved(workbook)


def text_boxes():
    """As Excel writes them: two boxes, a picture-like shape without words and a chart."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet = workbook.add_worksheet("Kế hoạch")
    for number, row in enumerate(((base.AUTHORITY, base.MOTTO), (base.KIND,), (base.SUBJECT,), *ROWS)):
        sheet.write_row(number, 0, row)
    sheet.insert_textbox("H3", "Việc 3: Tập huấn nghiệp vụ\nQuý III")
    sheet.insert_textbox("H9", "")
    sheet.insert_textbox("H12", "DỰ THẢO")
    chart = workbook.add_chart({"type": "bar"})
    chart.add_series({"values": "='Kế hoạch'!$A$4:$A$5", "name": "Tiến độ"})
    sheet.insert_chart("H20", chart)
    workbook.close()
    return stream.getvalue()


def chart():
    workbook = plan()
    workbook.active.add_chart(BarChart(), "H2")
    return saved(workbook)


def comments():
    workbook = plan()
    workbook.active["B10"].comment = Comment("Chuyển sang quý III?", "Lan")
    workbook.active["C11"].comment = Comment("Hỏi lại", "Lan")
    return saved(workbook)


def threads():
    """A comment of a newer Excel: for older ones a stand-in says that they can't show it."""
    thread = b'<ThreadedComments><threadedComment ref="B10"><text>Chuy\xe1\xbb\x83n sang qu\xc3\xbd III?</text>'
    answer = (
        b'</threadedComment><threadedComment ref="B10"><text>Kh\xc3\xb4ng</text></threadedComment></ThreadedComments>'
    )
    data, name = comments(), "xl/worksheets/_rels/sheet1.xml.rels"
    with openpyxl.reader.excel.ZipFile(io.BytesIO(data)) as archive:
        relations = archive.read(name)
    kind = b"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    relation = b'<Relationship Id="t1" Type="' + kind + b'" Target="../threadedComments/threadedComment1.xml"/>'
    relations = relations.replace(b"</Relationships>", relation + b"</Relationships>")
    return repacked(data, replace={name: relations}, add={"xl/threadedComments/threadedComment1.xml": thread + answer})


def charts_only():
    workbook = openpyxl.Workbook()
    workbook.create_chartsheet("Biểu đồ").add_chart(BarChart())
    workbook.remove(workbook["Sheet"])
    return saved(workbook)


def far_cells():
    return edited(XFD1048576="lạc")


def wide_and_long():
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for _ in range(1_000):
        sheet.append([1] * 250)
    return saved(workbook)


def overlapping_merges(content):
    areas = "".join(f'<mergeCell ref="A1:XFD{1048576 - number}"/>' for number in range(20_000))
    return content.replace(b"</sheetData>", f"</sheetData><mergeCells>{areas}</mergeCells>".encode())


def formula_as_text():
    workbook = edited_cells(B10=INJECTION)
    workbook.active["B10"].data_type = "s"
    return saved(workbook)


def shared_texts():
    """As Excel writes it: texts in a part of their own, some in runs of several formats."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet = workbook.add_worksheet("Kế hoạch")
    for number, row in enumerate(((base.KIND,), (base.SUBJECT,), (), *ROWS)):
        sheet.write_row(number, 0, row)
    sheet.write_rich_string(4, 1, workbook.add_format({"bold": True}), "Rà soát ", "thủ tục")
    workbook.close()
    return stream.getvalue()


def formulas():
    """A computed cell with the value that Excel stored for it, and one with none."""

    def computed(content):
        stored = f'<c r="B{TABLE + 1}" t="str"><f>UPPER("rà soát")</f><v>RÀ SOÁT</v></c>'.encode()
        start = content.index(f'<c r="B{TABLE + 1}"'.encode())
        return content[:start] + stored + content[content.index(b"</c>", start) + 4 :]

    return with_part(SHEET, computed)


FILES = {
    "a sound plan.xlsx": lambda: saved(plan()),
    "hidden sheet.xlsx": hidden_sheet,
    "hidden rows and columns.xlsx": hidden_rows_and_columns,
    "text boxes.xlsx": text_boxes,
    "text boxes in a part that is missing.xlsx": lambda: repacked(text_boxes(), drop=[DRAWING]),
    "text boxes in a damaged part.xlsx": lambda: repacked(text_boxes(), replace={DRAWING: b"<wsDr>"}),
    "chart.xlsx": chart,
    "comments.xlsx": comments,
    "comments in threads.xlsx": threads,
    "dates as cells.xlsx": dates_as_cells,
    "dates since 1904.xlsx": dates_since_1904,
    "numbers as cells.xlsx": numbers_as_cells,
    "merged cells.xlsx": merged_cells,
    "annexes on two sheets.xlsx": annexes_on_two_sheets,
    "annexes on one sheet.xlsx": annexes_on_one_sheet,
    "another sheet beside the plan.xlsx": another_sheet,
    "table alone.xlsx": table_alone,
    "table and its year said.xlsx": table_alone,
    "computed cells.xlsx": formulas,
    "formula without a stored value.xlsx": lambda: edited(F10="=TODAY()"),
    "hyperlink formula.xlsx": lambda: edited(B10=INJECTION),
    "command formula.xlsx": lambda: edited(E10="=cmd|' /C calc'!A0"),
    "formula as text.xlsx": formula_as_text,
    "error values.xlsx": lambda: edited(E10="#REF!"),
    "escaped control characters.xlsx": lambda: edited(E10="Báo_x0000_cáo_xD800__x000D_"),
    "no sheet of cells.xlsx": charts_only,
    "empty sheet.xlsx": lambda: saved(openpyxl.Workbook()),
    "cell at the far end.xlsx": far_cells,
    "wide and long.xlsx": wide_and_long,
    "overlapping merged areas.xlsx": lambda: with_part(SHEET, overlapping_merges),
    "5,000 rows.xlsx": lambda: saved(plan([HEADINGS, *[FIRST] * 5_000])),
    "sheet missing.xlsx": lambda: repacked(saved(plan()), drop=[SHEET]),
    "relations missing.xlsx": lambda: repacked(saved(plan()), drop=[RELATIONS]),
    "sheet not well-formed.xlsx": lambda: with_part(SHEET, lambda content: content[:-20]),
    "texts in a part of their own.xlsx": shared_texts,
    "entities in texts.xlsx": lambda: repacked(
        shared_texts(), replace={STRINGS: b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'}
    ),
    "nested too deep.xlsx": lambda: with_part(
        SHEET, lambda content: content.replace(b"<sheetData>", b"<sheetData>" + b"<x>" * 5_000 + b"</x>" * 5_000)
    ),
}
