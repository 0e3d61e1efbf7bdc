"""The exported workbook: texts only, a sheet for the text and one for each annex."""

import io
from dataclasses import replace

import openpyxl
import pytest

from plans.exporting import TaskLine, write_xlsx
from plans.importing import read_plan
from plans.importing.passages import Part
from tenants.refusals import NotAcceptable
from tenants.workbook import MAX_TEXT
from tests.plans.documents import second_plan
from tests.plans.printed import document_of


def opened(plan):
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(plan)))


@pytest.fixture(scope="module")
def printed(real_plan):
    return document_of(real_plan)


@pytest.fixture(scope="module")
def book(printed):
    return opened(printed)


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value]


def with_task(plan, **changes):
    """The plan with its first task changed."""
    first, *others = plan.annexes
    place = next(place for place, line in enumerate(first.lines) if isinstance(line, TaskLine))
    lines = [*first.lines[:place], replace(first.lines[place], **changes), *first.lines[place + 1 :]]
    return replace(plan, annexes=(replace(first, lines=tuple(lines)), *others))


def test_a_sheet_for_the_text_and_one_for_each_annex(book):
    assert book.sheetnames == ["Kế hoạch", "Phụ lục I", "Phụ lục II"]


def test_a_table_without_an_annex_has_its_own_sheet(aliases):
    book = opened(document_of(read_plan(second_plan(), aliases=aliases)))
    assert book.sheetnames == ["Kế hoạch", "Nhiệm vụ"]
    assert texts(book["Nhiệm vụ"])[-1] == "TM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Bích"


def test_two_annexes_of_one_label_have_two_sheets(printed):
    first, second = printed.annexes
    twice = replace(printed, annexes=(first, replace(second, label="I")))
    assert opened(twice).sheetnames == ["Kế hoạch", "Phụ lục I", "Phụ lục I (2)"]


def test_the_text_one_passage_a_row(book, real_plan):
    found = texts(book["Kế hoạch"])
    text = [passage.text for passage in real_plan.passages if passage.part in (Part.BASIS, Part.HEADING, Part.TEXT)]
    assert found[4:-2] == text
    assert found[0].splitlines()[:2] == ["ỦY BAN NHÂN DÂN", "PHƯỜNG TRUNG LƯƠNG"]
    assert found[-2].startswith("Nơi nhận:\n- UBND thị xã;")


def test_the_table_below_the_title_of_its_annex(book):
    sheet = book["Phụ lục II"]
    assert sheet.cell(1, 1).value == "Phụ lục II"
    assert [cell.value for cell in sheet[4]] == [
        "TT",
        "Nội dung công việc",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Dự kiến sản phẩm",
        "Thời gian thực hiện",
    ]
    assert [sheet.cell(row, 1).value for row in range(5, 16)] == [str(n) for n in range(1, 13) if n != 6]
    assert sheet.cell(16, 1).value is None
    assert sheet.cell(17, 1).value == "ỦY BAN NHÂN DÂN PHƯỜNG"


def test_groups_reach_across_the_table(book):
    merged = {str(area) for area in book["Phụ lục I"].merged_cells.ranges}
    assert {"A1:F1", "A2:F2", "A3:F3", "B5:F5"} <= merged


def test_headings_are_repeated_on_paper_and_kept_in_view(book):
    sheet = book["Phụ lục I"]
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$4:$4", "C5")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert book["Kế hoạch"].page_setup.orientation in (None, "portrait")


def test_every_cell_is_a_text(book):
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert {cell.font.name for cell in cells} == {"Times New Roman"}


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=HYPERLINK(1)", "{=1}", "@SUM(A1)", "+cmd|' /C calc'!A0", "https://example.com/x", "007", "1/2", "TRUE"],
)
@pytest.mark.parametrize("name", ["number", "content", "leads", "product", "schedule", "note"])
def test_texts_never_become_formulas_links_numbers_or_dates(printed, name, text):
    book = opened(with_task(printed, **{name: text}))
    [cell, *_] = [cell for row in book["Phụ lục I"].iter_rows() for cell in row if cell.value == text]
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_a_text_that_no_cell_holds_is_refused_and_never_cut(printed):
    assert opened(with_task(printed, content="ô" * MAX_TEXT))
    with pytest.raises(NotAcceptable) as refused:
        write_xlsx(with_task(printed, content="ô" * (MAX_TEXT + 1)))
    assert (refused.value.code, refused.value.params["found"]) == ("workbook.text_too_long", MAX_TEXT + 1)


def test_the_same_plan_gives_the_same_bytes(printed):
    assert write_xlsx(printed) == write_xlsx(printed)
