"""Invitations and resets: links that a unit's administrator copies to a person, so that no mail server is needed.

A link sets a password only where the unit alone answers for the account: whoever is, or will be, a member of another
unit too would lose that unit's rows to this one's administrator. Such a link looks the same until it is used, so that
it does not tell whether the account existed. An operator's link (``manage.py reset_link``) works for every account.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from tenants import scope
from tenants.clock import Clock, now
from tenants.models import Invitation, Membership, User
from tenants.refusals import Conflict
from tenants.roles import Role
from tenants.signins import signins_end

TOKEN_BYTES = 32
LIFETIMES = {Invitation.Kind.INVITE: timedelta(days=7), Invitation.Kind.RESET: timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is handed out, once.

    Attributes:
        token: its secret part; it can't be read again.
        expires_at: when it ends, aware.
    """

    token: str
    expires_at: datetime

    @property
    def path(self) -> str:
        """The page's address, without the host."""
        return f"/accounts/invitation/{self.token}/"


def invitable() -> QuerySet[Membership]:
    """People's memberships; the caller filters by unit (a platform table: no wall behind it)."""
    return Membership.objects.exclude(role=Role.INTEGRATOR)


@transaction.atomic
def invitation_create(*, by: UUID, user: UUID, unit: UUID, kind: str) -> Link:
    """Make a link for a person of a unit; earlier ones of that unit for the same person end.

    Args:
        by: the administrator's account; an operator, who has none, makes the person's own link (``by=user``).
        user: the person's account.
        unit: the unit in whose name the administrator acts.
        kind: a value of :class:`Invitation.Kind`.
    """
    moment = now()
    Invitation.objects.filter(user=user, unit=unit, used_at=None, expires__gt=moment).update(expires=moment)
    link = Link(secrets.token_urlsafe(TOKEN_BYTES), moment + LIFETIMES[Invitation.Kind(kind)])
    Invitation.objects.create(
        user_id=user, unit_id=unit, by_id=by, kind=kind, token_checksum=_checksum(link.token), expires=link.expires_at
    )
    return link


def invitation_open(token: str) -> Invitation | None:
    """The link that a token stands for; None when there is none, or it was used or has ended."""
    found = Invitation.objects.filter(token_checksum=_checksum(token), used_at=None, expires__gt=now())
    return found.select_related("user").first()


@transaction.atomic
def invitation_redeem(*, token: str, password: str) -> User:
    """Set the person's password and use the link up; whoever was signed in as that person is signed out.

    Args:
        token: of the link.
        password: already checked against the validators.

    Raises:
        Conflict: the link is unknown, used, ended, or sets no password of this account. All alike, since the
            difference would tell whether the account existed before.
    """
    invitation = invitation_open(token)
    locked = invitation and Invitation.objects.select_for_update().filter(pk=invitation.pk, used_at=None).first()
    if not locked or not _may_set_password(locked):
        raise Conflict("invitation.ended")
    user = locked.user
    scope.enter(scope.Scope(units=(), actor=user.pk, client="invitation"))
    locked.used_at = now()
    locked.save(update_fields=["used_at"])
    user.set_password(password)
    user.save(update_fields=["password"])
    signins_end(user=user.pk)
    return user


def _may_set_password(invitation: Invitation) -> bool:
    user = invitation.user
    if not user.is_active or user.is_staff or user.is_superuser:
        return False
    if invitation.kind == Invitation.Kind.INVITE and user.has_usable_password():
        return False
    return invitation.by_id == user.pk or _units(user.pk) == {invitation.unit_id}


def _units(user: UUID) -> set[UUID]:
    """Units of which an account is a member today or from a coming day."""
    lasting = Q(valid__upper_inf=True) | Q(valid__isempty=False, valid__endswith__gt=Clock().today())
    return set(Membership.objects.filter(lasting, user=user).values_list("unit_id", flat=True))


def _checksum(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
