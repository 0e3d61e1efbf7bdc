"""Pages of a Word file: upright for the text, across for the annexes, numbered at the top from the second on."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.section import Section
from docx.shared import Cm

from plans.exporting import layout
from plans.exporting.word.markup import element, paragraph

_CM = 360_000  # English metric units


def upright(section: Section) -> None:
    """A4 upright, with the margins of a text."""
    _set_up(section, layout.PAPER)
    section.orientation = WD_ORIENT.PORTRAIT


def across(document: Document) -> None:
    """From here on A4 across, from a new page."""
    body = document.element.body
    if len(body) > 1:  # more than the section's own properties
        document.add_section()
        body[-2].get_or_add_pPr().style = "break"
        document.sections[-1].different_first_page_header_footer = False
    _set_up(document.sections[-1], layout.PAPER[::-1])
    document.sections[-1].orientation = WD_ORIENT.LANDSCAPE


def number_pages(section: Section) -> None:
    """The page's number, centred in the upper margin, not on the first page."""
    section.different_first_page_header_footer = True
    held = section.header.paragraphs[0]._p  # python-docx has no fields
    number = paragraph("page")
    number.append(element("fldSimple", instr="PAGE"))
    held.getparent().replace(held, number)


def text_width(section: Section) -> float:
    """The width between the margins, in centimetres."""
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    return width / _CM


def _set_up(section: Section, paper: tuple[float, float]) -> None:
    margins = layout.MARGINS
    section.page_width, section.page_height = Cm(paper[0]), Cm(paper[1])
    section.top_margin, section.bottom_margin = Cm(margins["top"]), Cm(margins["bottom"])
    section.left_margin, section.right_margin = Cm(margins["left"]), Cm(margins["right"])
    section.header_distance = section.footer_distance = Cm(layout.HEADER_DISTANCE)
