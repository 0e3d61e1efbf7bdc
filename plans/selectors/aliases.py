"""Every alias that counts in one unit's plan, from the database."""

from uuid import UUID

from plans.aliases import AliasRow, AliasTable, PartyKind, Target
from plans.models import SharedAlias, UnitAlias
from tenants.models import Position


def alias_table(unit: UUID) -> AliasTable:
    """Shared aliases, over them the names of the unit's positions, over these the unit's own aliases (3 queries)."""
    shared = [
        AliasRow(row.alias, Target(PartyKind(row.kind), standard=row.standard, outside=row.outside))
        for row in SharedAlias.objects.all()
    ]
    positions = list(Position.objects.filter(unit=unit).order_by("name"))
    targets = {position.pk: _target(position) for position in positions}
    named = [AliasRow(position.name, targets[position.pk]) for position in positions]
    own = [
        AliasRow(alias, targets[position])
        for alias, position in UnitAlias.objects.filter(unit=unit).values_list("alias", "position_id")
    ]
    held = {target.standard: target.position for target in targets.values() if target.standard}
    return AliasTable.build(shared, [*named, *own], held)


def _target(position: Position) -> Target:
    return Target(PartyKind(position.kind), standard=position.standard or "", position=str(position.pk))
