"""Official documents cited in a text: kind, number, symbol, date and issuer, and what is wrong with a citation.

A symbol ends with its issuer's abbreviation ("TT-BTP": Bộ Tư pháp; Nghị định 30/2020/NĐ-CP, Phụ lục III), so a citation
that names another issuer contradicts itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from plans.data import load
from plans.dates import PartialDate, find_date
from plans.words import fold, key

_REACH = 160  # characters after the symbol in which its date and issuer stand
_NUMBER = r"(?P<number>\d{1,5}[a-zđ]?)(?:/(?P<year>\d{4}))?[/-](?P<symbol>[A-ZĐ][\w&]*(?:[-/][A-ZĐ][\w&]*)*)"
_APART = re.compile(r"[ ]+([A-ZĐ]{2,}\w*)")
_DATED = re.compile(r"^,? ?(?:ký |ban hành )?ngày ", re.IGNORECASE)
_ISSUED = re.compile(r"^[ ,]*của ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited document.

    Attributes:
        kind: "Thông tư", "Kế hoạch", … as the table of kinds writes it.
        number: "01/2020/TT-VPCP", as printed.
        suffix: the issuer's abbreviation at the symbol's end, without an assembly's term ("QH14": "QH").
        dated: the day it bears, where given in full.
        issuer: the issuer named after it, as printed, or empty.
        words: the citation as printed, from the kind to the issuer.
        start: offset of the first word in the text.
        well_formed: whether the symbol's parts are joined by hyphens.
    """

    kind: str
    number: str
    suffix: str
    dated: date | None
    issuer: str
    words: str
    start: int
    well_formed: bool = True

    @property
    def expected_issuer(self) -> str | None:
        """The issuer that the symbol names, where the citation names another one; else ``None``."""
        names = load("citations.yaml")["issuers"].get(self.suffix)
        if not names or not self.issuer or key(self.issuer) in {key(name) for name in names}:
            return None
        return str(names[0])


def find_citations(text: str) -> list[Citation]:
    """Every cited document that bears a number, in order.

    Args:
        text: one line, as ``words.one_line`` makes it.
    """
    return [_read(text, match) for match in _pattern().finditer(text)]


def _read(text: str, match: re.Match[str]) -> Citation:
    symbol, end = match["symbol"], match.end()
    apart = _APART.match(text, end) if "-" not in symbol else None
    well_formed = apart is None or apart[1] not in _issuer_suffixes()
    if apart and not well_formed:
        end = apart.end()
    suffix = re.sub(r"\d+$", "", text[match.start("symbol") : end].replace(" ", "-").rsplit("-", 1)[-1])
    number = text[match.start("number") : end]
    dated, end = _date_after(text, end)
    issuer, end = _issuer_after(text, end)
    return Citation(
        kind=_kinds()[key(match["kind"])],
        number=number,
        suffix=suffix,
        dated=dated.complete if dated else None,
        issuer=issuer,
        words=text[match.start() : end],
        start=match.start(),
        well_formed=well_formed,
    )


def _date_after(text: str, end: int) -> tuple[PartialDate | None, int]:
    rest = text[end : end + _REACH]
    lead, found = _DATED.match(rest), find_date(rest)
    if lead is None or found is None or rest.find(found[1]) >= lead.end():
        return None, end
    return found[0], end + rest.find(found[1]) + len(found[1])


def _issuer_after(text: str, end: int) -> tuple[str, int]:
    lead = _ISSUED.match(text[end : end + _REACH])
    if lead is None:
        return "", end
    start = end + lead.end()
    name = _issuer_names().match(fold(text[start : start + _REACH]))
    return (text[start : start + name.end()], start + name.end()) if name else ("", end)


@cache
def _kinds() -> Mapping[tuple[str, ...], str]:
    return {key(kind): kind for kind in load("citations.yaml")["kinds"]}


@cache
def _issuer_suffixes() -> frozenset[str]:
    return frozenset(load("citations.yaml")["issuers"])


@cache
def _issuer_names() -> re.Pattern[str]:
    names = {fold(name) for names in load("citations.yaml")["issuers"].values() for name in names}
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, load("citations.yaml")["kinds"]), key=len, reverse=True))
    return re.compile(rf"\b(?P<kind>(?i:{kinds}))(?: ?(?:số|liên tịch số):?)? ?{_NUMBER}")
