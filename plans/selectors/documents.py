"""A stored plan as the document that is printed (four queries)."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from plans.exporting import GroupLine, PlanDocument, PrintedAnnex, TaskLine
from plans.exporting.document import Line
from plans.models import Annex, Plan, Task, TaskGroup
from plans.selectors.text import stored_date, stored_passages


def plan_document(plan: Plan, *, desk: str, unit: UUID) -> PlanDocument:
    """A plan as it is printed.

    Args:
        plan: with its cover.
        desk: ``unit_id`` or ``reader_id``: from whose desk it is read.
        unit: the unit that reads.
    """
    at_desk = {desk: unit}
    tasks: defaultdict[UUID, list[Line]] = defaultdict(list)
    for task in Task.objects.filter(plan=plan.pk, **at_desk).order_by("order"):
        tasks[task.group_id or task.annex_id].append(_task(task))
    groups: defaultdict[UUID, list[TaskGroup]] = defaultdict(list)
    for group in TaskGroup.objects.filter(annex__plan=plan.pk, **at_desk).order_by("order"):
        groups[group.annex_id].append(group)
    annexes = [
        PrintedAnnex(
            annex.label,
            annex.title,
            annex.note,
            (*tasks[annex.pk], *(line for group in groups[annex.pk] for line in _group(group, tasks[group.pk]))),
        )
        for annex in Annex.objects.filter(plan=plan.pk, **at_desk).order_by("order")
    ]
    return PlanDocument(
        year=plan.year,
        title=plan.title,
        number=plan.number,
        dated=stored_date(plan),
        passages=tuple(stored_passages(plan)),
        annexes=tuple(annexes),
        made_at=plan.created_at,
    )


def _group(group: TaskGroup, tasks: Iterable[Line]) -> Iterable[Line]:
    return (GroupLine(group.printed_number, group.heading), *tasks)


def _task(task: Task) -> TaskLine:
    return TaskLine(
        task.printed_number,
        task.content,
        task.lead_words,
        task.coordinator_words,
        task.product,
        task.schedule_words,
        task.note,
    )
