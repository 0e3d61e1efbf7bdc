"""Signs that stand in a text as places in a font (ECMA-376 part 1, 17.3.3.30): "≥" is F0B3 in the font Symbol."""

from functools import cache
from xml.etree.ElementTree import Element

from plans.data import load

_PRIVATE = range(0xF000, 0xF100)  # where Office puts the places of fonts of signs
_LAST = 0xFFFD


def sign(element: Element) -> str:
    """The sign, empty where nothing tells which it is.

    Args:
        element: ``w:sym``.
    """
    font, place = element.get("font", ""), element.get("char", "")
    try:
        code = int(place, 16)
    except ValueError:
        return ""
    if code in _PRIVATE or (code < min(_PRIVATE) and font in _fonts()):
        return _fonts().get(font, {}).get(code & 0xFF, "")
    return chr(code) if code <= _LAST and chr(code).isprintable() else ""


def named(element: Element) -> str:
    """How a person is told of a sign that is not known: its font and its place there."""
    return f"{element.get('font', '')} {element.get('char', '')}".strip()


@cache
def _fonts() -> dict[str, dict[int, str]]:
    fonts = load("symbols.yaml").items()
    return {font: {int(str(at), 16): sign for at, sign in signs.items()} for font, signs in fonts}
