"""A part's XML as a tree, parsed so that nothing in the file reaches outside it or runs away.

Document type declarations are refused, and with them entities; so is nesting that no word processor writes. Tags and
attributes lose their namespaces: transitional and strict files differ in nothing else that matters here.
"""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from plans.importing.refuse import refuse
from plans.words import one_line
from tenants.refusals import Malformed, TooLarge

MAX_DEPTH = 150
SHOWN = 80
"""Characters of a text that is not read, for a person to know it by."""
MAX_ELEMENTS = 1_000_000
"""A plan of 1,000 tasks has about 100,000; a million take two seconds."""
_APART = frozenset({"p", "br", "tab", "cr"})


class _Names(dict[str, str]):
    """Qualified names to those without namespaces, each worked out once: a document uses a few over and over."""

    def __missing__(self, name: str) -> str:
        self[name] = found = local(name)
        return found


class _Builder:
    """Feeds the parser's events to a tree."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.names = _Names()
        self.tree = TreeBuilder()
        self.depth = self.count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > MAX_DEPTH:
            refuse(Malformed, "file.nested_too_deep", found=self.depth, expected=MAX_DEPTH)
        if self.count > MAX_ELEMENTS:
            refuse(TooLarge, "file.too_many_elements", found=self.count, expected=MAX_ELEMENTS)
        self.tree.start(self.names[tag], {self.names[name]: value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(self.names[tag])

    def doctype(self, name: str, *_: object) -> None:
        refuse(Malformed, "file.dtd", found=f"<!DOCTYPE {name}", expected=self.part)


def local(name: str) -> str:
    """A qualified name without its namespace."""
    return name.rpartition("}")[2]


def beginning(element: Element, *tags: str) -> str:
    """The first words of a text that is not read, its paragraphs one after the other.

    Args:
        element: what holds it.
        tags: of the elements that hold the words themselves, ``t`` unless told.
    """
    parts, length = list[str](), 0
    for part in element.iter():
        if part.tag in (tags or ("t",)):
            parts.append(part.text or "")
            length += len((part.text or "").strip())
        elif part.tag in _APART:
            parts.append(" ")
        if length > SHOWN:
            break
    return one_line("".join(parts))[:SHOWN]


def parse(xml: bytes, part: str) -> Element:
    """The root element.

    Args:
        xml: a part of an Office file.
        part: its name, for telling a person.

    Raises:
        Malformed: not well-formed, with a document type declaration, or nested beyond ``MAX_DEPTH`` (400).
        TooLarge: more than ``MAX_ELEMENTS`` (413).
    """
    builder = _Builder(part)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        refuse(Malformed, "file.xml_damaged", found=str(error), expected=part)
    return builder.tree.close()
