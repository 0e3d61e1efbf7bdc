"""Vietnamese order as a stored key, the same on every server (collations differ between PostgreSQL builds).

Letters first (a ă â b c d đ e ê …), tones second (ngang, huyền, hỏi, ngã, sắc, nặng), as in a Vietnamese dictionary.
"""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
# Plain ASCII weights, so that the key compares alike under any collation's byte order.
_WEIGHTS = {letter: f"{index:02d}" for index, letter in enumerate(_ALPHABET, start=40)}


def sort_key(text: str) -> str:
    """A key whose code-point order is the Vietnamese order of the texts."""
    letters: list[str] = []
    tones: list[str] = []
    for char in unicodedata.normalize("NFC", text).casefold():
        marks = [mark for mark in unicodedata.normalize("NFD", char) if mark in _TONES]
        bare = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", char) if c not in _TONES))
        if bare in _WEIGHTS:
            letters.append(_WEIGHTS[bare])
        elif bare.isdigit():
            letters.append(f"2{bare}")
        else:
            letters.append("10")
        tones.append(_TONES[marks[0]] if marks else "0")
    return f"{''.join(letters)}.{''.join(tones)}"
