"""Numbers of an outline that follow one another: I, II; 1, 2; 1.1, 1.2; a), b), with one list inside another."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_ROMAN = re.compile(r"[IVXLC]+")
_ARABIC = re.compile(r"\d{1,6}(?:\.\d{1,6})*")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
#: Letters of points, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I (the alphabet without ă, â, ê, ô, ơ, ư).
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ONES = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Ordinal(NamedTuple):
    """A number of an outline.

    Attributes:
        style: numbers of one style follow one another ("roman", "letter", or the number of dotted parts).
        value: its place in its list, from 1.
        stem: the dotted parts before it, with their full stop ("1.").
    """

    style: str | int
    value: int
    stem: str = ""

    def at(self, value: int) -> str:
        """The number at another place of the same list, as printed."""
        if self.style == "roman":
            return _roman(value)
        if self.style == "letter":
            return _LETTERS[value - 1] if value <= len(_LETTERS) else "…"
        return f"{self.stem}{value}"


class Break(NamedTuple):
    """A number that does not follow the one before: what should have come, and whether numbers are left out."""

    gap: bool
    expected: str


@dataclass(slots=True)
class Sequence:
    """Reads the numbers of one outline in order; a list inside another begins anew under each number of the outer."""

    _open: list[Ordinal] = field(default_factory=list)

    def read(self, printed: str, *, restarts: bool = False) -> Break | None:
        """Takes the next number.

        Args:
            printed: as printed; what is no number is passed over.
            restarts: whether a 1 may begin the list anew here.

        Returns:
            How it breaks the sequence, ``None`` where it follows.
        """
        number = read_ordinal(printed)
        if number is None:
            return None
        before = self._before(number)
        self._open.append(number)
        if number.value == before + 1 or (restarts and number.value == 1):
            return None
        if number.value <= before:
            return Break(gap=False, expected=number.at(before + 1))
        first, last = number.at(before + 1), number.at(number.value - 1)
        return Break(gap=True, expected=first if first == last else f"{first}-{last}")

    def next(self) -> int:
        """The place of the number that would follow in the outermost list."""
        return self._open[0].value + 1 if self._open else 1

    def _before(self, number: Ordinal) -> int:
        """The value before a number in its list; closes the lists inside that."""
        styles = [one.style for one in self._open]
        if number.style not in styles:
            return 0
        at = styles.index(number.style)
        before = self._open[at]
        del self._open[at:]
        return before.value if before.stem == number.stem else 0


def read_ordinal(printed: str) -> Ordinal | None:
    """The number that stands in a text, ``None`` where it is none.

    Args:
        printed: with or without the mark after it ("1.", "a)", "II").
    """
    text = printed.strip().rstrip(".):/")
    if _ARABIC.fullmatch(text):
        stem, dot, last = text.rpartition(".")
        return Ordinal(text.count(".") + 1, int(last), stem + dot)
    if _ROMAN.fullmatch(text):
        value = _roman_value(text)
        return Ordinal("roman", value) if _roman(value) == text else None
    if len(text) == 1 and text in _LETTERS:
        return Ordinal("letter", _LETTERS.index(text) + 1)
    return None


def _roman_value(text: str) -> int:
    values = [_VALUES[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _roman(value: int) -> str:
    text = ""
    for one, sign in _ONES:
        text += sign * (value // one)
        value %= one
    return text
