"""A unit's desk at a glance: the first tasks of each kind, and requests that wait (two queries)."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from plans.models import ExtensionRequest, Plan
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, PATH
from plans.selectors.evidence import extensions
from plans.selectors.in_force import PLAN_WORKED_ON, lines_listed
from plans.selectors.views import VIEWS
from plans.transitions import WORKED_ON
from tenants.access import Access

#: How many tasks of each kind, and requests, are listed; the rest is counted.
LISTED = 10
#: Kinds of tasks in the order in which a task is asked whether it is one of them.
_KINDS: dict[str, str] = {
    "waiting_confirmation": VIEWS["waiting_confirmation"],
    "overdue": VIEWS["overdue"],
    "next_due": f"{PLAN_WORKED_ON} AND {IS_OPEN} AND {IS_DATED}",
}
KINDS = tuple(_KINDS)
_ASKED = {"plan": "pk", "year": "year"}
_FIRST = """
SELECT kind, id, path, content, due, done_on FROM (
       SELECT k.kind, w.id, {path} AS path, t.content, {due} AS due, w.done_on,
              row_number() OVER (PARTITION BY k.kind ORDER BY {due}, t.plan_id, t."order") AS place
         FROM plans_plan p
         JOIN plans_task t ON t.unit_id = %(unit)s AND t.plan_id = p.id
         JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
         JOIN plans_annex a ON a.unit_id = %(unit)s AND a.id = t.annex_id
         LEFT JOIN plans_taskgroup g ON g.unit_id = %(unit)s AND g.id = t.group_id
        CROSS JOIN LATERAL (SELECT CASE {kinds} END AS kind) k
        WHERE p.unit_id = %(unit)s AND {listed} AND k.kind IS NOT NULL
       ) first
 WHERE place <= %(listed)s
 ORDER BY kind, place
"""


class FirstTask(NamedTuple):
    """A task of plans in force, shown as one of the first of its kind."""

    id: UUID
    path: str
    content: str
    due: date | None
    done_on: date | None


def first_tasks(access: Access, asked: Mapping[str, Any]) -> dict[str, list[FirstTask]]:
    """The first :data:`LISTED` tasks of each of :data:`KINDS`, by their due days (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        asked: a plan or a year, keys of :data:`plans.selectors.in_force.ASKED`.
    """
    parameters = {**asked, "unit": access.unit, "today": access.clock.today(), "listed": LISTED}
    found: dict[str, list[FirstTask]] = {kind: [] for kind in KINDS}
    with connection.cursor() as cursor:
        cursor.execute(_statement(lines_listed(asked)), parameters)
        for kind, *task in cursor.fetchall():
            found[kind].append(FirstTask(*task))
    return found


def extensions_waiting(access: Access, asked: Mapping[str, Any]) -> list[ExtensionRequest]:
    """The first requests on tasks of plans that are worked on, the oldest first (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        asked: a plan or a year, keys of :data:`plans.selectors.in_force.ASKED`.
    """
    named = {column: asked[name] for name, column in _ASKED.items() if name in asked}
    plans = Plan.objects.filter(unit=access.unit, state__in=WORKED_ON, **named)
    pending = extensions().filter(unit=access.unit, state=ExtensionRequest.State.PENDING)
    return list(pending.filter(work__lines__unit=access.unit, work__lines__plan__in=plans)[:LISTED])


@cache
def _statement(listed: str) -> str:
    kinds = " ".join(f"WHEN {fact} THEN '{kind}'" for kind, fact in _KINDS.items())
    return _FIRST.format(path=PATH, due=DUE, listed=listed, kinds=kinds)
