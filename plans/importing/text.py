"""What a plan's text says, beside its tables: the documents on which it rests, and its sections."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plans.citations import Citation
from plans.importing.cited import cited_in_text
from plans.importing.passages import Part, Passage
from plans.linting import Numbered
from plans.linting.sequences import read_ordinal
from plans.words import one_line

_HEADING = re.compile(r"([IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]? (?=\S)")
#: A paragraph's number bears a mark, else a paragraph might begin with a plain one: "II.", "1.", "1.1", "a)".
_NUMBER = re.compile(r"((?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]|\d{1,2}(?:\.\d{1,2})+|[a-zđ]\)) (?=\S)")
_PATTERNS = {Part.HEADING: _HEADING, Part.TEXT: _NUMBER}


@dataclass(frozen=True, slots=True)
class TextSection:
    """A section of the text.

    Attributes:
        number: as printed, without the mark after it; empty before the first heading.
        heading: without its number.
        level: 1 for the outermost.
        paragraphs: under the heading, down to the next one, as printed.
    """

    number: str
    heading: str
    level: int
    paragraphs: list[str] = field(default_factory=list)


def legal_bases(passages: Iterable[Passage]) -> list[Citation]:
    """The documents cited as the plan's legal bases, in order."""
    return [cited.citation for cited in cited_in_text(passages) if cited.basis]


def sections(passages: Iterable[Passage]) -> list[TextSection]:
    """The sections of the text in order; a list of numbers inside another is one level deeper."""
    found: list[TextSection] = []
    styles: list[str | int] = []
    for passage in passages:
        if passage.part is Part.HEADING:
            text = one_line(passage.text)
            match = _HEADING.match(text)
            number, heading = (match[1], text[match.end() :]) if match else ("", text)
            found.append(TextSection(number, heading, _level(number, styles)))
        elif passage.part is Part.TEXT:
            if not found:
                found.append(TextSection("", "", 1))
            found[-1].paragraphs.append(passage.text)
    return found


def numbered_passages(passages: Iterable[Passage]) -> Iterator[Numbered]:
    """The numbers with which headings and paragraphs of the text begin, each with its place."""
    for passage in passages:
        pattern = _PATTERNS.get(passage.part)
        match = pattern.match(passage.text) if pattern else None
        if match:
            yield Numbered(match[1].rstrip(".)"), passage.place)


def _level(number: str, styles: list[str | int]) -> int:
    """How deep a number stands; ``styles`` are those of the lists open around it, the outermost first."""
    ordinal = read_ordinal(number)
    if ordinal is None:
        return max(len(styles), 1)
    if ordinal.style in styles:
        del styles[styles.index(ordinal.style) + 1 :]
    else:
        styles.append(ordinal.style)
    return len(styles)


def text_outline(passages: Sequence[Passage]) -> dict[str, list[dict[str, object]]]:
    """Legal bases and sections as JSON values; what the registry knows of a basis is looked up when it is read."""
    return {
        "legal_bases": [_basis(citation) for citation in legal_bases(passages)],
        "sections": [
            {
                "number": section.number,
                "heading": section.heading,
                "level": section.level,
                "paragraphs": section.paragraphs,
            }
            for section in sections(passages)
        ],
    }


def _basis(citation: Citation) -> dict[str, object]:
    document = citation.document
    return {
        "words": citation.words,
        "kind": citation.kind,
        "number": citation.number or (document.number if document else ""),
        "date": citation.dated.isoformat() if citation.dated else None,
        "issuer": citation.issuer or (document.issuer if document else ""),
        "title": citation.subject or (document.title if document else citation.name),
        "known": document is not None,
    }
