"""The parts of a workbook: its tabs in order, the texts and number formats that its sheets share."""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from plans.importing.archive import EXPECTED, Archive
from plans.importing.markup import parse
from plans.importing.refuse import refuse
from plans.importing.workbook.cells import Shared, string
from plans.importing.workbook.formats import NumberFormat
from tenants.refusals import Malformed

MAX_TABS = 50
_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet's name, whether it is hidden, and the name of its part."""

    name: str
    hidden: bool
    part: str


class Workbook:
    """A workbook's structure.

    Args:
        archive: the file's parts.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def tabs(self) -> list[Tab]:
        """The sheets in order, charts left out; at most the first ``MAX_TABS``."""
        relations = self.part(_relations(_WORKBOOK)).iterfind("Relationship")
        parts = {
            relation.get("Id", ""): _target(_WORKBOOK, relation)
            for relation in relations
            if _kind(relation) == "worksheet"
        }
        found = (
            Tab(sheet.get("name", ""), sheet.get("state", "visible") != "visible", parts[sheet.get("id", "")])
            for sheet in self._root.iterfind("sheets/sheet")
            if sheet.get("id", "") in parts
        )
        return list(found)[:MAX_TABS]

    @cached_property
    def shared(self) -> Shared:
        """What the sheets share."""
        texts = self._optional("xl/sharedStrings.xml")
        properties = self._root.find("workbookPr")
        since_1904 = properties is not None and properties.get("date1904", "0") in {"1", "true"}
        return Shared(
            [string(item) for item in texts.iterfind("si")] if texts is not None else (), self._formats(), since_1904
        )

    def part(self, name: str) -> Element:
        """The root of a part.

        Raises:
            Malformed: ``file.damaged``: the file lacks it (400).
        """
        if name not in self._archive:
            refuse(Malformed, "file.damaged", found=f"{name}: 0", expected=EXPECTED)
        return parse(self._archive.unpack(name), name)

    def related(self, name: str, kinds: Collection[str]) -> dict[str, list[Element]]:
        """The roots of the parts to which a part refers, by kind, as far as the file has them.

        Args:
            name: the part's.
            kinds: the last words of the relations' types.

        Raises:
            Malformed: one of them is damaged (400).
        """
        found: dict[str, list[Element]] = {kind: [] for kind in kinds}
        relations = self._optional(_relations(name))
        for relation in relations.iterfind("Relationship") if relations is not None else ():
            part = self._optional(_target(name, relation)) if _kind(relation) in found else None
            if part is not None:
                found[_kind(relation)].append(part)
        return found

    @cached_property
    def _root(self) -> Element:
        return self.part(_WORKBOOK)

    def _optional(self, name: str) -> Element | None:
        return self.part(name) if name in self._archive else None

    def _formats(self) -> list[NumberFormat]:
        styles = self._optional("xl/styles.xml")
        if styles is None:
            return []
        codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in styles.iterfind("numFmts/numFmt")}
        known: dict[str, NumberFormat] = {}
        formats = []
        for style in styles.iterfind("cellXfs/xf"):
            number = style.get("numFmtId", "0")
            if number not in known:
                known[number] = NumberFormat(int(number) if number.isdecimal() else 0, codes.get(number))
            formats.append(known[number])
        return formats


def _relations(name: str) -> str:
    """The part that holds a part's relations."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def _target(name: str, relation: Element) -> str:
    """The name of the part to which a part is related."""
    path = posixpath.join("/", posixpath.dirname(name), relation.get("Target", ""))
    return posixpath.normpath(path).lstrip("/")
