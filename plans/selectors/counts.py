"""How many tasks there are in every view, status, group, position and month: one statement, whatever their number."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import orjson
from django.db import connection

from plans.facts import Actor
from plans.selectors.decisive import DUE, IS_OPEN
from plans.selectors.in_force import lines_listed
from plans.selectors.views import TURNS, VIEWS, view_parameters
from tenants.access import Access

_COUNTS = """
WITH listed AS MATERIALIZED (
     SELECT t.id, t.unit_id, t.plan_id, t.annex_id, t.group_id, t.occurrences, w.status, w.accountable_id,
            {due} AS due, {open} AS open, {views}
       FROM plans_task t
       JOIN plans_plan p ON p.unit_id = %(unit)s AND p.id = t.plan_id
       JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
      WHERE t.unit_id = %(unit)s AND {listed}
     ),
     month AS (
     SELECT DISTINCT t.id, t.open, t.overdue, to_char(day, 'YYYY-MM') AS month
       FROM listed t CROSS JOIN LATERAL (SELECT t.due AS day UNION {turns}) due
      WHERE day IS NOT NULL
     ),
     by_status AS (SELECT status, count(*) AS count FROM listed GROUP BY status),
     by_group AS (
     SELECT g.id, g.printed_number, g.heading, g.annex_id AS annex, t.plan_id, a."order" AS annex_place,
            g."order" AS place, count(*) AS count, count(*) FILTER (WHERE t.open) AS open,
            count(*) FILTER (WHERE t.overdue) AS overdue
       FROM listed t
       JOIN plans_taskgroup g ON g.unit_id = %(unit)s AND g.id = t.group_id
       JOIN plans_annex a ON a.unit_id = %(unit)s AND a.id = g.annex_id
      GROUP BY g.id, a.id, t.plan_id
     ),
     by_position AS (
     SELECT o.id, o.name, count(*) AS count, count(*) FILTER (WHERE t.open) AS open,
            count(*) FILTER (WHERE t.overdue) AS overdue
       FROM listed t
       JOIN (SELECT task_id, position_id FROM plans_taskparty WHERE unit_id = %(unit)s
              UNION SELECT id, accountable_id FROM listed) x ON x.task_id = t.id
       JOIN tenants_position o ON o.unit_id = %(unit)s AND o.id = x.position_id
      GROUP BY o.id
     ),
     by_month AS (
     SELECT month, count(*) AS count, count(*) FILTER (WHERE open) AS open, count(*) FILTER (WHERE overdue) AS overdue
       FROM month GROUP BY month
     )
SELECT json_build_object(
       'views', (SELECT json_build_object('all', count(*), {filtered}) FROM listed),
       'statuses', (SELECT coalesce(json_object_agg(status, count), '{{}}') FROM by_status),
       'groups', (SELECT coalesce(json_agg(json_build_object('id', id, 'printed_number', printed_number,
           'heading', heading, 'annex', annex, 'count', count, 'open', open, 'overdue', overdue)
           ORDER BY plan_id, annex_place, place), '[]') FROM by_group),
       'positions', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'count', count, 'open', open,
           'overdue', overdue) ORDER BY name, id), '[]') FROM by_position),
       'months', (SELECT coalesce(json_agg(json_build_object('month', month, 'count', count, 'open', open,
           'overdue', overdue) ORDER BY month), '[]') FROM by_month))::text
"""


def task_counts(access: Access, actor: Actor, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Counts of the tasks that the task page lists (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        actor: the same as the rules see them, for the view ``mine``.
        asked: a plan or a year, keys of :data:`plans.selectors.in_force.ASKED`.

    Returns:
        ``views`` (``all`` and :data:`plans.selectors.views.VIEWS`), ``statuses`` (those that occur), and with how many
        are open and overdue ``groups``, ``positions`` and ``months`` (the latter by due days and turns).
    """
    with connection.cursor() as cursor:
        cursor.execute(_statement(lines_listed(asked)), {**asked, **view_parameters(access, actor)})
        counts: dict[str, Any] = orjson.loads(cursor.fetchone()[0])
        return counts


@cache
def _statement(listed: str) -> str:
    return _COUNTS.format(
        due=DUE,
        open=IS_OPEN,
        views=", ".join(f"{fact} AS {view}" for view, fact in VIEWS.items()),
        listed=listed,
        turns=TURNS,
        filtered=", ".join(f"'{view}', count(*) FILTER (WHERE {view})" for view in VIEWS),
    )
