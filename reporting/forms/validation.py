"""Rules that a form version must keep before anything is computed with it; all that are broken are told at once."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from reporting.forms.model import Check, CheckKind, FormDefinition, OverPeriods, OverUnits
from tenants.findings import Finding


def definition_findings(form: FormDefinition) -> list[Finding]:
    """Everything that is wrong with a form's definition; empty when it can be used."""
    return [*_shape(form), *_formulas(form), *_check_columns(form)]


def _shape(form: FormDefinition) -> Iterator[Finding]:
    if not form.value_columns or not form.rows:
        yield Finding("form.no_cells", expected="columns, rows", params={"form": form.code})
    if form.valid_to is not None and form.valid_to < form.valid_from:
        yield Finding("form.validity_reversed", found=str(form.valid_to), expected=str(form.valid_from))
    for what, keys in (
        ("column", [column.number for column in form.columns]),
        ("row", [row.code for row in form.rows]),
        ("check", [check.code for check in form.checks]),
    ):
        for key in _repeated(keys):
            yield Finding(f"form.{what}_duplicate", found=key)


def _formulas(form: FormDefinition) -> Iterator[Finding]:
    sums = {column.number: column.sum_of for column in form.value_columns}
    for column in form.value_columns:
        recomputed = (column.over_units is OverUnits.RECOMPUTE, column.over_periods is OverPeriods.RECOMPUTE)
        if any(recomputed) and not column.derived:
            yield Finding("form.formula_missing", found=column.number)
        if column.derived and not all(recomputed):
            yield Finding("form.formula_unexpected", found=column.number)
        for part in column.sum_of:
            if part not in sums:
                yield Finding("form.formula_column_unknown", found=part, params={"column": column.number})
    try:
        TopologicalSorter(sums).prepare()
    except CycleError as error:
        cycle = [int(number) for number in error.args[1]]
        yield Finding("form.formula_cycle", found=" → ".join(f"({number})" for number in reversed(cycle)))


def _check_columns(form: FormDefinition) -> Iterator[Finding]:
    known = {column.number for column in form.value_columns}
    for check in form.checks:
        for number in (*check.left, *check.right):
            if number not in known:
                yield Finding("form.check_column_unknown", found=number, params={"check": check.code})
        if not _sides_fit(check):
            yield Finding("form.check_incomplete", found=check.kind.value, params={"check": check.code})


def _sides_fit(check: Check) -> bool:
    if check.kind is CheckKind.NONNEGATIVE:
        return bool(check.left) and not check.right
    if check.kind is CheckKind.COMPANION:
        return bool(check.companion) and bool(check.right) and not check.left
    if check.kind is CheckKind.OPENING:
        return len(check.left) == len(check.right) == 1
    return bool(check.left) and bool(check.right)


def _repeated(keys: Iterable[Hashable]) -> list[Hashable]:
    return [key for key, count in Counter(keys).items() if count > 1]
