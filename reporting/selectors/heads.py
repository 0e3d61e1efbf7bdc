"""One statement for what decides about reports: stage, period, latest version and its review.

The unit is always named in the statement (wall 1), row-level security stands behind it. Plain SQL: the ORM's share of
the hot reads was 41-49% of their time.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from reporting.heads import PeriodHead, ReportHead, VersionHead
from tenants.refusals import NotFound

PERIOD_COLUMNS = """p.id, p.unit_id, p.kind, p.year, p.quarter, p.title, p.starts, p.ends, p.deadline, p.form_set_id,
       p.illustrative"""
_REPORT_COLUMNS = """r.id, r.unit_id, r.obligation_id, o.unit_id, o.starts, o.ends, r.stage, r.correction_reason,
       r.approved_by_id, r.row_version, r.created_at, r.changed_at, r.changed_by, s.actor_id"""
_EVERY_HEAD = f"""
SELECT {PERIOD_COLUMNS},
       v.id, v.number, v.sent_at, v.late, v.sha256, coalesce(w.decision, ''),
       {_REPORT_COLUMNS}
  FROM reporting_report r
  JOIN reporting_obligation o ON o.reader_id = r.unit_id AND o.id = r.obligation_id
  JOIN reporting_period p ON p.unit_id = o.unit_id AND p.id = o.period_id
  LEFT JOIN LATERAL (
      SELECT v.id, v.number, v.sent_at, v.late, v.sha256 FROM reporting_reportversion v
       WHERE v.unit_id = r.unit_id AND v.obligation_id = r.obligation_id
       ORDER BY v.number DESC LIMIT 1
  ) v ON true
  LEFT JOIN reporting_review w ON w.unit_id = o.unit_id AND w.version_id = v.id
  LEFT JOIN LATERAL (
      SELECT t.actor_id FROM reporting_reporttransition t
       WHERE t.unit_id = r.unit_id AND t.report_id = r.id AND t.action = 'submit'
       ORDER BY t.id DESC LIMIT 1
  ) s ON r.stage = 'pending_approval'
"""  # noqa: S608 - fixed column lists
_HEADS = _EVERY_HEAD + " WHERE r.unit_id = %s"
_AWAITING = (
    _EVERY_HEAD
    + """ WHERE r.unit_id = ANY(%s::uuid[])
   AND (r.stage = 'pending_approval' OR r.stage = 'draft' AND w.decision = 'returned')
 ORDER BY p.deadline, r.id"""
)
PERIOD_WIDTH, _VERSION_WIDTH = 11, 6
_LOCK = "SELECT 1 FROM reporting_report WHERE unit_id = %s AND id = %s FOR UPDATE"


def report_head(unit: UUID, report: UUID) -> ReportHead:
    """A unit's report.

    Raises:
        NotFound: the unit has none of that id.
    """
    found = _heads(_HEADS + " AND r.id = %s", [unit, report])
    if not found:
        raise NotFound("http.not_found")
    return found[0]


def report_head_locked(unit: UUID, report: UUID) -> ReportHead:
    """A unit's report, locked until the transaction ends.

    Two statements: one that waits for a lock reads its other tables as they were before it waited, so that it would
    miss the version that somebody sealed meanwhile.

    Raises:
        NotFound: the unit has none of that id.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [unit, report])
    return report_head(unit, report)


def report_heads(unit: UUID, reports: Sequence[UUID]) -> dict[UUID, ReportHead]:
    """Some of a unit's reports, by id."""
    return {head.id: head for head in _heads(_HEADS + " AND r.id = ANY(%s::uuid[])", [unit, list(reports)])}


def report_heads_owed(unit: UUID, obligations: Sequence[UUID]) -> dict[UUID, ReportHead]:
    """A unit's reports for obligations, by obligation; one not begun yet is not among them."""
    heads = _heads(_HEADS + " AND r.obligation_id = ANY(%s::uuid[])", [unit, list(obligations)])
    return {head.obligation: head for head in heads}


def report_heads_awaiting(units: Sequence[UUID]) -> list[ReportHead]:
    """Reports of units that wait for approval or came back to be mended, the earliest deadline first (one query)."""
    return _heads(_AWAITING, [list(units)])


def _heads(statement: str, parameters: list[Any]) -> list[ReportHead]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [_head(row) for row in cursor.fetchall()]


def _head(row: tuple[Any, ...]) -> ReportHead:
    period = PeriodHead(*row[:PERIOD_WIDTH])
    version = row[PERIOD_WIDTH : PERIOD_WIDTH + _VERSION_WIDTH]
    latest = None if version[0] is None else VersionHead(*version)
    return ReportHead(period, latest, *row[PERIOD_WIDTH + _VERSION_WIDTH :])
