"""A walk over the words of a cell that names parties: known names, unknown words, and what stands between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from plans.aliases import AliasTable, Target
from plans.data import load
from plans.words import key, tokens

_WINDOW = 40  # words; longer than any alias, so that a huge cell costs no more than its length


@dataclass(slots=True)
class Item:
    """A known name, or unknown words in one stretch.

    Attributes:
        start, end: its place in the text.
        words: its folded words.
        target: who that is; ``None`` for unknown words.
        apart: whether a comma or another soft delimiter stands before it.
        anew: whether a line break or a semicolon stands before it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    target: Target | None
    apart: bool
    anew: bool


@dataclass(slots=True)
class Walk:
    """One cell's walk: the longest known alias wins, wherever a word begins one."""

    text: str
    aliases: AliasTable
    at: int = 0
    prefix: tuple[str, ...] = ()
    shared: bool = False
    apart: bool = False
    anew: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def read(self) -> list[Item]:
        """Every item in order."""
        for word, start, end in tokens(self.text):
            self.words.append(word)
            self.spans.append((start, end))
        if names_nobody(self.words):
            return []
        while self.at < len(self.words):
            if self.at and "\n" in self.text[self.spans[self.at - 1][1] : self.spans[self.at][0]]:
                self.anew = True
            self._step()
        return self.items

    def _step(self) -> None:
        prefix = fits("prefixes", self._ahead())
        if prefix and self.words[self.at + prefix : self.at + prefix + 1] == [":"]:
            self.prefix, self.shared = tuple(self.words[self.at : self.at + prefix]), True
            self.at += prefix + 1
            return
        found = self._match()
        if found is not None:
            self._known(*found)
            return
        delimiter, filler = fits("delimiters", self._ahead()), fits("fillers", self._ahead())
        if delimiter >= filler and delimiter:
            self._delimit(delimiter)
        elif filler and not self._after_unknown():
            self.at += filler
        else:
            self._unknown(max(1, filler))

    def _delimit(self, length: int) -> None:
        self.apart = True
        if self.words[self.at] == ";":
            self.prefix, self.shared, self.anew = (), False, True
        self.at += length

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

    def _known(self, target: Target, length: int) -> None:
        following = self.words[self.at + length : self.at + length + _WINDOW]
        if fits("elsewhere", following):
            self._unknown(length)
            return
        if not self.shared:
            prefix = fits("prefixes", self._ahead())
            self.prefix = tuple(self.words[self.at : self.at + prefix])
        self._add(length, target)

    def _unknown(self, length: int) -> None:
        if self._after_unknown():
            last = self.items[-1]
            last.words += tuple(self.words[self.at : self.at + length])
            self.at += length
            last.end = self.spans[self.at - 1][1]
        else:
            self._add(length, None)

    def _after_unknown(self) -> bool:
        return bool(self.items) and self.items[-1].target is None and not self.apart and not self.anew

    def _add(self, length: int, target: Target | None) -> None:
        start, end = self.spans[self.at][0], self.spans[self.at + length - 1][1]
        words = tuple(self.words[self.at : self.at + length])
        self.items.append(Item(start, end, words, target, self.apart, self.anew))
        self.at += length
        self.apart = self.anew = False


def fits(group: str, words: Sequence[str]) -> int:
    """The number of words of the longest phrase of a group (``data/party_words.yaml``) that the words begin with."""
    if not words:
        return 0
    return next(
        (len(phrase) for phrase in _phrases(group).get(words[0], ()) if tuple(words[: len(phrase)]) == phrase), 0
    )


def names_nobody(words: Sequence[str]) -> bool:
    """Whether a whole cell's folded words are "Không" or the like, whatever mark ends it."""
    said = words[:-1] if words and words[-1] in ".;," else words
    return bool(said) and fits("nobody", said) == len(said)


@cache
def _phrases(group: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """First word to the phrases that begin with it, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(map(key, load("party_words.yaml")[group]), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found
