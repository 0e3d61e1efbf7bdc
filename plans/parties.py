"""Who a cell of a plan names, recognised by the longest known alias and not by delimiters (DESIGN section 5, Party).

"Cán bộ, công chức chuyên môn" is one party in spite of its comma; two parties may have only a space between them; a
prefix may be shared ("Công chức: văn hóa, văn phòng"). Words that no alias covers are told apart only at line breaks
and semicolons, or where each of the parts begins like a body or an office; else they stay one name, to be confirmed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plans.aliases import AliasTable, PartyKind, Target
from plans.party_walk import Item, Walk, fits
from plans.words import clean

_BULLET = re.compile(r"\n\s*[-+•*–]\s*")


@dataclass(frozen=True, slots=True)
class ParsedParty:
    """One party of a cell, as printed and as understood.

    Attributes:
        words: as printed.
        target: who that is; kind ``unknown`` where no alias covers the words.
    """

    words: str
    target: Target


def recognise(words: str, aliases: AliasTable) -> tuple[ParsedParty, ...]:
    """Reads the parties of one cell, in order; the first lead is the accountable one, the others are joint.

    Args:
        words: the cell's text, in any Unicode form.
        aliases: every alias that counts in the unit.

    Returns:
        Each party once per mention; nobody for "Không" or "-". Words that no alias covers, besides delimiters and
        fillers, become a party of kind ``unknown``, so that nothing printed is lost.
    """
    text = _BULLET.sub("\n; ", clean(words))
    return tuple(_parties(text, Walk(text, aliases).read()))


def _parties(text: str, items: Sequence[Item]) -> Iterator[ParsedParty]:
    for segment in _split(items, lambda item: item.anew):
        parts = _split(segment, lambda item: item.apart)
        for unknown, group in groupby(parts, key=lambda part: any(item.target is None for item in part)):
            run = list(group)
            yield from _unknown(text, run) if unknown else _known(text, run)


def _split(items: Iterable[Item], begins: Callable[[Item], bool]) -> list[list[Item]]:
    """Stretches of items; one that ``begins`` opens a new one."""
    found: list[list[Item]] = []
    for item in items:
        if not found or begins(item):
            found.append([])
        found[-1].append(item)
    return found


def _known(text: str, parts: Iterable[Sequence[Item]]) -> Iterator[ParsedParty]:
    for part in parts:
        for item in part:
            yield _party(text, [item])


def _unknown(text: str, parts: Sequence[Sequence[Item]]) -> Iterator[ParsedParty]:
    """Neighbouring parts with unknown words: told apart if all begin like bodies or offices, else one name."""
    if not all(_begins_like_a_body(part[0]) for part in parts):
        yield _party(text, [item for part in parts for item in part])
        return
    for part in parts:
        if all(map(_begins_like_a_body, part)):
            yield from (_party(text, [item]) for item in part)
        else:  # a known name with more to it: "Tổ dân phố số 1"
            yield _party(text, part)


def _begins_like_a_body(item: Item) -> bool:
    opener = fits("openers", item.words)
    return bool(opener) and (item.target is not None or len(item.words) > opener)


def _party(text: str, items: Sequence[Item]) -> ParsedParty:
    start, end = items[0].start, items[-1].end
    target = items[0].target if len(items) == 1 else None
    if text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")":
        end += 1
    return ParsedParty(text[start:end], target or Target(PartyKind.UNKNOWN))
