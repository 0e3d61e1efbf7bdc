"""What hangs on a worksheet beside its cells: text boxes and comments (ECMA-376 part 1, 18.7 and 20.5)."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from plans.importing.blocks import Place
from plans.importing.markup import beginning
from plans.importing.workbook.cells import cell_at, whole

KINDS = ("drawing", "comments", "threadedComment")
"""Kinds of relations to parts that hold such texts; of a newer comment the older kind only holds a stand-in."""

_ANCHORS = frozenset({"twoCellAnchor", "oneCellAnchor", "absoluteAnchor"})
Noted = tuple[Place, str]
"""Where a text hangs, as far as known, and how it begins."""


def text_boxes(drawings: Iterable[Element]) -> list[Noted]:
    """The shapes of a sheet that hold text; pictures hold none, and a chart's stands in a part of its own.

    Args:
        drawings: root elements of the sheet's drawings.
    """
    return [noted for drawing in drawings for noted in _shapes(drawing, {})]


def comments(older: Iterable[Element], newer: Iterable[Element]) -> list[Noted]:
    """The comments of a sheet, one a cell.

    Args:
        older: root elements of the parts that hold comments.
        newer: those of the parts that hold threads of them.
    """
    found = {comment.get("ref", ""): comment for part in older for comment in part.iterfind("commentList/comment")}
    begun: dict[str, Element] = {}
    for part in newer:
        for comment in part.iterfind("threadedComment"):
            begun.setdefault(comment.get("ref", ""), comment)
    noted = ((_place(ref), beginning(comment, "t", "text")) for ref, comment in {**found, **begun}.items())
    return [(place, words) for place, words in noted if words]


def _shapes(element: Element, place: Place) -> Iterator[Noted]:
    for child in element:
        if child.tag == "txBody":
            if words := beginning(child):
                yield place, words
        elif child.tag != "Fallback":  # the duplicate of what a newer Excel shows
            yield from _shapes(child, _anchored(child) if child.tag in _ANCHORS else place)


def _anchored(anchor: Element) -> Place:
    row, column = (whole(anchor.findtext(f"from/{name}", "").strip()) + 1 for name in ("row", "col"))
    return {"row": row, "column": column} if row and column else {}


def _place(reference: str) -> Place:
    at = cell_at(reference)
    return {"row": at[0], "column": at[1]} if at else {}
