"""Official documents cited in a text: kind, number, symbol, date and issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).

A document is cited by its number; a law by its name and date, with or without a number. What is wrong with a citation
is told by the rules of ``plans.linting``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from plans.data import load
from plans.dates import PartialDate, find_date
from plans.document_numbers import Number, read_number
from plans.issuers import issuer_end, issuers, opens_subject
from plans.legal_bases import Document, find_document
from plans.words import key

_REACH = 160  # characters after the symbol in which its date stands
_NUMBER = r"\d{1,5}[a-zđ]?(?:/\d{4})?[/-][A-ZĐ][\w&]*(?:[-/][A-ZĐ][\w&]*)*"
_APART = re.compile(r"[ ]+([A-ZĐ]{2,}\w*)")
_DATED = re.compile(r"^,? ?(?:ký |ban hành )?ngày ", re.IGNORECASE)
_OF_YEAR = re.compile(r" năm \d{4}")
_NAME_END = re.compile(r",? (?:số|ngày|năm) $")
_ISSUED = re.compile(r"^[ ,]*của ", re.IGNORECASE)
_SUBJECT_END = re.compile(r";|[.:](?= |$)|\.?/?\.?$")
_SUBJECT = 600  # characters of a subject, at most
_NAME = 150  # of a law's name


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited document.

    Attributes:
        kind: "Thông tư", "Kế hoạch", … as the table of kinds writes it.
        number: "01/2020/TT-VPCP", as printed; empty where a law is cited by its name.
        dated: the day it bears, where given in full.
        issuer: the issuer named after it, with its place, as printed, or empty.
        words: the citation as printed, from the kind to the issuer.
        start: offset of the first word in the text.
        well_formed: whether the symbol's parts are joined by hyphens.
        name: of a law, with its kind, or empty.
        subject: what it is about, as printed after it ("về …"), or empty.
    """

    kind: str
    number: str
    dated: date | None
    issuer: str
    words: str
    start: int
    well_formed: bool = True
    name: str = ""
    subject: str = ""

    @property
    def parsed(self) -> Number | None:
        """The number, taken apart."""
        return read_number(self.number)

    @property
    def document(self) -> Document | None:
        """The document of the registry that is meant, where it holds it."""
        return find_document(self.kind, self.number, self.dated, self.name)


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """A cited document, where it stands, and whether it is one of the plan's legal bases."""

    citation: Citation
    place: Mapping[str, Any]
    basis: bool


def find_citations(text: str) -> list[Citation]:
    """Every cited document, in order.

    Args:
        text: one line, as ``words.one_line`` makes it.
    """
    return [_read(text, match) for match in _pattern().finditer(text)]


def opens_citation(text: str) -> bool:
    """Whether a text begins with a cited document."""
    return _pattern().match(text) is not None


def _read(text: str, match: re.Match[str]) -> Citation:
    number, end = match["number"] or match["law_number"] or "", match.end()
    name = _NAME_END.sub("", match["law"] or "")
    if name and not number:
        end = match.start() + len(name)
    apart = _APART.match(text, end) if number and "-" not in number else None
    well_formed = apart is None or apart[1] not in issuers()
    if apart and not well_formed:
        end = apart.end()
        number += apart.group()
    dated, end = _date_after(text, end)
    issuer, end = _issuer_after(text, end)
    return Citation(
        kind=_kinds()[key(match["kind"] or match["law_kind"])],
        number=number,
        dated=dated.complete if dated else None,
        issuer=issuer,
        words=text[match.start() : end],
        start=match.start(),
        well_formed=well_formed,
        name=name,
        subject=_subject_after(text, end),
    )


def _date_after(text: str, end: int) -> tuple[PartialDate | None, int]:
    rest = text[end : end + _REACH]
    lead, found = _DATED.match(rest), find_date(rest)
    if lead is None or found is None or rest.find(found[1]) >= lead.end():
        year = _OF_YEAR.match(rest)
        return None, end + year.end() if year else end
    return found[0], end + rest.find(found[1]) + len(found[1])


def _issuer_after(text: str, end: int) -> tuple[str, int]:
    lead = _ISSUED.match(text[end : end + _REACH])
    if lead is None:
        return "", end
    start = end + lead.end()
    last = issuer_end(text, start)
    return (text[start:last], last) if last > start else ("", end)


def _subject_after(text: str, end: int) -> str:
    rest = text[end : end + _SUBJECT].lstrip()
    if not opens_subject(rest):
        return ""
    stop = _SUBJECT_END.search(rest)
    return rest[: stop.start()].rstrip() if stop else rest


@cache
def _kinds() -> Mapping[tuple[str, ...], str]:
    return {key(kind): kind for kind in load("legal_bases.yaml")["kinds"]}


@cache
def _pattern() -> re.Pattern[str]:
    """By number ("Nghị định số 61/2018/NĐ-CP"), or a law by its name and its date or number ("Luật Đất đai ngày …")."""
    rules = load("legal_bases.yaml")["kinds"]
    kinds, named = _any(rules), _any(kind for kind, rule in rules.items() if rule.get("named"))
    numbered = rf"(?P<kind>(?i:{kinds}))(?: ?(?:số|liên tịch số):?)? ?(?P<number>{_NUMBER})"
    name = rf"(?P<law>(?P<law_kind>{named}) [^;.:()\d]{{1,{_NAME}}}+)"  # down to a digit, without going back
    law = rf"{name}(?:(?<= số )(?P<law_number>\d{{1,5}}/\d{{4}}/(?:UBTV)?QH\d*)|(?:(?<= ngày )|(?<= năm ))(?=\d))"
    return re.compile(rf"\b(?:{numbered}|{law})")


def _any(kinds: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
