"""The caller as the rules of ``plans.facts`` see them."""

from django.db import connection

from plans.facts import Actor, Held
from tenants.access import Access

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
