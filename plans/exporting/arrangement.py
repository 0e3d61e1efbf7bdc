"""Where each line of a letterhead, a foot and a text belongs, and its style: names of :data:`layout.STYLES`."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from plans.data import load
from plans.dates import PartialDate, find_date
from plans.exporting.blanks import printed_number, with_date, with_number
from plans.exporting.layout import FOOT_SHARES, HEAD_SHARES
from plans.importing.passages import Part, Passage, kind_in_capitals
from plans.words import fold


class Styled(NamedTuple):
    """A line and the name of its style."""

    style: str
    text: str


class Columns(NamedTuple):
    """Two columns side by side, each with its share of the width."""

    left: list[Styled]
    right: list[Styled]
    shares: tuple[float, float]


def letterhead(passages: Iterable[Passage], number: str, dated: PartialDate) -> Columns:
    """The head of a document: the issuing body and the number at the left, the nation, place and date at the right.

    Args:
        passages: those of the letterhead, whatever their arrangement was.
        number: that it bears, or empty.
        dated: as far as known.
    """
    bodies: list[str] = []
    left: list[Styled] = []
    right: list[Styled] = []
    for line in (line for passage in passages for line in passage.lines):
        if fold(line) == _words("nation"):
            right.append(Styled("nation", line))
        elif fold(line).startswith(_words("motto")):
            right.append(Styled("motto", line))
        elif find_date(line):
            right.append(Styled("dated", with_date(line, dated)))
        elif printed_number(line) is not None:
            left.append(Styled("number", with_number(line, number)))
        elif left:
            left.append(Styled("number", line))
        else:
            bodies.append(line)
    return Columns([*_bodies(bodies), *left], right, HEAD_SHARES)


def foot(passages: Iterable[Passage]) -> Columns:
    """The end of a document: recipients at the left, the signature at the right."""
    lines = [(passage.part, line) for passage in passages for line in passage.lines]
    recipients = [line for part, line in lines if part is Part.RECIPIENTS]
    signature = [line for part, line in lines if part is Part.SIGNATURE]
    left = [Styled("recipient" if place else "recipients", line) for place, line in enumerate(recipients)]
    return Columns(left, _signature(signature), FOOT_SHARES)


def styled(passage: Passage) -> Styled:
    """A passage of the text with the style of its part."""
    if passage.part is Part.TITLE:
        style = "kind" if kind_in_capitals(passage.lines[0]) else "subject"
    elif passage.part is Part.CLOSING:
        style = "closing" if passage.text.isupper() else "text"
    else:
        style = {Part.BASIS: "basis", Part.HEADING: "heading"}.get(passage.part, "text")
    return Styled(style, passage.text)


def _bodies(lines: Sequence[str]) -> list[Styled]:
    """The superior's lines upright, the body's own bold: the last one, and the kind of body if that stands above."""
    own = len(lines) - 1
    if own > 0 and fold(lines[own - 1]) in _bodies_known():
        own -= 1
    return [Styled("body" if place >= own else "superior", line) for place, line in enumerate(lines)]


def _signature(lines: Iterable[str]) -> list[Styled]:
    block: list[Styled] = []
    for line in lines:
        if line.isupper():
            block += [Styled("authority", part) for part in _offices().split(line)]
        else:
            block.append(Styled("signed" if line.startswith("(") else "signatory", line))
    return block


def _words(name: str) -> str:
    return fold(load("printed_words.yaml")[name])


@cache
def _bodies_known() -> frozenset[str]:
    return frozenset(map(fold, load("printed_words.yaml")["bodies"]))


@cache
def _offices() -> re.Pattern[str]:
    """The spaces at which a line above a signature is divided: "… NHÂN DÂN | CHỦ TỊCH", but "KT. CHỦ TỊCH"."""
    offices = "|".join(re.escape(office) for office in load("printed_words.yaml")["offices"])
    return re.compile(rf"(?<=\w\w) (?<!\bPHÓ )(?={offices})", re.IGNORECASE)
