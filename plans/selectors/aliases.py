"""Every alias that counts in one unit's plan, and its own headings, from the database."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet

from plans.aliases import AliasRow, AliasTable, PartyKind, Target
from plans.models import HeadingAlias, SharedAlias, UnitAlias
from plans.naming import Meaning
from tenants.models import Position


def unit_aliases() -> QuerySet[UnitAlias]:
    """Units' own names of parties, with the positions behind them; the caller filters by unit."""
    return UnitAlias.objects.select_related("position").order_by("alias", "id")


def heading_aliases() -> QuerySet[HeadingAlias]:
    """Units' own headings; the caller filters by unit."""
    return HeadingAlias.objects.order_by("heading", "id")


def heading_fields(unit: UUID) -> dict[str, str | None]:
    """A unit's own headings, folded, to the fields that their columns hold; ``None`` for one that is left out."""
    rows = HeadingAlias.objects.filter(unit=unit).values_list("heading", "field")
    return {heading: field or None for heading, field in rows}


def alias_table(unit: UUID, confirmed: Mapping[str, Meaning] | None = None) -> AliasTable:
    """Shared aliases, over them the names of the unit's positions, over these its own aliases (3 queries).

    Args:
        unit: whose plan it is.
        confirmed: names that win over all of them; their positions are the unit's.
    """
    shared = [
        AliasRow(row.alias, Target(PartyKind(row.kind), standard=row.standard, outside=row.outside))
        for row in SharedAlias.objects.all()
    ]
    positions = list(Position.objects.filter(unit=unit).order_by("name"))
    targets = {position.pk: _target(position) for position in positions}
    named = [AliasRow(position.name, targets[position.pk]) for position in positions]
    meanings = {row.alias: Meaning(row.position_id, row.outside) for row in UnitAlias.objects.filter(unit=unit)}
    own = [
        AliasRow(words, _meant(meaning, targets))
        for source in (meanings, confirmed or {})
        for words, meaning in source.items()
    ]
    held = {target.standard: target.position for target in targets.values() if target.standard}
    return AliasTable.build(shared, [*named, *own], held)


def _target(position: Position) -> Target:
    return Target(PartyKind(position.kind), standard=position.standard or "", position=str(position.pk))


def _meant(meaning: Meaning, positions: Mapping[UUID, Target]) -> Target:
    if meaning.position:
        return positions[meaning.position]
    return Target(PartyKind.OUTSIDE, outside=meaning.outside) if meaning.outside else Target(PartyKind.UNIT)
