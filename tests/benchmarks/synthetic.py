"""A form of 40 rows × 10 value columns (400 cells), for benchmarks and query counts: the issue's synthetic form."""

import json
from typing import Any

from reporting.aggregation import recompute
from reporting.cells import Cell, Cells
from reporting.forms import FormDefinition, read_definition

ROWS, COLUMNS = 40, 10


def synthetic_document() -> dict[str, Any]:
    """The definition as JSON: columns 3–12; (3) = (4) + (5) and (8) = (9) + (10), and (3) ≥ (8) checked."""
    headings = [
        {"title": _label("TT"), "column": {"number": 1, "kind": "ordinal"}},
        {"title": _label("Nội dung"), "column": {"number": 2, "kind": "label"}},
        *({"title": _label(f"Cột {number}"), "column": _column(number)} for number in range(3, 3 + COLUMNS)),
    ]
    return {
        "code": "X.400",
        "version": 1,
        "basis": "tt-01-2020-vpcp",
        "provenance": "unverified",
        "valid": {"from": "2020-12-15", "to": None},
        "title": _label("Biểu thử 400 ô"),
        "unit_of_count": _label("số"),
        "consolidated": None,
        "headings": headings,
        "rows": [{"code": f"r{row:02}", "label": _label(f"Dòng {row}"), "sectors": []} for row in range(1, ROWS + 1)],
        "checks": [
            {
                "code": "resolved",
                "kind": "at_most",
                "severity": "error",
                "left": [8],
                "right": [3],
                "label": _label("(8) không quá (3)"),
            }
        ],
    }


def synthetic_form() -> FormDefinition:
    """The definition, read."""
    return read_definition(json.loads(json.dumps(synthetic_document())))


def synthetic_cells(form: FormDefinition, seed: int) -> Cells:
    """A full form for one unit: figures that differ by unit, row and column, derived cells right."""
    cells = [Cell((seed * 31 + row * 7 + column * 3) % 90) for row in range(ROWS) for column in range(COLUMNS)]
    return recompute(form, Cells.of(cells))


def _label(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}


def _column(number: int) -> dict[str, Any]:
    parts = {3: [4, 5], 8: [9, 10]}.get(number)
    kind = "recompute" if parts else "sum"
    return {"number": number, "over_units": kind, "over_periods": kind, **({"sum_of": parts} if parts else {})}
