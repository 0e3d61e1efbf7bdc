"""Arithmetic of empties (DESIGN section 6, "Cells")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.cells import MAX_VALUE, NIL, NOT_APPLICABLE, NOT_ENTERED, Cell, Cells, Empty, add, subtract

CELLS = st.one_of(st.integers(0, MAX_VALUE).map(Cell), st.sampled_from([NIL, NOT_APPLICABLE, NOT_ENTERED]))


def sum_in_words(cells):
    """The rule as the design words it, spelled out slowly."""
    if NOT_ENTERED in cells:
        return NOT_ENTERED
    figures = [cell.value for cell in cells if cell.value is not None]
    if figures:
        return Cell(sum(figures))
    return NIL if NIL in cells else NOT_APPLICABLE


@given(st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)))
def test_add_follows_the_words(rows):
    total = add([Cells.of(row) for row in rows])
    assert list(total.each()) == [sum_in_words(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("left", "right", "total"),
    [
        (Cell(2), Cell(3), Cell(5)),
        (Cell(2), NIL, Cell(2)),
        (Cell(0), NIL, Cell(0)),
        (Cell(2), NOT_APPLICABLE, Cell(2)),
        (NIL, NOT_APPLICABLE, NIL),
        (NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE),
        (Cell(2), NOT_ENTERED, NOT_ENTERED),
        (NIL, NOT_ENTERED, NOT_ENTERED),
    ],
)
def test_sums_of_two(left, right, total):
    assert add([Cells.of([left]), Cells.of([right])]).at(0) == total
    assert add([Cells.of([right]), Cells.of([left])]).at(0) == total


def test_nothing_to_add_is_an_error_not_zero():
    with pytest.raises(ValueError, match="blank, not zero"):
        add([])


@pytest.mark.parametrize("empty", [Empty.NONE, Empty.NIL])
def test_arrays_of_two_lengths_are_never_mixed(empty):
    with pytest.raises(ValueError, match="argument 2"):
        add([Cells([1, None if empty else 1], [0, empty]), Cells([1], [0])])


def test_subtract_keeps_the_sign_of_the_difference():
    assert list(subtract(Cells.of([Cell(3), NIL, Cell(4)]), Cells.of([Cell(5), NIL, NOT_ENTERED])).each()) == [
        Cell(-2),
        NIL,
        NOT_ENTERED,
    ]


def test_json_of_each_kind():
    cells = Cells.of([Cell(7), NIL, NOT_APPLICABLE, NOT_ENTERED])
    assert cells.as_json() == [
        {"value": 7, "empty": None},
        {"value": None, "empty": "nil"},
        {"value": None, "empty": "not_applicable"},
        {"value": None, "empty": "not_entered"},
    ]
    assert [type(kind) for kind in cells.empties] == [int] * 4
