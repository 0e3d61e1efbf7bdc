"""A document's blocks cut into the cover and the annexes, each annex with its tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from plans.dates import PartialDate, find_date
from plans.importing.blocks import Paragraph, Place, Table
from plans.importing.headings import Heading, find_heading
from plans.importing.passages import Part, Passage, annex_label, annex_rest, assign_parts, passages_of
from plans.words import one_line

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
    """The whole document, cut."""

    passages: list[Passage] = field(default_factory=list)
    annexes: list[Section] = field(default_factory=list)
    others: list[Table] = field(default_factory=list)

    @property
    def unreadable(self) -> list[Table]:
        """Tables that seem to hold tasks (wide ones) and have no headings that are understood."""
        return [table for table in self.others if table.width >= _DATA_WIDTH and len(table.rows) > 1]


def cut(blocks: Iterable[Paragraph | Table]) -> Sections:
    """Cuts the document.

    A table of tasks opens a new annex, except where it continues the one before (only blanks or page numbers between):
    then it joins it, with or without repeated headings.

    Args:
        blocks: paragraphs and tables in order.

    Returns:
        Passages with their parts, annexes in order, and the tables that list no tasks.
    """
    sections = Sections()
    between: list[Passage] = []
    for block in blocks:
        heading = _heading(block, sections.annexes, between)
        if not isinstance(block, Table) or heading is None:
            if isinstance(block, Table):
                sections.others.append(block)
            between.extend(passages_of(block))
            continue
        if not sections.annexes or any(not _page_number(passage) for passage in between):
            sections.annexes.append(_open(sections, between))
            between = []
        sections.annexes[-1].tables.append((block, heading))
    sections.passages.extend(_outside(between, after=len(sections.annexes)))
    return sections


def _heading(block: Paragraph | Table, annexes: Sequence[Section], between: Sequence[Passage]) -> Heading | None:
    """The headings of a table of tasks: its own, or those of the table that it continues."""
    if not isinstance(block, Table):
        return None
    own = find_heading(block)
    if own is not None or not annexes or not all(map(_page_number, between)):
        return own
    table, heading = annexes[-1].tables[-1]
    return replace(heading, rows=range(0)) if table.width == block.width else None


def _page_number(passage: Passage) -> bool:
    return one_line(passage.text).strip("- ").isdecimal()


def _open(sections: Sections, between: Sequence[Passage]) -> Section:
    """Opens the annex that the passages before its table announce; the rest of them belongs to what came before."""
    labels = [index for index, passage in enumerate(between) if annex_label(passage) is not None]
    before = len(sections.annexes)
    start = labels[-1] if labels else 0 if before else len(between)
    sections.passages.extend(_outside(between[:start], after=before))
    title = [replace(passage, part=Part.ANNEX, annex=before + 1) for passage in between[start:]]
    sections.passages.extend(title)
    return _section(title, labelled=bool(labels))


def _outside(passages: Sequence[Passage], *, after: int) -> Iterator[Passage]:
    placed = (replace(passage, annex=after) for passage in passages)
    return assign_parts(placed, Part.CLOSING if after else Part.LETTERHEAD)


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
