"""The scenario's illustrative figures: ward w (1–6 in order of code) and sector s (1–10, the form's first ten rows).

Cells not given are nil: rows 11 and up. Derived columns are left to the program.
"""

from collections.abc import Callable

from reporting.catalogue import form
from reporting.cells import NIL, Cell

SECTORS_WITH_FIGURES = 10


def ward_figures(form_code: str, ward: int) -> dict[str, dict[int, Cell]]:
    """What a ward enters on a form.

    Args:
        form_code: ``II.06a`` or ``II.05a``.
        ward: 1–6.

    Returns:
        Row code → column number → cell, for every column that people fill.

    Raises:
        KeyError: the scenario has no figures for the form.
    """
    figures = _FIGURES[form_code]
    definition = form(form_code)
    entered = [column.number for column in definition.value_columns if not column.derived]
    return {
        row.code: {number: Cell(value) for number, value in figures(ward, sector).items()}
        if sector <= SECTORS_WITH_FIGURES
        else dict.fromkeys(entered, NIL)
        for sector, row in enumerate(definition.rows, start=1)
    }


def _dossiers(ward: int, sector: int) -> dict[int, int]:
    cells = {
        4: 20 * ward + 3 * sector,
        5: 10 * ward + sector,
        6: sector,
        8: 10 * ward + sector,
        10: (ward + sector) % 3,
        12: sector,
        13: ward * sector % 2,
    }
    received, still_open = cells[4] + cells[5] + cells[6], cells[12] + cells[13]
    cells[9] = received - still_open - cells[8] - cells[10]
    return cells


def _petitions(ward: int, sector: int) -> dict[int, int]:
    cells = {9: ward, 10: sector % 2, 12: sector % 3, 13: 0, 14: 0}
    cells[6] = 1 if cells[12] > 0 else 0
    cells[7] = cells[9] + cells[10] + cells[12] + cells[13] - cells[6]
    return cells


_FIGURES: dict[str, Callable[[int, int], dict[int, int]]] = {"II.06a": _dossiers, "II.05a": _petitions}
