"""What clients send: bad values, unknown columns and rows, derived cells; all faults at once."""

import json

import pytest

from reporting.cells import NIL, Cell, Cells
from reporting.entry import apply_row, apply_rows, read_cell
from reporting.messages import MESSAGES
from tests.reporting.filled import II06A, entered, words

ROW = II06A.rows[0]
BLANK = Cells.blank(II06A.width)


def value(raw):
    return {"value": raw, "empty": None}


@pytest.mark.parametrize(
    ("raw", "code", "found"),
    [
        (value(-1), "cell.negative", -1),
        (value(-0.5), "cell.negative", -0.5),
        (value(1.5), "cell.fractional", 1.5),
        (value(1_000_000_000), "cell.huge", 1_000_000_000),
        (value(10**5000), "cell.huge", "≥ 2^16609"),
        (value(1e300), "cell.huge", 1e300),
        (value(float("inf")), "cell.huge", "inf"),
        (value(float("nan")), "cell.not_number", "nan"),
        (value("12"), "cell.textual", "12"),
        (value("không phát sinh"), "cell.textual", "không phát sinh"),
        (value("x" * 1000), "cell.textual", "x" * 60 + "…"),
        (value(True), "cell.not_number", True),
        (value([1]), "cell.not_number", "[1]"),
        (value(None), "cell.value_missing", None),
        ({}, "cell.value_missing", None),
        ({"value": 3, "empty": "nil"}, "cell.value_and_empty", "{'value': 3, 'empty': 'nil'}"),
        ({"value": None, "empty": "blank"}, "cell.empty_unknown", "blank"),
        ({"value": None, "empty": ["nil"]}, "cell.empty_unknown", "['nil']"),
        ({"value": 3, "note": "?"}, "cell.member_unknown", "{'value': 3, 'note': '?'}"),
        (12, "cell.not_object", 12),
        (None, "cell.not_object", None),
    ],
)
def test_bad_cells(raw, code, found):
    cells, findings = apply_row(II06A, ROW, BLANK, {"4": raw}, "/cells")
    [finding] = findings
    assert (finding.code, finding.found, finding.pointer) == (code, found, "/cells/4")
    assert finding.place == {"form": "II.06a", "row": "ho-tich", "columns": [4]}
    assert cells == BLANK
    assert "Hộ tịch" in words(MESSAGES[code], finding)[0]


def test_huge_names_the_bound():
    [finding] = apply_row(II06A, ROW, BLANK, {"4": value(10**12)})[1]
    assert "999999999" in words(MESSAGES["cell.huge"], finding)[0]


@pytest.mark.parametrize(
    ("raw", "cell"),
    [
        (value(0), Cell(0)),
        (value(999_999_999), Cell(999_999_999)),
        ({"value": 5}, Cell(5)),
        (value(5.0), Cell(5)),
        ({"empty": "nil"}, NIL),
    ],
)
def test_good_cells(raw, cell):
    assert read_cell(raw) == cell


@pytest.mark.parametrize("column", ["1", "2", "14", "04", "four", "4 "])
def test_unknown_columns(column):
    [finding] = apply_row(II06A, ROW, BLANK, {column: value(1)})[1]
    assert (finding.code, finding.found) == ("column.unknown", column)
    assert finding.expected == list(range(3, 14))


def test_all_faults_of_a_body_at_once():
    body = {"ho-tich": {"4": value(-1), "5": value(2.5)}, "nowhere/~": {"4": value(1)}, "dat-dai": 3}
    _, findings = apply_rows(II06A, Cells.blank(II06A.size), body, "/rows")
    assert [(finding.code, finding.pointer) for finding in findings] == [
        ("cell.negative", "/rows/ho-tich/4"),
        ("cell.fractional", "/rows/ho-tich/5"),
        ("row.unknown", "/rows/nowhere~1~0"),
        ("row.not_object", "/rows/dat-dai"),
    ]


def test_derived_cells_are_computed():
    cells, findings = apply_row(II06A, ROW, BLANK, entered(II06A, c4=20, c5=10, c6=1, c8=25, c9=4, c12=2))
    assert findings == []
    assert cells.values == [31, 20, 10, 1, 29, 25, 4, 0, 2, 2, 0]


def test_derived_cell_that_agrees_is_accepted():
    body = {**entered(II06A, c4=20, c5=10, c6=1), "3": value(31)}
    assert apply_row(II06A, ROW, BLANK, body)[1] == []


def test_derived_cell_that_differs_names_both():
    body = {**entered(II06A, c4=20, c5=10, c6=1), "3": value(30)}
    [finding] = apply_row(II06A, ROW, BLANK, body, "/cells")[1]
    assert (finding.code, finding.pointer) == ("cell.derived_differs", "/cells/3")
    assert finding.found == {"value": 30, "empty": None}
    assert finding.expected == {"value": 31, "empty": None}
    assert finding.place["columns"] == [3, 4, 5, 6]
    text = words(MESSAGES[finding.code], finding)[0]
    assert "cột (3) gửi lên là 30, nhưng tính theo (3) = (4) + (5) + (6) là 31" in text
    json.dumps(finding.found)


def test_derived_over_a_cell_not_entered_is_not_entered():
    cells, findings = apply_row(II06A, ROW, BLANK, {"4": value(20), "5": value(1)})
    assert findings == []
    assert cells.as_json()[0] == {"value": None, "empty": "not_entered"}


def test_columns_left_out_stay():
    first, _ = apply_row(II06A, ROW, BLANK, entered(II06A, c4=20))
    second, _ = apply_row(II06A, ROW, first, {"5": value(3)})
    assert second.values[:4] == [23, 20, 3, 0]
