"""What the repository ships about forms, as data: legal bases, sectors, form versions, form sets, indicators.

A command loads it into the reference tables. Correcting a form is a change of these files (a new ``version`` once
reports rest on the old one), never of code.
"""

import csv
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reporting.forms import FormDefinition, read_definition
from tenants.labels import Label

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A legal document that forms, periods or deadlines rest on; ``standing`` says how it was learnt."""

    code: str
    number: str
    kind: Label
    issuer: Label
    subject: Label
    issued: date | None
    valid_from: date | None
    valid_to: date | None
    standing: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector (lĩnh vực) by its national code (Thông tư 01/2018/TT-VPCP, Điều 20); names repeat, codes do not."""

    code: str
    name: str
    agency_code: str
    agency: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class FormSet:
    """The forms that a kind of period asks for, each as (form code, version)."""

    code: str
    label: Label
    basis: str
    standing: str
    valid_from: date
    valid_to: date | None
    period_kinds: tuple[str, ...]
    forms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A percentage over one form: Σ of numerator columns / Σ of denominator columns, of totals alone.

    Attributes:
        choice: which numerator and denominator were chosen among those in use, and why they differ.
    """

    code: str
    form: str
    numerator: tuple[int, ...]
    denominator: tuple[int, ...]
    label: Label
    choice: Label


@cache
def legal_bases() -> tuple[LegalBasis, ...]:
    """The legal bases, in the order of the file."""
    return tuple(
        LegalBasis(
            item["code"],
            item["number"],
            Label(**item["kind"]),
            Label(**item["issuer"]),
            Label(**item["subject"]),
            item["issued"],
            item["valid"]["from"],
            item["valid"]["to"],
            item["standing"],
        )
        for item in _yaml("legal_bases.yaml")
    )


@cache
def sectors() -> tuple[Sector, ...]:
    """The catalogue of sectors, in the order of the file."""
    about = _yaml("sectors.yaml")
    with (DATA / about["file"]).open(encoding="utf-8", newline="") as lines:
        return tuple(
            Sector(line["code"], line["name"], line["agency_code"], line["agency"], *_validity(about))
            for line in csv.DictReader(lines)
        )


@cache
def form_definitions() -> tuple[FormDefinition, ...]:
    """Every shipped form version, by code and version.

    Raises:
        tenants.refusals.Invalid: a file is no valid form definition.
    """
    read = [read_definition(_document(path)) for path in sorted((DATA / "forms").glob("*.yaml"))]
    return tuple(sorted(read, key=lambda form: (form.code, form.version)))


@cache
def form_sets() -> tuple[FormSet, ...]:
    """The form sets."""
    return tuple(
        FormSet(
            item["code"],
            Label(**item["label"]),
            item["basis"],
            item["standing"],
            *_validity(item),
            tuple(item["period_kinds"]),
            tuple((form["code"], form["version"]) for form in item["forms"]),
        )
        for item in _yaml("form_sets.yaml")
    )


@cache
def indicators() -> tuple[Indicator, ...]:
    """The indicators that the shipped forms allow."""
    return tuple(
        Indicator(
            item["code"],
            item["form"],
            tuple(item["numerator"]),
            tuple(item["denominator"]),
            Label(**item["label"]),
            Label(**item["choice"]),
        )
        for item in _yaml("indicators.yaml")
    )


def form(code: str, version: int = 1) -> FormDefinition:
    """One shipped form version.

    Raises:
        LookupError: none such is shipped.
    """
    for definition in form_definitions():
        if (definition.code, definition.version) == (code, version):
            return definition
    raise LookupError(f"no form {code} version {version} under {DATA / 'forms'}")


def _document(path: Path) -> dict[str, Any]:
    """A form file as its JSON document: shared rows written out, dates as ISO texts."""
    raw = _yaml(path)
    if isinstance(raw["rows"], str):
        raw["rows"] = _yaml("rows.yaml")[raw["rows"]]
    document: dict[str, Any] = json.loads(json.dumps(raw, default=date.isoformat))
    return document


def _validity(item: dict[str, Any]) -> tuple[date, date | None]:
    return item["valid"]["from"], item["valid"]["to"]


def _yaml(name: str | Path) -> Any:
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
