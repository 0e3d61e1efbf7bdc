"""The tasks that a person's positions lead, in several units at once: one expression for whoever shows them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from plans.facts import Held, codes_named

#: Common tables of the positions held, and of the standard codes that mean them; :func:`held_by` fills them.
HELD = """held AS (SELECT * FROM unnest(%(held_in)s::uuid[], %(held)s::uuid[]) AS held(unit_id, position_id)),
     named AS (SELECT * FROM unnest(%(codes_in)s::uuid[], %(codes)s::text[]) AS named(unit_id, standard))"""
#: Over a line ``t`` and its work ``w``: one of them leads it.
LED = """((w.unit_id, w.accountable_id) IN (SELECT unit_id, position_id FROM held)
                 OR EXISTS (SELECT 1 FROM plans_taskparty f
                             WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND f.side = 'lead'
                               AND ((f.unit_id, f.position_id) IN (SELECT unit_id, position_id FROM held)
                                    OR (f.unit_id, f.standard) IN (SELECT unit_id, standard FROM named))))"""


def held_by(positions: Mapping[UUID, Iterable[Held]], units: Iterable[UUID]) -> dict[str, Any]:
    """The parameters of :data:`HELD`: a person's positions beside the units where they hold them.

    Args:
        positions: what the person holds today, by unit.
        units: those that are looked at.
    """
    named = [(unit, list(positions.get(unit, ()))) for unit in units]
    held = [(unit, position.id) for unit, theirs in named for position in theirs]
    codes = [(unit, code) for unit, theirs in named for code in codes_named(theirs)]
    return {
        "held_in": [unit for unit, _ in held],
        "held": [position for _, position in held],
        "codes_in": [unit for unit, _ in codes],
        "codes": [code for _, code in codes],
    }
