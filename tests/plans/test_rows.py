"""Rows as clerks leave them: joined, split, nested, empty, merged across columns."""

import pytest
from docx import Document

from plans.importing import read_plan
from tenants.refusals import Invalid
from tests.plans.documents import HEADINGS, TASK, fill, plan_with, saved


@pytest.fixture
def read(aliases):
    return lambda *tables: read_plan(plan_with(*tables), aliases=aliases)


def rest(number, content="Rà soát TTHC"):
    return (number, content, *TASK[2:])


def told(plan):
    return [(finding.code, finding.place["row"]) for finding in plan.findings if finding.code[:5] in ("table", "task.")]


def groups(plan):
    (annex,) = plan.annexes
    shown = [
        (group.printed_number, group.heading, [task.printed_number for task in group.tasks]) for group in annex.groups
    ]
    return [task.printed_number for task in annex.tasks], shown


def test_a_row_that_finishes_the_one_before_is_joined(read):
    plan = read([HEADINGS, TASK, ("", "theo quy định của pháp luật", "", "", "", ""), rest("2")])
    first, second = plan.tasks
    assert (first.content, second.printed_number) == ("Rà soát TTHC theo quy định của pháp luật", "2")
    assert told(plan) == [("table.row_joined", 3)]


def test_each_column_of_a_row_that_was_torn_apart_is_joined(read):
    torn = ("1", "Rà soát thủ tục", "Công chức Văn", "", "", "")
    plan = read([HEADINGS, torn, ("", "hành chính;", "phòng - Thống kê", "UBND", "Báo cáo", "Quý II")])
    (task,) = plan.tasks
    assert (task.content, task.lead_words) == ("Rà soát thủ tục hành chính;", "Công chức Văn phòng - Thống kê")
    assert (task.coordinator_words, task.product, task.schedule.words) == ("UBND", "Báo cáo", "Quý II")
    assert [(party.target.standard, party.words) for party in task.leads] == [("office_clerk", task.lead_words)]


def test_a_row_without_content_belongs_to_the_one_before(read):
    plan = read([HEADINGS, TASK, ("", "", "Công an", "", "Biên bản", "")])
    (task,) = plan.tasks
    assert (task.lead_words, task.product) == ("Văn phòng UBND\nCông an", "Báo cáo\nBiên bản")
    assert told(plan) == [("table.row_joined", 3)]


@pytest.mark.parametrize("between", ["", "- 2 -", "PHỤ LỤC I (tiếp theo)"], ids=["blank", "number", "words"])
def test_the_first_row_of_the_next_page_may_finish_the_last_one(read, between):
    plan = read([HEADINGS, TASK], between, [HEADINGS, ("", "Công khai kết quả.", "", "", "", ""), rest("2")])
    assert [task.content for task in plan.tasks] == ["Rà soát TTHC\nCông khai kết quả.", "Rà soát TTHC"]


def test_nested_numbers_are_tasks_under_their_heading(read):
    plan = read(
        [
            HEADINGS,
            ("I", "Nhóm", "", "", "", ""),
            rest("1"),
            ("2", "Tuyên truyền", "", "", "", ""),
            rest("2.1"),
            rest("2.2."),
            ("3", "Tập huấn", "", "", "", ""),
            rest("a)"),
            rest("b)"),
        ]
    )
    assert groups(plan) == (
        [],
        [("I", "Nhóm", ["1"]), ("2", "Tuyên truyền", ["2.1", "2.2"]), ("3", "Tập huấn", ["a", "b"])],
    )


def test_a_task_with_a_lead_stays_a_task_above_nested_ones(read):
    plan = read([HEADINGS, rest("1"), rest("1.1"), rest("1.2"), rest("2")])
    assert groups(plan) == (["1", "1.1", "1.2", "2"], [])


@pytest.mark.parametrize(
    ("row", "number", "heading"),
    [
        (("II.", "Công tác khác", "", "", "", ""), "II", "Công tác khác"),
        (("A", "Công tác khác", "", "", "", ""), "A", "Công tác khác"),
        (("", "II. Công tác khác", "", "", "", ""), "II", "Công tác khác"),
        (("II. Công tác khác", "", "", "", "", ""), "II", "Công tác khác"),
        (("Công tác khác", "", "", "", "", ""), "", "Công tác khác"),
        (("", "CÔNG TÁC KHÁC", "", "", "", ""), "", "CÔNG TÁC KHÁC"),
        (("II", "Công tác khác"), "II", "Công tác khác"),
        (("II. Công tác khác",), "II", "Công tác khác"),
        (("1. Công tác khác",), "1", "Công tác khác"),
    ],
)
def test_group_rows_in_every_form(read, row, number, heading):
    plan = read([HEADINGS, row, TASK])
    assert groups(plan) == ([], [(number, heading, ["1"])])
    assert told(plan) == []


def test_blank_rows_and_rows_that_only_bear_a_number(read):
    plan = read([HEADINGS, TASK, ("",) * 6, ("2", "", "", "", "", ""), rest("2")])
    assert [task.printed_number for task in plan.tasks] == ["1", "2"]
    assert told(plan) == [("table.row_empty", 4)]


def merged(aliases, rows, first, last):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    table = fill(document, rows)
    text = table.cell(*first).text
    table.cell(*first).merge(table.cell(*last)).text = text
    return read_plan(saved(document), aliases=aliases)


def test_a_cell_merged_over_both_parties_counts_for_the_leads(aliases):
    plan = merged(aliases, [HEADINGS, ("1", "A", "UBND", "", "B", "Quý I")], (1, 2), (1, 3))
    (task,) = plan.tasks
    assert (task.lead_words, task.coordinator_words) == ("UBND", "")
    (finding,) = (finding for finding in plan.findings if finding.code == "table.cell_merged")
    assert (finding.found, finding.expected, finding.params["over"]) == ("UBND", "Cơ quan chủ trì", "Cơ quan phối hợp")


def test_number_and_content_in_one_cell_are_told_apart(aliases):
    plan = merged(aliases, [HEADINGS, ("3. Rà soát", "", "UBND", "", "B", "Quý I")], (1, 0), (1, 1))
    assert [(task.printed_number, task.content) for task in plan.tasks] == [("3", "Rà soát")]


def test_cells_split_under_one_heading_are_lines_of_one(aliases):
    headings = ("TT", "Nội dung", "Chủ trì", "", "Sản phẩm", "Thời gian")
    plan = merged(aliases, [headings, ("1", "A", "UBND", "Công an", "B", "Quý I")], (0, 2), (0, 3))
    assert [task.lead_words for task in plan.tasks] == ["UBND\nCông an"]


def test_a_table_goes_on_with_another_grid(aliases):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    fill(document, [HEADINGS, TASK])
    document.add_paragraph("2")
    table = fill(document, [("2", "Rà soát", "", "UBND", "", "Báo cáo", "Quý I"), ("II", "Khác"), rest("1")], width=7)
    for row in (0, 2):
        text = table.cell(row, 1).text
        table.cell(row, 1).merge(table.cell(row, 2)).text = text
    plan = read_plan(saved(document), aliases=aliases)
    assert groups(plan)[0] == ["1", "2"]
    assert [task.lead_words for task in plan.annexes[0].tasks] == ["Văn phòng UBND", "UBND"]


def test_a_second_plan_in_the_file_is_refused(read):
    with pytest.raises(Invalid) as refusal:
        read([HEADINGS, TASK], "Số: 12/KH-UBND", "KẾ HOẠCH", "Cải cách hành chính năm 2025", [HEADINGS, TASK])
    assert [finding.code for finding in refusal.value.findings if finding.severity == "error"] == ["plan.several"]


def test_an_annex_that_names_its_plan_is_no_second_plan(read):
    note = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 01/02/2025)"
    assert len(read([HEADINGS, TASK], "PHỤ LỤC II", "KẾ HOẠCH RÀ SOÁT", note, [HEADINGS, TASK]).annexes) == 2


def test_a_stroke_after_a_number_is_no_part_of_it(read):
    plan = read([HEADINGS, rest("I/", "Kiểm soát"), rest("1/"), rest("2/")])
    assert [task.printed_number for task in plan.tasks][-2:] == ["1", "2"]
    assert [finding.code for finding in plan.findings if finding.code.startswith("task.number")] == []
