"""Bringing every unit's roles to the one table of ``tenants.roles``: an operator's act, as the owner role."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from tenants.models import Unit
from tenants.models.grants import converge_role, withdraw_role
from tenants.roles import ROLES, Role

_HELD = """
SELECT r.unit_id, r.role, array_remove(array_agg(p.codename ORDER BY p.codename), NULL)
  FROM tenants_unitrole r
  LEFT JOIN tenants_unitgrouppermission g ON g.group_id = r.group_id AND g.content_object_id = r.unit_id
  LEFT JOIN auth_permission p ON p.id = g.permission_id
 GROUP BY r.unit_id, r.role
"""


class Difference(NamedTuple):
    """Where a unit's role differs from the table.

    Attributes:
        unit: the unit.
        role: the role's name; one that the table no longer knows loses every grant.
        missing, extra: codenames that the table has and the unit's role has not, and the other way round.
    """

    unit: UUID
    role: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def role_differences() -> list[Difference]:
    """Every difference between the database and the table (two queries)."""
    held: dict[UUID, dict[str, set[str]]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_HELD)
        for unit, role, codenames in cursor.fetchall():
            held[unit][role] = set(codenames)
    units = Unit.objects.order_by("pk").values_list("pk", flat=True)
    return [difference for unit in units for difference in _of_unit(unit, held[unit])]


@transaction.atomic
def roles_sync() -> list[Difference]:
    """Make every unit's roles hold exactly what the table says.

    Returns:
        What differed; nothing when it is run again.
    """
    found = role_differences()
    units = Unit.objects.in_bulk({difference.unit for difference in found})
    for difference in found:
        if difference.role in ROLES:
            converge_role(units[difference.unit], Role(difference.role))
        else:
            withdraw_role(units[difference.unit], difference.role)
    return found


def _of_unit(unit: UUID, held: dict[str, set[str]]) -> Iterator[Difference]:
    wanted: dict[str, set[str]] = {role.value: {each.value for each in granted} for role, granted in ROLES.items()}
    for role in sorted(wanted.keys() | held.keys()):
        has, should = held.get(role, set()), wanted.get(role, set())
        if has != should or (role not in held):
            yield Difference(unit, role, tuple(sorted(should - has)), tuple(sorted(has - should)))
