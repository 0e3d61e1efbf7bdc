"""Which field a heading's words name (``data/headings.yaml``)."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from plans.data import load
from plans.words import key

_LONGEST = 12  # words; a longer cell is text, not a heading


@lru_cache(maxsize=1024)
def field_of(text: str) -> str | None:
    """The field that a heading names, or ``None``."""
    words = key(text)
    if not 0 < len(words) <= _LONGEST:
        return None
    phrases = _phrases(plain=text.isascii())
    fitting = [(len(phrase), field) for phrase, field in phrases.items() if _contains(words, phrase)]
    fields = {field for _, field in fitting}
    if {"leads", "coordinators"} <= fields:
        return "parties"
    return max(fitting)[1] if fitting else None


def _contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


@cache
def _phrases(*, plain: bool) -> Mapping[tuple[str, ...], str]:
    """Phrase to field; plain ones have no accents, for headings that were typed without any."""
    return {
        key(_without_accents(phrase) if plain else phrase): field
        for field, phrases in load("headings.yaml").items()
        for phrase in phrases
    }


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
