"""The limit of ``received/progress/``: one statement that makes all of its sums, and the answer written down."""

from plans.labels import STATES
from tests.benchmarks.limit import answer, choice, connection, enter

#: Of a line: what is done, what is late, what nobody has touched, what is due next.
_PROGRESS = """
WITH line AS (
     SELECT p.id AS plan, t.group_id, g.heading, w.status, w.row_version = 1 AS untouched,
            w.status NOT IN ('done', 'confirmed') AS open,
            CASE WHEN t.schedule_kind IN ('point', 'range') THEN greatest(w.extended_to, t.due) END AS due
       FROM plans_plan p
       JOIN plans_task t ON t.reader_id = %(unit)s AND t.unit_id = p.unit_id AND t.plan_id = p.id
       JOIN plans_taskwork w ON w.reader_id = %(unit)s AND w.unit_id = t.unit_id AND w.id = t.work_id
       JOIN plans_taskgroup g ON g.reader_id = %(unit)s AND g.unit_id = t.unit_id AND g.id = t.group_id
      WHERE p.reader_id = %(unit)s AND p.year = %(year)s AND p.state = 'approved'
     ),
     c AS MATERIALIZED (
     SELECT grouping(plan, group_id, heading) AS level, plan, group_id, heading, count(DISTINCT plan) AS plans,
            count(*) AS tasks, count(*) FILTER (WHERE status = 'not_started') AS not_started,
            count(*) FILTER (WHERE status = 'in_progress') AS in_progress,
            count(*) FILTER (WHERE status = 'blocked') AS blocked, count(*) FILTER (WHERE status = 'done') AS done,
            count(*) FILTER (WHERE status = 'confirmed') AS confirmed,
            count(*) FILTER (WHERE open AND due < %(today)s) AS overdue,
            count(*) FILTER (WHERE open AND untouched) AS untouched,
            min(due) FILTER (WHERE open AND due >= %(today)s) AS next
       FROM line GROUP BY GROUPING SETS ((), (heading), (plan), (plan, group_id))
     )
SELECT c.level, coalesce(g.heading, c.heading), c.plans, v.unit_id, v.code, v.name, p.id, p.state, p.number, p.dated,
       g.id, a.label, g.printed_number, c.tasks, c.not_started, c.in_progress, c.blocked, c.done, c.confirmed,
       c.overdue, c.untouched, c.next
  FROM c
  LEFT JOIN plans_plan p ON p.reader_id = %(unit)s AND p.id = c.plan
  LEFT JOIN tenants_unitversion v ON v.unit_id = p.unit_id AND v.valid @> %(today)s::date
  LEFT JOIN plans_taskgroup g ON g.reader_id = %(unit)s AND g.unit_id = p.unit_id AND g.id = c.group_id
  LEFT JOIN plans_annex a ON a.reader_id = %(unit)s AND a.unit_id = g.unit_id AND a.id = g.annex_id
 ORDER BY v.code NULLS FIRST, g."order" NULLS FIRST, c.heading
"""
_ALL, _HEADING, _PLAN = 0b111, 0b110, 0b011


def progress(request, unit):
    """The progress of a year in which every ward has a plan."""
    access, year = enter(request, unit), int(request.GET["year"])
    told = {"year": year, "total": None, "groups": [], "units": []}
    with connection.cursor() as cursor:
        cursor.execute(_PROGRESS, {"unit": unit, "year": year, "today": access.clock.today()})
        rows = cursor.fetchall()
    for level, heading, plans, ward, code, name, plan, state, number, dated, group, annex, printed, *counts in rows:
        of = tally(counts)
        if level == _ALL:
            told["total"] = of
        elif level == _HEADING:
            told["groups"].append({"heading": heading, "units": plans, **of})
        elif level == _PLAN:
            told["units"].append(
                {
                    "unit": {"id": ward, "code": code, "name": name},
                    "plan": {"id": plan, "state": choice(state, STATES), "number": number, "dated": dated},
                    **of,
                    "groups": [],
                }
            )
        else:
            line = {"id": group, "annex": annex, "printed_number": printed, "heading": heading, **of}
            told["units"][-1]["groups"].append(line)
    return answer(told)


def tally(counts):
    tasks, not_started, in_progress, blocked, done, confirmed, overdue, untouched, following = counts
    statuses = {"not_started": not_started, "in_progress": in_progress, "blocked": blocked}
    return {
        "tasks": tasks,
        "statuses": {**statuses, "done": done, "confirmed": confirmed},
        "finished": done + confirmed,
        "overdue": overdue,
        "without_progress": untouched,
        "next_due": following,
    }
