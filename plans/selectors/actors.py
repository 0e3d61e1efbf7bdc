"""The caller as the rules of ``plans.facts`` see them."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db import connection

from plans.facts import Actor, Held
from tenants.access import Access, Standing
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


def actors_of(user: UUID, standings: Collection[Standing]) -> dict[UUID, Actor]:
    """The same of a person in all of their units (one query)."""
    held: dict[UUID, list[Held]] = defaultdict(list)
    for holder in positions_held(user, {standing.unit: standing.today for standing in standings}):
        position = holder.position
        held[holder.unit_id].append(Held(str(position.pk), position.standard or "", position.name))
    return {
        each.unit: Actor(frozenset(each.roles), frozenset(each.grants), tuple(held[each.unit])) for each in standings
    }
