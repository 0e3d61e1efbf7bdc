"""From the cut document to a parsed plan: everything but the findings of the checks."""

from collections.abc import Iterator, Sequence
from itertools import islice

from plans.aliases import AliasTable, PartyKind
from plans.importing.blocks import Place, Table
from plans.importing.cited import cited_in_tasks, cited_in_text
from plans.importing.cover import Cover
from plans.importing.headings import Column, Heading
from plans.importing.parsed import (
    ParsedAnnex,
    ParsedColumn,
    ParsedGroup,
    ParsedPlan,
    ParsedTable,
    ParsedTask,
    UnknownParty,
)
from plans.importing.rows import RawGroup, RawRows, RawTask
from plans.importing.sections import Section, Sections
from plans.importing.tasks import TaskReader
from plans.naming import MAX_NAMES
from plans.words import key


def build_plan(sections: Sections, rows: Sequence[RawRows], cover: Cover, year: int, aliases: AliasTable) -> ParsedPlan:
    """Puts a plan together.

    Args:
        sections: the document, cut.
        rows: the rows of each of its annexes.
        cover: what its cover says.
        year: the plan's year.
        aliases: every alias that counts in the unit.
    """
    reader = TaskReader(year, aliases)
    annexes = tuple(
        _annex(section, raw, order, reader)
        for order, (section, raw) in enumerate(zip(sections.annexes, rows, strict=True), start=1)
    )
    passages, tasks = tuple(sections.passages), [task for annex in annexes for run in annex.runs for task in run]
    return ParsedPlan(
        year,
        cover,
        passages,
        annexes,
        citations=(*cited_in_text(passages), *cited_in_tasks(tasks)),
        tables=tuple(_tables(sections)),
        unknown_parties=tuple(_unknown_parties(tasks, aliases)),
    )


def _annex(section: Section, rows: RawRows, order: int, reader: TaskReader) -> ParsedAnnex:
    ungrouped, *groups = rows.groups
    return ParsedAnnex(
        label=section.label,
        title=section.title,
        note=section.note,
        dated=section.dated,
        date_place=section.date_place,
        order=order,
        groups=tuple(_group(group, number, reader) for number, group in enumerate(groups, start=1)),
        tasks=_tasks(ungrouped.tasks, reader),
        columns=frozenset(field for _, heading in section.tables for field in heading.fields),
    )


def _group(group: RawGroup, order: int, reader: TaskReader) -> ParsedGroup:
    place = group.cell.place if group.cell else {}
    return ParsedGroup(group.number, group.heading, order, _tasks(group.tasks, reader), place)


def _tasks(tasks: Sequence[RawTask], reader: TaskReader) -> tuple[ParsedTask, ...]:
    return tuple(reader.read(task, order) for order, task in enumerate(tasks, start=1))


def _tables(sections: Sections) -> Iterator[ParsedTable]:
    for order, section in enumerate(sections.annexes, start=1):
        for table, heading in section.tables:
            yield _table(table, heading, order)


def _table(table: Table, heading: Heading, annex: int) -> ParsedTable:
    if not heading.rows:
        return ParsedTable({"table": table.number}, annex, ())
    row = table.rows[heading.rows.start][0].row
    return ParsedTable({"table": table.number, "row": row}, annex, tuple(map(_column, heading.columns)))


def _column(column: Column) -> ParsedColumn:
    return ParsedColumn(column.heading, column.cell.place, column.field)


def _unknown_parties(tasks: Sequence[ParsedTask], aliases: AliasTable) -> Iterator[UnknownParty]:
    """Each name once, as first printed: an alias settles every spelling of it."""
    spellings: dict[tuple[str, ...], str] = {}
    places: dict[str, list[Place]] = {}
    for task in tasks:
        for field, parties in (("leads", task.leads), ("coordinators", task.coordinators)):
            for party in parties:
                if party.target.kind is PartyKind.UNKNOWN:
                    words = spellings.setdefault(key(party.words), party.words)
                    places.setdefault(words, []).append(task.places[field])
    for words, found in islice(places.items(), MAX_NAMES):
        yield UnknownParty(words, tuple(found), tuple(aliases.similar(words)))
