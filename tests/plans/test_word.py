"""What Word files hold beside typed text: automatic numbers, tracked changes, text boxes, tables in cells."""

import pytest
from docx import Document
from docx.oxml.ns import qn

from plans.importing import read_plan
from plans.importing.word import read_word
from plans.importing.word.labels import FORMS
from tests.plans.documents import HEADINGS, TASK, fill, repacked, saved
from tests.plans.marked import another, element, numbered, numbering, row_tracked, text_box, tracked


def cover():
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2025")
    return document


@pytest.fixture
def read(aliases):
    return lambda document: read_plan(saved(document), aliases=aliases)


def texts(document):
    return [block.text for block in read_word(saved(document)).blocks]


def told(plan, prefix):
    return [finding for finding in plan.findings if finding.code.startswith(prefix)]


def automatic(document, rows, number, levels=None):
    """A table whose first column is numbered by Word."""
    table = fill(document, [HEADINGS, *(("", *row) for row in rows)])
    for index, row in enumerate(table.rows[1:]):
        numbered(row.cells[0].paragraphs[0], number, levels[index] if levels else 0)
    return table


def test_automatic_numbers_of_tasks_count_as_typed(read):
    document = cover()
    automatic(document, [TASK[1:]] * 3, numbering(document, ("decimal", "%1.")))
    plan = read(document)
    assert [task.printed_number for task in plan.tasks] == ["1", "2", "3"]
    assert told(plan, "task.") == []


def test_automatic_numbers_on_several_levels(read):
    document = cover()
    list_number = numbering(document, ("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"))
    automatic(document, [TASK[1:]] * 7, list_number, levels=[0, 1, 1, 2, 2, 0, 1])
    assert [task.printed_number for task in read(document).tasks] == ["1", "1.1", "1.2", "a", "b", "2", "2.1"]


def test_automatic_roman_numbers_open_groups(read):
    document = cover()
    roman = numbering(document, ("upperRoman", "%1."))
    table = fill(document, [HEADINGS, ("", "Công tác chỉ đạo", "", "", "", ""), TASK, ("", "Công tác khác"), TASK])
    for row in (1, 3):
        numbered(table.cell(row, 0).paragraphs[0], roman)
    groups = read(document).annexes[0].groups
    assert [(group.printed_number, group.heading) for group in groups] == [
        ("I", "Công tác chỉ đạo"),
        ("II", "Công tác khác"),
    ]


def test_lists_that_share_a_definition_count_on_unless_one_begins_anew():
    document = Document()
    first = numbering(document, ("decimal", "%1)"))
    definition = document.part.numbering_part.element.findall(qn("w:num"))[-1].find(qn("w:abstractNumId"))
    shared = int(definition.get(qn("w:val")))
    second, third = another(document, shared), another(document, shared, begins=7)
    for number in (first, first, second, third, third):
        numbered(document.add_paragraph("x"), number)
    assert texts(document) == ["1) x", "2) x", "3) x", "7) x", "8) x"]


def test_a_list_style_numbers_its_paragraphs():
    document = Document()
    for _ in range(2):
        document.add_paragraph("x", style="List Number")
    document.add_paragraph("y", style="List Bullet")
    assert texts(document) == ["1. x", "2. x", "- y"]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (("decimalZero", "%1."), ["01. x", "02. x"]),
        (("upperLetter", "Phần %1:"), ["Phần A: x", "Phần B: x"]),
        (("decimal", "%1-", 5, "nothing"), ["5-x", "6-x"]),
        (("bullet", "\uf0b7"), ["- x", "- x"]),
        (("none", ""), ["x", "x"]),
    ],
)
def test_labels_of_every_kind(level, expected):
    document = Document()
    number = numbering(document, level)
    for _ in expected:
        numbered(document.add_paragraph("x"), number)
    assert texts(document) == expected


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [("lowerLetter", 27, "aa"), ("lowerLetter", 0, ""), ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv")],
)
def test_numbers_are_written_in_their_form(form, value, shown):
    assert FORMS[form](value) == shown


def test_a_reference_to_a_list_that_does_not_exist_numbers_nothing():
    document = Document()
    numbered(document.add_paragraph("x"), 4711)
    assert texts(document) == ["x"]


def test_numbering_of_a_damaged_part_is_refused(read, aliases):
    document = cover()
    automatic(document, [TASK[1:]], numbering(document, ("decimal", "%1.")))
    damaged = repacked(saved(document), replace={"word/numbering.xml": b"<"})
    with pytest.raises(Exception, match=r"file\.xml_damaged"):
        read_plan(damaged, aliases=aliases)


def test_a_file_without_its_numbering_part_is_read_as_typed(read, aliases):
    document = cover()
    automatic(document, [TASK[1:]], numbering(document, ("decimal", "%1.")))
    plan = read_plan(repacked(saved(document), drop={"word/numbering.xml"}), aliases=aliases)
    assert [task.printed_number for task in plan.tasks] == [""]


def test_tracked_changes_are_settled_and_told_once(read):
    document = cover()
    table = fill(document, [HEADINGS, TASK, ("2", *TASK[1:]), ("3", *TASK[1:]), ("4", *TASK[1:])])
    paragraph = table.cell(1, 1).paragraphs[0]
    tracked(paragraph, "w:ins", " thêm")
    tracked(paragraph, "w:del", " bớt")
    row_tracked(table.rows[2], "w:del")
    row_tracked(table.rows[3], "w:ins")
    plan = read(document)
    assert [(task.printed_number, task.content) for task in plan.tasks] == [
        ("1", "Rà soát TTHC thêm"),
        ("3", "Rà soát TTHC"),
        ("4", "Rà soát TTHC"),
    ]
    (finding,) = told(plan, "file.")
    assert (finding.code, finding.severity, finding.found) == ("file.tracked_changes", "warning", 4)
    assert finding.params == {"inserted": 2, "deleted": 2}
    assert finding.place == {"table": 1, "row": 2, "column": 2}


def test_a_deleted_end_of_paragraph_joins_the_next(read):
    document = cover()
    cell = fill(document, [HEADINGS, TASK]).cell(1, 1)
    cell.paragraphs[0].text = "Rà soát "
    properties = cell.paragraphs[0]._p.get_or_add_pPr()
    properties.append(element("w:rPr"))
    properties[-1].append(element("w:del", id=1))
    cell.add_paragraph("thủ tục")
    (task,) = read(document).tasks
    assert task.content == "Rà soát thủ tục"


def test_a_text_box_is_told_and_not_read(read):
    document = cover()
    text_box(document.add_paragraph("Trước bảng"), "Mật")
    table = fill(document, [HEADINGS, TASK])
    text_box(table.cell(1, 1).paragraphs[0], "Chú ý")
    plan = read(document)
    boxes = told(plan, "file.")
    assert [(box.code, box.found, dict(box.place)) for box in boxes] == [
        ("file.text_box", "Mật", {"paragraph": 3}),
        ("file.text_box", "Chú ý", {"table": 1, "row": 2, "column": 2}),
    ]
    assert [task.content for task in plan.tasks] == ["Rà soát TTHC"]
    assert "Mật" not in " ".join(passage.text for passage in plan.passages)


def test_a_table_in_a_cell_is_read_as_its_lines_and_told(read):
    document = cover()
    cell = fill(document, [HEADINGS, TASK]).cell(1, 4)
    inner = cell.add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Quý I", "Quý III"
    plan = read(document)
    assert [task.product for task in plan.tasks] == ["Báo cáo\nQuý I\nQuý III"]
    assert [(finding.code, finding.place["column"]) for finding in told(plan, "table.")] == [("table.nested", 5)]


def test_cells_merged_in_the_old_way_are_one(read):
    document = cover()
    table = fill(document, [HEADINGS, ("I", "Công tác khác", "", "", "", ""), TASK])
    for index, cell in enumerate(table.rows[1].cells[1:]):
        cell._tc.get_or_add_tcPr().append(element("w:hMerge", val="continue" if index else "restart"))
    (group,) = read(document).annexes[0].groups
    assert (group.printed_number, group.heading, len(group.tasks)) == ("I", "Công tác khác", 1)
