"""The period's obligations with everything sent for them, and the sealed forms that a rollup adds up.

Two statements whatever the number of units; each names the superior (wall 1). Completeness and rollup read
obligations alone, never the units of the day.
"""

import json
from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django.db import connection

from reporting.catalogue import Indicator
from reporting.cells import Cells
from reporting.completeness import Duty, duties_of
from reporting.heads import PeriodHead, VersionHead
from reporting.labels import Label
from reporting.rollup import Basis, Rollup, roll_up, versions_in_force
from reporting.selectors.arrays import ints
from reporting.selectors.forms import forms_of

_DUTIES = """
SELECT o.id, o.reader_id, n.code, n.name, o.excluded_reason,
       v.id, v.number, v.sent_at, v.late, v.sha256, coalesce(w.decision, '')
  FROM reporting_obligation o
  JOIN LATERAL (
      SELECT n.code, n.name FROM tenants_unitversion n
       WHERE n.unit_id = o.reader_id AND lower(n.valid) <= %s
       ORDER BY n.valid DESC LIMIT 1
  ) n ON true
  LEFT JOIN reporting_reportversion v
    ON v.unit_id = o.reader_id AND v.reader_id = o.unit_id AND v.obligation_id = o.id
  LEFT JOIN reporting_review w ON w.unit_id = o.unit_id AND w.version_id = v.id
 WHERE o.unit_id = %s AND o.period_id = %s
 ORDER BY n.code, o.reader_id, v.number
"""
_SEALED = """
SELECT f.version_id, f.form, f."values"::text, f.empties::text
  FROM unnest(%s::uuid[], %s::uuid[]) AS t(unit, version)
  JOIN reporting_reportversionform f ON f.unit_id = t.unit AND f.version_id = t.version
 WHERE f.reader_id = %s
"""
_INDICATORS = "SELECT code, definition::text FROM reporting_indicator ORDER BY code"
_HEAD = 5


def duties(period: PeriodHead) -> list[Duty]:
    """Every obligation of a period with its versions, in the order of the units' codes on the period's last day."""
    with connection.cursor() as cursor:
        cursor.execute(_DUTIES, [period.ends, period.unit, period.id])
        rows = cursor.fetchall()
    return duties_of([(*row[:_HEAD], VersionHead(*row[_HEAD:]) if row[_HEAD] else None) for row in rows])


def rollup(period: PeriodHead, basis: Basis) -> Rollup:
    """A period's consolidated figures, computed now."""
    owed = duties(period)
    forms = [form.definition for form in forms_of(period.form_set).values()]
    return roll_up(basis, owed, forms, _sealed(period.unit, owed, basis), indicators())


def indicators() -> list[Indicator]:
    """The indicators as stored, with the recorded choice of numerator and denominator."""
    with connection.cursor() as cursor:
        cursor.execute(_INDICATORS)
        return [_indicator(code, json.loads(definition)) for code, definition in cursor.fetchall()]


def _sealed(superior: UUID, owed: Iterable[Duty], basis: Basis) -> dict[UUID, dict[str, Cells]]:
    units = {duty.obligation: duty.unit for duty in owed}
    versions = versions_in_force(owed, basis)
    if not versions:
        return {}
    keys = [units[obligation] for obligation in versions], [version.id for version in versions.values()]
    with connection.cursor() as cursor:
        cursor.execute(_SEALED, [*keys, superior])
        rows = cursor.fetchall()
    found: dict[UUID, dict[str, Cells]] = {}
    for version, form, values, empties in rows:
        found.setdefault(version, {})[form] = Cells(ints(values), cast("list[int]", ints(empties)))
    return found


def _indicator(code: str, definition: dict[str, Any]) -> Indicator:
    return Indicator(
        code,
        definition["form"],
        tuple(definition["numerator"]),
        tuple(definition["denominator"]),
        Label(**definition["label"]),
        Label(**definition["choice"]),
    )
