"""An Excel workbook as the neutral blocks of a plan: only what a person sees on its sheets is read.

Formulas are never computed: a cell counts as what the workbook last stored for it, with a warning. Hidden sheets, rows
and columns, text boxes and comments are reported and left out.
"""

from plans.importing.archive import MEGABYTE, Archive
from plans.importing.blocks import Block, Source
from plans.importing.properties import subject_year
from plans.importing.sheets import Sheet, sheet_blocks
from plans.importing.workbook.attached import KINDS, Noted, comments, text_boxes
from plans.importing.workbook.cells import Worksheet, read_worksheet
from plans.importing.workbook.notices import attached_notices, cell_notices, hidden_sheet
from plans.importing.workbook.parts import Tab, Workbook

MAX_WORKBOOK = 8 * MEGABYTE
"""What all parts that are read may unpack to; a plan of 1,000 tasks has one."""


def read_workbook(data: bytes) -> Source:
    """Reads a workbook.

    Args:
        data: the .xlsx file, whole.

    Raises:
        Malformed: a part that is missing or damaged (400).
        TooLarge: a part or a sheet that is larger than any plan's (413).
    """
    archive = Archive(data, MAX_WORKBOOK)
    workbook = Workbook(archive)
    blocks: list[Block] = []
    findings = [hidden_sheet(tab.name) for tab in workbook.tabs if tab.hidden]
    for number, tab in enumerate((tab for tab in workbook.tabs if not tab.hidden), start=1):
        stored = read_worksheet(workbook.part(tab.part), workbook.shared)
        findings.extend(cell_notices(stored, number, tab.name))
        findings.extend(attached_notices(number, tab.name, _hanging(workbook, tab)))
        blocks.extend(sheet_blocks(Sheet(number, tab.name, _visible(stored), stored.merged)))
    return Source(tuple(blocks), tuple(findings), subject_year(archive))


def _hanging(workbook: Workbook, tab: Tab) -> dict[str, list[Noted]]:
    parts = workbook.related(tab.part, KINDS)
    return {
        "sheet.text_boxes": text_boxes(parts["drawing"]),
        "sheet.comments": comments(parts["comments"], parts["threadedComment"]),
    }


def _visible(stored: Worksheet) -> dict[tuple[int, int], str]:
    return {
        (row, column): text
        for (row, column), text in stored.texts.items()
        if row not in stored.hidden_rows and column not in stored.hidden_columns
    }
