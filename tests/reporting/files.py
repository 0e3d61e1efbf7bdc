"""Documents for the exporters out of the scenario's figures, and readers of what they write."""

import io
from datetime import date, datetime

import openpyxl

from reporting import catalogue
from reporting.aggregation import over_units, total_row
from reporting.exporting.documents import (
    CompletenessLine,
    ConsolidatedFile,
    ConsolidatedPage,
    FormPage,
    Head,
    IndicatorLine,
    InputVersion,
    ReportFile,
    UnitLine,
    UnitStatus,
)
from reporting.indicators import rate
from tenants.clock import ZONE
from tests.reporting.filled import II05A, II06A, filled

BASIS = "Thông tư 01/2020/TT-VPCP"
WARDS = ("Phường Bắc Hồng", "Phường Nam Hồng", "Phường Trung Lương", "Phường Đức Thuận", "Phường Đậu Liêu")
SENT = datetime(2024, 3, 16, 9, 5, tzinfo=ZONE)


def head(illustrative=True, reporter="UBND phường Trung Lương"):
    return Head(
        reporter,
        "UBND thị xã Hồng Lĩnh",
        "Trung Lương",
        "Quý I/2024",
        date(2023, 12, 15),
        date(2024, 3, 14),
        illustrative,
        SENT,
    )


def report(illustrative=True, pages=None, late=False, **changes):
    pages = pages or tuple(FormPage(form, BASIS, filled(form, 3)) for form in (II06A, II05A))
    return ReportFile(head(illustrative, **changes), pages, 2, SENT, late, "ab" * 32)


def page(form):
    wards = [filled(form, ward) for ward in range(1, 6)]
    lines = [UnitLine(n, UnitStatus.INCLUDED, total_row(form, w)) for n, w in zip(WARDS, wards, strict=True)]
    others = UnitLine("Xã Thuận Lộc", UnitStatus.MISSING), UnitLine("Phường Cũ", UnitStatus.EXCLUDED)
    return ConsolidatedPage(form, BASIS, over_units(form, wards), (*lines, *others), ("Chú thích thêm.",))


def consolidated(illustrative=True, pages=None):
    pages = (page(II06A), page(II05A)) if pages is None else pages
    totals = total_row(II06A, pages[0].cells)
    rates = [IndicatorLine(i.label.vi, i.choice.vi, rate(i, II06A, totals)) for i in catalogue.indicators()]
    versions = tuple(
        InputVersion(f"1811{place}", name, place, SENT, place == 2, f"{place}" * 64) for place, name in enumerate(WARDS)
    )
    completeness = (
        CompletenessLine("Phải gửi", (*WARDS, "Xã Thuận Lộc")),
        CompletenessLine("Chưa gửi", ("Xã Thuận Lộc",)),
        CompletenessLine("Bị trả lại", ()),
    )
    return ConsolidatedFile(head(illustrative), pages, versions, completeness, tuple(rates))


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def texts(sheet):
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def line(sheet, label, column=2):
    """The values of the line with a label."""
    for row in sheet.iter_rows(values_only=True):
        if row[column - 1] == label:
            return list(row)
    raise AssertionError(f"no line {label}")
