"""What every reader of a file hands to the reader of plans: paragraphs and tables in order, whatever the file's format.

The contract between ``word``, the workbook and the CSV reader on one side and ``sections``, ``headings`` and ``rows``
on the other:

- A reader returns a :class:`Source`: blocks in reading order, and what it noticed but did not read (text boxes, hidden
  sheets, tracked changes) as warnings.
- Texts are cleaned (``plans.words.clean``): NFC, single spaces, paragraphs of a cell as lines. Numbers, dates and
  automatic numbering stand as a person sees them; nothing is evaluated.
- Places count from 1 by what a person sees: ``{"paragraph": 12}`` in a Word file, ``{"table": 2, "row": 4,
  "column": 3}`` in a table. In a workbook the table is the sheet's number, row and column are the sheet's own, hidden
  ones counted; a line of text above or below a sheet's table is a :class:`Paragraph` with such a place. A CSV file is
  table 1.
- A table's rows all have its grid's width. A cell merged over several columns stands in each of them as *the same
  object*; a cell merged over several rows stands in each row with the text of the first, ``continued`` from the second
  on. Rows and columns that are not read (hidden, deleted) are left out; ``Cell.row`` and ``Cell.column`` count them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from plans.importing.refuse import refuse
from tenants.findings import Finding
from tenants.refusals import TooLarge

MAX_TEXT = 500_000
"""Characters; a ward's plan has about 25,000. Reading time grows with the text, so this also bounds the time."""

Place = dict[str, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside the tables: its cleaned text (soft breaks kept, perhaps empty) and its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Attributes:
        text: cleaned, paragraphs as lines; for a vertically merged cell the text of its first row.
        table: number of its table.
        row: number of its row.
        column: column in which it starts.
        continued: whether it only continues the cell above.
    """

    text: str
    table: int
    row: int
    column: int
    continued: bool = False

    @property
    def place(self) -> Place:
        """Where a person finds it."""
        return {"table": self.table, "row": self.row, "column": self.column}


Row = tuple[Cell, ...]
"""One entry for each grid column; a horizontally merged cell stands in each of its columns as the same object."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its number, its rows as wide as its grid, and its name where it has one (a sheet's)."""

    number: int
    rows: tuple[Row, ...]
    name: str = ""

    @property
    def width(self) -> int:
        """Grid columns."""
        return len(self.rows[0]) if self.rows else 0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read.

    Attributes:
        blocks: in order.
        findings: warnings about what was noticed and not read.
        year: that the file's properties name, see ``properties.subject_year``.
    """

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    year: int | None = None


def padded(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Ragged rows filled up with empty cells, so that every row has every grid column."""
    known = tuple(rows)
    width = max(map(len, known), default=0)
    return tuple(row + tuple(_blank(row, column) for column in range(len(row) + 1, width + 1)) for row in known)


def require_length(blocks: Iterable[Block]) -> None:
    """Refuses more text than a plan has.

    Raises:
        TooLarge: more than ``MAX_TEXT`` characters, merged cells counted as often as they stand (413).
    """
    size = sum(map(_size, blocks))
    if size > MAX_TEXT:
        refuse(TooLarge, "file.too_long", found=size, expected=MAX_TEXT)


def _blank(row: Row, column: int) -> Cell:
    return Cell("", row[0].table if row else 0, row[0].row if row else 0, column)


def _size(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(len(cell.text) for row in block.rows for cell in row)
