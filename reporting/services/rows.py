"""Saving rows of a working copy: one, or many of a form; all or nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection

from reporting.entry import apply_row, unknown_row
from reporting.forms import FormDefinition
from reporting.heads import ReportHead
from reporting.selectors.rows import StoredRow
from reporting.services.rules import require_action
from reporting.transitions import Action
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Invalid, Stale

# Arrays go as text: PostgreSQL's unnest would flatten an array of arrays.
_UPDATE_ROWS = """
UPDATE reporting_reportrow r
   SET "values" = t.v::bigint[], empties = t.e::smallint[], row_version = r.row_version + 1,
       changed_at = %s, changed_by = %s
  FROM unnest(%s::uuid[], %s::text[], %s::text[]) AS t(id, v, e)
 WHERE r.unit_id = %s AND r.id = t.id
"""
_TOUCH_REPORT = """
UPDATE reporting_report SET row_version = row_version + 1, changed_at = %s, changed_by = %s
 WHERE unit_id = %s AND id = %s
"""


def require_fresh(rows: Iterable[StoredRow], versions: Mapping[str, int], current: Callable[[], Any]) -> None:
    """Refuse a bulk save that was made on older rows than the present ones, naming each.

    Args:
        rows: locked, as they stand.
        versions: by row code, as the caller read them; unknown codes are judged with the cells.
        current: builds the state now, for the answer.

    Raises:
        Stale: with one finding a row.
    """
    findings = [
        Finding(
            "report.row_stale",
            {"form": row.form, "row": row.code},
            versions[row.code],
            row.version,
            pointer=f"/rows/{row.code}/version",
            params={"form": row.form, "row": row.code},
        )
        for row in rows
        if versions.get(row.code, row.version) != row.version
    ]
    if findings:
        names = [finding.place["row"] for finding in findings]
        raise Stale("report.rows_stale", findings=findings, found=names, expected=len(names), current=current())


def rows_save(
    *,
    access: Access,
    head: ReportHead,
    form: FormDefinition,
    rows: Sequence[StoredRow],
    changes: Mapping[str, tuple[Any, str]],
    dry_run: bool = False,
) -> list[StoredRow]:
    """Lay what a client sent over a form's rows and store those that changed, with their derived cells.

    Args:
        access: who saves.
        head: the report, locked.
        form: the form.
        rows: its rows (or the only one that matters), locked, with versions that the caller has proved to know.
        changes: by row code, the cells as sent and where they stand in the body.
        dry_run: judge and compute, store nothing.

    Returns:
        The rows as they are (or would be) now.

    Raises:
        Forbidden, Conflict: the caller may not edit, or not in this state.
        Invalid: ``report.cells_invalid`` with every fault at once; nothing is stored.
    """
    require_action(Action.EDIT, head.state, access.grants)
    known = {row.code: row for row in rows}
    findings = [unknown_row(form, code, at) for code, (_, at) in changes.items() if code not in form.row_position]
    after = dict(known)
    for code, row in known.items():
        if code in changes:
            incoming, at = changes[code]
            cells, wrong = apply_row(form, form.rows[form.row_position[code]], row.cells, incoming, at)
            after[code] = row._replace(cells=cells)
            findings += wrong
    if findings:
        raise Invalid("report.cells_invalid", findings=findings, form=form.code, found=len(findings))
    changed = [code for code in known if after[code].cells != known[code].cells]
    if changed and not dry_run:
        now = access.clock.now()
        for code in changed:
            row = after[code]
            after[code] = row._replace(version=row.version + 1, changed_at=now, changed_by=access.user)
        _store(access, head, [after[code] for code in changed])
    return list(after.values())


def _store(access: Access, head: ReportHead, rows: Sequence[StoredRow]) -> None:
    now = rows[0].changed_at
    keys = [row.id for row in rows]
    values = [_array(row.cells.values) for row in rows]
    empties = [_array(row.cells.empties) for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE_ROWS, [now, access.user, keys, values, empties, head.unit])
        cursor.execute(_TOUCH_REPORT, [now, access.user, head.unit, head.id])


def _array(items: Iterable[int | None]) -> str:
    return "{" + ",".join("NULL" if item is None else str(item) for item in items) + "}"
