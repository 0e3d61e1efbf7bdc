"""Who is calling, and what they may do in the unit in whose name they act: one statement.

Token, account, unit, accepted memberships in force today, their groups' grants and the archives that the unit took over
are read together (reading them through the ORM cost five times as much, see docs/performance.md). The tables are
platform tables: they are needed before a scope exists, so this module is the only reader.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection

from tenants.clock import Clock, now
from tenants.models import Unit, User
from tenants.rates import Rate, minute_of
from tenants.roles import SECOND_FACTOR_ROLES, Permission, Role, permitted

_ACCESS = """
SELECT u.id, u.username, a.client_id, t.scope, unit.id, unit.clock_shift,
       ARRAY(SELECT DISTINCT m.role FROM tenants_membership m
              WHERE m.user_id = u.id AND m.unit_id = unit.id AND m.valid @> today.day AND m.accepted_at IS NOT NULL
              ORDER BY m.role),
       ARRAY(SELECT DISTINCT p.codename
               FROM tenants_membership m
               JOIN tenants_unitrole r ON r.unit_id = m.unit_id AND r.role = m.role
               JOIN tenants_unitgrouppermission g ON g.group_id = r.group_id AND g.content_object_id = m.unit_id
               JOIN auth_permission p ON p.id = g.permission_id
              WHERE m.user_id = u.id AND m.unit_id = unit.id AND m.valid @> today.day AND m.accepted_at IS NOT NULL),
       ARRAY(SELECT archive_id FROM tenants_unitarchive WHERE unit_id = unit.id),
       CASE WHEN t.user_id IS NULL THEN a.id END, a.rate_limit, rate.used
  FROM tenants_accesstoken t
  LEFT JOIN tenants_application a ON a.id = t.application_id
  JOIN tenants_user u ON u.id = coalesce(t.user_id, a.machine_id)
  LEFT JOIN tenants_unit unit ON unit.id = %(unit)s::uuid
  LEFT JOIN tenants_clientrate rate
         ON rate.application_id = a.id AND t.user_id IS NULL AND rate.began = %(minute)s
  CROSS JOIN LATERAL (
      SELECT ((%(now)s::timestamptz + coalesce(unit.clock_shift, interval '0')) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ) AS today(day)
 WHERE t.token_checksum = %(checksum)s AND t.expires > %(now)s
   AND u.is_active AND NOT u.is_staff AND NOT u.is_superuser AND coalesce(a.active, true)
   AND (t.user_id IS NULL OR a.id IS NULL
        OR NOT EXISTS (
            SELECT 1 FROM tenants_membership m
              JOIN tenants_unit its ON its.id = m.unit_id
             WHERE m.user_id = u.id AND m.role = ANY (%(careful)s) AND its.clock_shift IS NULL
               AND m.valid @> (%(now)s::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
               AND m.accepted_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM mfa_authenticator f WHERE f.user_id = u.id AND f.created_at <= t.created))
"""


@dataclass(frozen=True, slots=True)
class Access:
    """A caller's standing in one unit, or in none where the request names no unit.

    Attributes:
        user: the account's id.
        username: its name.
        client: the OAuth2 client's id, empty for a token issued without one.
        unit: the unit in whose name the caller acts; None when it does not exist or the request names none.
        units: units whose rows may be read: the unit and the archives that it took over.
        roles: roles held in the unit today.
        grants: what the roles' groups hold on the unit, cut down to the token's scopes.
        scopes: the token's scopes.
        clock: the unit's business time.
        rate: a machine's allowance in the present minute; None for people.
    """

    user: UUID
    username: str
    client: str
    unit: UUID | None
    units: tuple[UUID, ...]
    roles: frozenset[Role]
    grants: frozenset[Permission]
    scopes: tuple[str, ...]
    clock: Clock
    rate: Rate | None = None

    #: What Django REST framework's throttles and logs expect of a user.
    is_authenticated = True

    @property
    def pk(self) -> UUID:
        """The account's id, under the name that REST framework expects."""
        return self.user


def checksum(token: str) -> str:
    """The stored form of a bearer token (SHA-256, hexadecimal)."""
    return hashlib.sha256(token.encode()).hexdigest()


def access_by_token(token: str, *, unit: UUID | None) -> Access | None:
    """Who bears the token and what they may do in the unit.

    Returns:
        None when the token is unknown or expired, its account inactive or a staff account, or its client inactive;
        and when a front-end was given it before its person set up the second factor that a role demands by now.
    """
    moment = now()
    careful = sorted(SECOND_FACTOR_ROLES)
    return _one(
        {"checksum": checksum(token), "unit": unit, "now": moment, "minute": minute_of(moment), "careful": careful}
    )


def _one(parameters: dict[str, str | UUID | datetime | list[Role] | None]) -> Access | None:
    with connection.cursor() as cursor:
        cursor.execute(_ACCESS, parameters)
        row = cursor.fetchone()
    if row is None:
        return None
    user, username, client, scope, unit, shift, roles, codenames, archives, machine, limit, used = row
    scopes = tuple(scope.split())
    return Access(
        user=user,
        username=username,
        client=client or "",
        unit=unit,
        units=(unit, *archives) if unit else (),
        roles=frozenset(Role(role) for role in roles),
        grants=permitted(codenames, scopes),
        scopes=scopes,
        clock=Clock(shift or timedelta()),
        rate=Rate(machine, limit, used or 0) if machine else None,
    )


def access_without_token(user: UUID, *, unit: UUID, client: str, within: frozenset[Permission]) -> Access | None:
    """What a person may do in a unit who was recognised by something else than a token, such as a signed link.

    Args:
        user: the account.
        unit: the unit.
        client: how the person came, for the audit.
        within: what this way opens at most.

    Returns:
        None when the account is closed or a staff account, or is no member of the unit today.
    """
    account = User.objects.filter(pk=user, is_active=True, is_staff=False, is_superuser=False).first()
    standing = next((each for each in standings_of(user, ("api",)) if each.unit == unit), None)
    if account is None or standing is None:
        return None
    shift = Unit.objects.values_list("clock_shift", flat=True).get(pk=unit)
    return Access(
        user=user,
        username=account.username,
        client=client,
        unit=unit,
        units=(unit,),
        roles=frozenset(standing.roles),
        grants=within.intersection(standing.grants),
        scopes=(),
        clock=Clock(shift or timedelta()),
    )


_MEMBERSHIPS = """
SELECT m.unit_id, array_agg(DISTINCT m.role), array_agg(DISTINCT p.codename), day.today
  FROM tenants_membership m
  JOIN tenants_unit unit ON unit.id = m.unit_id
  CROSS JOIN LATERAL (
      SELECT ((%(now)s::timestamptz + coalesce(unit.clock_shift, interval '0')) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ) AS day(today)
  JOIN tenants_unitrole r ON r.unit_id = m.unit_id AND r.role = m.role
  JOIN tenants_unitgrouppermission g ON g.group_id = r.group_id AND g.content_object_id = m.unit_id
  JOIN auth_permission p ON p.id = g.permission_id
 WHERE m.user_id = %(user)s AND m.valid @> day.today AND m.accepted_at IS NOT NULL
 GROUP BY m.unit_id, day.today
 ORDER BY m.unit_id
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an account is in one unit today."""

    unit: UUID
    roles: tuple[Role, ...]
    grants: tuple[Permission, ...]
    today: date


def standings(access: Access) -> list[Standing]:
    """Every unit in which the caller is a member today, with roles and what the token leaves of their grants."""
    return standings_of(access.user, access.scopes)


def standings_of(user: UUID, scopes: Iterable[str]) -> list[Standing]:
    """Every unit in which an account is a member today, with roles and what the scopes leave of their grants."""
    with connection.cursor() as cursor:
        cursor.execute(_MEMBERSHIPS, {"user": user, "now": now()})
        rows = cursor.fetchall()
    kept = tuple(scopes)
    return [
        Standing(unit, tuple(Role(role) for role in roles), tuple(sorted(permitted(codenames, kept))), today)
        for unit, roles, codenames, today in rows
    ]
