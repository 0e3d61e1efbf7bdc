"""The statement behind every answer that shows task lines: PostgreSQL builds each line's JSON.

Through model serializers a page of 50 took nine times as long. ``LIMIT`` stands in a sub-select before the joins;
labels of choices are constants in the text, one text per language; the schedule is worded by ``plans.schedule``. The
desk's unit is named throughout (wall 1): row-level security is only wall 3.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from plans.facts import TaskFacts
from plans.labels import OPERATORS, PARTIES, STATES, STATUSES, choice
from plans.schedule.shown import schedule_json
from plans.selectors.decisive import DUE, IS_OVERDUE, PARTY, PATH, decisive, facts_of
from plans.selectors.in_force import line_dropped
from tenants.labels import Label

_LINES = """
SELECT t.plan_id, t."order", w.row_version, row_to_json(body)::text,
       json_build_object('words', t.schedule_words, 'kind', t.schedule_kind, 'from', t.starts, 'due', t.due,
                         'occurrences', t.occurrences)::text,
       {decisive}
  FROM (SELECT * FROM plans_task t WHERE t.{desk} = %(unit)s {conditions}
         ORDER BY t.plan_id {direction}, t."order" {direction} {limit}) t
  JOIN plans_plan p ON p.{desk} = %(unit)s AND p.unit_id = t.unit_id AND p.id = t.plan_id
  JOIN plans_annex a ON a.{desk} = %(unit)s AND a.unit_id = t.unit_id AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.{desk} = %(unit)s AND g.unit_id = t.unit_id AND g.id = t.group_id
  JOIN plans_taskwork w ON w.{desk} = %(unit)s AND w.unit_id = t.unit_id AND w.id = t.work_id
  LEFT JOIN tenants_position named ON named.unit_id = t.unit_id AND named.id = w.accountable_id
 CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(row_to_json(shown) ORDER BY x."order") FILTER (WHERE x.side = 'lead'), '[]') AS leads,
             coalesce(json_agg(row_to_json(shown) ORDER BY x."order") FILTER (WHERE x.side = 'coordinator'), '[]')
                 AS coordinators,
             coalesce(json_agg({named_party} ORDER BY x.side, x."order"), '[]') AS facts
        FROM plans_taskparty x
        LEFT JOIN tenants_position pos ON pos.unit_id = x.unit_id AND pos.id = x.position_id
       CROSS JOIN LATERAL (
            SELECT x.words, {party} AS kind, nullif(x.standard, '') AS standard, nullif(x.outside, '') AS outside,
                   CASE WHEN pos.id IS NOT NULL THEN json_build_object('id', pos.id, 'name', pos.name) END AS position,
                   x.accountable
            ) shown
       WHERE x.{desk} = %(unit)s AND x.unit_id = t.unit_id AND x.task_id = t.id
      ) party
 CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(row_to_json(shown) ORDER BY y."order"), '[]') AS targets
        FROM plans_tasktarget y
       CROSS JOIN LATERAL (SELECT {operator} AS operator, y.threshold::text AS threshold,
                                  nullif(y.indicator, '') AS indicator, y.words) shown
       WHERE y.{desk} = %(unit)s AND y.unit_id = t.unit_id AND y.task_id = t.id
      ) target
 CROSS JOIN LATERAL (
      SELECT w.id, json_build_object('id', p.id, 'year', p.year, 'state', {state}) AS plan,
             json_build_object('id', a.id, 'label', a.label) AS annex,
             CASE WHEN g.id IS NOT NULL THEN json_build_object(
                 'id', g.id, 'printed_number', g.printed_number, 'heading', g.heading) END AS "group",
             t."order", t.printed_number,
             {path} AS path,
             t.content, party.leads, party.coordinators, t.product, t.note,
             target.targets, {status} AS status, w.percent, w.count, nullif(w.blocked_reason, '') AS blocked_reason,
             {due} AS due, w.extended_to, w.done_on, {overdue} AS overdue, {dropped} AS dropped,
             CASE WHEN named.id IS NOT NULL
                  THEN json_build_object('id', w.accountable_id, 'name', named.name) END AS accountable,
             w.row_version, to_char(w.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh',
                                    'YYYY-MM-DD"T"HH24:MI:SS.US"+07:00"') AS changed_at
             {more}
      ) body
 ORDER BY t.plan_id {direction}, t."order" {direction}
"""
_DETAILS = """, (SELECT count(*) FROM plans_taskupdate u WHERE u.unit_id = w.unit_id AND u.work_id = w.id) AS updates,
             (SELECT count(*) FROM plans_deliverable d WHERE d.unit_id = w.unit_id AND d.work_id = w.id)
                 AS deliverables,
             (SELECT json_build_object('id', e.id, 'due', e.asked_due) FROM plans_extensionrequest e
               WHERE e.unit_id = w.unit_id AND e.work_id = w.id AND e.state = 'pending') AS extension,
             w.changed_by, w.confirmed_by"""
_COLUMNS = {
    "party": ("x.kind", PARTIES),
    "operator": ("y.operator", OPERATORS),
    "state": ("p.state", STATES),
    "status": ("w.status", STATUSES),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A task line.

    Attributes:
        key: its place among the unit's lines: its plan and its order there.
        row_version: of the task's work.
        body: the JSON object, as text.
        decisive: what decides about acting on it, as JSON text; equal texts decide alike.
    """

    key: tuple[UUID, int]
    row_version: int
    body: str
    decisive: str

    @property
    def facts(self) -> TaskFacts:
        """What decides about acting on it."""
        return facts_of(self.decisive)

    @property
    def data(self) -> dict[str, Any]:
        """The JSON object."""
        return dict(orjson.loads(self.body))


def task_lines(
    desk: str,
    language: str,
    parameters: Mapping[str, Any],
    *,
    conditions: Sequence[str] = (),
    backward: bool = False,
    limited: bool = False,
    detailed: bool = False,
) -> list[Line]:
    """Task lines at one of a unit's desks (one query).

    Args:
        desk: ``unit_id`` or ``reader_id``: the unit's own lines or those addressed to it.
        language: of labels, ``vi`` or ``en``.
        parameters: ``unit``, ``today``, and what the conditions and the limit name.
        conditions: SQL over ``t``, from code alone.
        backward: in descending order.
        limited: no more than the parameter ``limit``.
        detailed: with what hangs on the work, which only the owner may read.
    """
    statement = _statement(desk, language, tuple(conditions), backward, limited, detailed)
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [
            Line((plan, order), row_version, f'{body[:-1]},"schedule":{schedule_json(schedule, language)}}}', decisive)
            for plan, order, row_version, body, schedule, decisive in cursor.fetchall()
        ]


@cache
def _statement(
    desk: str, language: str, conditions: tuple[str, ...], backward: bool, limited: bool, detailed: bool
) -> str:
    return _LINES.format(
        desk=desk,
        conditions="".join(f" AND {condition}" for condition in conditions),
        direction="DESC" if backward else "ASC",
        limit="LIMIT %(limit)s" if limited else "",
        more=_DETAILS if detailed else "",
        decisive=decisive(desk, "facts"),
        named_party=PARTY,
        path=PATH,
        due=DUE,
        overdue=IS_OVERDUE,
        dropped=line_dropped(desk),
        **{name: _case(column, labels, language) for name, (column, labels) in _COLUMNS.items()},
    )


def _case(column: str, labels: Mapping[str, Label], language: str) -> str:
    """A column's value with its label, as constants of the statement."""
    whens = " ".join(f"WHEN '{value}' THEN {_literal(choice(value, labels, language))}" for value in labels)
    return f"CASE {column} {whens} END"


def _literal(value: Mapping[str, str]) -> str:
    text = json.dumps(value, ensure_ascii=False).replace("'", "''").replace("%", "%%")
    return f"'{text}'::json"
