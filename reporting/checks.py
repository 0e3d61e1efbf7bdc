"""Checks of a form's rows. What is checked is data of the form version; here is only how.

An empty cell counts as 0, as in sums; a side with a cell that is not entered is not judged, since that cell blocks
submitting by itself (:func:`missing_findings`). Checks run on rows, never on totals (DESIGN section 6, "Rollup").
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from reporting.cells import Cells, Empty, add
from reporting.forms import Check, CheckKind, FormDefinition, Row
from tenants.findings import Finding
from tenants.labels import Label

_HOLDS: dict[CheckKind, tuple[str, Callable[[int, int], bool]]] = {
    CheckKind.EQUAL: ("=", operator.eq),
    CheckKind.AT_MOST: ("≤", operator.le),
    CheckKind.NONNEGATIVE: ("≥", operator.ge),
    CheckKind.OPENING: ("=", operator.eq),
    CheckKind.COMPANION: ("=", operator.eq),
}
_DERIVED = Label("Cột tính từ các cột khác", "Column computed from others")


def form_findings(form: FormDefinition, cells: Cells) -> list[Finding]:
    """Every broken check within the form, derived cells that differ from their parts included.

    Args:
        form: the form version.
        cells: the whole form in cell order.
    """
    checks = list(_row_checks(form))
    return [
        finding
        for row, part in _rows(form, cells)
        for check in checks
        for finding in _judge(form, row, check, _sum(form, part, check.left), _sum(form, part, check.right))
    ]


def missing_findings(form: FormDefinition, cells: Cells) -> list[Finding]:
    """Rows with cells not entered, which block submitting: one finding a row, naming the columns that people fill."""
    found = []
    for row, part in _rows(form, cells):
        numbers = [
            column.number
            for column, empty in zip(form.value_columns, part.empties, strict=True)
            if empty == Empty.NOT_ENTERED and not column.derived
        ]
        if numbers:
            place = {"form": form.code, "row": row.code, "columns": numbers}
            params = {**row_names(form, row), "columns": ", ".join(f"({number})" for number in numbers)}
            found.append(Finding("cell.not_entered", place, found=len(numbers), expected=0, params=params))
    return found


def opening_pairs(form: FormDefinition) -> list[tuple[int, int]]:
    """Which column opens with which closing column of the period before, for example (6) with (11)."""
    return [(check.left[0], check.right[0]) for check in _of_kind(form, CheckKind.OPENING)]


def opening_findings(form: FormDefinition, cells: Cells, before: Cells) -> list[Finding]:
    """Openings that differ from the closings of the period before, same unit and row.

    Args:
        form: the form version of both periods.
        cells: this period's form.
        before: the accepted predecessor's; for a merged unit the sum over its predecessors. Where there is none (first
            report, a gap, a split) there is nothing to compare and this is not called.
    """
    pairs = zip(_rows(form, cells), _rows(form, before), strict=True)
    return [
        finding
        for (row, now), (_, then) in pairs
        for check in _of_kind(form, CheckKind.OPENING)
        for finding in _judge(form, row, check, _sum(form, now, check.left), _sum(form, then, check.right))
    ]


def companion_findings(
    form: FormDefinition, cells: Cells, companions: Mapping[str, Mapping[str, int]]
) -> list[Finding]:
    """Figures that another form of the set explains in another number, for example overdue reasons (II.06-QH).

    Args:
        form: the form version.
        cells: the whole form.
        companions: form code → row code → what that form gives; only the forms that the period's set holds.
    """
    return [
        finding
        for check in _of_kind(form, CheckKind.COMPANION)
        if check.companion in companions
        for row, part in _rows(form, cells)
        for finding in _judge(
            form, row, check, companions[check.companion].get(row.code, 0), _sum(form, part, check.right)
        )
    ]


def row_names(form: FormDefinition, row: Row) -> dict[str, str]:
    """Where a finding stands, in words for its message."""
    return {"form": form.code, "row": row.code, "row_vi": row.label.vi, "row_en": row.label.en}


def _row_checks(form: FormDefinition) -> Iterator[Check]:
    """The checks that one row decides: derived columns, then the form's own, one column each for "no negatives"."""
    for column in form.value_columns:
        if column.derived:
            code = f"derived_{column.number}"
            yield Check(code, CheckKind.EQUAL, "error", (column.number,), column.sum_of, _DERIVED)
    for check in form.checks:
        if check.kind is CheckKind.NONNEGATIVE:
            yield from (replace(check, left=(number,)) for number in check.left)
        elif check.kind in (CheckKind.EQUAL, CheckKind.AT_MOST):
            yield check


def _judge(form: FormDefinition, row: Row, check: Check, left: int | None, right: int | None) -> Iterable[Finding]:
    """The finding of a broken check; none where it holds or can't be judged."""
    sign, holds = _HOLDS[check.kind]
    if left is None or right is None or holds(left, right):
        return []
    place = {"form": form.code, "row": row.code, "columns": [*check.left, *check.right]}
    params = {
        **row_names(form, row),
        "check": check.code,
        "label_vi": check.label.vi,
        "label_en": check.label.en,
        "rule": f"{check.companion or _text(check.left)} {sign} {_text(check.right)}",
        "left": left,
        "right": right,
        "difference": left - right,
    }
    return [Finding(f"check.{check.kind.value}", place, left, right, check.severity, params=params)]


def _of_kind(form: FormDefinition, kind: CheckKind) -> list[Check]:
    return [check for check in form.checks if check.kind is kind]


def _sum(form: FormDefinition, cells: Cells, numbers: tuple[int, ...]) -> int | None:
    """The sum of some columns of a row, None over one not entered; no columns sum to 0."""
    if not numbers:
        return 0
    cell = add([cells.part(slice(form.position[number], form.position[number] + 1)) for number in numbers]).at(0)
    return None if cell.empty is Empty.NOT_ENTERED else cell.value or 0


def _rows(form: FormDefinition, cells: Cells) -> Iterator[tuple[Row, Cells]]:
    for place, row in enumerate(form.rows):
        yield row, cells.part(slice(place * form.width, (place + 1) * form.width))


def _text(numbers: tuple[int, ...]) -> str:
    return " + ".join(f"({number})" for number in numbers) or "0"
