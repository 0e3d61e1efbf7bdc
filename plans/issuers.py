"""Who issues official documents: abbreviations in symbols, the names under which issuers are cited, and their places.

The table stands in ``data/legal_bases.yaml``; abbreviations are those of Nghị định 30/2020/NĐ-CP, Phụ lục III.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from plans.data import load
from plans.words import fold, key

_REACH = 160  # characters in which an issuer's name and place stand
_OPENING = 20  # characters of the longest opening of a subject
_NAME_WORD = re.compile(r" (?:- )?(\w+)")


@cache
def issuers() -> Mapping[str, tuple[str, ...]]:
    """Each abbreviation's names, the full one first."""
    return {suffix: tuple(names) for suffix, names in load("legal_bases.yaml")["issuers"].items()}


def is_local(suffix: str) -> bool:
    """Whether many places have such a body, so that its numbers are unique in one of them only."""
    return suffix in load("legal_bases.yaml")["local"]


def expected_issuer(suffixes: Iterable[str], named: str) -> str | None:
    """The issuer that a symbol names, where a citation names another one.

    Args:
        suffixes: the parts of the symbol that name issuers; a joint document has several.
        named: the issuer as the citation names it, perhaps with its place.

    Returns:
        Its full name; ``None`` where they agree, or where an abbreviation or the name stands in no table.
    """
    known = [issuers().get(suffix, ()) for suffix in suffixes]
    found = _names().match(fold(named))
    if not known or not all(known) or found is None:
        return None
    return None if any(key(found.group()) == key(name) for names in known for name in names) else known[0][0]


def issuer_end(text: str, start: int) -> int:
    """Where an issuer's name that begins at ``start`` ends, its place included; ``start`` where none begins there."""
    rest = text[start : start + _REACH]
    name = _names().match(fold(rest))
    if name is None:
        return start
    end = name.end()
    if key(name.group()) in _local_names():
        end = _place_end(rest, end)
    return start + end


def _place_end(text: str, end: int) -> int:
    """The end of " thị xã Hồng Lĩnh": a level, and the capitalised words after it up to the document's subject."""
    level = _words("levels").match(fold(text), end + 1)
    if level is None or text[end : end + 1] != " ":
        return end
    end = level.end()
    while (word := _NAME_WORD.match(text, end)) and word[1][0].isupper() and not opens_subject(text[word.start(1) :]):
        end = word.end()
    return end


def opens_subject(text: str) -> bool:
    """Whether the text begins as the subject of a document does ("về …", "quy định …")."""
    return _words("subjects").match(fold(text[:_OPENING])) is not None


@cache
def _local_names() -> frozenset[tuple[str, ...]]:
    return frozenset(key(name) for suffix in load("legal_bases.yaml")["local"] for name in issuers()[suffix])


@cache
def _words(table: str) -> re.Pattern[str]:
    return _any(load("legal_bases.yaml")[table])


@cache
def _names() -> re.Pattern[str]:
    return _any(name for names in issuers().values() for name in names)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, folded, the longest first."""
    folded = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, folded))})(?!\w)")
