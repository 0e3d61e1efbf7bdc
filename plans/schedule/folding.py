"""A schedule's words without anything in which two ways of typing them differ, and with every moment spelt out.

Clerks leave accents out, put them on the wrong letter ("thưòng", "Qúy"), write NFD, abbreviate ("T3", "Q.I", "KH") and
share one name among several numbers ("Tháng 3, 6, 9"). Patterns of this package are therefore matched on ASCII text
in which ``thang``, ``quy`` and each date stand in full.
"""

import unicodedata

from plans.schedule.rewrites import ONCE, SHARED, day_in_months
from plans.words import one_line

_DASHES = "‐‑‒–—―−"
_MOST_SHARED = 31  # numbers under one name: the days of a month


def printed_line(words: str) -> str:
    """The words on one line, without marks that no letter carries, so that :func:`plain` keeps every offset."""
    line = unicodedata.normalize("NFKC", one_line(words))
    return "".join(letter for letter in line if not unicodedata.combining(letter))


def plain(line: str) -> str:
    """ASCII letters in lower case for Vietnamese ones; one character for each, so that offsets stay.

    Args:
        line: what :func:`printed_line` returned.
    """
    return "".join(map(_base, line))


def spell_out(text: str) -> str:
    """Gives each moment its own full words: ``quy i, ii`` becomes ``quy i, quy ii``, ``ngay 5 thang 3`` ``ngay 5/3``.

    Args:
        text: what :func:`plain` returned.
    """
    for pattern, replacement in ONCE:
        text = pattern.sub(replacement, text)
    for pattern, replacement in SHARED:
        for _ in range(_MOST_SHARED):
            text, changed = pattern.subn(replacement, text)
            if not changed:
                break
    return day_in_months(" ".join(text.split()))


def _base(letter: str) -> str:
    if letter in _DASHES:
        return "-"
    if letter in "đĐ":
        return "d"
    base = unicodedata.normalize("NFKD", letter)[:1].lower()
    return base if len(base) == 1 else letter
