"""Whose a task is, in several units at once: one expression for whoever lists, counts and shows tasks.

The rules are those of ``plans.claims``, against which the tests hold these expressions: a task is of those who hold a
position that it names, alone or in a collective or by the office's word, and of the roles that act by themselves for
the unit, for a body outside and for a name that nobody recognised. A collective without a position named for it, and a
task without a lead, are answered for like such a name.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from plans.aliases import PartyKind
from plans.claims import BY_ROLE, Actor, codes_named


class Claimants(NamedTuple):
    """Who is asked about, as three queries: positions; standard codes, and kinds of parties, each beside its unit."""

    positions: str
    codes: str
    kinds: str

    def named(self, among: str = "true") -> str:
        """Over a line ``t`` and its work ``w``: one of the parties ``f``, or the office's word, names them."""
        answered_for = f"""CASE WHEN f.kind = '{PartyKind.COLLECTIVE}' AND {IS_LEAD} AND w.accountable_id IS NULL
                           THEN '{PartyKind.UNKNOWN}' ELSE f.kind END"""
        party = _PARTY.format(
            fact=f"""{among} AND (f.position_id IN ({self.positions})
                     OR (f.unit_id, f.standard) IN ({self.codes}) OR (f.unit_id, {answered_for}) IN ({self.kinds}))"""
        )
        return f"(w.accountable_id IS NOT NULL AND w.accountable_id IN ({self.positions}) OR {party})"

    def leaderless(self) -> str:
        """Over a line ``t``: no lead is named, which makes it theirs."""
        return f"(NOT {HAS_LEAD} AND (t.unit_id, '{PartyKind.UNKNOWN}') IN ({self.kinds}))"


#: Over a party ``f``: on the leads' side.
IS_LEAD = "f.side = 'lead'"
_PARTY = "EXISTS (SELECT 1 FROM plans_taskparty f WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND {fact})"
#: Over a line ``t``: it names a lead.
HAS_LEAD = _PARTY.format(fact=IS_LEAD)
_PERSON = Claimants(
    positions="SELECT unnest(%(held)s::uuid[])",
    codes="SELECT * FROM unnest(%(codes_in)s::uuid[], %(codes)s::text[])",
    kinds="SELECT * FROM unnest(%(kinds_in)s::uuid[], %(kinds)s::text[])",
)
#: Over a line ``t`` and its work ``w``: the person of :func:`claimed_by` leads it.
LED = f"({_PERSON.named(IS_LEAD)} OR {_PERSON.leaderless()})"
#: The same person leads or coordinates it.
CLAIMED = f"({_PERSON.named()} OR {_PERSON.leaderless()})"


def claimed_by(actors: Iterable[tuple[UUID | None, Actor]]) -> dict[str, Any]:
    """The parameters of :data:`LED` and :data:`CLAIMED`.

    Args:
        actors: the units that are looked at, with what the person is in each today.
    """
    people = list(actors)
    codes = [(unit, code) for unit, actor in people for code in codes_named(actor.positions)]
    kinds = [(unit, kind) for unit, actor in people for kind, roles in BY_ROLE.items() if actor.roles & {*roles}]
    return {
        "held": [position.id for _, actor in people for position in actor.positions],
        "codes_in": [unit for unit, _ in codes],
        "codes": [code for _, code in codes],
        "kinds_in": [unit for unit, _ in kinds],
        "kinds": [kind for _, kind in kinds],
    }
