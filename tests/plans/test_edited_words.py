"""What is typed into a draft is stored as an import would read it, and prints."""

import io

import docx
import pytest

from plans.exporting.word.markup import paragraph
from plans.importing import read_plan
from tests.plans.test_lines_api import Editor, errors


@pytest.fixture
def editor(office, plan):
    return Editor(office, plan)


def added(editor, **words):
    group = editor.document["annexes"][0]["groups"][0]["id"]
    return editor.done("post", "lines/", {"kind": "task", "under": group, **words}).json()["task"]


def printed(editor, file="document"):
    answer = editor.office.get(f"plans/{editor.plan}/{file}/")
    assert answer.status_code == 200, answer.content
    return answer.content


def test_what_no_file_can_hold_is_not_stored(editor, aliases):
    task = added(editor, printed_number="(9).", content="a\u0007b\u00ad\ufffe  x\r\n y", note="f\u000bg")
    assert (task["printed_number"], task["content"], task["note"]) == ("9", "ab x\ny", "f\ng")
    editor.done("patch", "", {"title": "Kế\u0007  hoạch\n năm 2024"})
    assert editor.document["title"] == "Kế hoạch năm 2024"
    for file in ("document", "workbook"):
        again = read_plan(printed(editor, file), aliases=aliases)
        assert (again.title, "ab x\ny" in [task.content for task in again.tasks]) == ("Kế hoạch năm 2024", True)


def test_words_stored_before_still_print():
    assert paragraph("text", "a\u0007b\ufffe\nc").xpath("string()") == "abc"


def test_a_lead_cell_that_names_both_sides_is_told_apart(editor):
    task = added(
        editor, content="Việc", leads="Công chức Tư pháp - Hộ tịch chủ trì, phối hợp với Công an", coordinators=""
    )
    assert [party["words"] for party in task["leads"]] == ["Công chức Tư pháp - Hộ tịch"]
    assert [party["words"] for party in task["coordinators"]] == ["Công an"]
    again = editor.done("patch", f"lines/{task['id']}/", {"schedule": "Quý I"}).json()["task"]
    assert (again["leads"], again["coordinators"]) == (task["leads"], task["coordinators"])


def test_the_place_changes_as_often_as_it_is_typed(editor):
    for place in ("Xã A, B", "Hồng Lĩnh", "", "Trung\nLương"):
        editor.done("patch", "", {"place": place})
        [_, line] = docx.Document(io.BytesIO(printed(editor))).tables[0].columns[1].cells[0].text.rsplit("\n", 1)
        said = " ".join(place.split())
        assert line.startswith(f"{said}, ngày" if said else "ngày")
        assert editor.document["place"] == said


@pytest.mark.parametrize("place", ["Hồng Lĩnh, ngày", "Xã A ngày 05/3/2024"])
def test_a_place_that_tells_a_day_is_refused(editor, place):
    assert errors(editor.send("patch", "", {"place": place})) == [("plan.place_dated", "/place")]
