"""Elements of WordprocessingML (ECMA-376, part 1, section 17), in the order of children that its schema asks for."""

import re
from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from plans.exporting.layout import FONT, LANGUAGE, Style

_CM_PER_INCH = 2.54
_TWIPS_PER_INCH = 1440
_TWIPS_PER_POINT = 20
#: What no XML holds (XML 1.0, production 2); lines stored before they were cleaned may hold it.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element with its attributes and children, all in the namespace ``w``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def twips(cm: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(cm / _CM_PER_INCH * _TWIPS_PER_INCH)


def paragraph(style: str, text: str = "", *properties: BaseOxmlElement) -> BaseOxmlElement:
    """A paragraph; line breaks of its text are soft ones."""
    made = element("p", element("pPr", element("pStyle", val=style), *properties))
    if text:
        made.append(_run(text))
    return made


def cell(width: int, content: Iterable[BaseOxmlElement], *properties: BaseOxmlElement) -> BaseOxmlElement:
    """A table's cell.

    Args:
        width: in twips.
        content: its paragraphs, at least one.
        properties: what else its ``tcPr`` says.
    """
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), *properties), *content)


def table(widths: list[int], rows: Iterable[BaseOxmlElement], *properties: BaseOxmlElement) -> BaseOxmlElement:
    """A table of fixed columns.

    Args:
        widths: of its columns, in twips.
        rows: its ``tr``.
        properties: what its ``tblPr`` says of borders and margins.
    """
    size = element("tblW", w=sum(widths), type="dxa")
    borders = [look for look in properties if look.tag == qn("w:tblBorders")]
    margins = [look for look in properties if look.tag != qn("w:tblBorders")]
    looks = element("tblPr", size, element("jc", val="center"), *borders, element("tblLayout", type="fixed"), *margins)
    return element("tbl", looks, element("tblGrid", *(element("gridCol", w=width) for width in widths)), *rows)


def style(code: str, look: Style) -> BaseOxmlElement:
    """A paragraph style."""
    spacing: dict[str, object] = {
        "before": round(look.before * _TWIPS_PER_POINT),
        "after": round(look.after * _TWIPS_PER_POINT),
    }
    if look.exact:
        spacing |= {"line": round(look.exact * _TWIPS_PER_POINT), "lineRule": "exact"}
    return element(
        "style",
        element("name", val=look.name),
        element("basedOn", val="Normal"),
        element("qFormat"),
        element(
            "pPr",
            *([element("keepNext")] if look.keep else []),
            element("spacing", **spacing),
            element("ind", firstLine=twips(look.first_line)),
            element("jc", val=look.align.value),
        ),
        element(
            "rPr",
            *([element("b")] if look.bold else []),
            *([element("i")] if look.italic else []),
            element("sz", val=round(look.size * 2)),
            element("szCs", val=round(look.size * 2)),
        ),
        type="paragraph",
        customStyle=1,
        styleId=code,
    )


def defaults() -> BaseOxmlElement:
    """What every style stands on: the font, the language, no space around paragraphs."""
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = element("lang", val=LANGUAGE, eastAsia=LANGUAGE)
    return element(
        "docDefaults",
        element("rPrDefault", element("rPr", fonts, element("sz", val=28), element("szCs", val=28), language)),
        element("pPrDefault", element("pPr", element("spacing", before=0, after=0, line=240, lineRule="auto"))),
    )


def _run(text: str) -> BaseOxmlElement:
    run = element("r")
    for place, words in enumerate(_FORBIDDEN.sub("", text).split("\n")):
        if place:
            run.append(element("br"))
        held = element("t")
        held.text = words
        held.set(qn("xml:space"), "preserve")
        run.append(held)
    return run
