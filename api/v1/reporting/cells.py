"""Cells and rows as plain values, built fast: forms and rollups hold hundreds."""

from typing import Any

from api.http.language import Language
from reporting.aggregation import total_row
from reporting.cells import NAMES, Cells, Empty
from reporting.forms import FormDefinition

_EMPTY: dict[int, dict[str, Any]] = {
    empty: {"value": None, "empty": NAMES[empty]} for empty in Empty if empty is not Empty.NONE
}


def cells_answer(form: FormDefinition, cells: Cells) -> dict[str, Any]:
    """One row's cells by column number."""
    return {
        str(number): _EMPTY[empty] if empty else {"value": value, "empty": None}
        for number, value, empty in zip(form.position, cells.values, cells.empties, strict=True)
    }


def rows_answer(form: FormDefinition, cells: Cells, language: Language) -> list[dict[str, Any]]:
    """A whole form's rows."""
    width, vietnamese = form.width, language == "vi"
    return [
        {
            "code": row.code,
            "label": row.label.vi if vietnamese else row.label.en,
            "cells": cells_answer(form, cells.part(slice(place * width, (place + 1) * width))),
        }
        for place, row in enumerate(form.rows)
    ]


def total_answer(form: FormDefinition, cells: Cells) -> dict[str, Any]:
    """A whole form's total row."""
    return cells_answer(form, total_row(form, cells))
