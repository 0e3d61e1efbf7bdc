"""The caller as the rules of ``plans.facts`` see them."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db import connection

from plans.facts import Actor, Held
from tenants.access import Access, Standing
from tenants.findings import Finding
from tenants.models import PositionHolder
from tenants.selectors import positions_held

# Plain SQL: it runs with every task page, where the ORM alone cost as much as the page (docs/performance.md).
_HELD = """
SELECT p.id::text, coalesce(p.standard, ''), p.name
  FROM tenants_positionholder h
  JOIN tenants_position p ON p.unit_id = h.unit_id AND p.id = h.position_id
 WHERE h.unit_id = %(unit)s AND h.user_id = %(user)s AND h.valid @> %(today)s::date
 ORDER BY p.name, p.id
"""


def actor_of(access: Access) -> Actor:
    """Roles, grants and the positions held today in the unit (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, {"unit": access.unit, "user": access.user, "today": access.clock.today()})
        positions = tuple(Held(*row) for row in cursor.fetchall())
    return Actor(access.roles, access.grants, positions)


def vacancy_findings(access: Access, position: Held) -> list[Finding]:
    """A warning where nobody holds a position today: somebody may be appointed tomorrow, and until then nobody acts.

    Args:
        access: the caller, in whose unit.
        position: one of the unit's.
    """
    held = PositionHolder.objects.filter(
        unit=access.unit, position=UUID(position.id), valid__contains=access.clock.today()
    )
    if held.exists():
        return []
    return [Finding("task.position_vacant", found=position.name, expected=1, severity="warning", pointer="/position")]


def actors_of(user: UUID, standings: Collection[Standing]) -> dict[UUID, Actor]:
    """The same of a person in all of their units (one query)."""
    held: dict[UUID, list[Held]] = defaultdict(list)
    for holder in positions_held(user, {standing.unit: standing.today for standing in standings}):
        position = holder.position
        held[holder.unit_id].append(Held(str(position.pk), position.standard or "", position.name))
    return {
        each.unit: Actor(frozenset(each.roles), frozenset(each.grants), tuple(held[each.unit])) for each in standings
    }
