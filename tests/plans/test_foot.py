"""Recipients and signature: in one row, or each line in a row of its own; in a Word file and on a sheet."""

import docx
import pytest

from plans.exporting import write_docx, write_xlsx
from plans.importing import read_plan
from tests.plans.corpus import workbooks
from tests.plans.documents import HEADINGS, TASK, fill, saved
from tests.plans.printed import document_of, essence

AUTHORITY, NAME = "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Trần Thị Bích"
RECIPIENTS = ("UBND thị xã", "Lưu: VT")
LINES = [
    ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
    ("- UBND thị xã;", "CHỦ TỊCH"),
    ("- Lưu: VT.", NAME),
]


def word(rows):
    """A plan with a foot of these rows."""
    document = docx.Document()
    for text in ("KẾ HOẠCH", "Kiểm soát TTHC năm 2025"):
        document.add_paragraph(text)
    fill(document, [HEADINGS, TASK])
    fill(document, rows)
    return saved(document)


def sheet(rows):
    """The same as a workbook, the foot's columns apart."""
    sheet = workbooks.openpyxl.Workbook()
    for row in (("KẾ HOẠCH",), ("Kiểm soát TTHC năm 2025",), HEADINGS, TASK, ()):
        sheet.active.append(row)
    for left, right in rows:
        sheet.active.append((left, None, None, right))
    return workbooks.saved(sheet)


def said(cover):
    return cover.recipients, cover.authority, cover.signatory


@pytest.mark.parametrize("make", [word, sheet])
@pytest.mark.parametrize("turned", [False, True], ids=["signature right", "signature left"])
@pytest.mark.parametrize(
    "rows", [LINES, [tuple("\n".join(column) for column in zip(*LINES, strict=True))]], ids=["lines", "cells"]
)
def test_whatever_stands_where(make, rows, turned, aliases):
    plan = read_plan(make([row[::-1] for row in rows] if turned else rows), aliases=aliases)
    assert said(plan.cover) == (RECIPIENTS, AUTHORITY, NAME)
    for write in (write_docx, write_xlsx):
        assert essence(read_plan(write(document_of(plan)), aliases=aliases)) == essence(plan)


@pytest.mark.parametrize(
    ("signature", "authority", "signatory"),
    [
        ("T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần B", "T/M ỦY BAN NHÂN DÂN CHỦ TỊCH", "Trần B"),
        ("TM.UBND PHƯỜNG\nChủ tịch\nTrần B", "TM.UBND PHƯỜNG Chủ tịch", "Trần B"),
        ("NGƯỜI LẬP\nLê C", "NGƯỜI LẬP", "Lê C"),
        ("NGƯỜI LẬP\nLÊ C", "NGƯỜI LẬP", "LÊ C"),
        ("TRƯỞNG KHU PHỐ\nLê C", "TRƯỞNG KHU PHỐ", "Lê C"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", ""),
    ],
)
def test_who_signs(signature, authority, signatory, aliases):
    plan = read_plan(word([("Nơi nhận:\n- UBND thị xã;\n- Lưu: VT.", signature)]), aliases=aliases)
    assert said(plan.cover) == (RECIPIENTS, authority, signatory)
    for write in (write_docx, write_xlsx):
        assert said(read_plan(write(document_of(plan)), aliases=aliases).cover) == said(plan.cover)


def test_a_symbol_may_have_spaces(aliases):
    document = docx.Document()
    fill(document, [("UBND PHƯỜNG\nSố: 05/KH - UBND", "Đậu Liêu, ngày 03 tháng 01 năm 2025")])
    for text in ("KẾ HOẠCH", "Kiểm soát TTHC năm 2025"):
        document.add_paragraph(text)
    fill(document, [HEADINGS, TASK])
    plan = read_plan(saved(document), aliases=aliases)
    assert (plan.number, plan.cover.symbol) == ("05", "KH-UBND")
    assert essence(read_plan(write_docx(document_of(plan)), aliases=aliases)) == essence(plan)
