"""A cell, its kinds of empty, and how cells add up (DESIGN section 6, "Cells").

Arrays of many cells are kept apart as values and kinds of empty, as they are stored: see :class:`Cells`.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Any, Literal, NamedTuple, TypedDict

#: More than any unit of Viet Nam counts in a year, and small enough that sums over the country fit a bigint.
MAX_VALUE = 999_999_999

EmptyName = Literal["not_entered", "nil", "not_applicable"]


class CellJson(TypedDict):
    """A cell as clients see it; exactly one of the two is null."""

    value: int | None
    empty: EmptyName | None


class Empty(IntEnum):
    """What a cell holds, as stored (smallint).

    Ordered by what wins when cells are added, so that the kind of a sum is the maximum of the kinds: one cell that is
    not entered leaves the sum not entered; else figures win (empties count as 0); else nil; else not applicable.
    """

    NOT_APPLICABLE = -2
    NIL = -1
    NONE = 0
    NOT_ENTERED = 1


NAMES: dict[Empty, EmptyName] = {
    Empty.NOT_ENTERED: "not_entered",
    Empty.NIL: "nil",
    Empty.NOT_APPLICABLE: "not_applicable",
}
BY_NAME: dict[str, Empty] = {name: empty for empty, name in NAMES.items()}


class Cell(NamedTuple):
    """One cell: a figure, or one of three kinds of empty. ``value`` is None unless ``empty`` is ``Empty.NONE``."""

    value: int | None
    empty: Empty = Empty.NONE

    def as_json(self) -> CellJson:
        """The cell as clients see it."""
        return {"value": self.value, "empty": NAMES.get(self.empty)}


NOT_ENTERED = Cell(None, Empty.NOT_ENTERED)
NIL = Cell(None, Empty.NIL)
NOT_APPLICABLE = Cell(None, Empty.NOT_APPLICABLE)


class Cells(NamedTuple):
    """Many cells in the form's cell order, as two arrays of one length (``bigint[]`` and ``smallint[]``)."""

    values: Sequence[int | None]
    empties: Sequence[int]

    @classmethod
    def of(cls, cells: Iterable[Cell]) -> "Cells":
        """Arrays of single cells."""
        pairs = list(cells)
        return cls([cell.value for cell in pairs], [int(cell.empty) for cell in pairs])

    @classmethod
    def blank(cls, size: int, empty: Empty = Empty.NOT_ENTERED) -> "Cells":
        """Cells that are all empty in one way: a new report's rows, or a total without any input."""
        return cls([None] * size, [int(empty)] * size)

    def part(self, part: slice) -> "Cells":
        """Some of the cells: a row, or with a step a column."""
        return Cells(self.values[part], self.empties[part])

    def at(self, place: int) -> Cell:
        """One cell."""
        return Cell(self.values[place], Empty(self.empties[place]))

    def each(self) -> Iterator[Cell]:
        """The cells one by one."""
        return map(Cell, self.values, map(Empty, self.empties))

    def as_json(self) -> list[CellJson]:
        """The cells as clients see them."""
        return [cell.as_json() for cell in self.each()]


def add(arrays: Sequence[Cells]) -> Cells:
    """Add arrays cell by cell.

    Args:
        arrays: at least one; all of one length.

    Raises:
        ValueError: there is none, or the lengths differ (forms of another version must never be mixed).
    """
    if not arrays:
        raise ValueError("nothing to add: a total without input is blank, not zero")
    empties: list[int]
    if any(any(array.empties) for array in arrays):
        empties = [max(column) for column in zip(*(array.empties for array in arrays), strict=True)]
        sums = (sum(filter(None, column)) for column in zip(*(array.values for array in arrays), strict=True))
        return Cells([None if empty else value for value, empty in zip(sums, empties, strict=True)], empties)
    figures: Any = [array.values for array in arrays]  # no empties, hence no None
    values = list(map(sum, zip(*figures, strict=True)))
    return Cells(values, [0] * len(values))


def subtract(left: Cells, right: Cells) -> Cells:
    """Take one array from another, by the same rules for empties as :func:`add`; a result may be negative."""
    return add([left, right._replace(values=[None if value is None else -value for value in right.values])])
