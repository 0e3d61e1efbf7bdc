"""The registry of indicators: what a plan's targets are measured by, each with its numerator and denominator.

The entries stand in ``data/indicators.yaml``, with their sources and how sure they are; a correction is a change of
data. A target is tied to the one whose words fit its clause, and to none where several do or none does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from plans.data import load
from plans.legal_bases import Standing
from plans.words import fold
from tenants.labels import Label

_MARKS = re.compile(r"[\W_]+")


class Measured(StrEnum):
    """What an indicator's values are."""

    PERCENT = "percent"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of the registry.

    Attributes:
        code: stable.
        unit: a percentage (Σ numerators / Σ denominators) or a count.
        name: as it is shown.
        numerator: what is counted.
        denominator: of what it is the share; ``None`` for a count.
        origin: where that choice was found.
        provenance: how sure it is.
        words: of each group one must stand in a clause; the first group is the subject. A count has none.
        without: words with which a clause means something else.
    """

    code: str
    unit: Measured
    name: Label
    numerator: Label
    denominator: Label | None
    origin: Label
    provenance: Standing
    words: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]

    def likeness(self, clause: str) -> float:
        """How much of what it asks for stands in a clause: 1 where it fits, 0 where the clause is of something else.

        Args:
            clause: what :func:`_spaced` returned.
        """
        hits = [any(f" {phrase} " in clause for phrase in group) for group in self.words]
        if not hits or not hits[0] or any(f" {phrase} " in clause for phrase in self.without):
            return 0
        return sum(hits) / len(hits)


@cache
def indicators() -> Mapping[str, Indicator]:
    """Every indicator by its code, in the order of the registry."""
    return {row["code"]: _indicator(row) for row in load("indicators.yaml")["indicators"]}


@cache
def shares() -> tuple[str, ...]:
    """Codes of those that are percentages, as every target is."""
    return tuple(code for code, indicator in indicators().items() if indicator.unit is Measured.PERCENT)


def recognise(words: str) -> str | None:
    """The code of the one indicator that a clause means, ``None`` where several fit or none does.

    Args:
        words: the clause that sets one target, as printed.
    """
    clause = _spaced(words)
    fitting = [code for code, indicator in indicators().items() if indicator.likeness(clause) == 1]
    return fitting[0] if len(fitting) == 1 else None


def likeliest(words: str) -> list[str]:
    """Codes of indicators of the subject that a clause names, the likest first.

    Args:
        words: the clause that sets a target, as printed.
    """
    clause = _spaced(words)
    alike = {code: indicator.likeness(clause) for code, indicator in indicators().items()}
    return sorted((code for code, share in alike.items() if share), key=lambda code: -alike[code])


def _spaced(words: str) -> str:
    """The folded words with one space around each, marks left out and abbreviations written out."""
    clause = f" {_MARKS.sub(' ', fold(words))} "
    for short, full in load("indicators.yaml")["spelt"].items():
        clause = clause.replace(f" {short} ", f" {full} ")
    return clause


def _indicator(row: Mapping[str, Any]) -> Indicator:
    return Indicator(
        code=row["code"],
        unit=Measured(row["unit"]),
        name=Label(**row["name"]),
        numerator=Label(**row["numerator"]),
        denominator=Label(**row["denominator"]) if row["denominator"] else None,
        origin=Label(**row["origin"]),
        provenance=Standing(row["provenance"]),
        words=tuple(tuple(group) for group in row["words"]),
        without=tuple(row.get("without", ())),
    )
