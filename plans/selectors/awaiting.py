"""What awaits a person in plans, in all of their units at once: tasks that their positions lead, plans to approve."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q

from plans.facts import Held, codes_named
from plans.models import Plan
from plans.selectors.in_force import PLAN_WORKED_ON

#: Task lines that are listed of each unit, the earliest due first; the rest is counted.
LISTED = 10

_TASKS = """
WITH mine AS (SELECT * FROM unnest(%(units)s::uuid[], %(days)s::date[]) AS mine(unit_id, today)),
     held AS (SELECT * FROM unnest(%(held_in)s::uuid[], %(held)s::uuid[]) AS held(unit_id, position_id)),
     named AS (SELECT * FROM unnest(%(codes_in)s::uuid[], %(codes)s::text[]) AS named(unit_id, standard)),
     due AS (
         SELECT t.unit_id, w.id,
                concat_ws('.', nullif(a.label, ''), nullif(g.printed_number, ''), nullif(t.printed_number, '')) AS path,
                t.content, t.due, t.due < mine.today AS overdue,
                row_number() OVER (PARTITION BY t.unit_id ORDER BY t.due, t.id) AS place,
                count(*) OVER (PARTITION BY t.unit_id) AS total,
                count(*) FILTER (WHERE t.due < mine.today) OVER (PARTITION BY t.unit_id) AS late
           FROM mine
           JOIN plans_plan p ON p.unit_id = mine.unit_id AND {worked_on}
           JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
           JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
           JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
           LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
          WHERE w.status <> 'done' AND t.schedule_kind IN ('point', 'range') AND t.due IS NOT NULL
            AND ((w.unit_id, w.accountable_id) IN (SELECT unit_id, position_id FROM held)
                 OR EXISTS (SELECT 1 FROM plans_taskparty f
                             WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND f.side = 'lead'
                               AND ((f.unit_id, f.position_id) IN (SELECT unit_id, position_id FROM held)
                                    OR (f.unit_id, f.standard) IN (SELECT unit_id, standard FROM named))))
     )
SELECT unit_id, id, path, content, due, overdue, total, late FROM due WHERE place <= %(listed)s ORDER BY unit_id, place
"""


class TaskDue(NamedTuple):
    """A dated task of a plan in force that a position of the person's leads, not done yet."""

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


def tasks_due(days: Mapping[UUID, date], positions: Mapping[UUID, Iterable[Held]]) -> dict[UUID, TasksDue]:
    """Tasks that await a person, by unit (one query).

    Args:
        days: units in which the person may report on tasks, with their business dates.
        positions: what the person holds today, by unit.
    """
    held = [(unit, position.id) for unit in days for position in positions.get(unit, ())]
    codes = [(unit, code) for unit in days for code in codes_named(positions.get(unit, ()))]
    parameters: dict[str, Any] = {
        "units": list(days),
        "days": list(days.values()),
        "held_in": [unit for unit, _ in held],
        "held": [position for _, position in held],
        "codes_in": [unit for unit, _ in codes],
        "codes": [code for _, code in codes],
        "listed": LISTED,
    }
    found: dict[UUID, TasksDue] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TASKS.format(worked_on=PLAN_WORKED_ON), parameters)
        for unit, *task, total, late in cursor.fetchall():
            first = found.get(unit, NO_TASKS).first
            found[unit] = TasksDue(total, late, (*first, TaskDue(*task)))
    return found


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
