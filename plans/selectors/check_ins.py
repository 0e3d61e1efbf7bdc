"""A reporting period's check-ins beside the dated tasks: one statement for the page, and for answering many at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from plans.check_ins import CheckInPeriod, CheckInState, check_in_state, dated_state, is_reporting_row
from plans.facts import OPEN, TaskFacts
from plans.selectors.decisive import DUE, PARTIES, PATH, decisive, facts_of
from plans.selectors.in_force import PLAN_IN_FORCE

# A document counts for the period of its own day, anything else for the day on which it was handed in. What an answer
# "as in the last period" repeats is the last one that said something.
_PAGE = """
SELECT w.id, {path}, t.content, t.product, t.schedule_words, {due}, w.done_on, {decisive},
       (SELECT row_to_json(c) FROM (
           SELECT c.answer, c.note, c.at, c.on_behalf, u.id AS actor,
                  coalesce(nullif(u.full_name, ''), u.username) AS actor_name
             FROM plans_checkin c JOIN tenants_user u ON u.id = c.actor_id
            WHERE c.unit_id = %(unit)s AND c.work_id = w.id AND c.starts = %(starts)s AND c.ends = %(ends)s
            ORDER BY c.id DESC LIMIT 1) c)::text,
       (SELECT row_to_json(c) FROM (
           SELECT c.answer, c.note, c.starts, c.ends FROM plans_checkin c
            WHERE c.unit_id = %(unit)s AND c.work_id = w.id AND c.ends < %(ends)s AND c.answer <> 'unchanged'
            ORDER BY c.ends DESC, c.id DESC LIMIT 1) c)::text,
       (SELECT u.note FROM plans_taskupdate u
         WHERE u.unit_id = %(unit)s AND u.work_id = w.id AND u.kind = 'progress' ORDER BY u.id DESC LIMIT 1),
       (SELECT coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'url', d.url,
                                                   'number', d.number, 'dated', d.dated) ORDER BY d.id), '[]')
          FROM plans_deliverable d
         WHERE d.unit_id = %(unit)s AND d.work_id = w.id
           AND coalesce(d.dated, (d.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
               BETWEEN %(starts)s AND %(ends)s)::text
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = %(unit)s AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
  JOIN plans_annex a ON a.unit_id = %(unit)s AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = %(unit)s AND g.id = t.group_id
  LEFT JOIN tenants_position named ON named.unit_id = %(unit)s AND named.id = w.accountable_id
 WHERE p.unit_id = %(unit)s AND p.year = %(year)s AND {in_force}
 ORDER BY t."order"
"""
_STATEMENT = _PAGE.format(path=PATH, due=DUE, decisive=decisive("unit_id", PARTIES), in_force=PLAN_IN_FORCE)


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """A task on a period's page.

    Attributes:
        work: its public id.
        path: as printed.
        content, product, schedule: as printed.
        due: the due day that counts; of a task that is checked in, what its schedule says.
        done_on: when it was done.
        facts: what decides about acting on it.
        answer: the last one for this period: ``answer``, ``note``, ``at``, ``on_behalf``, ``actor``,
            ``actor_name``; None for none.
        repeated: what "as in the last period" would repeat: ``answer``, ``note``, ``starts``, ``ends``; None for none.
        progress: what its lead reported last.
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
    """Every task of the unit's plan in force of the period's year on a day, in order (one query).

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
    }
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, parameters)
        return [_line(row, period, today, accepted) for row in cursor.fetchall()]


def _line(row: tuple[Any, ...], period: CheckInPeriod, today: date, accepted: date | None) -> CheckInLine:
    work, path, content, product, schedule, due, done_on, decided, answer, repeated, progress, delivered = row
    facts = facts_of(decided)
    finished = facts.status not in OPEN
    reported = accepted if accepted and is_reporting_row(content) else None
    state = (
        dated_state(due, done_on, today, finished=finished)
        if facts.dated
        else check_in_state(period, today, answered=answer is not None, finished=finished, reported=bool(reported))
    )
    return CheckInLine(
        work=work,
        path=path,
        content=content,
        product=product,
        schedule=schedule,
        due=due,
        done_on=done_on,
        facts=facts,
        answer=answer and orjson.loads(answer),
        repeated=repeated and orjson.loads(repeated),
        progress=progress or "",
        deliverables=orjson.loads(delivered),
        reported=reported,
        state=state,
    )
