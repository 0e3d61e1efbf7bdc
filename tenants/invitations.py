"""Invitations and resets: links that a unit's administrator copies to a person, so that no mail server is needed.

A link sets a password only where the unit alone answers for the account: whoever is, or will be, an accepted member of
another unit too would lose that unit's rows to this one's administrator. Any link lets the person accept what the unit
gave (:mod:`tenants.acceptance`), signed in as the account. All links look the same until they are used, so that they do
not tell whether the account existed. An operator's link (``manage.py reset_link``) sets the password of every account
and accepts nothing.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from tenants import scope
from tenants.acceptance import lasting, memberships_accept
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
    return found.select_related("user", "unit").first()


@transaction.atomic
def invitation_redeem(*, token: str, password: str) -> User:
    """Set the person's password, accept what the unit gave, and use the link up.

    Whoever was signed in as that person is signed out.

    Args:
        token: of the link.
        password: already checked against the validators.

    Raises:
        Conflict: the link is unknown, used, ended, or sets no password of this account. All alike, since the
            difference would tell whether the account existed before.
    """
    invitation = _locked(token)
    if not invitation or not _may_set_password(invitation):
        raise Conflict("invitation.ended")
    user = invitation.user
    _use(invitation)
    user.set_password(password)
    user.save(update_fields=["password"])
    signins_end(user=user.pk)
    return user


@transaction.atomic
def invitation_accept(*, token: str, user: UUID) -> None:
    """Accept what the unit gave, as the person who is signed in, and use the link up.

    Args:
        token: of the link.
        user: the account that is signed in.

    Raises:
        Conflict: the link is unknown, used or ended, or another account's.
    """
    invitation = _locked(token)
    if not invitation or invitation.user_id != user or not _is_persons(invitation.user):
        raise Conflict("invitation.ended")
    _use(invitation)


def _locked(token: str) -> Invitation | None:
    found = invitation_open(token)
    return found and Invitation.objects.select_for_update().filter(pk=found.pk, used_at=None).first()


def _use(invitation: Invitation) -> None:
    """Use a link up, in the name of its person."""
    scope.enter(scope.Scope(units=(), actor=invitation.user_id, client="invitation"))
    invitation.used_at = now()
    invitation.save(update_fields=["used_at"])
    if not _is_operators(invitation):
        memberships_accept(invitation.unit_id, [invitation.user_id], _today(invitation))


def _may_set_password(invitation: Invitation) -> bool:
    user = invitation.user
    if not _is_persons(user):
        return False
    if invitation.kind == Invitation.Kind.INVITE and user.has_usable_password():
        return False
    return _is_operators(invitation) or _answers_alone(invitation)


def _answers_alone(invitation: Invitation) -> bool:
    """Whether the link's unit is the only one of the account's; of one that nobody ever used, one that gave it a role.

    Memberships that wait elsewhere do not count: whoever gives one must not keep the person's own unit from helping.
    """
    given = lasting(_today(invitation)).filter(user=invitation.user_id)
    accepted = set(given.filter(accepted_at__isnull=False).values_list("unit_id", flat=True))
    if invitation.user.has_usable_password():
        return accepted == {invitation.unit_id}
    return accepted <= {invitation.unit_id} and given.filter(unit=invitation.unit_id).exists()


def _is_operators(invitation: Invitation) -> bool:
    return invitation.by_id == invitation.user_id


def _is_persons(user: User) -> bool:
    return user.is_active and not user.is_staff and not user.is_superuser


def _today(invitation: Invitation) -> date:
    """The business date of the link's unit."""
    return Clock(invitation.unit.clock_shift or timedelta()).today()


def _checksum(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
