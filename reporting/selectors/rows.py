"""Rows of working copies: a form's, a single one, and a report's whole."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from reporting.cells import Cells

_ROWS = """
SELECT "values", empties, id, form, "row", row_version, changed_at, changed_by
  FROM reporting_reportrow
 WHERE unit_id = %s AND report_id = %s{which} ORDER BY form, "order"{lock}
"""
_COMPLETE = """
SELECT form, count(*), count(*) FILTER (WHERE NOT 1 = ANY(empties))
  FROM reporting_reportrow WHERE unit_id = %s AND report_id = %s GROUP BY form
"""


class StoredRow(NamedTuple):
    """One row of one form as it stands, in cell order."""

    cells: Cells
    id: UUID
    form: str
    code: str
    version: int
    changed_at: datetime
    changed_by: UUID | None


def rows_of(unit: UUID, report: UUID, form: str, *, lock: bool = False) -> list[StoredRow]:
    """A form's rows in its order; ``lock`` keeps them until the transaction ends."""
    return _read(_ROWS.format(which=" AND form = %s", lock=" FOR UPDATE" if lock else ""), [unit, report, form])


def row_of(unit: UUID, report: UUID, form: str, row: str, *, lock: bool = False) -> StoredRow:
    """One row, which the form has."""
    which = ' AND form = %s AND "row" = %s'
    [found] = _read(_ROWS.format(which=which, lock=" FOR UPDATE" if lock else ""), [unit, report, form, row])
    return found


def cells_of(unit: UUID, report: UUID) -> dict[str, Cells]:
    """Each form of a report as one array in cell order, by form code."""
    forms: dict[str, list[StoredRow]] = {}
    for row in _read(_ROWS.format(which="", lock=""), [unit, report]):
        forms.setdefault(row.form, []).append(row)
    return {form: joined(rows) for form, rows in forms.items()}


def joined(rows: Iterable[StoredRow]) -> Cells:
    """A form's rows as one array."""
    values: list[int | None] = []
    empties: list[int] = []
    for row in rows:
        values += row.cells.values
        empties += row.cells.empties
    return Cells(values, empties)


def rows_complete(unit: UUID, report: UUID) -> dict[str, tuple[int, int]]:
    """How many rows each form has, and how many of them hold no cell that is not entered."""
    with connection.cursor() as cursor:
        cursor.execute(_COMPLETE, [unit, report])
        return {form: (rows, complete) for form, rows, complete in cursor.fetchall()}


def _read(statement: str, parameters: list[UUID | str]) -> list[StoredRow]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [StoredRow(Cells(values, empties), *row) for values, empties, *row in cursor.fetchall()]
