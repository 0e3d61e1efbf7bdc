"""The people of a unit today, with what they are there: whom to tell of something (platform tables, one reader)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from tenants.roles import Role

_MEMBERS = """
  FROM tenants_membership m
  JOIN tenants_user u ON u.id = m.user_id
 WHERE m.unit_id = %(unit)s AND m.valid @> %(today)s::date AND m.accepted_at IS NOT NULL AND m.role <> 'integrator'
   AND u.is_active AND NOT u.is_staff AND NOT u.is_superuser
"""
_PEOPLE = (
    f"SELECT u.id, u.email, max(m.name), array_agg(DISTINCT m.role) {_MEMBERS} GROUP BY u.id, u.email ORDER BY u.id"
)
#: The same people of the unit ``%(unit)s`` on the day ``%(today)s`` with each of their roles, for other statements.
MEMBERS = f"SELECT m.user_id, m.role {_MEMBERS}"


@dataclass(frozen=True, slots=True)
class Colleague:
    """A person of a unit.

    Attributes:
        user: the account.
        email: an address, if the person gave one; empty otherwise.
        name: as the unit calls the person.
        roles: held today.
    """

    user: UUID
    email: str
    name: str
    roles: frozenset[Role]


def colleagues(unit: UUID, today: date) -> list[Colleague]:
    """Everybody whose membership of a unit counts on a day and whose account is open (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, {"unit": unit, "today": today})
        rows = cursor.fetchall()
    return [Colleague(user, email, name, frozenset(map(Role, roles))) for user, email, name, roles in rows]
