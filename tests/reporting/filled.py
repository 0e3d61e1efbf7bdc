"""The scenario's figures, entered through the same code that the API uses."""

from api.demo.figures import ward_figures
from reporting.catalogue import form
from reporting.cells import Cells
from reporting.entry import apply_rows

II06A, II05A = form("II.06a"), form("II.05a")


def filled(definition, ward):
    """A ward's whole form, as it would be stored."""
    body = {
        row: {str(number): cell.as_json() for number, cell in cells.items()}
        for row, cells in ward_figures(definition.code, ward).items()
    }
    cells, findings = apply_rows(definition, Cells.blank(definition.size), body)
    assert findings == []
    return cells


def row_of(definition, cells, code):
    """One row's cells."""
    start = definition.row_position[code] * definition.width
    return cells.part(slice(start, start + definition.width))


def entered(definition, **figures):
    """A body of one row with figures by column (``c4=5``); columns that people fill and are not named are 0."""
    numbers = [column.number for column in definition.value_columns if not column.derived]
    return {str(number): {"value": figures.get(f"c{number}", 0)} for number in numbers}


def words(message, finding):
    """A finding's four texts, failing on a template value that is missing."""
    values = {"found": finding.found, "expected": finding.expected, **finding.params}
    return [text.format(**values) for text in message]
