"""Who a cell of a plan names, recognised by the longest known alias and not by delimiters (DESIGN section 5, Party).

"Cán bộ, công chức chuyên môn" is one party in spite of its comma; two parties may have only a space between them; a
prefix may be shared ("Công chức: văn hóa, văn phòng").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from plans.aliases import AliasTable, PartyKind, Target
from plans.data import load
from plans.words import clean, key, tokens

_WINDOW = 40  # words; longer than any alias, so that a huge cell costs no more than its length
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
        Each party once per mention. Words that no alias covers, besides delimiters and fillers, become a party of
        kind ``unknown``, so that nothing printed is lost.
    """
    text = _BULLET.sub("\n; ", clean(words))
    return tuple(_Cell(text, aliases).read())


@dataclass(slots=True)
class _Cell:
    """A walk over the tokens of one cell."""

    text: str
    aliases: AliasTable
    at: int = 0
    prefix: tuple[str, ...] = ()
    shared: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def read(self) -> list[ParsedParty]:
        for word, start, end in tokens(self.text):
            self.words.append(word)
            self.spans.append((start, end))
        parties: list[ParsedParty] = []
        while self.at < len(self.words):
            if self._skip():
                continue
            parties.append(self._known() or self._unknown(self.at))
        return parties

    def _skip(self) -> bool:
        prefix = _fits("prefixes", self._ahead())
        if prefix and self.words[self.at + prefix : self.at + prefix + 1] == [":"]:
            self.prefix, self.shared = tuple(self.words[self.at : self.at + prefix]), True
            self.at += prefix + 1
            return True
        if self._match() is not None:
            return False
        length = max(_fits("delimiters", self._ahead()), _fits("fillers", self._ahead()))
        if self.words[self.at] == ";":
            self.prefix, self.shared = (), False
        self.at += length
        return bool(length)

    def _ahead(self) -> list[str]:
        return self.words[self.at : self.at + _WINDOW]

    def _match(self) -> tuple[Target, int] | None:
        rest = self._ahead()
        plain = self.aliases.match(rest)
        if not self.prefix or (plain and not self.shared):
            return plain
        prefixed = self.aliases.match([*self.prefix, *rest])
        length = prefixed[1] - len(self.prefix) if prefixed else 0
        if prefixed and length > 0 and (plain is None or length >= plain[1]):
            return prefixed[0], length
        return plain

    def _known(self) -> ParsedParty | None:
        found = self._match()
        if found is None:
            return None
        target, length = found
        start = self.at
        self.at += length
        if _fits("elsewhere", self._ahead()):
            return self._unknown(start)
        if not self.shared:
            prefix = _fits("prefixes", self.words[start : start + _WINDOW])
            self.prefix = tuple(self.words[start : start + prefix])
        return ParsedParty(self._printed(start), target)

    def _unknown(self, start: int) -> ParsedParty:
        self.at += 1
        while self.at < len(self.words) and not _fits("delimiters", self._ahead()) and self._match() is None:
            self.at += 1
        return ParsedParty(self._printed(start), Target(PartyKind.UNKNOWN))

    def _printed(self, start: int) -> str:
        return self.text[self.spans[start][0] : self.spans[self.at - 1][1]]


@cache
def _phrases(group: str) -> frozenset[tuple[str, ...]]:
    return frozenset(key(phrase) for phrase in load("party_words.yaml")[group])


def _fits(group: str, words: Sequence[str]) -> int:
    """The number of words of the longest phrase of the group that the words begin with."""
    return max((len(phrase) for phrase in _phrases(group) if tuple(words[: len(phrase)]) == phrase), default=0)
