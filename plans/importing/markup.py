"""The main document's XML as a tree, parsed so that nothing in the file reaches outside it or runs away.

Document type declarations are refused, and with them entities; so is nesting that no word processor writes. Tags and
attributes lose their namespaces: transitional and strict files differ in nothing else that matters here.
"""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from plans.importing.refuse import refuse
from tenants.refusals import Malformed

MAX_DEPTH = 150


class _Builder:
    """Feeds the parser's events to a tree."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            refuse(Malformed, "docx.nested_too_deep", found=self.depth, expected=MAX_DEPTH)
        self.tree.start(local(tag), {local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(local(tag))

    def doctype(self, name: str, *_: object) -> None:
        refuse(Malformed, "docx.dtd", found=f"<!DOCTYPE {name}", expected="word/document.xml")


def local(name: str) -> str:
    """A qualified name without its namespace."""
    return name.rpartition("}")[2]


def parse(xml: bytes) -> Element:
    """The root element.

    Args:
        xml: the main document part.

    Raises:
        Malformed: not well-formed, with a document type declaration, or nested beyond ``MAX_DEPTH`` (400).
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        refuse(Malformed, "docx.xml_damaged", found=str(error), expected="word/document.xml")
    return builder.tree.close()
