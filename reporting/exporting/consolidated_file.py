"""A superior's rollup as ``.xlsx``: per form the totals and a line per unit; versions, completeness, indicators."""

from functools import partial

from reporting.aggregation import total_row
from reporting.exporting import words
from reporting.exporting.documents import (
    UNIT_STATUS_LABELS,
    ConsolidatedFile,
    ConsolidatedPage,
    IndicatorLine,
    UnitLine,
    UnitStatus,
)
from reporting.exporting.form_sheet import Line, Table, row_lines, write_form
from reporting.exporting.sheets import Fill, Sheet, build
from reporting.exporting.table_sheet import Value, write_table
from reporting.messages import MESSAGES


def write_consolidated(rollup: ConsolidatedFile) -> bytes:
    """The file's bytes, the same for the same rollup."""
    head = rollup.head
    sheets: list[tuple[str, Fill]] = []
    for page in rollup.pages:
        code = page.form.consolidated_code
        sheets.append((code, partial(write_form, head=head, table=_by_row(page))))
        sheets.append((f"{code} theo đơn vị", partial(write_form, head=head, table=_by_unit(page))))
    sheets.append(("Phiên bản", partial(_versions, rollup=rollup)))
    sheets.append(("Tình hình gửi", partial(_completeness, rollup=rollup)))
    sheets.append(("Chỉ tiêu", partial(_indicators, rollup=rollup)))
    return build(head, f"Tổng hợp {head.period} - {head.reporter}", sheets)


def _by_row(page: ConsolidatedPage) -> Table:
    form = page.form
    return Table(
        form=form,
        code=form.consolidated_code,
        title=form.consolidated_title.vi,
        basis=page.basis,
        lines=row_lines(form, page.cells),
        total=total_row(form, page.cells),
        footnotes=(*absence_notes(page.units), *page.footnotes),
    )


def _by_unit(page: ConsolidatedPage) -> Table:
    return Table(
        form=page.form,
        code=page.form.consolidated_code,
        title=f"{page.form.consolidated_title.vi} (theo đơn vị)",
        basis=page.basis,
        lines=[Line(unit.name, unit.totals, UNIT_STATUS_LABELS[unit.status].vi) for unit in page.units],
        total=total_row(page.form, page.cells),
        label_title="Đơn vị",
        footnotes=(*absence_notes(page.units), *page.footnotes),
    )


def absence_notes(units: tuple[UnitLine, ...]) -> list[str]:
    """Footnotes that name every obliged unit whose figures are not in the totals, and why; a missing one is no zero."""
    notes = []
    for status in (UnitStatus.MISSING, UnitStatus.AWAITING, UnitStatus.RETURNED, UnitStatus.EXCLUDED):
        names = [unit.name for unit in units if unit.status is status]
        if names:
            notes.append(f"Không có trong số tổng hợp ({UNIT_STATUS_LABELS[status].vi}): {', '.join(names)}.")
    return notes


def _versions(sheet: Sheet, rollup: ConsolidatedFile) -> None:
    lines: list[list[Value]] = [
        [
            place,
            version.unit_code,
            version.unit_name,
            version.version,
            words.moment(version.sent_at),
            "quá hạn" if version.late else "đúng hạn",
            version.sha256,
        ]
        for place, version in enumerate(rollup.versions, start=1)
    ]
    columns = [
        ("TT", 5),
        ("Mã đơn vị", 11),
        ("Đơn vị", 30),
        ("Phiên bản", 10),
        ("Thời điểm gửi", 22),
        ("Thời hạn gửi", 13),
        ("SHA-256", 70),
    ]
    write_table(sheet, rollup.head, "Các phiên bản báo cáo đã tổng hợp", columns, lines)


def _completeness(sheet: Sheet, rollup: ConsolidatedFile) -> None:
    lines: list[list[Value]] = [
        [line.label, len(line.units), ", ".join(line.units) or "–"] for line in rollup.completeness
    ]
    columns = [("Tình hình", 30), ("Số đơn vị", 12), ("Đơn vị", 90)]
    write_table(sheet, rollup.head, "Tình hình gửi báo cáo", columns, lines)


def _indicators(sheet: Sheet, rollup: ConsolidatedFile) -> None:
    lines = [_indicator(place, line) for place, line in enumerate(rollup.indicators, start=1)]
    columns = [("TT", 5), ("Chỉ tiêu", 45), ("Cách tính", 60), ("Tử số", 12), ("Mẫu số", 12), ("Tỷ lệ", 30)]
    write_table(sheet, rollup.head, "Chỉ tiêu tính từ số liệu tổng hợp", columns, lines)


def _indicator(place: int, line: IndicatorLine) -> list[Value]:
    rate = line.rate
    parts: list[Value] = ["…" if part is None else part for part in (rate.numerator, rate.denominator)]
    reason = MESSAGES[rate.reason].vi if rate.reason else ""
    return [place, line.label, line.choice, *parts, reason if rate.value is None else rate.value]
