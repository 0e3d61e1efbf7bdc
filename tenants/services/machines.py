"""Machines of a unit: their client, scopes and secrets, by the unit's administrator."""

import secrets
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction

from tenants import scope
from tenants.access import Access
from tenants.clock import now
from tenants.models import AccessToken, Application, ClientSecret, Membership, User
from tenants.refusals import Conflict, NotFound
from tenants.roles import Permission, Role, role_allowing
from tenants.terms import term

SECRET_BYTES = 48
#: One in use and one that replaces it: a client is changed over without an outage.
MOST_SECRETS = 2


@transaction.atomic
def machine_create(*, access: Access, name: str, scopes: list[str]) -> tuple[Application, str]:
    """A machine of the caller's unit, with its first secret.

    Args:
        access: the unit's administrator.
        name: for people.
        scopes: some of ``tenants.roles.MACHINE_SCOPES``.

    Returns:
        The client, and the secret, which can't be read again.

    Raises:
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    _explain(access)
    client_id = secrets.token_urlsafe(18)
    user = User(username=f"machine:{client_id}", full_name=name)
    user.set_unusable_password()
    user.save()
    application = Application.objects.create(
        unit_id=access.unit,
        machine=user,
        name=name,
        client_id=client_id,
        scopes=" ".join(scopes),
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_CLIENT_CREDENTIALS,
    )
    valid = term(access.clock.today(), None)
    Membership.objects.create(
        user=user, unit_id=access.unit, role=Role.INTEGRATOR, name=name, valid=valid, accepted_at=now()
    )
    secret, _ = _secret_made(access.unit, application, by=access.user)
    return application, secret


@transaction.atomic
def machine_change(
    *, access: Access, machine: Application, scopes: list[str] | None = None, active: bool | None = None
) -> Application:
    """Other scopes for a machine, or switch it off or on; its present tokens end, so that it holds at once.

    Args:
        access: the unit's administrator.
        machine: locked, of the caller's unit.
        scopes: some of ``tenants.roles.MACHINE_SCOPES``; None leaves them.
        active: None leaves it.
    """
    _explain(access)
    if scopes is not None:
        machine.scopes = " ".join(scopes)
    if active is not None:
        machine.active = active
    machine.row_version += 1
    machine.save(update_fields=["scopes", "active", "row_version", "updated"])
    AccessToken.objects.filter(application=machine).delete()
    return machine


@transaction.atomic
def secret_create(*, access: Access, machine: Application) -> tuple[ClientSecret, str]:
    """A second secret for a machine, which is locked; both are valid until one is withdrawn.

    Returns:
        Its row, and the secret, which can't be read again.

    Raises:
        Conflict: ``secret.too_many``: two are valid already.
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    require_room(machine)
    _explain(access)
    secret, row = _secret_made(access.unit, machine, by=access.user)
    return row, secret


def require_room(machine: Application) -> None:
    """Refuse a third secret.

    Raises:
        Conflict: ``secret.too_many``.
    """
    if machine.secrets.count() >= MOST_SECRETS:
        raise Conflict("secret.too_many", found=MOST_SECRETS, expected=MOST_SECRETS)


@transaction.atomic
def secret_withdraw(*, access: Access, machine: Application, secret: ClientSecret) -> None:
    """End a secret of a machine, which is locked; tokens that it got last out their hour.

    Raises:
        Conflict: ``secret.last``: the machine would be left without one.
    """
    if machine.secrets.count() <= 1:
        raise Conflict("secret.last", found=machine.name)
    _explain(access)
    secret.delete()


def secret_store(*, unit: UUID, application: Application, secret: str, by: UUID | None = None) -> ClientSecret:
    """Store a secret of a client that a unit administers, as a hash."""
    hashed = make_password(secret, hasher="client_secret")
    return ClientSecret.objects.create(
        unit_id=unit, application=application, secret=hashed, created_at=now(), created_by=by
    )


def _secret_made(unit: UUID, application: Application, *, by: UUID) -> tuple[str, ClientSecret]:
    secret = secrets.token_urlsafe(SECRET_BYTES)
    return secret, secret_store(unit=unit, application=application, secret=secret, by=by)


def _explain(access: Access) -> None:
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
