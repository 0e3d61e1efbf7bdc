"""Words as people type them, made comparable: Unicode form, spaces, dashes, letter case, old and new tone placement.

Input may be NFD (Word on macOS), hold no-break spaces, long dashes, and either spelling of "hoà/hòa" and "uỷ/ủy".
Accents are kept everywhere: without them Vietnamese words fall together.
"""

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"[^\S\n]+")
# Beside what nobody sees: control characters and the two that are none, which no file of Office can hold.
_INVISIBLE = dict.fromkeys(
    (*map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\x7f\ufffe\uffff"), *range(0x09), *range(0x0E, 0x1C))
)
_UNCLEAN = re.compile(rf"[{''.join(map(chr, _INVISIBLE))}]|[^\S \n]|\s\s|\A\s|\s\Z")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_OLD_TONES = re.compile(r"(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)")
_MOVED = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


def clean(text: str) -> str:
    """The text in NFC, without invisible characters, runs of spaces as one, line breaks kept, ends trimmed."""
    if unicodedata.is_normalized("NFC", text) and not _UNCLEAN.search(text):
        return text
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    lines = (_SPACES.sub(" ", line).strip() for line in text.splitlines())
    return "\n".join(lines).strip()


def one_line(text: str) -> str:
    """:func:`clean` with line breaks turned into spaces."""
    cleaned = clean(text)
    return " ".join(cleaned.split()) if "\n" in cleaned else cleaned


def fold(text: str) -> str:
    """The form in which patterns are matched: one line, lower case, every dash ``-``, tones in the new placement."""
    folded = one_line(text).translate(_DASHES).lower()
    return _OLD_TONES.sub(lambda match: _MOVED[match.group()], folded)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Splits cleaned text into words and punctuation marks, dashes left out.

    Args:
        text: what :func:`clean` returned, so that the offsets fit it.

    Returns:
        ``(folded token, start, end)`` for each, in order; offsets are into ``text``.
    """
    found = ((match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))
    return [(folded, start, end) for token, start, end in found if (folded := _folded(token)) != "-"]


@lru_cache(maxsize=8192)
def _folded(token: str) -> str:
    """:func:`fold` of one token; plans use few words, and each many times."""
    return fold(token)


def key(text: str) -> tuple[str, ...]:
    """What two spellings of one name have in common: their folded tokens (``VP - TK`` and ``vp–tk`` are one)."""
    return tuple(token for token, _, _ in tokens(clean(text)))
