"""The automatic numbers of paragraphs, counted through the document as Word shows them."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from plans.importing.word.numbering import Level, List, Numbering, number

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_BULLET = "-"  # a bullet's own sign is mostly one of a symbol font, which says nothing outside that font


class Labels:
    """Counts; every paragraph is asked once, in the order of the document."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: Element) -> str:
        """The paragraph's number with the space after it, or an empty text.

        Args:
            properties: the paragraph's ``pPr``.
        """
        name, level = self._list_of(properties)
        found = self._numbering.lists.get(name) if name else None
        if found is None or level not in found.levels:
            return ""
        counts = self._count(name, found, level)
        text = _text(found.levels, level, counts)
        return f"{text} " if text and found.levels[level].spaced else text

    def _list_of(self, properties: Element) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style."""
        style, own = properties.find("pStyle"), properties.find("numPr")
        if style is None and own is None:
            return "", 0
        named = style.get("val", "") if style is not None else ""
        own_list, own_level = (own.find("numId"), own.find("ilvl")) if own is not None else (None, None)
        of_style = self._numbering.styles.get(named) if named and own_list is None else None
        name = own_list.get("val", "") if own_list is not None else of_style[0] if of_style else ""
        if own_level is not None:
            return name, number(own_level.get("val", ""))
        if of_style is None:
            return name, 0
        known = self._numbering.lists.get(name)
        return name, of_style[1] if of_style[1] is not None else known.level_of(named) if known else 0

    def _count(self, name: str, found: List, level: int) -> Mapping[int, int]:
        counts = self._counters.setdefault(found.counter, {})
        if level in found.begins and (name, level) not in self._begun:
            self._begun.add((name, level))
            counts[level] = found.begins[level]
        else:
            counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for other, of_other in found.levels.items():
            if other < level:
                counts.setdefault(other, of_other.start)
            elif other > level and of_other.restarts:
                counts.pop(other, None)
        return counts


def _text(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return _BULLET

    def shown(match: re.Match[str]) -> str:
        other = int(match[1]) - 1
        if other not in levels or other not in counts:
            return ""
        return FORMS.get("decimal" if own.legal else levels[other].form, str)(counts[other])

    return "" if own.form == "none" else _PLACE.sub(shown, own.text)


def _letters(value: int) -> str:
    """Letters from a to z, then aa, bb, …: the letter as often as the alphabet was gone through."""
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, 10) if value > 0 else ""


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        text += sign * min(times, 10)
    return text


#: How a number is written (ECMA-376 part 1, 17.18.59); any other form is read as decimal.
FORMS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "none": lambda _: "",
}
