"""A document's blocks cut into the cover and the annexes, each annex with its tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from plans.dates import PartialDate, find_date
from plans.importing.blocks import Block, Place, Table
from plans.importing.continuing import continued_table, continues_page, counts_on
from plans.importing.foot import by_columns, recipients_first
from plans.importing.headings import Heading, Mapped, find_heading, known_fields
from plans.importing.passages import Part, Passage, annex_label, annex_rest, assign_parts, passages_of
from plans.words import one_line

_RESEMBLES_FROM = 2  # known headings; tables of something else have perhaps one ("TT")
_COUNTING_WIDTH = 3
_DATA_WIDTH = 4  # columns from which a table is taken to hold tasks; letterheads and signatures have two or three


@dataclass(slots=True)
class Section:
    """An annex as printed: its label, title, note and tables."""

    label: str = ""
    title: str = ""
    note: str = ""
    dated: PartialDate | None = None
    date_place: Place = field(default_factory=dict)
    tables: list[tuple[Table, Heading]] = field(default_factory=list)


@dataclass(slots=True)
class Sections:
    """The whole document, cut.

    Attributes:
        mapped: the unit's own mapping of headings.
        passages: everything outside the tables of tasks, with its part.
        annexes: in order.
        others: tables that list no tasks.
        astray: numbers of those that count on from the tasks before them, but whose columns don't fit.
    """

    mapped: Mapped = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    annexes: list[Section] = field(default_factory=list)
    others: list[Table] = field(default_factory=list)
    astray: set[int] = field(default_factory=set)

    @property
    def wide(self) -> list[Table]:
        """Tables without headings that are understood, as wide as one of tasks; or that count on what came before."""
        return [table for table in self.others if table.number in self.astray or _holds_data(table)]

    def resembles(self, table: Table) -> bool:
        """Whether a table seems to be one of tasks after all: some of its headings are known, or it counts on."""
        return table.number in self.astray or known_fields(table, self.mapped) >= _RESEMBLES_FROM


def cut(blocks: Iterable[Block], mapped: Mapped) -> Sections:
    """Cuts the document.

    A table of tasks opens a new annex, except where it continues the one before (only blanks or page numbers between,
    or it counts on without headings): then it joins it. Rows above a table's headings are text, its title mostly.

    Args:
        blocks: paragraphs and tables in order.
        mapped: the unit's own mapping of headings.

    Returns:
        Passages with their parts, annexes in order, and the tables that list no tasks.
    """
    sections = Sections(mapped)
    between: list[Passage] = []
    for block in blocks:
        found = _tasks(block, sections, between)
        if found is None:
            if isinstance(block, Table):
                sections.others.append(block)
            between.extend(passages_of(block))
            continue
        table, heading = found
        between.extend(passages_of(replace(table, rows=table.rows[: heading.rows.start])))
        if not heading.rows or (sections.annexes and all(map(continues_page, between))):
            sections.passages.extend(_outside(between, after=len(sections.annexes)))
        else:
            sections.annexes.append(_open(sections, between))
        between = []
        sections.annexes[-1].tables.append((table, heading))
    sections.passages.extend(_outside(between, after=len(sections.annexes)))
    return sections


def _tasks(block: Block, sections: Sections, between: Sequence[Passage]) -> tuple[Table, Heading] | None:
    """A table of tasks with its headings: its own, or those of the table that it continues."""
    if not isinstance(block, Table):
        return None
    own = find_heading(block, sections.mapped)
    if own is not None:
        return block, own
    if not sections.annexes:
        return None
    before = sections.annexes[-1].tables[-1]
    apart = [passage for passage in between if not continues_page(passage)]
    counting = counts_on(block, *before)
    announced = any(annex_label(passage) is not None for passage in apart)
    found = continued_table(block, *before) if not apart or (counting and not announced) else None
    if found is None and counting and block.width >= _COUNTING_WIDTH:
        sections.astray.add(block.number)
    return found


def _holds_data(table: Table) -> bool:
    """Whether a table is as wide as one of tasks; of a single row that means as many texts."""
    texts = sum(bool(cell.text) for cell in dict.fromkeys(table.rows[0])) if len(table.rows) == 1 else table.width
    return texts >= _DATA_WIDTH


def _open(sections: Sections, between: Sequence[Passage]) -> Section:
    """Opens the annex that the passages before its table announce; the rest of them belongs to what came before."""
    labels = [index for index, passage in enumerate(between) if annex_label(passage) is not None]
    before = len(sections.annexes)
    start = labels[-1] if labels else 0 if before else len(between)
    sections.passages.extend(_outside(between[:start], after=before))
    title = [replace(passage, part=Part.ANNEX, annex=before + 1) for passage in between[start:]]
    sections.passages.extend(title)
    return _section(title, labelled=bool(labels))


def _outside(passages: Sequence[Passage], *, after: int) -> list[Passage]:
    placed = [replace(passage, annex=after) for passage in passages]
    return recipients_first(list(assign_parts(by_columns(placed), Part.CLOSING if after else Part.LETTERHEAD)))


def _section(passages: Sequence[Passage], *, labelled: bool) -> Section:
    section = Section(label=(annex_label(passages[0]) or "") if labelled else "")
    for index, passage in enumerate(passages):
        lines = annex_rest(passage) if labelled and index == 0 else passage.lines
        for line in map(one_line, lines):
            found = find_date(line)
            if found and section.dated is None:
                section.dated, section.date_place = found[0], passage.place
            if section.note or line.startswith("("):
                section.note = f"{section.note} {line}".strip()
            else:
                section.title = f"{section.title} {line}".strip()
    return section
