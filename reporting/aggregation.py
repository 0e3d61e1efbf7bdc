"""Totals: over a form's rows, over units (rollup) and over periods. Percentages are always of totals, never averaged.

DESIGN section 6 ("A column answers two questions", "Rollup"); FORMS section 3, "Over periods".
"""

from collections.abc import Sequence

from reporting.cells import Cells, Empty, add, subtract
from reporting.checks import opening_pairs
from reporting.forms import FormDefinition, OverPeriods


def recompute(form: FormDefinition, cells: Cells) -> Cells:
    """Compute every derived cell anew from its parts.

    Args:
        form: the form version.
        cells: whole rows in cell order: one, or any number.
    """
    known = _Columns(form, cells)
    for place, parts in form.recomputes:
        known.put(place, add([known.column(part) for part in parts]))
    return known.cells()


def total_row(form: FormDefinition, cells: Cells) -> Cells:
    """The total over a form's rows: summing columns added, derived ones recomputed, the others not applicable."""
    rows = [cells.part(slice(start, start + form.width)) for start in range(0, len(cells.values), form.width)]
    return recompute(form, _additive(form, add(rows)))


def over_units(form: FormDefinition, units: Sequence[Cells]) -> Cells:
    """Consolidate a form over units.

    Args:
        form: the form version, the same for every unit.
        units: the sealed arrays of each unit in force; a missing or excluded unit is not among them.

    Returns:
        The totals in cell order; without any input every cell is not entered (null, never 0).

    Raises:
        ValueError: arrays of another length than the form's.
    """
    if not units:
        return Cells.blank(form.size)
    if any(len(unit.values) != form.size for unit in units):
        raise ValueError(f"{form.code} has {form.size} cells; arrays of another form version can't be added")
    return recompute(form, _additive(form, add(units)))


def over_periods(form: FormDefinition, periods: Sequence[Cells]) -> Cells:
    """Make a year (or any span) of one unit out of consecutive periods.

    Args:
        form: the form version.
        periods: at least one, in order of time, without a gap.
    """
    sources = {
        OverPeriods.SUM: add(periods),
        OverPeriods.FIRST: periods[0],
        OverPeriods.LAST: periods[-1],
        OverPeriods.NONE: Cells.blank(form.size, Empty.NOT_APPLICABLE),
    }
    return recompute(form, _by_kind(form, sources))


def derived_last_period(form: FormDefinition, span: Cells, before: Sequence[Cells]) -> Cells:
    """The last period that a span implies: quý IV = year − (I + II + III), since no quý IV is reported.

    Summing columns are subtracted, closings are the span's own, openings follow the form's opening rule from the
    closing of the period before (quý III). A result may be negative when the span's report corrects the periods.

    Args:
        form: the form version.
        span: the year's cells.
        before: the earlier periods in order of time, at least one.
    """
    sources = {
        OverPeriods.SUM: subtract(span, add(before)),
        OverPeriods.FIRST: _openings(form, before[-1]),
        OverPeriods.LAST: span,
        OverPeriods.NONE: Cells.blank(form.size, Empty.NOT_APPLICABLE),
    }
    return recompute(form, _by_kind(form, sources))


class _Columns:
    """Whole rows of cells, of which single columns are read and replaced."""

    def __init__(self, form: FormDefinition, cells: Cells) -> None:
        self.width = form.width
        self.values = list(cells.values)
        self.empties = list(cells.empties)

    def column(self, place: int) -> Cells:
        return self.cells().part(slice(place, None, self.width))

    def put(self, place: int, column: Cells) -> None:
        self.values[place :: self.width] = column.values
        self.empties[place :: self.width] = column.empties

    def cells(self) -> Cells:
        return Cells(self.values, self.empties)


def _openings(form: FormDefinition, before: Cells) -> Cells:
    """The cells that a period opens with, by the form's opening rule; the others stay not entered."""
    opened, closed = _Columns(form, Cells.blank(form.size)), _Columns(form, before)
    for opening, closing in opening_pairs(form):
        opened.put(form.position[opening], closed.column(form.position[closing]))
    return opened.cells()


def _by_kind(form: FormDefinition, sources: dict[OverPeriods, Cells]) -> Cells:
    """Each column from the source of its kind over periods; derived ones are left for :func:`recompute`."""
    result = _Columns(form, Cells.blank(form.size))
    for place, column in enumerate(form.value_columns):
        if column.over_periods in sources:
            result.put(place, _Columns(form, sources[column.over_periods]).column(place))
    return result.cells()


def _additive(form: FormDefinition, cells: Cells) -> Cells:
    """Cells with the columns that don't add up over units marked not applicable."""
    if not form.not_additive:
        return cells
    result = _Columns(form, cells)
    for place in form.not_additive:
        result.put(place, Cells.blank(len(cells.values) // form.width, Empty.NOT_APPLICABLE))
    return result.cells()
