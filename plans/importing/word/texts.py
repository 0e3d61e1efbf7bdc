"""The text of paragraphs and cells as it is seen: automatic numbers as typed, tracked changes settled, none hidden."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plans.importing.blocks import Place
from plans.importing.markup import beginning
from plans.importing.word.hiding import Hiding
from plans.importing.word.labels import Labels
from plans.importing.word.notes import REFERENCES
from plans.importing.word.notices import Notices
from plans.importing.word.symbols import named, sign

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_LEFT_OUT = frozenset({"pPr", "rPr", "Fallback"})  # properties, and the duplicates of what a newer Word shows
_INSERTED, _DELETED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_BREAKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

_NO_SIGN = "□"  # as Word shows a sign whose font is missing


def children(element: Element, *tags: str) -> Iterator[Element]:
    """The children of the given tags in order, also those inside content controls and tracked insertions."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, *tags)


class Texts:
    """Reads paragraphs, each once and in the order of the document, since automatic numbers count on."""

    def __init__(self, labels: Labels, notices: Notices, hiding: Hiding) -> None:
        self._labels, self._notices, self._hiding = labels, notices, hiding
        self._hidden_by_style = False

    def paragraph(self, element: Element, place: Place) -> str:
        """A paragraph's text.

        Args:
            element: ``w:p``.
            place: where it stands, for notices.
        """
        properties = element.find("pPr")
        numbered = properties is not None and not self._hiding.mark(properties)
        parts = [self._labels.label(properties)] if properties is not None and numbered else []
        self._hidden_by_style = self._hiding.anything and self._hiding.paragraph(properties)
        self._collect(element, place, parts)
        return "".join(parts)

    def cell(self, element: Element, place: Place) -> str:
        """A cell's paragraphs as lines; a table inside the cell is read as further lines.

        Args:
            element: ``w:tc``.
            place: where it stands, for notices.
        """
        text = ""
        for paragraph in self._paragraphs(element, place):
            text += self.paragraph(paragraph, place)
            if not self._runs_on(paragraph):
                text += "\n"
        return text

    def _paragraphs(self, cell: Element, place: Place) -> Iterator[Element]:
        for element in children(cell, "p", "tbl"):
            if element.tag == "p":
                yield element
                continue
            self._notices.nested.append(place)
            for row in children(element, "tr"):
                for inner in children(row, "tc"):
                    yield from self._paragraphs(inner, place)

    def _collect(self, element: Element, place: Place, parts: list[str]) -> None:
        for child in element:
            tag = child.tag
            if tag == "t":
                parts.append(child.text or "")
            elif tag in _BREAKS:
                parts.append(_BREAKS[tag])
            elif tag == "sym":
                parts.append(self._sign(child, place))
            elif tag not in _LEFT_OUT and not self._noted(child, place):
                if tag in _INSERTED:
                    self._notices.inserted.append(place)
                self._collect(child, place, parts)

    def _sign(self, element: Element, place: Place) -> str:
        found = sign(element)
        if not found:
            self._notices.signs.append((place, named(element)))
        return found or _NO_SIGN

    def _noted(self, element: Element, place: Place) -> bool:
        """Whether an element is told and not read."""
        tag = element.tag
        if tag in _DELETED:
            self._notices.deleted.append(place)
        elif tag in _DRAWN:
            self._boxes(element, place)
        elif tag in REFERENCES:
            self._notices.references.setdefault(tag, []).append((place, element.get("id", "")))
        elif self._hiding.anything and tag == "r" and self._hiding.run(element, by_style=self._hidden_by_style):
            self._notices.hide(place, beginning(element))
        else:
            return False
        return True

    def _boxes(self, drawn: Element, place: Place) -> None:
        for box in drawn.iter("txbxContent"):
            if words := beginning(box):
                self._notices.boxes.append((place, words))

    def _runs_on(self, paragraph: Element) -> bool:
        """Whether the end of the paragraph is hidden or a tracked change deleted it: the next one continues it."""
        properties = paragraph.find("pPr")
        marked = properties.find("rPr") if properties is not None else None
        return (marked is not None and marked.find("del") is not None) or self._hiding.mark(properties)
