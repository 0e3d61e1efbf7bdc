"""What clients send for cells: read, judged and laid over what stands there; every fault of a body at once."""

import math
from collections.abc import Mapping
from typing import Any

from reporting.aggregation import recompute
from reporting.cells import BY_NAME, MAX_VALUE, NAMES, Cell, Cells
from reporting.checks import row_names
from reporting.forms import FormDefinition, Row
from tenants.findings import Finding

_SHOWN = 60
_BITS = 64
_EXPECTED = {"value": f"0 … {MAX_VALUE}", "empty": [None, *BY_NAME]}


def apply_rows(
    form: FormDefinition, cells: Cells, incoming: Mapping[str, Any], pointer: str = ""
) -> tuple[Cells, list[Finding]]:
    """Lay a body of many rows over a form.

    Args:
        form: the form version.
        cells: the whole form as it stands.
        incoming: row code → column number → ``{"value": …, "empty": …}``.
        pointer: where ``incoming`` stands in the body.

    Returns:
        The form as it would be, and what is wrong; with any finding nothing may be saved.
    """
    values, empties = list(cells.values), list(cells.empties)
    findings: list[Finding] = []
    for code, columns in incoming.items():
        at = f"{pointer}/{escape(code)}"
        place = form.row_position.get(code)
        if place is None:
            findings.append(unknown_row(form, code, at))
            continue
        part = slice(place * form.width, (place + 1) * form.width)
        row, wrong = apply_row(form, form.rows[place], cells.part(part), columns, at)
        values[part], empties[part] = row.values, row.empties
        findings += wrong
    return Cells(values, empties), findings


def unknown_row(form: FormDefinition, code: Any, pointer: str = "") -> Finding:
    """A row code that the form does not have."""
    expected = [row.code for row in form.rows]
    return Finding("row.unknown", {"form": form.code}, code, expected, "error", pointer, {"form": form.code})


def apply_row(
    form: FormDefinition, row: Row, cells: Cells, incoming: Any, pointer: str = ""
) -> tuple[Cells, list[Finding]]:
    """Lay a body of one row over it and recompute the derived cells.

    A derived cell may be sent too, and is refused when it differs from what is computed, never silently mended.

    Args:
        form: the form version.
        row: one of its rows.
        cells: the row as it stands.
        incoming: column number (as text) → ``{"value": …, "empty": …}``; columns left out stay.
        pointer: where ``incoming`` stands in the body.

    Returns:
        The row as it would be, and what is wrong; with any finding nothing may be saved.
    """
    where = {"form": form.code, "row": row.code}
    names = row_names(form, row)
    if not isinstance(incoming, Mapping):
        return cells, [Finding("row.not_object", where, _shown(incoming), "object", "error", pointer, names)]
    sent: dict[int, Cell] = {}
    findings: list[Finding] = []
    known = {str(number): number for number in form.position}
    for key, raw in incoming.items():
        at = f"{pointer}/{escape(str(key))}"
        number = known.get(str(key))
        if number is None:
            findings.append(Finding("column.unknown", where, _shown(key), list(form.position), "error", at, names))
            continue
        read = read_cell(raw)
        if isinstance(read, Cell):
            sent[number] = read
            continue
        place = {**where, "columns": [number]}
        params = {**names, "column": number, "maximum": MAX_VALUE}
        findings.append(Finding(read, place, _shown(_faulty(read, raw)), _EXPECTED, "error", at, params))
    result = _laid_over(form, cells, sent)
    return result, findings or _differing(form, row, result, sent, pointer)


def read_cell(raw: Any) -> Cell | str:
    """Read one cell as sent.

    Args:
        raw: ``{"value": 12, "empty": null}``, or ``{"value": null, "empty": "nil"}``; a missing member is null.

    Returns:
        The cell, or the code of what is wrong with it.
    """
    if not isinstance(raw, Mapping):
        return "cell.not_object"
    if set(raw) - {"value", "empty"}:
        return "cell.member_unknown"
    value, empty = raw.get("value"), raw.get("empty")
    if empty is not None:
        if not isinstance(empty, str) or empty not in BY_NAME:
            return "cell.empty_unknown"
        return Cell(None, BY_NAME[empty]) if value is None else "cell.value_and_empty"
    return _read_value(value)


def _read_value(value: Any) -> Cell | str:
    if value is None:
        return "cell.value_missing"
    if isinstance(value, str):
        return "cell.textual"
    if isinstance(value, bool) or not isinstance(value, int | float) or (value != value):  # noqa: PLR0124 - NaN
        return "cell.not_number"
    return _wrong_size(value) or Cell(int(value))


def _wrong_size(value: float) -> str | None:
    if value < 0:
        return "cell.negative"
    if value > MAX_VALUE:
        return "cell.huge"
    return "cell.fractional" if isinstance(value, float) and not value.is_integer() else None


def _faulty(code: str, raw: Any) -> Any:
    """The part of a cell as sent that a code is about."""
    if code in ("cell.not_object", "cell.member_unknown", "cell.value_and_empty"):
        return raw
    return raw.get("empty" if code == "cell.empty_unknown" else "value")


def _laid_over(form: FormDefinition, cells: Cells, sent: Mapping[int, Cell]) -> Cells:
    values, empties = list(cells.values), list(cells.empties)
    for number, cell in sent.items():
        place = form.position[number]
        values[place], empties[place] = cell.value, int(cell.empty)
    return recompute(form, Cells(values, empties))


def _differing(
    form: FormDefinition, row: Row, computed: Cells, sent: Mapping[int, Cell], pointer: str
) -> list[Finding]:
    """Derived cells that were sent and are not what is computed."""
    findings = []
    for column in form.value_columns:
        right = computed.at(form.position[column.number])
        left = sent.get(column.number, right)
        if column.derived and left != right:
            params = {
                **row_names(form, row),
                "column": column.number,
                "rule": f"({column.number}) = " + " + ".join(f"({part})" for part in column.sum_of),
                "sent": _text(left),
                "computed": _text(right),
            }
            place = {"form": form.code, "row": row.code, "columns": [column.number, *column.sum_of]}
            at = f"{pointer}/{column.number}"
            found, expected = dict(left.as_json()), dict(right.as_json())
            findings.append(Finding("cell.derived_differs", place, found, expected, "error", at, params))
    return findings


def _shown(value: Any) -> Any:
    """What was sent, short enough to be said back; JSON's own numbers and texts stay what they are."""
    if isinstance(value, int) and value.bit_length() > _BITS:
        return f"≥ 2^{value.bit_length() - 1}"
    if value is None or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _text(cell: Cell) -> str:
    return NAMES[cell.empty] if cell.empty else str(cell.value)


def escape(token: str) -> str:
    """A member's name within a JSON pointer (RFC 6901)."""
    return token.replace("~", "~0").replace("/", "~1")
