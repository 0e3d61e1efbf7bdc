"""What a Word file holds and nobody sees in its text: hidden letters and rows, notes, comments."""

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from plans.importing import read_plan
from plans.importing.word import read_word
from tests.plans.corpus import word
from tests.plans.documents import HEADINGS, TASK, fill, repacked, saved
from tests.plans.marked import element, numbered, numbering


def read(document):
    """The paragraphs as read, and what was told of them."""
    source = read_word(saved(document))
    return [block.text for block in source.blocks], [(each.code, each.found) for each in source.findings]


def told(data, aliases):
    plan = read_plan(data, aliases=aliases)
    [finding] = plan.findings
    return finding.found, finding.expected, dict(finding.params), [task.content for task in plan.tasks]


CONTENTS = ["Rà soát thủ tục hành chính", "Niêm yết công khai"]


@pytest.mark.parametrize(
    ("make", "found", "count"),
    [
        (word.hidden_text, "(bỏ)", 2),
        (word.hidden_by_style, "Đầu biểu mẫu", 1),
        (lambda: word.notes("footnote"), "Bổ sung", 2),
        (lambda: word.notes("endnote"), "Bổ sung", 2),
        (word.comments, "Chuyển sang quý III?", 1),
    ],
)
def test_what_is_told_is_not_read(make, found, count, aliases):
    assert told(make(), aliases) == (found, 0, {"count": count}, CONTENTS)


def test_hidden_rows_are_told_and_not_read(aliases):
    assert told(word.hidden_rows(), aliases) == ("4", 0, {}, CONTENTS)


def test_hidden_words_of_one_paragraph_are_one():
    document = Document()
    paragraph = document.add_paragraph("Thấy ")
    for text in ("Mật ", "một", " Mật hai"):
        paragraph.add_run(text).font.hidden = text != "một"
    paragraph.add_run().font.hidden = True
    assert read(document) == (["Thấy một"], [("file.hidden_text", "Mật Mật hai")])


def test_a_run_says_for_itself_whether_it_is_hidden():
    document = Document()
    for name, kind in (("Ẩn", WD_STYLE_TYPE.PARAGRAPH), ("Ẩn chữ", WD_STYLE_TYPE.CHARACTER)):
        document.styles.add_style(name, kind).font.hidden = True
    paragraph = document.add_paragraph("a", "Ẩn")
    paragraph.add_run("b").font.hidden = False
    paragraph.add_run("c").bold = True
    document.add_paragraph("d").add_run("e", "Ẩn chữ")
    assert read(document) == (["b", "d"], [("file.hidden_text", "a c")])


@pytest.mark.parametrize("value", ["0", "false", "off"])
def test_a_property_that_is_off_hides_nothing(value, aliases):
    document = Document()
    run = document.add_paragraph().add_run("thấy")
    run._r.get_or_add_rPr().append(element("w:vanish", val=value))
    table = fill(document, [HEADINGS, TASK])
    table.rows[1]._tr.get_or_add_trPr().append(element("w:hidden", val=value))
    source = read_word(saved(document))
    assert (source.blocks[0].text, len(source.blocks[1].rows), source.findings) == ("thấy", 2, ())


def test_a_hidden_paragraph_takes_no_number():
    document = Document()
    number = numbering(document, ("decimal", "%1."))
    for hidden in (False, True, False):
        paragraph = numbered(document.add_paragraph(), number)
        paragraph.add_run("x").font.hidden = hidden
        if hidden:
            paragraph._p.get_or_add_pPr().append(element("w:rPr"))
            paragraph._p.pPr[-1].append(element("w:vanish"))
    assert read(document) == (["1. x", "", "2. x"], [("file.hidden_text", "x")])


def test_styles_in_a_circle_end():
    document = Document()
    first, second = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("Một", "Hai"))
    first.base_style, second.base_style = second, first
    document.styles.add_style("Ẩn", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.add_paragraph("x", first)
    assert read(document) == (["x"], [])


@pytest.mark.parametrize(
    ("change", "outcome"),
    [({"drop": ["word/footnotes.xml"]}, None), ({"replace": {"word/footnotes.xml": b"<"}}, "file.xml_damaged")],
)
def test_a_part_of_notes_that_is_missing_or_damaged(change, outcome):
    data = repacked(word.notes("footnote"), **change)
    if outcome is None:
        assert read_word(data).findings == ()
    else:
        with pytest.raises(Exception, match=outcome):
            read_word(data)
