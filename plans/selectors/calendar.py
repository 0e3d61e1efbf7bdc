"""What stands in a person's calendar: due days of tasks that they lead, in all of their units at once."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from plans.facts import Actor
from plans.reminding import Periods
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, PATH
from plans.selectors.in_force import PLAN_WORKED_ON
from plans.selectors.led import LED, claimed_by
from plans.selectors.turns import TOLD_FOR, Turn, turns_of

_LINES = """
SELECT t.unit_id, w.id, {path}, t.content, t.product, NOT {is_open}, w.changed_at,
       CASE WHEN {is_dated} THEN {due} ELSE w.extended_to END, t.occurrences, {told}
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
  JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
 WHERE p.unit_id = ANY (%(units)s::uuid[]) AND {worked_on} AND {led}
 ORDER BY t.unit_id, t.plan_id, t."order"
"""
_ENTRIES = _LINES.format(
    led=LED, path=PATH, is_open=IS_OPEN, is_dated=IS_DATED, due=DUE, told=TOLD_FOR, worked_on=PLAN_WORKED_ON
)


class Entry(NamedTuple):
    """A day by which something of a task is due.

    Attributes:
        unit: whose task.
        task: its public id.
        path: annex, group and number as printed.
        content: what is to be done.
        product: what is expected.
        done: whether the whole task is, or this turn of it is accounted for.
        changed_at: when its state was last changed.
        occurrence: 0 for the task's own due day, else which of its occurrences, from 1.
        due: the day.
    """

    unit: UUID
    task: UUID
    path: str
    content: str
    product: str
    done: bool
    changed_at: datetime
    occurrence: int
    due: date


def calendar_entries(actors: Mapping[UUID, Actor], periods: Mapping[UUID, Periods]) -> list[Entry]:
    """Due days of the tasks that a person leads (one query).

    Args:
        actors: what the person is today, by unit; the scope reads all of these units.
        periods: the reporting periods of each of them.
    """
    parameters = {"units": list(actors), **claimed_by(actors.items())}
    entries: list[Entry] = []
    with connection.cursor() as cursor:
        cursor.execute(_ENTRIES, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    for unit, work, path, content, product, done, changed_at, due, occurrences, told in rows:
        turns = [Turn(0, due, False)] if due else turns_of(content, occurrences, told, periods[unit])
        entries += [
            Entry(unit, work, path, content, product, done or turn.closed, changed_at, turn.number, turn.due)
            for turn in turns
        ]
    return entries
