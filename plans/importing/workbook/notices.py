"""What a workbook holds and a plan does not take from it: what is hidden, computed, or beside the cells.

One warning a kind and sheet.
"""

from collections.abc import Iterator, Mapping, Sequence

from plans.importing.blocks import Place
from plans.importing.ranges import letters, ranges
from plans.importing.workbook.attached import Noted
from plans.importing.workbook.cells import Worksheet
from tenants.findings import Finding

_SHOWN = 80


def hidden_sheet(name: str) -> Finding:
    """A sheet whose tab is hidden."""
    return Finding("sheet.hidden", found=name, expected=0, severity="warning")


def cell_notices(stored: Worksheet, number: int, name: str) -> Iterator[Finding]:
    """Warnings about a sheet's cells.

    Args:
        stored: the sheet.
        number: its number among those that are shown.
        name: its tab's.
    """
    rows = {row for row, _ in stored.texts if row in stored.hidden_rows}
    columns = {column for _, column in stored.texts if column in stored.hidden_columns}
    params = {"sheet": name}
    if rows:
        yield _warning("sheet.rows_hidden", {"table": number, "row": min(rows)}, ranges(rows), 0, params)
    if columns:
        place = {"table": number, "column": min(columns)}
        yield _warning("sheet.columns_hidden", place, ranges(columns, letters), 0, params)
    for code, cells in (("sheet.formulas", stored.formulas), ("sheet.errors", stored.errors)):
        shown = sorted(at for at in cells if at[0] not in rows and at[1] not in columns)
        if shown:
            place = {"table": number, "row": shown[0][0], "column": shown[0][1]}
            found, expected = cells[shown[0]][:_SHOWN], stored.texts.get(shown[0], "")
            yield _warning(code, place, found, expected, params | {"count": len(shown)})


def attached_notices(number: int, name: str, hanging: Mapping[str, Sequence[Noted]]) -> Iterator[Finding]:
    """Warnings about what hangs on a sheet beside its cells.

    Args:
        number: the sheet's among those that are shown.
        name: its tab's.
        hanging: a warning's code to what it tells; the first is shown.
    """
    for code, noted in hanging.items():
        if noted:
            place, words = noted[0]
            params = {"sheet": name, "count": len(noted)}
            yield _warning(code, {"table": number, **place}, words, 0, params)


def _warning(code: str, place: Place, found: object, expected: object, params: Mapping[str, object]) -> Finding:
    return Finding(code, place, found, expected, "warning", params=params)
