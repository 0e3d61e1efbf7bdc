"""The text around a plan's tables: passages in order, each with its place and its part in the document.

The order of the parts is that of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): letterhead, kind and
title, legal bases, text, recipients and signature, annexes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from plans.citations import opens_citation
from plans.data import load
from plans.importing.blocks import Paragraph, Place, Table
from plans.words import fold, one_line

_BULLETS = "-–+•* "
_HEADING = re.compile(r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\.? \S.*")
_NUMBERED = re.compile(r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\. ")
_HEADING_LENGTH = 120
_TITLE_LENGTH = 300
_LISTED = re.compile(r":|[;.,]$")


class Part(StrEnum):
    """The part of the document to which a passage belongs."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    BASIS = "basis"
    HEADING = "heading"
    TEXT = "text"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ANNEX = "annex"
    CLOSING = "closing"


FOOT = (Part.RECIPIENTS, Part.SIGNATURE)
"""The end of a document, in the order of its parts."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the body, or a cell of a table that lists no tasks (letterhead, signature).

    Attributes:
        text: cleaned; soft breaks and paragraphs of a cell kept as line breaks; never empty.
        place: where a person finds it.
        part: the part of the document to which it belongs.
        annex: order of the annex to whose title it belongs or after whose tables it stands; 0 before the first, so
            that the order of text and tables can be printed again.
    """

    text: str
    place: Place
    part: Part = Part.TEXT
    annex: int = 0

    @property
    def lines(self) -> list[str]:
        """The text line by line, empty lines left out."""
        return [line for line in self.text.splitlines() if line]


def passages_of(block: Paragraph | Table) -> Iterator[Passage]:
    """The passages of a block; a merged cell once."""
    if isinstance(block, Paragraph):
        if block.text:
            yield Passage(block.text, block.place)
        return
    for row in block.rows:
        for cell in dict.fromkeys(row):
            if cell.text and not cell.continued:
                yield Passage(cell.text, cell.place)


def assign_parts(passages: Iterable[Passage], part: Part) -> Iterator[Passage]:
    """Gives each passage its part, walking through the parts in their order.

    Args:
        passages: a stretch of the document without annex titles, in order.
        part: where it begins: the letterhead, or the closing after a table (recipients and signature may follow).
    """
    untitled = False  # only "KẾ HOẠCH" was read
    for passage in passages:
        part = _next_part(part, passage, untitled=untitled)
        untitled = part is Part.TITLE and (_only_kind(passage) or (untitled and _ruled(passage)))
        yield replace(passage, part=part)


def _next_part(before: Part, passage: Passage, *, untitled: bool) -> Part:
    """The part of a passage, given the part of the one before it."""
    if before is Part.LETTERHEAD:
        return Part.TITLE if kind_in_capitals(passage.lines[0]) else before
    if before in FOOT:
        return _part_of_foot(before, passage)
    if opens("signature", passage) and passage.lines[0].isupper():
        return Part.SIGNATURE
    if opens("recipients", passage):
        return Part.RECIPIENTS
    return before if before is Part.CLOSING else _part_of_text(before, passage, untitled=untitled)


def _part_of_foot(before: Part, passage: Passage) -> Part:
    """Recipients are listed; whoever signs stands in capitals, whatever the office, and the name below that."""
    first = passage.lines[0]
    if opens("recipients", passage) or (first[0] in _BULLETS and not _ruled(passage)):
        return Part.RECIPIENTS
    signs = first.isupper() and (opens("signature", passage) or not _LISTED.search(first))
    return Part.SIGNATURE if signs else before


def _part_of_text(before: Part, passage: Passage, *, untitled: bool) -> Part:
    if _ruled(passage):
        return before
    if before is Part.TITLE and (_is_title(passage) if untitled else _continues_title(passage)):
        return Part.TITLE
    if _HEADING.fullmatch(passage.text) and len(passage.text) <= _HEADING_LENGTH:
        return Part.HEADING
    if before in (Part.TITLE, Part.BASIS) and (opens("basis", passage) or _continues_bases(before, passage)):
        return Part.BASIS
    return Part.TEXT


def opens(group: str, passage: Passage) -> bool:
    """Whether the passage begins with a word of the group."""
    return _openings(group).match(fold(passage.text.lstrip(_BULLETS))) is not None


def names_office(line: str) -> bool:
    """Whether a line above a signature names an office, in capitals or not."""
    return _offices().search(fold(line)) is not None


def kind_in_capitals(line: str) -> int:
    """The length of "KẾ HOẠCH" at the start of a title, 0 where the line does not begin with it in capitals."""
    kind = str(load("cover_words.yaml")["kind"])
    return len(kind) if fold(line).startswith(fold(kind)) and line[: len(kind)].isupper() else 0


def annex_label(passage: Passage) -> str | None:
    """The number of an annex whose title the passage opens: "PHỤ LỤC II" gives "II", a lone "PHỤ LỤC" an empty text.

    A sentence that begins "Phụ lục I kèm theo …" opens none: a title's first line is in capitals or stands alone.
    """
    first = passage.lines[0]
    match = _annex().match(fold(first))
    if match is None or (match["rest"] and not first.isupper()):
        return None
    return (match["number"] or "").upper()


def annex_rest(passage: Passage) -> list[str]:
    """The lines of a title that stand in the passage beside its label."""
    first, *lines = passage.lines
    match = _annex().match(fold(first))
    rest = first[match.start("rest") :].strip() if match else first
    return [line for line in (rest, *lines) if line]


def _ruled(passage: Passage) -> bool:
    """Whether a passage is a rule of dashes."""
    return not any(map(str.isalnum, passage.text))


def _only_kind(passage: Passage) -> bool:
    text = one_line(passage.text)
    return kind_in_capitals(text) == len(text)


def _is_title(passage: Passage) -> bool:
    """Whether a passage directly below "KẾ HOẠCH" is the title: many begin like a legal basis, "Triển khai …"."""
    text = one_line(passage.text)
    if _NUMBERED.match(text) or len(text) > _TITLE_LENGTH:  # a plan without legal bases begins with its first heading
        return False
    return not text.endswith((";", ":", ",", *("." if opens("basis", passage) else "")))


def _continues_title(passage: Passage) -> bool:
    text = one_line(passage.text)
    if _NUMBERED.match(text) or (opens("basis", passage) and not text[0].islower()):
        return False
    return len(text) <= _TITLE_LENGTH and not text.endswith((";", ":", ".", ","))


def _continues_bases(before: Part, passage: Passage) -> bool:
    """Whether a passage after a legal basis is one more, or the rest of it: a listed document, or mid-sentence."""
    text = passage.text.lstrip(_BULLETS)
    return before is Part.BASIS and (text[0].islower() or opens_citation(one_line(text)))


@cache
def _openings(group: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_words(group)})(?!\w)")


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('offices')})(?!\w)")


def _words(group: str) -> str:
    return "|".join(re.escape(fold(word)) for word in load("cover_words.yaml")[group])


@cache
def _annex() -> re.Pattern[str]:
    word = re.escape(fold(load("cover_words.yaml")["annex"]))
    return re.compile(rf"{word}(?: (?:số )?(?P<number>[ivxlc]+|\d+)\b)?[ :.-]*(?P<rest>.*)")
