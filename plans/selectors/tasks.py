"""Reads of tasks: a page of lines, one line, its updates."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from plans.facts import Actor
from plans.models import TaskUpdate, TaskWork
from plans.selectors.in_force import LINE_OF_WORK, lines_listed
from plans.selectors.lines import Line, task_lines
from plans.selectors.views import CONDITIONS, containing, month_parameters, view_condition, view_parameters
from tenants.access import Access


def task_page(
    access: Access,
    actor: Actor,
    language: str,
    filters: Mapping[str, Any],
    *,
    limit: int,
    after: tuple[UUID, int] | None = None,
    backward: bool = False,
) -> list[Line]:
    """A page of the unit's tasks in the order of their plans, each by one line (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        actor: the same as the rules see them, for ``mine``.
        language: of labels.
        filters: values by parameter name: keys of :data:`plans.selectors.views.CONDITIONS` and of
            :data:`plans.selectors.in_force.ASKED`, or a ``view``.
        limit: most lines.
        after: the key of the line behind which (or, backward, before which) the page begins.
        backward: the lines before ``after``, nearest first.
    """
    conditions = [lines_listed(filters), *(CONDITIONS[name] for name in CONDITIONS if name in filters)]
    if "view" in filters:
        conditions.append(view_condition(filters["view"]))
    parameters: dict[str, Any] = {"limit": limit, **filters, **view_parameters(access, actor)}
    if "q" in filters:
        parameters["q"] = containing(filters["q"])
    if "month" in filters:
        parameters |= month_parameters(filters["month"])
    if after is not None:
        conditions.append(f'(t.plan_id, t."order") {"<" if backward else ">"} (%(after_plan)s, %(after_order)s)')
        parameters["after_plan"], parameters["after_order"] = after
    return task_lines("unit_id", language, parameters, conditions=conditions, backward=backward, limited=True)


def task_line(access: Access, work: UUID, language: str) -> Line:
    """One task's line in the version of its plan that counts; the caller has made sure that the task is the unit's."""
    parameters = {"unit": access.unit, "today": access.clock.today(), "work": work}
    [line] = task_lines("unit_id", language, parameters, conditions=(LINE_OF_WORK,), detailed=True)
    return line


def task_works() -> QuerySet[TaskWork]:
    """The work records of tasks, whose ids are the tasks' public ones; the caller filters by unit."""
    return TaskWork.objects.all()


def task_updates() -> QuerySet[TaskUpdate]:
    """Progress reports and contributions with who made them; the caller filters by unit."""
    return TaskUpdate.objects.select_related("actor", "position")
