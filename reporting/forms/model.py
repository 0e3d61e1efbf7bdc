"""What a form version is, once read: heading tree, columns, rows, checks, and the order of its cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from graphlib import TopologicalSorter

from tenants.findings import Severity
from tenants.labels import Label


class ColumnKind(StrEnum):
    """What a column holds: the printed ordinal (TT), the row's label, or figures."""

    ORDINAL = "ordinal"
    LABEL = "label"
    VALUE = "value"


class OverUnits(StrEnum):
    """How a column adds up over units (DESIGN section 6)."""

    SUM = "sum"
    DISTINCT = "distinct"
    RECOMPUTE = "recompute"
    LIST = "list"


class OverPeriods(StrEnum):
    """How a column adds up over time: openings take the first period, closings the last (FORMS, "Over periods")."""

    SUM = "sum"
    FIRST = "first"
    LAST = "last"
    RECOMPUTE = "recompute"
    NONE = "none"


class Provenance(StrEnum):
    """How well the form is known; exports print it."""

    VERIFIED = "verified"
    PRACTICE = "practice"
    UNVERIFIED = "unverified"


class CheckKind(StrEnum):
    """What a check compares.

    ``opening`` compares with the period before, ``companion`` with the reasons that another form of the set gives.
    """

    EQUAL = "equal"
    AT_MOST = "at_most"
    NONNEGATIVE = "nonnegative"
    OPENING = "opening"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True)
class Column:
    """One numbered column.

    Attributes:
        number: as printed under the headings; sparse numbers are allowed.
        path: the headings from the top down to the column's own.
        sum_of: numbers of the columns that a derived column adds; empty for one that people fill.
    """

    number: int
    path: tuple[Label, ...]
    kind: ColumnKind
    over_units: OverUnits | None = None
    over_periods: OverPeriods | None = None
    sum_of: tuple[int, ...] = ()

    @property
    def derived(self) -> bool:
        """Whether the program computes it."""
        return bool(self.sum_of)


@dataclass(frozen=True, slots=True)
class Heading:
    """A cell of the printed head: it spans its children, or stands over one column."""

    title: Label
    children: "tuple[Heading, ...]" = ()
    column: Column | None = None

    @property
    def depth(self) -> int:
        """How many levels of headings stand here, itself included."""
        return 1 + max((child.depth for child in self.children), default=0)

    def leaves(self) -> Iterator[Column]:
        """The columns below, from left to right."""
        if self.column is not None:
            yield self.column
        for child in self.children:
            yield from child.leaves()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the form, with a code of its own and the sector codes that it gathers (there may be none)."""

    code: str
    label: Label
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A rule between sums of columns of one row; ``left`` and ``right`` are column numbers that are added.

    Attributes:
        companion: for :attr:`CheckKind.COMPANION`, the code of the form whose figures are the left side.
    """

    code: str
    kind: CheckKind
    severity: Severity
    left: tuple[int, ...]
    right: tuple[int, ...]
    label: Label
    companion: str = ""


@dataclass(frozen=True)
class FormDefinition:
    """A form version. Cells are stored row by row, the value columns of a row from left to right.

    Attributes:
        document: the canonical JSON that it was read from.
        sha256: of that text; the version's identity.
        consolidated_code: the code under which the superior prints it (II.06b for II.06a).
    """

    code: str
    version: int
    basis: str
    provenance: Provenance
    valid_from: date
    valid_to: date | None
    title: Label
    unit_of_count: Label
    consolidated_code: str
    consolidated_title: Label
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    checks: tuple[Check, ...]
    document: str
    sha256: str

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Every column from left to right, ordinal and label included."""
        return tuple(column for heading in self.headings for column in heading.leaves())

    @cached_property
    def value_columns(self) -> tuple[Column, ...]:
        """The columns that hold figures, in cell order."""
        return tuple(column for column in self.columns if column.kind is ColumnKind.VALUE)

    @cached_property
    def position(self) -> dict[int, int]:
        """Column number → place within a row's cells."""
        return {column.number: place for place, column in enumerate(self.value_columns)}

    @cached_property
    def row_position(self) -> dict[str, int]:
        """Row code → place among the rows."""
        return {row.code: place for place, row in enumerate(self.rows)}

    @cached_property
    def recomputes(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Derived places with the places that they add, in an order in which every part is known before its sum."""
        parts = {column.number: column.sum_of for column in self.value_columns if column.derived}
        order = TopologicalSorter(parts).static_order()
        return tuple(
            (self.position[number], tuple(self.position[part] for part in parts[number]))
            for number in order
            if number in parts
        )

    @cached_property
    def not_additive(self) -> tuple[int, ...]:
        """Places of the columns that must not be added up over units (``distinct``, ``list``)."""
        kinds = (OverUnits.DISTINCT, OverUnits.LIST)
        return tuple(place for place, column in enumerate(self.value_columns) if column.over_units in kinds)

    @property
    def width(self) -> int:
        """Cells in a row."""
        return len(self.value_columns)

    @property
    def size(self) -> int:
        """Cells in the form: the length of its sealed arrays."""
        return len(self.rows) * self.width

    def cell_index(self, row_code: str, number: int) -> int:
        """Where a cell stands in the sealed arrays.

        Raises:
            KeyError: the form has no such row or value column.
        """
        return self.row_position[row_code] * self.width + self.position[number]
