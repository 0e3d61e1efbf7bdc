"""Percentages as Σ numerators / Σ denominators of a total row. Averages of percentages can't be formed from these."""

from decimal import Decimal
from typing import NamedTuple

from reporting.catalogue import Indicator
from reporting.cells import Cells, Empty, add
from reporting.forms import FormDefinition


class Rate(NamedTuple):
    """A percentage, or why there is none.

    Attributes:
        value: per cent with two decimals, half up; None with a reason.
        reason: a code of ``MESSAGES`` where there is no value.
    """

    numerator: int | None
    denominator: int | None
    value: Decimal | None
    reason: str | None


def rate(indicator: Indicator, form: FormDefinition, totals: Cells) -> Rate:
    """Compute an indicator from a form's total row (of a unit, or consolidated).

    Args:
        indicator: with column numbers of ``form``.
        form: the form version that the indicator is about.
        totals: one row in cell order, from :func:`reporting.aggregation.total_row`.
    """
    numerator = _sum(form, indicator.numerator, totals)
    denominator = _sum(form, indicator.denominator, totals)
    if numerator is None or denominator is None:
        return Rate(numerator, denominator, None, "indicator.no_input")
    if denominator == 0:
        return Rate(numerator, denominator, None, "indicator.denominator_zero")
    return Rate(numerator, denominator, percent(numerator, denominator), None)


def percent(numerator: int, denominator: int) -> Decimal:
    """Per cent with two decimals, half up, in whole-number arithmetic (3825 of 5600 is 68.30)."""
    hundredths = (numerator * 20_000 + denominator) // (2 * denominator)
    return Decimal(hundredths).scaleb(-2)


def _sum(form: FormDefinition, numbers: tuple[int, ...], totals: Cells) -> int | None:
    cell = add([totals.part(slice(form.position[number], form.position[number] + 1)) for number in numbers]).at(0)
    if cell.empty is Empty.NOT_ENTERED:
        return None
    return cell.value or 0
