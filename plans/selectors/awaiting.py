"""What awaits a person in plans, in all of their units at once: tasks that they lead, plans to approve."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q

from plans.check_ins import CheckInPeriod
from plans.facts import Actor
from plans.models import Plan
from plans.selectors.asked import ASKED_TASKS, IS_ASKED, asked_for
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, PATH
from plans.selectors.in_force import PLAN_WORKED_ON
from plans.selectors.led import LED, claimed_by

#: Task lines that are listed of each unit, the earliest due first; the rest is counted.
LISTED = 10

_TASKS = """
WITH mine AS (SELECT * FROM unnest(%(units)s::uuid[], %(days)s::date[]) AS mine(unit_id, today)),
     due AS (
         SELECT t.unit_id, w.id, {path} AS path, t.content, {due} AS due, {due} < mine.today AS overdue,
                row_number() OVER (PARTITION BY t.unit_id ORDER BY {due}, t.plan_id, t."order") AS place,
                count(*) OVER (PARTITION BY t.unit_id) AS total,
                count(*) FILTER (WHERE {due} < mine.today) OVER (PARTITION BY t.unit_id) AS late
           FROM mine
           JOIN plans_plan p ON p.unit_id = mine.unit_id AND {worked_on}
           JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
           JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
           JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
           LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
          WHERE {open} AND {dated} AND {led}
     )
SELECT unit_id, id, path, content, due, overdue, total, late FROM due WHERE place <= %(listed)s ORDER BY unit_id, place
"""
_CHECK_INS = """
SELECT asked.place, count(*), count(*) FILTER (WHERE c.answered), count(*) FILTER (WHERE NOT c.answered AND {open})
  FROM {asked}
 WHERE {is_asked} AND (%(everybody)s OR {led}) AND (%(plan)s::uuid IS NULL OR p.id = %(plan)s::uuid)
 GROUP BY asked.place
"""
_PARTS = {
    "led": LED,
    "path": PATH,
    "due": DUE,
    "open": IS_OPEN,
    "dated": IS_DATED,
    "worked_on": PLAN_WORKED_ON,
    "asked": ASKED_TASKS,
    "is_asked": IS_ASKED,
}


class TaskDue(NamedTuple):
    """A dated task of a plan in force that the person leads, not done yet."""

    id: UUID
    path: str
    content: str
    due: date
    overdue: bool


class TasksDue(NamedTuple):
    """Such tasks in one unit: how many there are, how many are overdue, and the first :data:`LISTED` of them."""

    total: int
    overdue: int
    first: tuple[TaskDue, ...]


NO_TASKS = TasksDue(0, 0, ())


def tasks_due(days: Mapping[UUID, date], actors: Mapping[UUID, Actor]) -> dict[UUID, TasksDue]:
    """Tasks that await a person, by unit (one query).

    Args:
        days: units in which the person may report on tasks, with their business dates.
        actors: what the person is there today.
    """
    led = claimed_by((unit, actors[unit]) for unit in days)
    parameters = {"units": list(days), "days": list(days.values()), "listed": LISTED, **led}
    found: dict[UUID, TasksDue] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TASKS.format(**_PARTS), parameters)
        for unit, *task, total, late in cursor.fetchall():
            first = found.get(unit, NO_TASKS).first
            found[unit] = TasksDue(total, late, (*first, TaskDue(*task)))
    return found


class CheckInsDue(NamedTuple):
    """Check-ins of one period in one unit: how many tasks are asked, how many were answered, how many wait."""

    asked: int
    answered: int
    waiting: int


def check_ins_due(
    periods: Sequence[tuple[UUID, CheckInPeriod]],
    actors: Mapping[UUID, Actor] | None = None,
    plan: UUID | None = None,
) -> list[CheckInsDue]:
    """Counts of check-ins, one for each period, in their order (one query).

    Args:
        periods: units and their periods.
        actors: counts only tasks that this person leads, by unit; None counts every task.
        plan: counts only tasks of this plan; None counts those of every plan that is worked on.
    """
    parameters = {
        **asked_for(periods),
        "everybody": actors is None,
        "plan": plan,
        **claimed_by((actors or {}).items()),
    }
    with connection.cursor() as cursor:
        cursor.execute(_CHECK_INS.format(**_PARTS), parameters)
        found = {place: CheckInsDue(*counts) for place, *counts in cursor.fetchall()}
    return [found.get(place, CheckInsDue(0, 0, 0)) for place in range(1, len(periods) + 1)]


def plans_to_approve(units: Iterable[UUID], user: UUID, lifted: Iterable[UUID]) -> list[Plan]:
    """Plans that wait for approval in units where the person may give it (one query).

    Args:
        units: where the person's roles approve plans.
        user: the person, who does not approve what they submitted.
        lifted: units that have lifted that rule today.
    """
    theirs = ~Q(submitted_by=user) | Q(unit__in=list(lifted))
    waiting = Plan.objects.filter(theirs, unit__in=list(units), state=Plan.State.PENDING_APPROVAL)
    return list(waiting.only("id", "unit_id", "year", "title").order_by("-year", "id"))
