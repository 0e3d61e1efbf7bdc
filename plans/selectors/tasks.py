"""Reads of tasks: a page of lines, one line, its updates."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from plans.facts import Actor, codes_named
from plans.models import TaskUpdate, TaskWork
from plans.selectors.in_force import LINE_LISTED, LINE_OF_WORK
from plans.selectors.lines import Line, task_lines
from plans.words import clean
from tenants.access import Access

_PARTY = "EXISTS (SELECT 1 FROM plans_taskparty f WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND {fact})"
_WORK = "EXISTS (SELECT 1 FROM plans_taskwork f WHERE f.unit_id = t.unit_id AND f.id = t.work_id AND {fact})"
#: Filters of the task page: names of parameters to conditions.
CONDITIONS: dict[str, str] = {
    "plan": "t.plan_id = %(plan)s",
    "annex": "t.annex_id = %(annex)s",
    "status": _WORK.format(fact="f.status = %(status)s"),
    "schedule_kind": "t.schedule_kind = %(schedule_kind)s",
    "position": _PARTY.format(fact="f.position_id = %(position)s"),
    "mine": _PARTY.format(fact="(f.position_id = ANY (%(held)s::uuid[]) OR f.standard = ANY (%(codes)s::text[]))")
    + " = %(mine)s",
    "due_before": "t.due < %(due_before)s",
    "q": "t.content ILIKE %(q)s",
}


def task_page(
    access: Access,
    actor: Actor,
    language: str,
    filters: Mapping[str, Any],
    *,
    limit: int,
    after: UUID | None = None,
    backward: bool = False,
) -> list[Line]:
    """A page of the unit's tasks in the order of their plans, each by one line; with ``plan``, that plan's (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        actor: the same as the rules see them, for ``mine``.
        language: of labels.
        filters: values by parameter name, keys of :data:`CONDITIONS`.
        limit: most lines.
        after: the line behind which (or, backward, before which) the page begins.
        backward: the lines before ``after``, nearest first.
    """
    conditions = [CONDITIONS[name] for name in CONDITIONS if name in filters]
    if "plan" not in filters:
        conditions.append(LINE_LISTED)
    parameters: dict[str, Any] = {"unit": access.unit, "today": access.clock.today(), "limit": limit, **filters}
    if "q" in filters:
        parameters["q"] = _containing(filters["q"])
    if "mine" in filters:
        parameters["held"] = [position.id for position in actor.positions]
        parameters["codes"] = codes_named(actor.positions)
    if after is not None:
        conditions.append("t.id < %(after)s" if backward else "t.id > %(after)s")
        parameters["after"] = after
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


def _containing(words: str) -> str:
    """The pattern of a text that contains the words, in the form in which plans are stored."""
    escaped = clean(words).replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
