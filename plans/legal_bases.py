"""The registry of legal bases: documents that plans rest on, by number, and laws by their names.

The documents stand in ``data/legal_bases.yaml``, each with its standing; a correction is a change of data.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from plans.data import load
from plans.document_numbers import Number, read_number
from plans.issuers import is_local, issuers
from plans.words import key


class Standing(StrEnum):
    """How an entry was learnt."""

    VERIFIED = "verified"
    PRACTICE = "practice"
    UNVERIFIED = "unverified"


class Ended(NamedTuple):
    """The day on which a document ceased to have effect, and the number of what took its place."""

    day: date
    by: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the registry.

    Attributes:
        kind: as the table of kinds writes it.
        number: as printed.
        dated: its day, ``None`` where it is not known.
        issuer: the full name.
        title: its subject; of a law its name.
        standing: how the entry was learnt.
        aliases: other names of a law.
        place: of a local document, where it was issued; its number is unique only there.
        ended: when it ceased to have effect, ``None`` while in force as far as is known.
    """

    kind: str
    number: str
    dated: date | None
    issuer: str
    title: str
    standing: Standing
    aliases: tuple[str, ...] = ()
    place: str = ""
    ended: Ended | None = None

    @property
    def citation(self) -> str:
        """How it is cited in full: kind, number, date and issuer."""
        day = f" ngày {self.dated:%d/%m/%Y}" if self.dated else ""
        return f"{self.kind} số {self.number}{day} của {self.issuer}"


@cache
def documents() -> tuple[Document, ...]:
    """Every document of the registry, in the file's order."""
    return tuple(_document(row) for row in load("legal_bases.yaml")["documents"])


def find_document(kind: str, number: str, dated: date | None, name: str = "") -> Document | None:
    """The document that a citation means.

    A local document is meant only where the date agrees too, since every place has a "12/KH-UBND". A law cited by its
    name is the one of that date, or the only one of that name.

    Args:
        kind: as the table of kinds writes it.
        number: as printed, empty where a law is cited by name.
        dated: the day that the citation gives.
        name: of a law, with its kind.
    """
    if not number:
        named = _by_name().get(key(name), ())
        return next((law for law in named if law.dated == dated), named[0] if len(named) == 1 else None)
    parsed = read_number(number)
    found = _by_number().get(parsed) if parsed else None
    if found is None or (found.place and found.dated != dated):
        return None
    return found if found.kind == kind else None


def similar_documents(number: Number, dated: date | None, issuer: str) -> Iterable[Document]:
    """National documents with this serial and year that share the citation's issuer and its date to the month.

    They are what a citation with a wrong symbol or kind may mean.

    Args:
        number: the citation's.
        dated: its day.
        issuer: as it names it.
    """
    if dated is None:
        return
    asked = (number.serial, number.year, dated.replace(day=1))
    for other, document in _by_number().items():
        if other == number or document.place or document.dated is None:
            continue
        if (other.serial, other.year, document.dated.replace(day=1)) == asked and key(issuer) in _issuers(other):
            yield document


def _issuers(number: Number) -> set[tuple[str, ...]]:
    return {key(name) for suffix in number.issuing for name in issuers()[suffix]}


def _document(row: Mapping[str, Any]) -> Document:
    number = read_number(row["number"])
    suffix = number.issuing[0] if number else ""
    name = issuers()[suffix][0]
    return Document(
        kind=row["kind"],
        number=row["number"],
        dated=row.get("dated"),
        issuer=f"{name} {row['place']}" if is_local(suffix) else name,
        title=row["title"],
        standing=Standing(row["standing"]),
        aliases=tuple(row.get("aliases", ())),
        place=row.get("place", ""),
        ended=Ended(**row["ended"]) if "ended" in row else None,
    )


@cache
def _by_number() -> Mapping[Number, Document]:
    return {number: document for document in documents() if (number := read_number(document.number))}


@cache
def _by_name() -> Mapping[tuple[str, ...], list[Document]]:
    laws: dict[tuple[str, ...], list[Document]] = {}
    for document in documents():
        if load("legal_bases.yaml")["kinds"][document.kind].get("named"):
            for name in (document.title, *document.aliases):
                laws.setdefault(key(name), []).append(document)
    return laws
