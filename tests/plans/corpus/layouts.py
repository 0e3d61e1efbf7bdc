"""Files laid out as clerks do, plain to a person: feet line by line, stacked headings, tables that go on."""

from docx.oxml.parser import parse_xml

from tests.plans.corpus import base, word, workbooks
from tests.plans.corpus.base import FIRST, HEADINGS, ROWS, SECOND, changed
from tests.plans.documents import fill, saved

FOOT = [*zip(base.RECIPIENTS.splitlines(), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thị Bích"), strict=True)]
DECREE = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 24/4/2018 của Chính phủ;"


def title_like_a_basis():
    return saved(word.plan(subject="Triển khai công tác kiểm soát thủ tục hành chính năm 2025"))


def foot_line_by_line():
    document = word.plan()
    old = document.tables[1]
    foot = fill(document, FOOT)
    old._tbl.getparent().replace(old._tbl, foot._tbl)
    return saved(document)


def foot_line_by_line_on_a_sheet():
    book = workbooks.plan()
    book.active.delete_rows(book.active.max_row)
    for left, right in FOOT:
        book.active.append((left, None, None, right))
    return workbooks.saved(book)


def three_heading_rows():
    rows = [
        ("TT", "Nội dung", "Tổ chức thực hiện", "", "Sản phẩm", "Thời gian"),
        ("TT", "Nội dung", "Cơ quan, đơn vị", "", "Sản phẩm", "Thời gian"),
        ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"),
    ]
    document = word.plan([*rows, FIRST, SECOND])
    table = document.tables[-1]
    for row in (0, 1):
        table.cell(row, 2).merge(table.cell(row, 3)).text = rows[row][2]
    return saved(document)


def units_below_the_headings():
    return saved(word.plan([HEADINGS, ("", "", "", "", "(tên văn bản)", "(tháng/quý)"), FIRST, SECOND]))


def number_heading_broken():
    return saved(word.plan([("T\nT", *HEADINGS[1:]), FIRST, SECOND]))


def column_without_a_heading():
    return saved(word.plan([(*HEADINGS, ""), (*FIRST, "đã giao"), (*SECOND, "")]))


def months_in_two_columns():
    headings = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Từ tháng", "Đến tháng")
    return saved(word.plan([headings, (*FIRST[:5], "3", "6"), (*SECOND[:5], "9", "9")]))


def _with_sign(font, place):
    document = word.plan()
    run = document.tables[-1].cell(1, 1).paragraphs[0].add_run(" ")._r
    run.append(parse_xml(f'<w:sym xmlns:w="{word.WORD}" w:font="{font}" w:char="{place}"/>'))
    return saved(document)


def sign_of_a_font():
    return _with_sign("Symbol", "F0B3")


def unknown_sign_of_a_font():
    return _with_sign("VNI-Dingbats", "F041")


def continued_below_a_note():
    return saved(word.plan([HEADINGS, FIRST], "Ghi chú: còn tiếp ở trang sau", [SECOND]))


def continued_with_a_column_less():
    return saved(word.plan([HEADINGS, FIRST], [SECOND[:5]]))


def one_row_of_something_else():
    return saved(word.plan(ROWS, "Kinh phí", [("Nguồn", "Ngân sách", "Mức", "5 triệu")]))


def second_plan_without_a_number():
    return saved(word.plan(ROWS, "KẾ HOẠCH Cải cách hành chính năm 2025", ROWS))


def annex_called_a_plan():
    return saved(word.plan(ROWS, "PHỤ LỤC II", "KẾ HOẠCH Tuyên truyền năm 2025", ROWS))


def everything_at_once(second=SECOND, subject="Kiểm soát thủ tục hành chính"):
    document = word.plan([HEADINGS, FIRST, second], subject=subject)
    document.paragraphs[2].text = DECREE
    date = document.tables[0].cell(0, 1)
    date.text = date.text.replace("2025", "…")
    return saved(document)


def no_year_and_more():
    return everything_at_once(changed(SECOND, number="4", schedule="Lúc rảnh"))


def no_content_and_more():
    return everything_at_once(changed(SECOND, content=""), base.SUBJECT)


FILES = {
    "title like a legal basis.docx": title_like_a_basis,
    "foot line by line.docx": foot_line_by_line,
    "foot line by line.xlsx": foot_line_by_line_on_a_sheet,
    "three heading rows.docx": three_heading_rows,
    "units below the headings.docx": units_below_the_headings,
    "number heading broken.docx": number_heading_broken,
    "column without a heading.docx": column_without_a_heading,
    "months in two columns.docx": months_in_two_columns,
    "sign of a font.docx": sign_of_a_font,
    "unknown sign of a font.docx": unknown_sign_of_a_font,
    "continued below a note.docx": continued_below_a_note,
    "continued with a column less.docx": continued_with_a_column_less,
    "one row of something else.docx": one_row_of_something_else,
    "second plan without a number.docx": second_plan_without_a_number,
    "annex called a plan.docx": annex_called_a_plan,
    "no year and more.docx": no_year_and_more,
    "no content and more.docx": no_content_and_more,
}
