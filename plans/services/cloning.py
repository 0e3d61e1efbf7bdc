"""A plan's lines once more, for another version of it or for another year: ten queries, whatever its length."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget
from tenants.models.base import new_keys

M = TypeVar("M", bound=Model)
Keys = Mapping[UUID, UUID]


def lines_cloned(
    *,
    source: Plan,
    target: Plan,
    change: Callable[[Task], None],
    change_target: Callable[[TaskTarget], None] | None = None,
) -> list[Task]:
    """Print a plan's annexes, groups, tasks, parties and targets in another plan of the same unit.

    Args:
        source: whose lines they are.
        target: a draft without lines.
        change: what differs in a task; at least its work, where the plans are no versions of each other.
        change_target: what differs in a target of a task.

    Returns:
        The tasks, stored, in order.
    """
    own = {"unit_id": target.unit_id, "reader_id": target.reader_id}
    unit = {"unit": source.unit_id}
    annexes, annex_keys = _fresh(Annex.objects.filter(**unit, plan=source.pk).order_by("order"))
    groups, group_keys = _fresh(
        TaskGroup.objects.filter(**unit, annex__plan=source.pk).order_by("annex__order", "order")
    )
    tasks, task_keys = _fresh(Task.objects.filter(**unit, plan=source.pk).order_by("order"))
    parties, _ = _fresh(TaskParty.objects.filter(**unit, task__plan=source.pk).order_by("task__order", "side", "order"))
    targets, _ = _fresh(TaskTarget.objects.filter(**unit, task__plan=source.pk).order_by("task__order", "order"))
    _set(annexes, plan_id=target.pk, **own)
    _set(groups, **own)
    _set(tasks, plan_id=target.pk, **own)
    _set([*parties, *targets], **own)
    _refer(groups, annex_id=annex_keys)
    _refer(tasks, annex_id=annex_keys, group_id=group_keys)
    _refer([*parties, *targets], task_id=task_keys)
    for task in tasks:
        change(task)
    if change_target:
        for row in targets:
            change_target(row)
    Annex.objects.bulk_create(annexes)
    TaskGroup.objects.bulk_create(groups)
    Task.objects.bulk_create(tasks)
    TaskParty.objects.bulk_create(parties)
    TaskTarget.objects.bulk_create(targets)
    return tasks


def _fresh(rows: QuerySet[M]) -> tuple[list[M], Keys]:
    """The rows under new keys in their order, and the new key by the old one."""
    found = list(rows)
    keys = dict(zip([row.pk for row in found], new_keys(len(found)), strict=True))
    for row in found:
        row.pk = keys[row.pk]
        row._state.adding = True
    return found, keys


def _set(rows: Iterable[Model], **values: Any) -> None:
    for row in rows:
        for name, value in values.items():
            setattr(row, name, value)


def _refer(rows: Iterable[Model], **keys: Keys) -> None:
    """Let references follow to the rows' clones; an empty one stays empty."""
    for row in rows:
        for name, clones in keys.items():
            setattr(row, name, clones.get(getattr(row, name)))
