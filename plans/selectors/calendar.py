"""What stands in a person's calendar: due days of tasks that their positions lead, in all of their units at once."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from plans.facts import Held, codes_named
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, PATH
from plans.selectors.in_force import PLAN_WORKED_ON

_LINES = """
WITH held AS (SELECT * FROM unnest(%(held_in)s::uuid[], %(held)s::uuid[]) AS held(unit_id, position_id)),
     named AS (SELECT * FROM unnest(%(codes_in)s::uuid[], %(codes)s::text[]) AS named(unit_id, standard))
SELECT t.unit_id, w.id, {path}, t.content, t.product, NOT {is_open}, w.changed_at,
       CASE WHEN {is_dated} THEN {due} ELSE w.extended_to END, t.occurrences
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
  JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
 WHERE p.unit_id = ANY (%(units)s::uuid[]) AND {worked_on}
   AND ((w.unit_id, w.accountable_id) IN (SELECT unit_id, position_id FROM held)
        OR EXISTS (SELECT 1 FROM plans_taskparty f
                    WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND f.side = 'lead'
                      AND ((f.unit_id, f.position_id) IN (SELECT unit_id, position_id FROM held)
                           OR (f.unit_id, f.standard) IN (SELECT unit_id, standard FROM named))))
 ORDER BY t.unit_id, t.id
"""
_ENTRIES = _LINES.format(path=PATH, is_open=IS_OPEN, is_dated=IS_DATED, due=DUE, worked_on=PLAN_WORKED_ON)


class Entry(NamedTuple):
    """A day by which something of a task is due.

    Attributes:
        unit: whose task.
        task: its public id.
        path: annex, group and number as printed.
        content: what is to be done.
        product: what is expected.
        done: whether the whole task is.
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


def calendar_entries(positions: Mapping[UUID, Iterable[Held]]) -> list[Entry]:
    """Due days of the tasks that a person's positions lead (one query).

    Args:
        positions: what the person holds today, by unit; the scope reads all of these units.
    """
    held = [(unit, position.id) for unit, of_unit in positions.items() for position in of_unit]
    codes = [(unit, code) for unit, of_unit in positions.items() for code in codes_named(of_unit)]
    parameters: dict[str, Any] = {
        "units": list(positions),
        "held_in": [unit for unit, _ in held],
        "held": [position for _, position in held],
        "codes_in": [unit for unit, _ in codes],
        "codes": [code for _, code in codes],
    }
    entries: list[Entry] = []
    with connection.cursor() as cursor:
        cursor.execute(_ENTRIES, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    for *task, due, occurrences in rows:
        days = [(0, due)] if due else [(number, last) for number, (_, last) in enumerate(occurrences, start=1)]
        entries += [Entry._make((*task, *day)) for day in days]
    return entries
