"""The numbering definitions of a Word file (ECMA-376 part 1, 17.9), read only where its text refers to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from plans.importing.archive import Archive
from plans.importing.markup import parse
from plans.importing.word.styles import Styles

_NUMBERING = "word/numbering.xml"
_LEVELS = 9  # ECMA-376 part 1, 17.9.3


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts.

    Attributes:
        start: its first number.
        form: ``decimal``, ``upperRoman``, ``bullet``, …
        text: the label with ``%1`` to ``%9`` for the numbers of the levels.
        restarts: whether it begins anew after each number of a level above.
        spaced: whether a space follows the label.
        style: the paragraph style that stands for this level, or empty.
        legal: whether all numbers of the label are arabic.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts: bool = True
    spaced: bool = True
    style: str = ""
    legal: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """One list: the counter that it shares with the lists of the same definition, its levels, its own beginnings."""

    counter: str
    levels: Mapping[int, Level]
    begins: Mapping[int, int]

    def level_of(self, style: str) -> int:
        """The level for which a paragraph style stands, else the first."""
        return next((number for number, level in self.levels.items() if style and level.style == style), 0)


class Numbering:
    """Lists by number, and the paragraph styles that are numbered."""

    def __init__(self, archive: Archive, styles: Styles) -> None:
        self._archive, self._styles = archive, styles

    @cached_property
    def lists(self) -> Mapping[str, List]:
        """Each list of the file by its number; unpacked at its first use."""
        content = self._archive.unpack(_NUMBERING) if _NUMBERING in self._archive else b""
        root = parse(content, _NUMBERING) if content else Element(_NUMBERING)
        definitions = {_value(element, "abstractNumId"): element for element in root.findall("abstractNum")}
        named = {_child(element, "styleLink"): element for element in definitions.values()}
        lists = {}
        for element in root.findall("num"):
            counter = _child(element, "abstractNumId")
            definition = definitions.get(counter)
            link = definition.find("numStyleLink") if definition is not None else None
            if link is not None:
                definition = named.get(link.get("val", ""))
            if definition is not None:
                lists[_value(element, "numId")] = _list(counter, definition, element)
        return lists

    @cached_property
    def styles(self) -> Mapping[str, tuple[str, int | None]]:
        """Numbered paragraph styles: list and level, as far as given; unpacked at its first use."""
        return {name: found for name in self._styles.names if (found := _numbered(self._styles, name))}


def _numbered(styles: Styles, name: str) -> tuple[str, int | None] | None:
    """What a style or those on which it is based say."""
    said = styles.said(name, "pPr/numPr[numId]")
    if said is None:
        return None
    level = said.find("ilvl")
    return _child(said, "numId"), None if level is None else number(level.get("val", ""))


def _list(counter: str, definition: Element, element: Element) -> List:
    levels = {number(_value(level, "ilvl")): _level(level) for level in definition.findall("lvl")[:_LEVELS]}
    begins = {}
    for override in element.findall("lvlOverride")[:_LEVELS]:
        at = number(_value(override, "ilvl"))
        own, begin = override.find("lvl"), override.find("startOverride")
        if own is not None:
            levels[at] = _level(own)
        if begin is not None:
            begins[at] = number(begin.get("val", ""))
    return List(counter, levels, begins)


def _level(element: Element) -> Level:
    legal = element.find("isLgl")
    return Level(
        start=number(_child(element, "start") or "1"),
        form=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText"),
        restarts=_child(element, "lvlRestart") != "0",
        spaced=_child(element, "suff") != "nothing",
        style=_child(element, "pStyle"),
        legal=legal is not None and legal.get("val", "1") not in ("0", "false"),
    )


def number(value: str) -> int:
    """A number written in an attribute; 0 where there is none, and never more than a million."""
    return int(value[:6]) if value.isascii() and value.isdigit() else 0


def _value(element: Element, name: str) -> str:
    return element.get(name, "")


def _child(element: Element, name: str) -> str:
    child = element.find(name)
    return "" if child is None else child.get("val", "")
