"""A plan as a Word file."""

from docx.document import Document

from plans.exporting import layout
from plans.exporting.arrangement import Columns, Styled
from plans.exporting.document import PlanDocument
from plans.exporting.flow import Block, Opening, flow
from plans.exporting.word.file import new_document, packed
from plans.exporting.word.pages import across, number_pages, text_width, upright
from plans.exporting.word.pieces import line, rule, side_by_side
from plans.exporting.word.table import table_of_tasks


def write_docx(plan: PlanDocument) -> bytes:
    """The file's bytes, the same for the same plan.

    Args:
        plan: what is printed.
    """
    document = new_document(plan)
    upright(document.sections[0])
    number_pages(document.sections[0])
    for block in flow(plan):
        _print(document, block)
    return packed(document)


def _print(document: Document, block: Block) -> None:
    width = text_width(document.sections[-1])
    if isinstance(block, Opening):
        if block.annex.titled:
            across(document)
    elif isinstance(block, Columns):
        side_by_side(document, block, width)
    elif isinstance(block, Styled):
        if block.style in layout.RULES:
            rule(document, block.style, width)
        else:
            line(document, block.style, block.text)
    else:
        table_of_tasks(document, block.annex.lines, layout.columns(noted=block.annex.noted), width)
