"""The styles of a Word file (ECMA-376 part 1, 17.7), parsed only where something depends on them."""

from collections.abc import Mapping
from functools import cached_property
from xml.etree.ElementTree import Element

from plans.importing.archive import Archive
from plans.importing.markup import parse

_PART = "word/styles.xml"
_DEEPEST = 20  # styles that are based on one another
_OFF = frozenset({"0", "false", "off"})


class Styles:
    """The styles of one file.

    Args:
        archive: the file's parts.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[str, dict[str, Element | None]] = {}  # what was said, by path and style

    @cached_property
    def names(self) -> Mapping[str, Element]:
        """Each style by its name."""
        root = parse(self._content, _PART) if self._content else Element("styles")
        return {style.get("styleId", ""): style for style in root.iterfind("style")}

    def mention(self, tag: str) -> bool:
        """Whether a property can occur in them at all; most files have thousands of properties and not this one."""
        return tag.encode() in self._content

    def said(self, name: str, path: str) -> Element | None:
        """What a style says, else the nearest of those on which it is based.

        Args:
            name: the style's.
            path: of the property below the style.
        """
        known, walked = self._known.setdefault(path, {}), list[str]()
        found: Element | None = None
        while found is None and name in self.names and name not in known and len(walked) < _DEEPEST:
            walked.append(name)
            found = self.names[name].find(path)
            based = self.names[name].find("basedOn")
            name = based.get("val", "") if based is not None else ""
        found = known.get(name) if found is None else found
        known.update(dict.fromkeys(walked, found))
        return found

    @cached_property
    def _content(self) -> bytes:
        return self._archive.unpack(_PART) if _PART in self._archive else b""


def on(switch: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return switch is not None and switch.get("val", "1") not in _OFF
