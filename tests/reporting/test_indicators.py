"""Percentages: half up, two decimals, null with a reason."""

from decimal import Decimal

import pytest

from reporting import catalogue
from reporting.aggregation import over_units, total_row
from reporting.cells import NIL, NOT_ENTERED, Cell, Cells
from reporting.indicators import percent, rate
from tests.reporting.filled import II06A

ONLINE = next(indicator for indicator in catalogue.indicators() if indicator.code == "online_rate")


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (3825, 5600, "68.30"),
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 800, "0.13"),  # 0.125 rounds up, not to even
        (3, 800, "0.38"),
        (0, 7, "0.00"),
        (7, 7, "100.00"),
    ],
)
def test_two_decimals_half_up(numerator, denominator, text):
    assert str(percent(numerator, denominator)) == text


def test_no_input_and_zero_denominator_have_reasons():
    assert rate(ONLINE, II06A, total_row(II06A, over_units(II06A, []))) == (None, None, None, "indicator.no_input")
    nil = total_row(II06A, Cells.of([NIL] * II06A.size))
    assert rate(ONLINE, II06A, nil) == (0, 0, None, "indicator.denominator_zero")


def test_a_nil_numerator_is_zero_per_cent():
    row = Cells.of([Cell(5), NIL, Cell(5), *[NIL] * 8])
    assert rate(ONLINE, II06A, row) == (0, 5, Decimal("0.00"), None)


def test_a_numerator_not_entered_gives_no_rate():
    row = Cells.of([Cell(5), NOT_ENTERED, Cell(5), *[NIL] * 8])
    assert rate(ONLINE, II06A, row).reason == "indicator.no_input"
