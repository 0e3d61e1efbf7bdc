"""Sealing: what a sent version says, as canonical JSON with its SHA-256, so that any later change can be shown.

The version's document holds the hash of each form's document; a form's holds its cells in the cell order of the form
version that it names by hash.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reporting.canonical import canonical_json, sha256_of
from reporting.cells import Cells
from reporting.forms import FormDefinition

#: Of the documents' layout; raise it when members change, and keep reading the old ones.
LAYOUT = 1


@dataclass(frozen=True, slots=True)
class Sealed:
    """A document that never changes again."""

    document: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FormContent:
    """One form of a version.

    Attributes:
        sources: cell index → parts by source system, where a cell has any (sparse).
        notes: cell index → explanation (sparse).
    """

    form: FormDefinition
    cells: Cells
    sources: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VersionContent:
    """What a version says beside its forms.

    Attributes:
        unit: id of the unit that reports.
        period: id of the period.
        number: of the version, from 1.
        sent_at: business time with its offset.
        author: id of the person who sends.
        approver: id of the person who approved.
    """

    unit: str
    period: str
    number: int
    sent_at: datetime
    author: str
    approver: str


def seal_form(content: FormContent) -> Sealed:
    """Seal one form.

    Raises:
        ValueError: the arrays don't have the form's length, or a figure and its kind of empty contradict.
    """
    form, cells = content.form, content.cells
    if not len(cells.values) == len(cells.empties) == form.size:
        raise ValueError(f"{form.code} has {form.size} cells, not {len(cells.values)}")
    if any((value is None) is (empty == 0) for value, empty in zip(cells.values, cells.empties, strict=True)):
        raise ValueError("a cell is either a figure or empty in one way")
    return _seal(
        {
            "layout": LAYOUT,
            "form": {"code": form.code, "version": form.version, "sha256": form.sha256},
            "values": list(cells.values),
            "empties": [int(empty) for empty in cells.empties],
            "sources": {str(index): dict(parts) for index, parts in content.sources.items()},
            "notes": {str(index): note for index, note in content.notes.items()},
        }
    )


def seal_version(content: VersionContent, forms: Sequence[Sealed]) -> Sealed:
    """Seal a version over its sealed forms, in the form set's order.

    Raises:
        ValueError: the time has no offset, so it would mean another moment elsewhere.
    """
    if content.sent_at.utcoffset() is None:
        raise ValueError("a sealed time needs its offset")
    return _seal(
        {
            "layout": LAYOUT,
            "unit": content.unit,
            "period": content.period,
            "number": content.number,
            "sent_at": content.sent_at.isoformat(),
            "author": content.author,
            "approver": content.approver,
            "forms": [form.sha256 for form in forms],
        }
    )


def _seal(document: dict[str, Any]) -> Sealed:
    text = canonical_json(document)
    return Sealed(text, sha256_of(text))
