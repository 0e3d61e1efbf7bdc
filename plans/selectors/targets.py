"""Targets of a plan's tasks as they are stored, with the indicators that they are tied to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from plans.models import Plan, TaskTarget
from plans.targets import Operator, ParsedTarget


def targets_by_task(plan: Plan, **lookups: Any) -> Mapping[UUID, Sequence[ParsedTarget]]:
    """The targets of the plan's tasks, in order, by the task's id; a task without any has none (one query).

    Args:
        plan: the unit's own.
        lookups: of which tasks alone.
    """
    rows = TaskTarget.objects.filter(unit=plan.unit_id, task__unit=plan.unit_id, task__plan=plan.pk, **lookups)
    columns = ("task__work", "operator", "threshold", "indicator", "words")
    found: defaultdict[UUID, list[ParsedTarget]] = defaultdict(list)
    for row in rows.select_related("task").only(*columns).order_by("task__order", "order"):
        found[row.task.work_id].append(target_of(row))
    return found


def target_of(row: TaskTarget) -> ParsedTarget:
    """A stored target, as reading a content gives it."""
    return ParsedTarget(Operator(row.operator), row.threshold, row.indicator or None, row.words)
