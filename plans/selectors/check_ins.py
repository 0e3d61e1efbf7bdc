"""A reporting period's check-ins beside the dated tasks: one statement for the page, and for answering many at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from plans.check_ins import CheckInPeriod, CheckInState, check_in_state, dated_state, hindered, is_reporting_row
from plans.facts import OPEN, TaskFacts
from plans.selectors.decisive import DUE, IS_DATED, PARTIES, PATH, decisive, facts_of
from plans.selectors.in_force import PLAN_IN_FORCE
from plans.selectors.then import day_of, said_on, version_then
from plans.transitions import State

# The line is the one of the version then in force, what decides about acting is read off the line that counts now. A
# document counts for the period of its own day, anything else for the day on which it was handed in. A lead's report on
# the work during the period is an answer unless there is one to the check-in itself; what an answer "as in the last
# period" repeats is the last one that said something.
_PAGE = """
SELECT w.id, {path}, t.content, t.product, t.schedule_words, {dated}, {due}, w.done_on,
       (SELECT {decisive}
          FROM plans_task t
          JOIN plans_plan p ON p.unit_id = %(unit)s AND p.id = t.plan_id
          LEFT JOIN tenants_position named ON named.unit_id = %(unit)s AND named.id = w.accountable_id
         WHERE t.unit_id = %(unit)s AND t.work_id = w.id
         ORDER BY {in_force} DESC, p.state = 'amended' DESC, p.version DESC LIMIT 1),
       (SELECT row_to_json(c) FROM (
           SELECT 1 AS place, c.id, c.answer, c.note, false AS blocked, c.at, c.on_behalf, {actor}
             FROM plans_checkin c JOIN tenants_user a ON a.id = c.actor_id
            WHERE c.unit_id = %(unit)s AND c.work_id = w.id AND c.starts = %(starts)s AND c.ends = %(ends)s
           UNION ALL
           SELECT 2, u.id, 'worked', u.note, u.status = 'blocked', u.at, u.on_behalf, {actor}
             FROM plans_taskupdate u JOIN tenants_user a ON a.id = u.actor_id
            WHERE {said_within}
            ORDER BY 1, 2 DESC LIMIT 1) c)::text,
       (SELECT row_to_json(c) FROM (
           SELECT c.ends, c.id, c.starts, c.answer, c.note, false AS blocked FROM plans_checkin c
            WHERE c.unit_id = %(unit)s AND c.work_id = w.id AND c.ends < %(ends)s AND c.answer <> 'unchanged'
           UNION ALL
           SELECT {day}, u.id, {day}, 'worked', u.note, u.status = 'blocked' FROM plans_taskupdate u WHERE {said_before}
            ORDER BY 1 DESC, 2 DESC LIMIT 1) c)::text,
       (SELECT u.note FROM plans_taskupdate u
         WHERE u.unit_id = %(unit)s AND u.work_id = w.id AND u.kind = 'progress' AND {day} <= %(ends)s
         ORDER BY u.id DESC LIMIT 1),
       (SELECT coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'url', d.url,
                                                   'number', d.number, 'dated', d.dated) ORDER BY d.id), '[]')
          FROM plans_deliverable d
         WHERE d.unit_id = %(unit)s AND d.work_id = w.id
           AND coalesce(d.dated, {handed_in}) BETWEEN %(starts)s AND %(ends)s)::text
  FROM plans_task t
  JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
  JOIN plans_annex a ON a.unit_id = %(unit)s AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = %(unit)s AND g.id = t.group_id
 WHERE t.unit_id = %(unit)s AND t.plan_id = {version}
 ORDER BY t."order"
"""
_STATEMENT = _PAGE.format(
    path=PATH,
    dated=IS_DATED,
    due=DUE,
    decisive=decisive("unit_id", PARTIES),
    in_force=PLAN_IN_FORCE,
    actor="a.id AS actor, coalesce(nullif(a.full_name, ''), a.username) AS actor_name",
    day=day_of("u.at"),
    handed_in=day_of("d.at"),
    said_within=said_on("BETWEEN %(starts)s AND %(ends)s"),
    said_before=said_on("< %(starts)s"),
    version=version_then("%(unit)s", "%(year)s", "%(then)s::date"),
)


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """A task on a period's page.

    Attributes:
        work: its public id.
        path: as printed.
        content, product, schedule: as printed.
        due: the due day that counts; of a task that is checked in, what its schedule says.
        done_on: when it was done.
        done: whether it was by then.
        facts: what decides about acting on it.
        answer: the last one for this period: ``answer``, ``note``, ``at``, ``on_behalf``, ``actor``,
            ``actor_name``; None for none.
        repeated: what "as in the last period" would repeat: ``answer``, ``note``, ``starts``, ``ends``, of a report its
            day; None for none.
        progress: what its lead reported last by then.
        deliverables: what was handed in for the period: ``id``, ``kind``, ``title``, ``url``, ``number``, ``dated``.
        reported: when the report that answers for it was accepted, of a row that is to make the report.
        state: how it stands.
    """

    work: UUID
    path: str
    content: str
    product: str
    schedule: str
    due: date | None
    done_on: date | None
    done: bool
    facts: TaskFacts
    answer: Mapping[str, Any] | None
    repeated: Mapping[str, Any] | None
    progress: str
    deliverables: list[dict[str, Any]]
    reported: date | None
    state: CheckInState


def check_in_lines(
    unit: UUID | None, today: date, period: CheckInPeriod, accepted: date | None = None
) -> list[CheckInLine]:
    """Every task that the plan of the period's year had at its end, or has today until then, in order (one query).

    Args:
        unit: whose plan.
        today: its business date.
        period: the period.
        accepted: when the period's report was accepted; None where it was not.
    """
    parameters = {
        "unit": unit,
        "year": period.year,
        "starts": period.starts,
        "ends": period.ends,
        "then": min(today, period.ends),
    }
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, parameters)
        return [_line(row, period, today, accepted) for row in cursor.fetchall()]


def _line(row: tuple[Any, ...], period: CheckInPeriod, today: date, accepted: date | None) -> CheckInLine:
    work, path, content, product, schedule, dated, due, done_on, decided, answer, repeated, progress, delivered = row
    facts = replace(facts_of(decided), dated=dated)
    then, finished = min(today, period.ends), facts.status not in OPEN
    done = finished and (done_on is None or done_on <= then)
    reported = accepted if accepted and is_reporting_row(content) else None
    if dated:
        state = dated_state(due, done_on, then, finished=done)
    else:
        over = finished or facts.plan == State.AMENDED  # a later version dropped it
        state = check_in_state(period, today, answered=answer is not None, finished=over, reported=bool(reported))
    return CheckInLine(
        work=work,
        path=path,
        content=content,
        product=product,
        schedule=schedule,
        due=due,
        done_on=done_on,
        done=done,
        facts=facts,
        answer=_told(answer),
        repeated=_told(repeated),
        progress=progress or "",
        deliverables=orjson.loads(delivered),
        reported=reported,
        state=state,
    )


def _told(text: str | None) -> dict[str, Any] | None:
    """An answer, or a lead's report in the place of one."""
    if text is None:
        return None
    found: dict[str, Any] = orjson.loads(text)
    if found.pop("blocked"):
        found["note"] = hindered(found["note"])
    return found
