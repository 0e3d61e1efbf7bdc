"""Which column of a table holds what, known by its heading's words, in any order (``data/headings.yaml``)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from plans.importing.blocks import Cell, Row, Table
from plans.importing.field_words import field_of
from plans.naming import spelling
from plans.words import key

EXPECTED = ("content", "leads", "coordinators", "product", "schedule")
NOTE, IGNORE = "note", "ignore"
FIELDS = (
    "number",
    "content",
    "leads",
    "coordinators",
    "parties",
    "product",
    "schedule",
    "starts",
    "ends",
    NOTE,
    IGNORE,
)
"""What a heading may be said to name; ``parties`` holds leads and coordinators, ``ignore`` what is left out."""

Mapped = Mapping[str, str]
"""A unit's own mapping: folded heading (:func:`plans.naming.spelling`) to field."""

_NUMBER = re.compile(r"\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zĐđ])[.)]*")
_STANDS_FOR = {"leads": "parties", "coordinators": "parties", "schedule": "starts"}
_SEARCHED_ROWS = 10  # title rows may stand above the headings
_KNOWN_AT_LEAST = 3
_HEADING_ROWS = 3
_BRACKETED = re.compile(r"\(.*\)", re.DOTALL)
_TIMED = frozenset({"schedule", "starts", "ends"})
_UNITS, _COUNTED = ("ngày", "tuần", "tháng", "quý"), ("tháng", "quý")
_MAPPED_AT_LEAST = 2  # where a person said what the headings mean


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        heading: its text, upper rows first.
        cell: its topmost heading cell.
        first, end: grid columns from ``first`` up to, not including, ``end`` (0-based).
        field: what it holds; ``None`` where the words are not known, or another column holds that already.
        repeats: the field that another column holds already, or empty.
        mapped: whether the unit's own mapping says so.
        unit: of bare numbers in it ("tháng", "quý"), or empty.
    """

    heading: str
    cell: Cell
    first: int
    end: int
    field: str | None
    repeats: str = ""
    mapped: bool = False
    unit: str = ""

    @property
    def labelled(self) -> bool:
        """Whether what it holds becomes a note that begins with the heading."""
        return self.field is None or (self.field == NOTE and field_of(self.heading) != NOTE)


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of a table.

    Attributes:
        columns: every column with a heading, from left to right.
        rows: the heading's row numbers (0-based), so that the first row of data follows.
        keys: folded texts of each heading row; a row that equals one repeats the heading at a page break.
    """

    columns: tuple[Column, ...]
    rows: range
    keys: tuple[tuple[tuple[str, ...], ...], ...]

    @property
    def fields(self) -> frozenset[str]:
        """What the columns hold."""
        return frozenset(column.field for column in self.columns if column.field)

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that have no column."""
        held = self.fields
        return tuple(field for field in EXPECTED if field not in held and _STANDS_FOR.get(field) not in held)

    def repeated_by(self, row: Row) -> bool:
        """Whether a row is one of the heading's again."""
        return any(_starts_alike(row, keys) and _keys(row) == keys for keys in self.keys)


def find_heading(table: Table, mapped: Mapped) -> Heading | None:
    """The table's headings, in one row or more; ``None`` where no row names the content and enough other fields.

    A row below them that only tells units in brackets is one of them.

    Args:
        table: any table.
        mapped: the unit's own mapping.
    """
    for start in range(min(_SEARCHED_ROWS, len(table.rows))):
        ends = [start + 1]
        while len(ends) < _HEADING_ROWS and _goes_on(table.rows[ends[-1] - 1 : ends[-1] + 1], mapped):
            ends.append(ends[-1] + 1)
        readings = [_read(table.rows[start:end], start, mapped) for end in ends]
        found = max(readings, key=lambda heading: len(heading.fields))
        if "content" in found.fields and len(found.fields) >= _enough(found):
            return _measured(_numbered(found, table), table)
    return None


def known_fields(table: Table, mapped: Mapped) -> int:
    """The most fields that one of a table's first rows names."""
    rows = table.rows[:_SEARCHED_ROWS]
    return max((len(_read(rows[at : at + 1], at, mapped).fields) for at in range(len(rows))), default=0)


def seen_headings(table: Table) -> list[str]:
    """The texts of a table's first row, for telling a person what was found."""
    cells = dict.fromkeys(table.rows[0]) if table.rows else {}
    return [cell.text[:80] for cell in islice(cells, 20)]


def _numbered(heading: Heading, table: Table) -> Heading:
    """A column without a heading that only numbers the rows is the column of numbers."""
    first = heading.columns[0]
    if "number" in heading.fields or first.heading:
        return heading
    texts = [row[first.first].text for row in table.rows[heading.rows.stop :] if row[first.first].text]
    if not texts or not all(_NUMBER.fullmatch(text) for text in texts):
        return heading
    return replace(heading, columns=(replace(first, field="number"), *heading.columns[1:]))


def _enough(heading: Heading) -> int:
    return _MAPPED_AT_LEAST if any(column.mapped for column in heading.columns) else _KNOWN_AT_LEAST


def _read(rows: Sequence[Row], start: int, mapped: Mapped) -> Heading:
    columns: list[Column] = []
    for first, end, stack in _stacks(rows):
        heading = " ".join(dict.fromkeys(cell.text for cell in stack if cell.text))
        own = next((mapped[name] for text in (heading, stack[-1].text) if (name := spelling(text)) in mapped), None)
        field = own or field_of(stack[-1].text) or field_of(heading)
        columns.append(Column(heading, stack[0], first, end, field, mapped=own is not None))
    return Heading(_settled(columns), range(start, start + len(rows)), tuple(map(_keys, rows)))


def _settled(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Each field once, the first column's, but one that the unit mapped goes before; an end alone is the schedule."""
    fields = {column.field for column in columns}
    other = {}
    if "starts" not in fields and "schedule" not in fields:
        other = {"ends": "schedule"}
    elif "starts" in fields and "ends" not in fields:
        other = {"schedule": "ends"}
    named = [replace(column, field=other.get(column.field or "", column.field)) for column in columns]
    holders: dict[str | None, Column] = {}
    for column in sorted(named, key=lambda column: not column.mapped):
        holders.setdefault(column.field, column)
    return tuple(
        column
        if column.field in (None, NOTE, IGNORE) or holders[column.field] is column
        else replace(column, field=None, repeats=column.field or "")
        for column in named
    )


def _measured(heading: Heading, table: Table) -> Heading:
    """The heading with the units of its columns, and with the row below that tells them."""
    rows, keys, below = heading.rows, heading.keys, _units_row(heading, table)
    if below:
        rows, keys = range(rows.start, rows.stop + 1), (*keys, _keys(below))
    columns = tuple(
        replace(column, unit=_unit(f"{column.heading} {below[column.first].text if below else ''}"))
        if column.field in _TIMED
        else column
        for column in heading.columns
    )
    return Heading(columns, rows, keys)


def _units_row(heading: Heading, table: Table) -> Row:
    """The row below the headings if all that it says stands in brackets, and it is no task; else an empty one."""
    if heading.rows.stop == len(table.rows):
        return ()
    row = table.rows[heading.rows.stop]
    task = any(row[column.first].text for column in heading.columns if column.field in ("number", "content"))
    told = [cell.text for cell in row if cell.text]
    return row if told and not task and all(map(_BRACKETED.fullmatch, told)) else ()


def _unit(words: str) -> str:
    """The one unit that a heading names; under one that names several, a bare number may be any of them."""
    named = [unit for unit in _UNITS if unit in key(words)]
    return named[0] if len(named) == 1 and named[0] in _COUNTED else ""


def _goes_on(rows: Sequence[Row], mapped: Mapped) -> bool:
    """Whether the second of two rows goes on with the headings of the first.

    Each of its texts is known, or stands under a cell that is merged over several columns, or continues the cell above.
    """
    if len(rows) == 1:
        return False
    upper, lower = rows
    if len(set(upper)) == 1:  # a title over the whole width
        return False
    spans = [upper.count(cell) > 1 for cell in upper]
    own = [
        (cell, spanned)
        for cell, above, spanned in zip(lower, upper, spans, strict=True)
        if cell.text and not cell.continued and cell.text != above.text
    ]
    return bool(own) and all(
        spanned or spelling(cell.text) in mapped or field_of(cell.text) is not None for cell, spanned in own
    )


def _stacks(rows: Sequence[Row]) -> Iterator[tuple[int, int, list[Cell]]]:
    """Neighbouring grid columns under the same cells: the first, the one after the last, the cells from the top."""
    width = min(map(len, rows))
    first = 0
    for column in range(1, width + 1):
        if column == width or any(row[column] is not row[first] for row in rows):
            yield first, column, [row[first] for row in rows]
            first = column


def _keys(row: Row) -> tuple[tuple[str, ...], ...]:
    return tuple(key(cell.text) for cell in row)


def _starts_alike(row: Row, keys: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the first cell fits, which spares folding the others of nearly all rows."""
    return len(row) == len(keys) and bool(row) and key(row[0].text) == keys[0]
