"""A period with its obligations and everything sent for them, and the sealed forms that a rollup adds up.

Two statements whatever the number of units (each round trip costs a tenth of a rollup); each names the superior (wall
1). Completeness and rollup read obligations alone, never the units of the day.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django.db import connection

from reporting.catalogue import Indicator
from reporting.cells import Cells
from reporting.completeness import Duty, duties_of
from reporting.heads import PeriodHead, VersionHead
from reporting.rollup import Basis, Rollup, roll_up, versions_in_force
from reporting.selectors.arrays import ints
from reporting.selectors.forms import forms_of
from reporting.selectors.heads import PERIOD_COLUMNS, PERIOD_WIDTH
from tenants.labels import Label
from tenants.refusals import NotFound

_DUTIES = f"""
SELECT {PERIOD_COLUMNS},
       o.id, o.reader_id, n.code, n.name, o.excluded_reason,
       v.id, v.number, v.sent_at, v.late, v.sha256, coalesce(w.decision, '')
  FROM reporting_period p
  JOIN reporting_obligation o ON o.unit_id = p.unit_id AND o.period_id = p.id
  JOIN LATERAL (
      SELECT n.code, n.name FROM tenants_unitversion n
       WHERE n.unit_id = o.reader_id AND lower(n.valid) <= p.ends
       ORDER BY n.valid DESC LIMIT 1
  ) n ON true
  LEFT JOIN reporting_reportversion v
    ON v.unit_id = o.reader_id AND v.reader_id = o.unit_id AND v.obligation_id = o.id
  LEFT JOIN reporting_review w ON w.unit_id = o.unit_id AND w.version_id = v.id
 WHERE p.unit_id = %s AND p.id = %s
 ORDER BY n.code, o.reader_id, v.number
"""  # noqa: S608 - a fixed column list
_SEALED = """
SELECT f.version_id, f.form, f."values"::text, f.empties::text
  FROM unnest(%s::uuid[], %s::uuid[]) AS t(unit, version)
  JOIN reporting_reportversionform f ON f.unit_id = t.unit AND f.version_id = t.version
 WHERE f.reader_id = %s
"""
_INDICATORS = "SELECT code, definition::text FROM reporting_indicator ORDER BY code"
_VERSION = PERIOD_WIDTH + 5


def opened_period(unit: UUID, period: UUID) -> tuple[PeriodHead, list[Duty]]:
    """A period that a unit opened, and every obligation of it with its versions.

    Returns:
        The period, and its duties in the order of the units' codes on the period's last day. There is at least one:
        a period that would oblige nobody is not opened.

    Raises:
        NotFound: the unit has opened none of that id.
    """
    with connection.cursor() as cursor:
        cursor.execute(_DUTIES, [unit, period])
        rows = cursor.fetchall()
    if not rows:
        raise NotFound("http.not_found")
    owed = [(*row[PERIOD_WIDTH:_VERSION], VersionHead(*row[_VERSION:]) if row[_VERSION] else None) for row in rows]
    return PeriodHead(*rows[0][:PERIOD_WIDTH]), duties_of(owed)


def rollup(period: PeriodHead, owed: Sequence[Duty], basis: Basis) -> Rollup:
    """A period's consolidated figures, computed now."""
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
