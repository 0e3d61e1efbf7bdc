"""The progress of the plans that other units approved and so addressed to a superior: one statement, however many.

Nothing is read but lines of plans in force and their work, both addressed to the reader.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from plans.progress import Tally, summed
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, IS_OVERDUE
from plans.selectors.in_force import PLAN_IN_FORCE, PLAN_WORKED_ON
from plans.words import fold
from tenants.access import Access
from tenants.selectors import UnitRefData

_STATUSES = ("not_started", "in_progress", "blocked", "done", "confirmed")
_PROGRESS = """
WITH plan AS MATERIALIZED (
     SELECT p.id, p.unit_id, p.state, p.number, p.dated FROM plans_plan p WHERE {received}
     ),
     tallied AS MATERIALIZED (
     SELECT p.id AS plan_id, t.annex_id, t.group_id, count(*) AS tasks, {statuses},
            count(*) FILTER (WHERE {overdue}) AS overdue,
            count(*) FILTER (WHERE {open} AND w.row_version = 1) AS without_progress,
            min({due}) FILTER (WHERE {worked_on} AND {open} AND {dated} AND {due} >= %(today)s::date) AS next_due
       FROM plans_plan p
       JOIN plans_task t ON t.reader_id = %(unit)s AND t.unit_id = p.unit_id AND t.plan_id = p.id
       JOIN plans_taskwork w ON w.reader_id = %(unit)s AND w.unit_id = t.unit_id AND w.id = t.work_id
      WHERE {received}
      GROUP BY p.id, t.annex_id, t.group_id
     ),
     sender AS (
     SELECT unit_id FROM plan
      UNION
     SELECT l.unit_id FROM tenants_reportingline l
      WHERE l.superior_id = %(unit)s AND l.valid @> %(today)s::date
        AND (%(sender)s::uuid IS NULL OR l.unit_id = %(sender)s)
     )
SELECT s.unit_id, v.code, v.name, p.id, p.state, p.number, p.dated,
       g.id, a.label, coalesce(g.printed_number, ''), coalesce(g.heading, a.title),
       c.tasks, {names}, c.overdue, c.without_progress, c.next_due
  FROM sender s
 CROSS JOIN LATERAL (SELECT v.code, v.name FROM tenants_unitversion v
                      WHERE v.unit_id = s.unit_id AND lower(v.valid) <= %(today)s::date
                      ORDER BY v.valid DESC LIMIT 1) v
  LEFT JOIN plan p ON p.unit_id = s.unit_id
  LEFT JOIN tallied c ON c.plan_id = p.id
  LEFT JOIN plans_annex a ON a.reader_id = %(unit)s AND a.unit_id = s.unit_id AND a.id = c.annex_id
  LEFT JOIN plans_taskgroup g ON g.reader_id = %(unit)s AND g.unit_id = s.unit_id AND g.id = c.group_id
 ORDER BY v.code, s.unit_id, a."order", g."order" NULLS FIRST
"""
# Twice in the statement: over the rows of a CTE, whose number PostgreSQL does not know, it took 15 times as long.
_RECEIVED = """p.reader_id = %(unit)s AND p.unit_id <> %(unit)s AND p.year = %(year)s AND {in_force}
        AND (%(sender)s::uuid IS NULL OR p.unit_id = %(sender)s)"""
_STATEMENT = _PROGRESS.format(
    received=_RECEIVED.format(in_force=PLAN_IN_FORCE),
    worked_on=PLAN_WORKED_ON,
    open=IS_OPEN,
    dated=IS_DATED,
    due=DUE,
    overdue=IS_OVERDUE,
    statuses=", ".join(f"count(*) FILTER (WHERE w.status = '{status}') AS {status}" for status in _STATUSES),
    names=", ".join(f"c.{status}" for status in _STATUSES),
)


class PlanHead(NamedTuple):
    """A plan in force, as it is named."""

    id: UUID
    state: str
    number: str
    dated: date | None


class GroupProgress(NamedTuple):
    """The tasks of a group, or those that stand in an annex directly: without an id, under the annex's title."""

    id: UUID | None
    annex: str
    printed_number: str
    heading: str
    tally: Tally


@dataclass(slots=True)
class UnitProgress:
    """What a unit's plan of the year has come to; ``plan`` is None where it has addressed none."""

    unit: UnitRefData
    plan: PlanHead | None
    groups: list[GroupProgress] = field(default_factory=list)

    @property
    def tally(self) -> Tally:
        """Of all its groups."""
        return summed(group.tally for group in self.groups)


class HeadingProgress(NamedTuple):
    """Groups of the same heading in the plans of several units."""

    heading: str
    units: int
    tally: Tally


def received_progress(
    access: Access, *, year: int, sender: UUID | None = None, heading: str | None = None
) -> list[UnitProgress]:
    """Progress of every unit that reports to the caller's or has addressed a plan to it, by code (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        year: the plans'.
        sender: that unit alone.
        heading: groups of that heading alone, however it is typed.
    """
    parameters = {"unit": access.unit, "year": year, "sender": sender, "today": access.clock.today()}
    found: dict[UUID, UnitProgress] = {}
    kept = None if heading is None else fold(heading)
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, parameters)
        for unit, code, name, plan, state, number, dated, group, annex, printed, title, *tally in cursor.fetchall():
            if unit not in found:
                head = PlanHead(plan, state, number, dated) if plan else None
                found[unit] = UnitProgress({"id": unit, "code": code, "name": name}, head)
            if title is not None and (kept is None or kept == fold(title)):
                found[unit].groups.append(GroupProgress(group, annex, printed, title, Tally(*tally)))
    return list(found.values())


def by_heading(units: list[UnitProgress]) -> list[HeadingProgress]:
    """The same groups over all units, in the order in which the first unit with each prints them."""
    folded = cache(fold)  # a few headings, in the plans of all
    titles: dict[str, str] = {}
    tallies: dict[str, list[Tally]] = {}
    holders: dict[str, set[UUID]] = {}
    for each in units:
        for group in each.groups:
            key = folded(group.heading)
            titles.setdefault(key, group.heading)
            tallies.setdefault(key, []).append(group.tally)
            holders.setdefault(key, set()).add(each.unit["id"])
    return [HeadingProgress(titles[key], len(holders[key]), summed(tallies[key])) for key in titles]
