"""Rollup over units and over time (FORMS section 3, "Over periods")."""

from dataclasses import replace

import pytest

from reporting.aggregation import derived_last_period, over_periods, over_units, recompute, total_row
from reporting.cells import NIL, NOT_APPLICABLE, NOT_ENTERED, Cell, Cells
from reporting.forms import Heading, OverUnits
from tests.benchmarks.synthetic import synthetic_cells, synthetic_form
from tests.reporting.filled import II05A, II06A, filled, row_of


def test_without_input_a_total_is_null():
    rollup = over_units(II06A, [])
    assert set(rollup.each()) == {NOT_ENTERED}
    assert set(total_row(II06A, rollup).each()) == {NOT_ENTERED}


def test_one_unit_is_itself():
    assert list(over_units(II06A, [filled(II06A, 4)]).each()) == list(filled(II06A, 4).each())


def test_forms_of_another_size_are_refused():
    with pytest.raises(ValueError, match="another form version"):
        over_units(II06A, [filled(II06A, 1), filled(II05A, 1)])


def test_derived_columns_are_recomputed_not_added():
    wrong = filled(II06A, 1)
    values = list(wrong.values)
    values[II06A.cell_index("ho-tich", 3)] = 1_000
    rollup = over_units(II06A, [Cells(values, wrong.empties), filled(II06A, 2)])
    assert row_of(II06A, rollup, "ho-tich").values[0] == sum(row_of(II06A, rollup, "ho-tich").values[1:4])


def test_a_formula_over_formulas():
    cells = recompute(II05A, Cells([0, 0, 0, 1, 4, 0, 3, 1, 0, 1, 0, 0], [0] * 12))
    assert cells.values == [5, 4, 1, 1, 4, 4, 3, 1, 1, 1, 0, 0]


def test_a_cell_not_entered_anywhere_leaves_the_total_not_entered():
    lacking = filled(II06A, 1)
    index = II06A.cell_index("ho-tich", 4)
    values, empties = list(lacking.values), list(lacking.empties)
    values[index], empties[index] = None, 1
    rollup = over_units(II06A, [recompute(II06A, Cells(values, empties)), filled(II06A, 2)])
    row = list(row_of(II06A, rollup, "ho-tich").each())
    assert row[:2] == [NOT_ENTERED, NOT_ENTERED]
    assert row[2] == Cell(11 + 21)
    assert list(total_row(II06A, rollup).each())[1] == NOT_ENTERED


def test_columns_that_do_not_add_up_over_units():
    def distinct(heading):
        if heading.column and heading.column.number == 13:
            return replace(heading, column=replace(heading.column, over_units=OverUnits.DISTINCT))
        return Heading(heading.title, tuple(map(distinct, heading.children)), heading.column)

    form = replace(II06A, headings=tuple(map(distinct, II06A.headings)))
    rollup = over_units(form, [filled(II06A, 1), filled(II06A, 2)])
    assert rollup.at(form.cell_index("ho-tich", 13)) == NOT_APPLICABLE
    assert rollup.at(form.cell_index("ho-tich", 12)) == Cell(2)


def test_a_year_out_of_quarters():
    quarters = [filled(II06A, ward) for ward in (1, 2, 3, 4)]
    year = row_of(II06A, over_periods(II06A, quarters), "chung-thuc")  # s = 2
    # (4), (5), (8)–(10) add up; (6) is quý I's; (12), (13) are quý IV's; (3), (7), (11) are recomputed.
    assert year.values == [334, 224, 108, 2, 332, 108, 221, 3, 2, 2, 0]


def test_the_fourth_quarter_follows_from_the_year():
    quarters = [filled(II06A, ward) for ward in (1, 2, 3, 4)]
    # A chain: each quarter opens with what the one before left open.
    form, chained = II06A, [quarters[0]]
    for quarter in quarters[1:]:
        values = list(quarter.values)
        values[form.position[6] :: form.width] = chained[-1].values[form.position[11] :: form.width]
        chained.append(recompute(form, quarter._replace(values=values)))
    year = over_periods(form, chained)
    assert list(derived_last_period(form, year, chained[:3]).each()) == list(chained[3].each())


def test_a_corrected_year_shows_a_negative_quarter():
    year, quarter = filled(II06A, 1), filled(II06A, 2)
    assert derived_last_period(II06A, year, [quarter]).at(II06A.cell_index("ho-tich", 4)) == Cell(23 - 43)


def test_nil_everywhere_stays_nil_over_time():
    year = over_periods(II05A, [filled(II05A, 1), filled(II05A, 2)])
    assert set(row_of(II05A, year, "quan-su").each()) == {NIL}


def test_the_synthetic_form_has_400_cells_and_adds_up():
    form = synthetic_form()
    units = [synthetic_cells(form, seed) for seed in range(15)]
    rollup = over_units(form, units)
    assert form.size == len(rollup.values) == 400
    for index in range(400):
        assert rollup.values[index] == sum(unit.values[index] for unit in units)
