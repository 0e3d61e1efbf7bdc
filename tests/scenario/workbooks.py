"""Reading the workbooks that the API answers with, by another library than the one that wrote them."""

import io

from openpyxl import load_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MARK = "số liệu minh họa"


def opened(answer):
    """The workbook of an answer."""
    assert answer.headers.get_content_type() == XLSX
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    return read(answer.body)


def read(content):
    """The workbook in a file's bytes."""
    return load_workbook(io.BytesIO(content))


def texts(sheet):
    """Every text on a sheet."""
    return [cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]


def line(sheet, label, column=2):
    """The values of the line that has a label in a column."""
    [found] = [row for row in sheet.iter_rows(values_only=True) if row[column - 1] == label]
    return list(found)


def merged(sheet):
    return {str(area) for area in sheet.merged_cells.ranges}
