"""From the main document's XML to a parsed plan: everything but the findings."""

from collections.abc import Sequence

from plans.aliases import AliasTable
from plans.importing.blocks import Cell
from plans.importing.cited import cited_in_tasks, cited_in_text
from plans.importing.cover import Cover
from plans.importing.parsed import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask
from plans.importing.rows import RawGroup, RawTask, read_rows
from plans.importing.sections import Section, Sections
from plans.parties import recognise
from plans.schedule import read_schedule
from plans.targets import find_targets
from plans.words import one_line


def build_plan(sections: Sections, cover: Cover, year: int, aliases: AliasTable) -> ParsedPlan:
    """Puts a plan together.

    Args:
        sections: the document, cut.
        cover: what its cover says.
        year: the plan's year.
        aliases: every alias that counts in the unit.
    """
    annexes = tuple(_annex(section, order, year, aliases) for order, section in enumerate(sections.annexes, start=1))
    plan = ParsedPlan(year, cover, tuple(sections.passages), annexes)
    citations = (*cited_in_text(plan.passages), *cited_in_tasks(plan.tasks))
    return ParsedPlan(year, cover, plan.passages, annexes, citations)


def _annex(section: Section, order: int, year: int, aliases: AliasTable) -> ParsedAnnex:
    ungrouped, *groups = read_rows(section.tables)
    return ParsedAnnex(
        label=section.label,
        title=section.title,
        note=section.note,
        dated=section.dated,
        date_place=section.date_place,
        order=order,
        groups=tuple(_group(group, number, year, aliases) for number, group in enumerate(groups, start=1)),
        tasks=_tasks(ungrouped.tasks, year, aliases),
        columns=frozenset(field for _, heading in section.tables for field in heading.columns),
    )


def _group(group: RawGroup, order: int, year: int, aliases: AliasTable) -> ParsedGroup:
    place = group.cell.place if group.cell else {}
    return ParsedGroup(group.number, group.heading, order, _tasks(group.tasks, year, aliases), place)


def _tasks(tasks: Sequence[RawTask], year: int, aliases: AliasTable) -> tuple[ParsedTask, ...]:
    return tuple(_task(task, order, year, aliases) for order, task in enumerate(tasks, start=1))


def _task(task: RawTask, order: int, year: int, aliases: AliasTable) -> ParsedTask:
    texts = task.texts
    leads, coordinators = texts.get("leads", ""), texts.get("coordinators", "")
    return ParsedTask(
        printed_number=one_line(texts.get("number", "")).rstrip(".)"),
        order=order,
        content=texts["content"],
        leads=recognise(leads, aliases),
        coordinators=recognise(coordinators, aliases),
        product=texts.get("product", ""),
        schedule=read_schedule(texts.get("schedule", ""), year),
        targets=find_targets(texts["content"]),
        lead_words=leads,
        coordinator_words=coordinators,
        places={"row": task.row, **{field: _place(cell, task.row["row"]) for field, cell in task.cells.items()}},
    )


def _place(cell: Cell, row: int) -> dict[str, int]:
    return {**cell.place, "row": row}
