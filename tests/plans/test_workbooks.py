"""What a workbook's numbers look like, how its rows fall into lines and tables, and what hangs beside them."""

import pytest

from plans.importing import read_plan
from plans.importing.blocks import Table
from plans.importing.markup import parse
from plans.importing.ranges import letters, ranges
from plans.importing.sheets import Sheet, sheet_blocks
from plans.importing.workbook.attached import text_boxes
from plans.importing.workbook.formats import NumberFormat
from tests.plans.corpus import workbooks

SHAPE = "<sp><txBody><p><r><t>{}</t></r></p></txBody></sp>"
ANCHORED = f"<twoCellAnchor><from><col>6</col><row>2</row></from>{SHAPE.format('a')}</twoCellAnchor>"

SHOWN = (
    (0, None, "1", "1"),
    (0, None, "1.1000000000000001", "1.1"),
    (0, None, "-0.5", "-0.5"),
    (0, None, "1e999", "inf"),
    (0, None, "chữ", "chữ"),
    (9, None, "0.85", "85%"),
    (10, None, "0.8575", "85.75%"),
    (164, "0.0%", "0.857", "85.7%"),
    (14, None, "45823", "15/06/2025"),
    (14, None, "45823.75", "15/06/2025"),
    (16, None, "45823", "15/06"),
    (17, None, "45823", "06/2025"),
    (164, "dd/mm/yyyy", "45823", "15/06/2025"),
    (164, '[$-42A]"ngày" dd "tháng" mm', "45823", "15/06"),
    (164, "mm/yyyy;@", "45823", "06/2025"),
    (164, '#,##0" đồng/ngày"', "12", "12"),
    (164, "h:mm", "0.5", "0.5"),
    (14, None, "99999999", "99999999"),
    (14, None, "0", "0"),
)


@pytest.mark.parametrize(("number", "code", "value", "shown"), SHOWN)
def test_numbers_as_a_person_sees_them(number, code, value, shown):
    assert NumberFormat(number, code).show(value, since_1904=False) == shown


def test_days_counted_since_1904():
    assert NumberFormat(14).show("44361", since_1904=True) == "15/06/2025"


def test_runs_of_rows_and_columns():
    assert ranges({8, 3, 4, 5}) == "3-5, 8"
    assert ranges({26, 27, 28}, letters) == "Z-AB"


def blocks(*rows):
    """Tables as lists of rows of texts, lines as texts; ``None`` leaves a row out."""
    texts = {(r, c): text for r, row in enumerate(rows, 1) for c, text in enumerate(row or (), 1) if text}
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
        for block in sheet_blocks(Sheet(1, texts=texts))
    ]


def test_a_table_begins_at_three_texts_and_keeps_its_last_rows():
    rows = [["TT", "Việc", "Ai"], ["1", "A", "B"], ["2", "C", ""]]
    assert blocks(["KẾ HOẠCH"], ["Cơ quan", "Tiêu ngữ"], *rows) == ["KẾ HOẠCH", "Cơ quan", "Tiêu ngữ", rows]


@pytest.mark.parametrize("row", [["Nơi nhận:\n- UBND"], ["", "TM. ỦY BAN NHÂN DÂN"], ["PHỤ LỤC II"]])
def test_what_stands_outside_of_a_table_ends_it(row):
    table = [["TT", "Việc", "Ai"], ["1", "A", "B"]]
    [line] = [text for text in row if text]
    assert blocks(*table, row, *table) == [table, line, table]


def test_a_line_after_a_blank_row_stands_apart_and_a_numbered_one_does_not():
    table = [["TT", "Việc", "Ai"], ["1", "A", "B"]]
    assert blocks(*table, None, ["Người lập biểu"]) == [table, "Người lập biểu"]
    assert blocks(*table, None, ["2", "C"]) == [[*table, ["2", "C", ""]]]


def test_a_lone_text_at_the_left_stands_for_a_merged_row():
    table = [["TT", "Việc", "Ai"], ["I. Nhóm"], ["1", "A", "B"], ["2"]]
    assert blocks(*table) == [[table[0], ["I. Nhóm"] * 3, table[2], ["2", "", ""]]]


def test_merged_areas_repeat_their_first_cell():
    [table] = sheet_blocks(
        Sheet(1, texts={(1, 1): "a", (1, 2): "b", (1, 3): "c", (2, 1): "d", (2, 2): "e"}, merged=[(1, 3, 2, 3)])
    )
    assert [cell.text for cell in table.rows[1]] == ["d", "e", "c"]
    assert [cell.continued for cell in table.rows[1]] == [False, False, True]


def told(data, aliases):
    return [(each.code, each.found, each.params["count"]) for each in read_plan(data, aliases=aliases).findings]


def test_text_boxes_are_told_with_how_the_first_begins(aliases):
    expected = [("sheet.text_boxes", "Việc 3: Tập huấn nghiệp vụ Quý III", 2)]
    assert told(workbooks.text_boxes(), aliases) == expected


def test_a_thread_of_comments_is_told_by_its_first(aliases):
    assert [told(make(), aliases) for make in (workbooks.comments, workbooks.threads)] == [
        [("sheet.comments", "Chuyển sang quý III?", 2)]
    ] * 2


@pytest.mark.parametrize(
    ("drawing", "found"),
    [
        (f"<d>{SHAPE.format('a')}{SHAPE.format(' ')}</d>", [({}, "a")]),
        (f"<d><oneCellAnchor><grpSp><grpSp>{SHAPE.format('a')}</grpSp></grpSp></oneCellAnchor></d>", [({}, "a")]),
        (
            f"<d><AlternateContent><Choice>{ANCHORED}</Choice><Fallback>{ANCHORED}</Fallback></AlternateContent></d>",
            [({"row": 3, "column": 7}, "a")],
        ),
        (f"<d>{SHAPE.format('từ ' * 60)}</d>", [({}, ("từ " * 27)[:80])]),
        ("<d><from><col>x</col></from><pic/></d>", []),
    ],
)
def test_shapes_that_hold_text(drawing, found):
    assert text_boxes([parse(drawing.encode(), "drawing1.xml")]) == found
