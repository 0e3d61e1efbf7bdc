"""Checks of rows: identities, openings, reasons; what each finding says."""

from dataclasses import replace

import pytest

from reporting.cells import NIL, NOT_ENTERED, Cell, Cells
from reporting.checks import companion_findings, form_findings, missing_findings, opening_findings
from reporting.entry import apply_rows
from reporting.messages import MESSAGES
from tests.reporting.filled import II05A, II06A, entered, filled, words


def with_row(form, row, body):
    cells, findings = apply_rows(form, filled(form, 1), {row: body})
    assert findings == []
    return cells


def set_cell(form, cells, row, number, cell):
    index = form.cell_index(row, number)
    values, empties = list(cells.values), list(cells.empties)
    values[index], empties[index] = cell.value, int(cell.empty)
    return Cells(values, empties)


def test_balance_names_both_sides_and_the_difference():
    cells = with_row(II06A, "ho-tich", entered(II06A, c4=20, c8=12, c12=3))
    [finding] = form_findings(II06A, cells)
    assert (finding.code, finding.severity) == ("check.equal", "error")
    assert finding.place == {"form": "II.06a", "row": "ho-tich", "columns": [3, 7, 11]}
    assert (finding.found, finding.expected, finding.params["difference"]) == (20, 15, 5)
    assert words(MESSAGES[finding.code], finding)[0].startswith(
        "Biểu II.06a, dòng Hộ tịch: (3) = (7) + (11) không đúng: vế trái 20, vế phải 15, chênh lệch 5"
    )


def test_difference_is_left_minus_right():
    cells = with_row(II06A, "ho-tich", entered(II06A, c4=10, c8=12))
    assert form_findings(II06A, cells)[0].params["difference"] == -2


def test_petitions_by_time_is_an_error():
    body = entered(II05A, c6=1, c7=1, c9=3)
    [finding] = form_findings(II05A, with_row(II05A, "dat-dai", body))
    assert (finding.params["rule"], finding.severity) == ("(6) + (7) = (3)", "error")
    assert (finding.found, finding.expected) == (2, 3)


def test_petitions_published_is_a_warning():
    body = entered(II05A, c7=3, c9=3, c14=4)
    [finding] = form_findings(II05A, with_row(II05A, "dat-dai", body))
    assert (finding.code, finding.severity, finding.params["rule"]) == ("check.at_most", "warning", "(14) ≤ (8)")


def test_imported_total_that_is_off_is_found():
    cells = set_cell(II05A, filled(II05A, 1), "ho-tich", 11, Cell(9))
    assert [finding.params["rule"] for finding in form_findings(II05A, cells)] == [
        "(11) = (12) + (13)",
        "(3) = (8) + (11)",
    ]


def test_negative_figures_are_found_one_by_one():
    cells = set_cell(II06A, filled(II06A, 1), "ho-tich", 13, Cell(-4))
    finding = next(f for f in form_findings(II06A, cells) if f.code == "check.nonnegative")
    assert (finding.place["columns"], finding.found) == ([13], -4)


@pytest.mark.parametrize(("cell", "broken"), [(NIL, True), (NOT_ENTERED, False)])
def test_empties_count_as_zero_and_unknown_is_not_judged(cell, broken):
    cells = set_cell(II06A, filled(II06A, 1), "ho-tich", 3, cell)
    assert any(f.params["rule"] == "(3) = (7) + (11)" for f in form_findings(II06A, cells)) is broken


def test_missing_cells_by_row():
    cells = filled(II06A, 2)
    for number in (5, 9):
        cells = set_cell(II06A, cells, "tre-em", number, NOT_ENTERED)
    [finding] = missing_findings(II06A, cells)
    assert finding.place == {"form": "II.06a", "row": "tre-em", "columns": [5, 9]}
    assert "còn 2 ô chưa nhập, tại các cột (5), (9)" in words(MESSAGES[finding.code], finding)[0]


def test_opening_against_the_period_before():
    before = filled(II06A, 1)
    now = filled(II06A, 1)
    found = opening_findings(II06A, now, before)
    # (11) = (12) + (13) = s + ws mod 2 and (6) = s: odd sectors of ward 1 differ by one.
    assert [finding.place["row"] for finding in found] == [row.code for row in II06A.rows[:10:2]]
    assert {finding.params["difference"] for finding in found} == {-1}
    assert {finding.severity for finding in found} == {"warning"}


def test_reasons_only_where_the_set_holds_the_form():
    cells = filled(II06A, 1)
    assert companion_findings(II06A, cells, {}) == []
    reasons = {
        row.code: cells.values[II06A.cell_index(row.code, 10)] + cells.values[II06A.cell_index(row.code, 13)]
        for row in II06A.rows[:10]
    }
    assert companion_findings(II06A, cells, {"II.06-QH": reasons}) == []
    [finding] = companion_findings(II06A, cells, {"II.06-QH": {**reasons, "ho-tich": 7}})
    assert (finding.found, finding.expected, finding.params["rule"]) == (7, 3, "II.06-QH = (10) + (13)")
    assert "7" in words(MESSAGES[finding.code], finding)[0]


def test_checks_are_data():
    lax = replace(II06A, checks=tuple(check for check in II06A.checks if check.code != "balance"))
    cells = with_row(II06A, "ho-tich", entered(II06A, c4=20, c8=12, c12=3))
    assert form_findings(lax, cells) == []
