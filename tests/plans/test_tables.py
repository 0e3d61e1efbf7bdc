"""How tables are read: merges, repeated headings, tables that continue, odd headings."""

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from plans.importing import read_plan
from tenants.refusals import Invalid
from tests.plans.documents import HEADINGS, TASK, fill, plan_with, saved


def numbered(number, content="Rà soát TTHC"):
    return (number, content, *TASK[2:])


@pytest.fixture
def read(aliases):
    return lambda *tables: read_plan(plan_with(*tables), aliases=aliases)


def numbers(plan):
    return [task.printed_number for task in plan.tasks]


def codes(plan):
    """Findings beside those that every bare plan has."""
    cover = {"plan.number_missing", "plan.date_missing"}
    return [finding.code for finding in plan.findings if finding.code not in cover]


def test_headings_repeated_at_a_page_break_are_skipped(read):
    plan = read([HEADINGS, numbered("1"), HEADINGS, numbered("2")])
    assert numbers(plan) == ["1", "2"]
    assert codes(plan) == []


@pytest.mark.parametrize("repeated", [True, False], ids=["with headings", "without headings"])
@pytest.mark.parametrize(
    "between", ["", "2", "- 3 -", "Trang 2", "Trang 2/5", "(Tiếp theo trang trước)", "Tiếp theo", "Xem trang sau"]
)
def test_a_table_that_continues_another_joins_it(read, repeated, between):
    rest = [HEADINGS, numbered("2")] if repeated else [numbered("2")]
    plan = read([HEADINGS, numbered("1")], between, rest)
    assert len(plan.annexes) == 1
    assert numbers(plan) == ["1", "2"]
    assert plan.annexes[0].tasks[1].places["row"] == {"table": 2, "row": 2 if repeated else 1}


@pytest.mark.parametrize("between", ["Ghi chú: xem thêm", "Việc của quý II"])
@pytest.mark.parametrize(("before", "after"), [("1", "2"), ("1.1", "1.2"), ("a)", "b)"), ("9", "10.")])
def test_a_table_that_counts_on_goes_on_below_any_text(read, before, after, between):
    plan = read([HEADINGS, numbered(before)], between, [numbered(after)])
    assert (len(plan.annexes), numbers(plan)) == (1, [before.strip(")"), after.strip(".)")])
    assert "table.left_out" not in codes(plan)
    assert between in [passage.text for passage in plan.passages]


def test_a_table_that_counts_on_under_another_annexs_label_lacks_its_headings(read):
    with pytest.raises(Invalid) as refusal:
        read([HEADINGS, numbered("1")], "PHỤ LỤC II", [numbered("2")])
    assert "table.headings_unknown" in [finding.code for finding in refusal.value.findings]


@pytest.mark.parametrize("between", ["", "Ghi chú"])
def test_a_table_that_counts_on_in_other_columns_is_refused(read, between):
    with pytest.raises(Invalid) as refusal:
        read([HEADINGS, numbered("1")], between, [numbered("2")[:5]])
    [error] = [finding for finding in refusal.value.findings if finding.severity == "error"]
    assert (error.code, error.place, error.found) == (
        "table.headings_unknown",
        {"table": 2, "row": 1},
        list(numbered("2")[:5]),
    )


@pytest.mark.parametrize("first", ["1", "I", "a", "7"])
def test_a_table_that_begins_or_jumps_does_not_count_on(read, first):
    plan = read([HEADINGS, numbered("2")], "Kinh phí", [numbered(first), numbered("8")])
    assert numbers(plan) == ["2"]
    assert "table.left_out" in codes(plan)


def test_a_single_row_of_something_else_is_told(read):
    plan = read([HEADINGS, numbered("1")], "Kinh phí", [("Nguồn", "Mức", "Năm", "Ghi chú")])
    assert codes(plan) == ["table.left_out"]


def test_a_table_under_a_text_of_its_own_is_another_annex(read):
    plan = read([HEADINGS, numbered("1")], "PHỤ LỤC II", "MỘT CỬA", [HEADINGS, numbered("1")])
    assert [(annex.label, annex.title, len(annex.tasks)) for annex in plan.annexes] == [
        ("", "", 1),
        ("II", "MỘT CỬA", 1),
    ]


def test_what_stands_between_two_pages_is_no_part_of_the_next_title(read):
    goes_on = "PHỤ LỤC I (tiếp theo)"
    plan = read("PHỤ LỤC I", [HEADINGS, numbered("1")], goes_on, [numbered("2")], "MỘT CỬA", [HEADINGS, numbered("1")])
    assert [(annex.label, annex.title, len(annex.tasks)) for annex in plan.annexes] == [
        ("I", "", 2),
        ("", "MỘT CỬA", 1),
    ]
    assert goes_on in [passage.text for passage in plan.passages]


def test_an_annex_title_may_stand_in_one_line(read):
    plan = read("PHỤ LỤC 1: RÀ SOÁT", [HEADINGS, numbered("1")])
    assert [(annex.label, annex.title) for annex in plan.annexes] == [("1", "RÀ SOÁT")]


def test_a_sentence_about_an_annex_opens_none(read):
    plan = read("Phụ lục I kèm theo Kế hoạch này.", [HEADINGS, numbered("1")])
    assert [(annex.label, annex.title) for annex in plan.annexes] == [("", "")]


def test_groups_in_every_form(read):
    plan = read(
        [
            HEADINGS,
            numbered("1"),
            ("I", "Số và tên ở hai ô"),
            numbered("1"),
            ("II. Chung một ô",),
            numbered("1"),
            ("III", "Không gộp ô", "", "", "", ""),
            numbered("1"),
            ("Không có số",),
            numbered("1"),
        ]
    )
    (annex,) = plan.annexes
    assert len(annex.tasks) == 1
    assert [(group.printed_number, group.heading) for group in annex.groups] == [
        ("I", "Số và tên ở hai ô"),
        ("II", "Chung một ô"),
        ("III", "Không gộp ô"),
        ("", "Không có số"),
    ]
    assert codes(plan) == []


def test_numbers_may_run_on_through_the_groups(read):
    plan = read(
        [HEADINGS, ("I", "A"), numbered("1"), numbered("2"), ("II", "B"), numbered("3"), ("III", "C"), numbered("1")]
    )
    assert codes(plan) == []


@pytest.mark.parametrize(
    ("printed", "code", "found", "expected"),
    [
        (("1", "2", "5"), "task.number_gap", "5", "3-4"),
        (("2", "3"), "task.number_gap", "2", "1"),
        (("1", "2", "2"), "task.number_repeated", "2", "3"),
        (("1", "", "2"), "task.number_missing", None, 2),
    ],
)
def test_odd_numbering(read, printed, code, found, expected):
    plan = read([HEADINGS, *map(numbered, printed)])
    (finding,) = (finding for finding in plan.findings if finding.code.startswith("task."))
    assert (finding.code, finding.found, finding.expected, finding.place["column"]) == (code, found, expected, 1)
    assert len(plan.annexes[0].tasks) == len(printed)


def test_a_row_that_numbers_the_columns_is_no_task(read):
    assert numbers(read([HEADINGS, ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), numbered("1")])) == ["1"]


def test_headings_in_two_rows(aliases):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    table = fill(
        document,
        [
            ("TT", "Nội dung", "Phân công", "Phân công", "Sản phẩm", "Thời gian"),
            ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"),
            numbered("1"),
        ],
    )
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Cơ quan thực hiện"
    for column in (0, 1, 4, 5):
        text = table.cell(0, column).text
        table.cell(0, column).merge(table.cell(1, column)).text = text
    plan = read_plan(saved(document), aliases=aliases)
    (task,) = plan.tasks
    assert (task.lead_words, task.coordinator_words) == ("Văn phòng UBND", "Công chức chuyên môn")
    assert codes(plan) == []


def test_a_cell_merged_over_several_rows_counts_for_each(aliases):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    table = fill(document, [HEADINGS, numbered("1"), numbered("2")])
    table.cell(1, 2).merge(table.cell(2, 2)).text = "UBND"
    plan = read_plan(saved(document), aliases=aliases)
    assert [task.lead_words for task in plan.tasks] == ["UBND", "UBND"]


def test_a_number_merged_over_several_rows_is_one_task(aliases):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    table = fill(document, [HEADINGS, numbered("1", "Rà soát"), ("", "Đơn giản hóa", "", "", "Kế hoạch", "")])
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
    (task,) = read_plan(saved(document), aliases=aliases).tasks
    assert (task.content, task.product) == ("Rà soát\nĐơn giản hóa", "Báo cáo\nKế hoạch")


def test_missing_and_unknown_columns_are_told(read):
    plan = read([("Nội dung", "Chủ trì", "Thời gian", "Kinh phí"), ("Rà soát", "UBND", "Quý I", "x")])
    told = [
        (finding.code, finding.expected or finding.found) for finding in plan.findings if finding.code[:6] == "table."
    ]
    assert told == [
        ("table.column_missing", "Phối hợp"),
        ("table.column_missing", "Sản phẩm"),
        ("table.column_unknown", ["Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]),
    ]
    assert numbers(plan) == [""]  # without a column of numbers none is missing


def test_a_missing_lead_and_an_unclear_schedule_are_told(read):
    plan = read([HEADINGS, ("1", "Rà soát", "", "", "", "Lúc rảnh")])
    assert codes(plan) == ["task.lead_missing", "task.schedule_unclear"]


def test_tracked_deletions_are_not_read_and_insertions_are(aliases):
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    table = fill(document, [HEADINGS, numbered("1", "Rà soát")])
    paragraph = table.cell(1, 1).paragraphs[0]
    for tag, text in (("w:ins", " thêm"), ("w:del", " bớt")):
        run = paragraph.add_run(text)._r
        change = OxmlElement(tag)
        change.set(qn("w:id"), "1")
        run.getparent().replace(run, change)
        change.append(run)
    (task,) = read_plan(saved(document), aliases=aliases).tasks
    assert task.content == "Rà soát thêm"


def test_a_party_named_twice_is_told(read):
    assert codes(read([HEADINGS, ("1", "Rà soát", "VP-TK, Công chức Văn phòng", "", "", "Quý I")])) == [
        "party.repeated"
    ]
