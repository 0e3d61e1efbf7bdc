"""Who is meant by a name in a plan: shared aliases, a unit's own aliases, and the standard positions behind them.

Code holds no alias: the shared ones stand in ``data/aliases.yaml`` (and, loaded, in the database), a unit's own ones
in its rows. A unit's own alias wins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Self

from plans.data import load
from plans.words import key

_OFFERED = 3  # names that a person is asked about
_NEAR = 0.5  # share of common words from which two names may be one misspelt


class PartyKind(StrEnum):
    """What a plan may name as lead or coordinator (DESIGN section 5, Party)."""

    POSITION = "position"
    BODY = "body"
    COLLECTIVE = "collective"
    UNIT = "unit"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StandardPosition:
    """A position, body or collective that every ward has or may have.

    Attributes:
        code: its key, stable.
        kind: position, body or collective.
        name: in Vietnamese.
        name_en: in English.
        comprises: codes of a collective's positions; any holder of one may report.
    """

    code: str
    kind: PartyKind
    name: str
    name_en: str
    comprises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """The party behind a name.

    Attributes:
        kind: what it is.
        standard: code of the standard position, else empty.
        position: key of the unit's own position, else empty.
        outside: name of a body outside the unit, else empty.
    """

    kind: PartyKind
    standard: str = ""
    position: str = ""
    outside: str = ""

    @property
    def identity(self) -> tuple[PartyKind | None, str]:
        """Equal for two names of one party; a standard position is one whether or not the unit's row is known."""
        if self.standard:
            return None, self.standard
        return self.kind, self.position or self.outside


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One alias and what it resolves to."""

    alias: str
    target: Target


@dataclass(frozen=True, slots=True)
class AliasTable:
    """Every alias that counts in one unit's plan.

    Attributes:
        entries: each alias by its folded tokens.
        reach: first token to the number of tokens of the longest alias that begins with it.
        held: standard code to the key of the unit's own position, or ``None`` where its positions are not known.
    """

    entries: Mapping[tuple[str, ...], AliasRow]
    reach: Mapping[str, int]
    held: Mapping[str, str] | None = None

    @classmethod
    def build(
        cls, shared: Iterable[AliasRow], own: Iterable[AliasRow] = (), held: Mapping[str, str] | None = None
    ) -> Self:
        """Puts the unit's own aliases over the shared ones.

        Args:
            shared: aliases of all units; standard codes, the unit itself or outside names.
            own: the unit's aliases; targets with ``position``, and ``standard`` where the position has one.
            held: the unit's positions that are standard ones, code to key; fills ``Target.position``.
        """
        rows = (row for source in (shared, own) for row in source)
        entries = {key(row.alias): replace(row, target=_placed(row.target, held or {})) for row in rows}
        entries.pop((), None)
        reach = {words[0]: len(words) for words in sorted(entries, key=len)}
        return cls(entries, reach, held)

    def match(self, words: Sequence[str]) -> tuple[Target, int] | None:
        """The target of the longest alias that the folded words begin with, and its number of words."""
        longest = self.reach.get(words[0], 0) if words else 0
        for length in range(min(longest, len(words)), 0, -1):
            row = self.entries.get(tuple(words[:length]))
            if row is not None:
                return row.target, length
        return None

    def nearest(self, words: str) -> list[str]:
        """The names of :meth:`similar`."""
        return [row.alias for row in self.similar(words)]

    def similar(self, words: str) -> list[AliasRow]:
        """Up to three aliases that share most of their words with these, for telling what may have been meant."""
        asked = set(key(words))
        shares = ((len(asked & set(known)) / len(asked | set(known)), row) for known, row in self.entries.items())
        near = [(share, row) for share, row in shares if share >= _NEAR]
        return [row for _, row in sorted(near, key=lambda found: (found[0], found[1].alias), reverse=True)[:_OFFERED]]

    def lacks(self, target: Target) -> bool:
        """Whether the unit has no position behind a standard name; of a collective, none of its positions."""
        if self.held is None or not target.standard or target.position:
            return False
        comprised = standard_positions()[target.standard].comprises if target.kind is PartyKind.COLLECTIVE else ()
        return not any(code in self.held for code in comprised)


def _placed(target: Target, held: Mapping[str, str]) -> Target:
    own = held.get(target.standard, "") if target.standard and not target.position else ""
    return replace(target, position=own) if own else target


@cache
def standard_positions() -> Mapping[str, StandardPosition]:
    """The standard positions by code, as the data file lists them."""
    rows = load("standard_positions.yaml")["positions"]
    return {
        row["code"]: StandardPosition(
            row["code"], PartyKind(row["kind"]), row["name"], row["name_en"], tuple(row.get("comprises", ()))
        )
        for row in rows
    }


@cache
def shared_aliases() -> tuple[AliasRow, ...]:
    """The shared aliases of the data file; the database is filled from them."""
    data = load("aliases.yaml")
    positions = standard_positions()
    return (
        *(
            AliasRow(alias, Target(positions[code].kind, standard=code))
            for code, aliases in data["standard"].items()
            for alias in aliases
        ),
        *(AliasRow(alias, Target(PartyKind.UNIT)) for alias in data["unit"]),
        *(
            AliasRow(alias, Target(PartyKind.OUTSIDE, outside=name))
            for name, aliases in data["outside"].items()
            for alias in aliases
        ),
    )
