"""Lines, rules and two columns side by side."""

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from plans.exporting import layout
from plans.exporting.arrangement import Columns, Styled
from plans.exporting.word.markup import cell, element, paragraph, table, twips


def append(document: Document, *made: BaseOxmlElement) -> None:
    """Puts elements at the document's end, before the properties of its last section."""
    for piece in made:
        document.element.body.sectPr.addprevious(piece)


def line(document: Document, style: str, text: str) -> None:
    """A paragraph."""
    append(document, paragraph(style, text))


def rule(document: Document, style: str, width: float) -> None:
    """A centred rule.

    Args:
        document: where it is drawn.
        style: of the rule.
        width: of the text, in centimetres.
    """
    append(document, _rule(style, layout.RULES[style], width))


def side_by_side(document: Document, columns: Columns, width: float) -> None:
    """Two columns without borders.

    Args:
        document: where they stand.
        columns: their lines.
        width: of both, in centimetres.
    """
    shares = [share * width for share in columns.shares]
    cells = [
        cell(twips(share), _column(lines, share))
        for share, lines in zip(shares, (columns.left, columns.right), strict=True)
    ]
    row = element("tr", element("trPr", element("cantSplit")), *cells)
    none = element("tblCellMar", element("left", w=0, type="dxa"), element("right", w=0, type="dxa"))
    append(document, table([twips(share) for share in shares], [row], none), paragraph("break"))


def _column(lines: list[Styled], width: float) -> list[BaseOxmlElement]:
    """The paragraphs of a column; a rule follows the last line of a style that has one."""
    content: list[BaseOxmlElement] = []
    for place, (style, text) in enumerate(lines):
        content.append(paragraph(style, text))
        ruled = layout.RULED.get(style)
        if ruled and style not in [later.style for later in lines[place + 1 :]]:
            content.append(_rule("rule", ruled, width))
    return content or [paragraph("break")]


def _rule(style: str, length: float, width: float) -> BaseOxmlElement:
    """An empty paragraph with a border above it; it reads as an empty line."""
    border = element("pBdr", element("top", val="single", sz=6, space=1, color="auto"))
    indent = twips(max(0.0, (width - length) / 2))
    return paragraph(style, "", border, element("ind", left=indent, right=indent))
