"""What stands in the columns of one row, merged and split cells taken into account."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.importing.blocks import Cell, Row
from plans.importing.headings import IGNORE, NOTE, Column, Heading

_BARE = re.compile(r"(?:0?[1-9]|1[0-2]|[IVX]{1,4})(?:/\d{4})?(?: ?[,;-] ?(?:0?[1-9]|1[0-2]|[IVX]{1,4})(?:/\d{4})?)*")


@dataclass(slots=True)
class RowFields:
    """The texts of a row by field.

    Attributes:
        row: the row.
        texts: by field, several cells under one heading as lines; a field without a column is missing.
        cells: the first cell of each field.
        notes: what stands in columns that are kept as notes, with the heading where that is needed to understand it.
        spread: columns whose cell reaches over a neighbour's, each with that neighbour.
        owners: the field to which each cell counts; "note" for columns that hold none.
    """

    row: Row
    texts: dict[str, str] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    notes: list[tuple[Cell, str]] = field(default_factory=list)
    spread: list[tuple[Column, Column]] = field(default_factory=list)
    owners: dict[int, str] = field(default_factory=dict)

    def holds_only(self, *names: str) -> bool:
        """Whether every text of the row stands in one of these fields, columns that are left out aside."""
        kept = {*names, IGNORE}
        return all(not cell.text or self.owners[id(cell)] in kept for cell in self.row)

    @property
    def merged(self) -> bool:
        """Whether the content's cell reaches over another column."""
        content = self.cells["content"]
        return any(
            "content" in (own.field, over.field) and self.row[over.first] is content for own, over in self.spread
        )


def read_fields(row: Row, heading: Heading) -> RowFields:
    """The texts of one row.

    A cell that is merged over several columns counts to the first of them, or to the content where that is one.

    Args:
        row: a row of data.
        heading: its table's.
    """
    read = RowFields(row)
    before: Column | None = None
    for column in heading.columns:
        shared = before is not None and row[column.first] is row[column.first - 1]
        if shared and before is not None:
            _share(read, before, column)
        _take(read, column, list(_own(row, column, shared=shared)))
        before = column
    return read


def _own(row: Row, column: Column, *, shared: bool) -> Iterator[Cell]:
    cells = iter(dict.fromkeys(row[column.first : column.end]))
    if shared:
        next(cells)
    yield from cells


def _share(read: RowFields, left: Column, column: Column) -> None:
    cell = read.row[column.first]
    if column.field == "content":
        read.owners[id(cell)] = "content"
        read.texts |= {name: "" for name, own in read.cells.items() if own is cell}
    read.spread.append((left, column))


def _take(read: RowFields, column: Column, cells: list[Cell]) -> None:
    shared = read.row[column.first]
    if column.field == "content" and read.owners.get(id(shared)) == "content":
        cells = [shared, *cells]
    name = column.field or NOTE
    read.owners |= {id(cell): name for cell in cells}
    text = "\n".join(_counted(cell.text, column.unit) for cell in cells if cell.text)
    if name == NOTE and text:
        label = f"{column.heading}: " if column.labelled and column.heading else ""
        read.notes.append((cells[0], f"{label}{text}"))
    elif name not in (NOTE, IGNORE):
        read.texts[name] = text
        read.cells[name] = cells[0] if cells else shared


def _counted(text: str, unit: str) -> str:
    """A bare number with the unit of its column: "3" under "Từ tháng" is a month."""
    return f"{unit.capitalize()} {text}" if unit and _BARE.fullmatch(text) else text
