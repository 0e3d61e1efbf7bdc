"""Columns are found by their headings: any order and wording, capitals, two rows, a unit's own mapping."""

import unicodedata

import pytest
from docx import Document

from plans.importing import read_plan
from plans.importing.headings import FIELDS, field_of
from plans.naming import spelling
from tests.plans.documents import HEADINGS, TASK, fill, plan_with, saved

NAMED = {
    "TT": "number",
    "STT": "number",
    "Số\nTT": "number",
    "Nội dung công việc": "content",
    "NỘI DUNG CÔNG VIỆC/NHIỆM VỤ": "content",
    "Nội dung tuyên truyền": "content",
    "Nhiệm vụ": "content",
    "Cơ quan chủ trì": "leads",
    "Cơ quan/Đơn vị chủ trì": "leads",
    "ĐƠN VỊ THỰC HIỆN": "leads",
    "Cơ quan phối hợp": "coordinators",
    "Cơ quan/Đơn vị phối hợp": "coordinators",
    "Đơn vị phối hợp thực hiện": "coordinators",
    "Cơ quan chủ trì, phối hợp": "parties",
    "Đơn vị chủ trì/Đơn vị phối hợp": "parties",
    "Phân công nhiệm vụ": "parties",
    "Dự kiến sản phẩm": "product",
    "Dự kiến sản phẩm/Kết quả": "product",
    "Kết quả": "product",
    "Thời gian thực hiện": "schedule",
    "Thời gian thực hiện/hoàn thành": "schedule",
    "Thời hạn": "schedule",
    "Thời gian bắt đầu": "starts",
    "Kết thúc": "ends",
    "Ghi chú": "note",
    "NOI DUNG CONG VIEC": "content",
    "Don vi chu tri": "leads",
    "Kinh phí": None,
    "": None,
    "Nội dung công việc mà các bộ phận chuyên môn của phường được giao làm": None,
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("heading", "field"), NAMED.items(), ids=map(repr, NAMED))
def test_a_heading_names_its_field(heading, field, form):
    assert field_of(unicodedata.normalize(form, heading)) == field


@pytest.fixture
def read(aliases):
    return lambda *tables, **headings: read_plan(
        plan_with(*tables), aliases=aliases, headings={spelling(name): field for name, field in headings.items()}
    )


def told(plan):
    return [finding.code for finding in plan.findings if finding.code.startswith(("table.", "task."))]


def test_columns_in_any_order_and_in_capitals(read):
    order = (3, 5, 0, 2, 4, 1)
    plan = read([tuple(HEADINGS[at].upper() for at in order), tuple(TASK[at] for at in order)])
    (task,) = plan.tasks
    assert (task.printed_number, task.content, task.lead_words) == TASK[:3]
    assert (task.coordinator_words, task.product, task.schedule.words) == TASK[3:]
    assert told(plan) == []


def two_rows(*tables):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    for rows, merged in tables:
        table = fill(document, rows)
        for first, last in merged:
            text = table.cell(*first).text
            table.cell(*first).merge(table.cell(*last)).text = text
    return saved(document)


UPPER = ("TT", "Nội dung", "Cơ quan thực hiện", "", "Sản phẩm", "Thời gian thực hiện", "")
LOWER = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Bắt đầu", "Kết thúc")
MERGED = [((0, 2), (0, 3)), ((0, 5), (0, 6)), *(((0, column), (1, column)) for column in (0, 1, 4))]
ROW = ("1", "Rà soát", "UBND", "Văn phòng", "Báo cáo", "01/4", "30/9")


def test_two_heading_rows_with_start_and_end(aliases):
    (task,) = (plan := read_plan(two_rows(([UPPER, LOWER, ROW], MERGED)), aliases=aliases)).tasks
    assert (task.lead_words, task.coordinator_words, task.schedule.words) == ("UBND", "Văn phòng", "Từ 01/4 đến 30/9")
    assert task.schedule.kind == "range"
    assert task.places["schedule"]["column"] == 6
    assert told(plan) == []


def test_two_heading_rows_repeated_at_a_page_break(aliases):
    again = [((3, 2), (3, 3)), ((3, 5), (3, 6)), *(((3, column), (4, column)) for column in (0, 1, 4))]
    rows = [UPPER, LOWER, ROW, UPPER, LOWER, ("2", *ROW[1:])]
    plan = read_plan(two_rows((rows, [*MERGED, *again])), aliases=aliases)
    assert [task.printed_number for task in plan.tasks] == ["1", "2"]
    assert told(plan) == []


def test_the_first_task_is_no_second_heading_row(read):
    odd = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "", "Thời gian")
    (task,) = read([odd, ("1", "Rà soát", "UBND", "", "Kết quả rà soát", "Quý I")]).tasks
    assert (task.content, task.note) == ("Rà soát", "Kết quả rà soát")


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("01/4", "30/9", "Từ 01/4 đến 30/9"),
        ("Từ tháng 3", "Đến tháng 8", "Từ tháng 3 đến tháng 8"),
        ("Quý I", "Quý I", "Quý I"),
        ("", "30/9", "Đến 30/9"),
        ("01/4", "", "Từ 01/4"),
        ("Thường xuyên", "", "Thường xuyên"),
        ("", "", ""),
    ],
)
def test_start_and_end_become_one_phrase(read, starts, ends, words):
    (task,) = read([("Nội dung", "Chủ trì", "Bắt đầu", "Kết thúc"), ("Rà soát", "UBND", starts, ends)]).tasks
    assert task.schedule.words == words


def test_an_end_alone_is_the_schedule(read):
    plan = read([("Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Hoàn thành"), ("A", "UBND", "", "", "Quý I")])
    assert [task.schedule.words for task in plan.tasks] == ["Quý I"]
    assert told(plan) == []


def test_notes_and_other_columns_are_kept_with_the_task(read):
    headings = (*HEADINGS, "Kinh phí", "Ghi chú", "Nhiệm vụ")
    plan = read([headings, (*TASK, "5 triệu", "Ưu tiên", "Cải cách"), ("2", *TASK[1:], "", "", "")])
    assert [task.note for task in plan.tasks] == ["Kinh phí: 5 triệu\nƯu tiên\nNhiệm vụ: Cải cách", ""]
    assert [(finding.code, finding.found) for finding in plan.findings if finding.code.startswith("table.")] == [
        ("table.column_unknown", "Kinh phí"),
        ("table.column_repeated", "Nhiệm vụ"),
    ]


def test_a_column_without_a_heading_that_counts_the_rows_holds_the_numbers(read):
    plan = read([("", *HEADINGS[1:]), TASK, ("2", *TASK[1:])])
    assert [task.printed_number for task in plan.tasks] == ["1", "2"]


def test_rows_above_the_headings_are_the_title(read):
    plan = read([("PHỤ LỤC I\nRÀ SOÁT",), HEADINGS, TASK])
    assert [(annex.label, annex.title, len(annex.tasks)) for annex in plan.annexes] == [("I", "RÀ SOÁT", 1)]


def test_a_units_mapping_wins(read):
    table = [("Mục", "Đề bài", "Ai làm", "Khi nào", "Mật", "Lưu ý"), ("1", "Rà soát", "UBND", "Quý I", "x", "y")]
    mapped = {
        "Mục": "number",
        "ĐỀ BÀI": "content",
        "Ai làm": "leads",
        "Khi nào": "schedule",
        "Mật": "ignore",
        "Lưu ý": "note",
    }
    (task,) = (plan := read(table, **mapped)).tasks
    assert (task.printed_number, task.content, task.lead_words, task.note) == ("1", "Rà soát", "UBND", "Lưu ý: y")
    assert [code for code in told(plan) if code != "table.column_missing"] == []


def test_a_mapping_moves_a_field_to_another_column(read):
    table = [("TT", "Nhiệm vụ", "Nội dung", "Chủ trì"), ("1", "Cải cách", "Rà soát", "UBND")]
    assert [task.content for task in read(table).tasks] == ["Cải cách"]
    (task,) = read(table, **{"Nội dung": "content"}).tasks
    assert (task.content, task.note) == ("Rà soát", "Nhiệm vụ: Cải cách")


def test_the_recognised_structure_is_told(read):
    plan = read([(*HEADINGS, "Kinh phí"), (*TASK, "0")], "", [(*TASK, "0")])
    first, rest = plan.tables
    assert (first.place, first.annex) == ({"table": 1, "row": 1}, 1)
    assert [(column.heading, column.place["column"], column.field) for column in first.columns] == [
        ("TT", 1, "number"),
        ("Nội dung công việc", 2, "content"),
        ("Cơ quan chủ trì", 3, "leads"),
        ("Cơ quan phối hợp", 4, "coordinators"),
        ("Dự kiến sản phẩm", 5, "product"),
        ("Thời gian thực hiện", 6, "schedule"),
        ("Kinh phí", 7, None),
    ]
    assert (rest.place, rest.annex, rest.columns) == ({"table": 2}, 1, ())
    assert {column.field for column in first.columns} <= {*FIELDS, None}


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("3", "6", "Từ tháng 3 đến tháng 6"),
        ("03", "12", "Từ tháng 03 đến tháng 12"),
        ("9", "9", "Tháng 9"),
        ("11", "2/2026", "Từ tháng 11 đến tháng 2/2026"),
        ("15/3", "20/3", "Từ 15/3 đến 20/3"),
        ("Thường xuyên", "", "Thường xuyên"),
    ],
)
def test_bare_numbers_have_the_unit_of_their_heading(read, starts, ends, words):
    headings = ("Nội dung", "Chủ trì", "Từ tháng", "Đến tháng")
    (task,) = read([headings, ("Rà soát", "UBND", starts, ends)]).tasks
    assert task.schedule.words == words


@pytest.mark.parametrize(
    ("heading", "unit", "words"),
    [
        ("Thời gian (tháng)", "", "Tháng 3, 6"),
        ("Thời gian", "(tháng)", "Tháng 3, 6"),
        ("Thời gian (quý)", "", "Quý 3, 6"),
        ("Thời gian", "(tháng/quý)", "3, 6"),
        ("Ngày, tháng hoàn thành", "", "3, 6"),
    ],
)
def test_one_unit_and_no_other(read, heading, unit, words):
    rows = [("Nội dung", "Chủ trì", heading), ("", "", unit), ("Rà soát", "UBND", "3, 6")]
    assert [task.schedule.words for task in read(rows).tasks] == [words]


def test_units_below_the_headings_are_no_task_at_any_page(read):
    units = ("", "", "", "", "(tên văn bản)", "(tháng/quý)")
    plan = read([HEADINGS, units, TASK, HEADINGS, units, ("2", *TASK[1:])])
    assert [task.printed_number for task in plan.tasks] == ["1", "2"]
    assert told(plan) == []


def test_a_group_in_brackets_is_no_row_of_units(read):
    plan = read([HEADINGS, ("(Việc chung)",), TASK])
    assert [group.heading for group in plan.annexes[0].groups] == ["(Việc chung)"]


def test_a_column_without_a_heading_is_told_once_it_holds_something(read):
    assert told(read([(*HEADINGS, ""), (*TASK, "")])) == []
    plan = read([(*HEADINGS, ""), (*TASK, ""), ("2", *TASK[1:], "đã giao")])
    assert told(plan) == ["table.column_unnamed"]
    assert [task.note for task in plan.tasks] == ["", "đã giao"]
