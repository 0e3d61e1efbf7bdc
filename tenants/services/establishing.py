"""Writes of units, accounts, memberships, positions and tokens.

Reference and platform tables are written by operators: these services run in commands that connect as the owner role.
"""

import secrets
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from oauth2_provider.models import set_token_value

from tenants.clock import now
from tenants.models import (
    AccessToken,
    Application,
    Membership,
    Position,
    PositionHolder,
    ReportingLine,
    Unit,
    UnitVersion,
    User,
)
from tenants.models.grants import converge_role
from tenants.roles import Role
from tenants.services.machines import secret_store
from tenants.sorting import sort_key

TOKEN_BYTES = 32


@transaction.atomic
def unit_establish(*, kind: str, code: str, name: str, since: date, superior: Unit | None = None) -> Unit:
    """The unit that bears a code on a day, created with its roles and its reporting line where it is missing."""
    version = UnitVersion.objects.filter(kind=kind, code=code, valid__contains=since).select_related("unit").first()
    if version is not None:
        return version.unit
    unit = Unit.objects.create(kind=kind)
    valid = DateRange(since, None)
    UnitVersion.objects.create(unit=unit, kind=kind, code=code, name=name, sort_key=sort_key(name), valid=valid)
    if superior is not None:
        ReportingLine.objects.create(unit=unit, superior=superior, valid=valid)
    for role in Role:
        converge_role(unit, role)
    return unit


@transaction.atomic
def account_establish(*, username: str, full_name: str, password: str | None) -> User:
    """The account of that name, created where it is missing; a given password is set anew."""
    user, created = User.objects.get_or_create(username=username, defaults={"full_name": full_name})
    if created or password is not None:
        user.set_password(password)  # None: no password works
        user.save(update_fields=["password"])
    return user


@transaction.atomic
def member_add(*, user: User, unit: Unit, role: Role, since: date, until: date | None = None) -> Membership:
    """Give a person a role in a unit for a time; an overlapping membership in the same role stays as it is.

    It counts at once, accepted in the person's stead: an operator is trusted to know whose account it is.
    """
    valid = DateRange(since, until)
    held = Membership.objects.filter(user=user, unit=unit, role=role, valid__overlap=valid).first()
    name = user.full_name or user.username
    member = held or Membership(user=user, unit=unit, role=role, name=name, valid=valid)
    if member.accepted_at is None:
        member.accepted_at = now()
        member.save()
    return member


@transaction.atomic
def position_establish(*, unit: Unit, name: str, kind: str, standard: str | None) -> Position:
    """The unit's position of that name, created where it is missing."""
    position, _ = Position.objects.get_or_create(
        unit=unit, name=name, defaults={"reader": unit, "kind": kind, "standard": standard}
    )
    return position


@transaction.atomic
def position_hold(*, position: Position, user: User, since: date, until: date | None = None) -> PositionHolder:
    """Let a person hold a position for a time."""
    valid = DateRange(since, until)
    held = PositionHolder.objects.filter(position=position, user=user, valid__overlap=valid).first()
    return held or PositionHolder.objects.create(
        unit=position.unit, reader=position.unit, position=position, user=user, valid=valid
    )


@transaction.atomic
def machine_establish(*, unit: Unit, name: str, client_id: str, secret: str, scopes: str) -> User:
    """A machine's account with its OAuth2 client (client credentials), administered by a unit.

    Args:
        unit: its administrator; membership is given apart.
        name: for people.
        client_id: of the client, made where it is missing.
        secret: stored, as a hash, where the client has none: secrets that were changed since stay as they are.
        scopes: what it may ask for, separated by spaces.
    """
    user = account_establish(username=f"machine:{client_id}", full_name=name, password=None)
    application = Application.objects.filter(client_id=client_id).first() or Application(client_id=client_id)
    application.name = name
    application.unit = unit
    application.machine = user
    application.scopes = scopes
    application.client_type = Application.CLIENT_CONFIDENTIAL
    application.authorization_grant_type = Application.GRANT_CLIENT_CREDENTIALS
    application.save()
    if not application.secrets.exists():
        secret_store(unit=unit.pk, application=application, secret=secret)
    return user


def token_issue(*, user: User, lifetime: timedelta, scope: str = "api") -> str:
    """A bearer token for a person, stored as its checksum only.

    Returns:
        The token; it can't be read again.
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = AccessToken(user=user, scope=scope, expires=now() + lifetime)
    set_token_value(row, token)
    row.save()
    return token


def clocks_shift(*, units: list[UUID], shift: timedelta | None) -> None:
    """Move the business time of units, for a demonstration; production refuses to start with a shift stored."""
    Unit.objects.filter(pk__in=units).update(clock_shift=shift)
