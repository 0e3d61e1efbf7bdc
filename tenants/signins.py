"""Where a person is signed in: sessions of browsers, and tokens that front-ends hold."""

from uuid import UUID

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.db.models import Q, QuerySet

from tenants.clock import now
from tenants.models import AccessToken, RefreshToken


def sessions() -> QuerySet[UserSession]:
    """Browser sessions; the caller filters by person."""
    return UserSession.objects.all()


def tokens() -> QuerySet[AccessToken]:
    """Tokens that still open something, or can be renewed; the caller filters by person."""
    renewable = Q(refresh_token__isnull=False, refresh_token__revoked=None)
    live = AccessToken.objects.filter(Q(expires__gt=now()) | renewable)
    return live.select_related("application", "refresh_token")


@transaction.atomic
def session_end(session: UserSession) -> None:
    """End a browser session: its next request is nobody's."""
    session.end()


@transaction.atomic
def token_revoke(token: AccessToken) -> None:
    """End a token and whatever would renew it."""
    renewing = RefreshToken.objects.filter(access_token=token).first()
    if renewing is not None and renewing.token_family is not None:
        RefreshToken.revoke_family(renewing.token_family)
    AccessToken.objects.filter(pk=token.pk).delete()


@transaction.atomic
def signins_end(*, user: UUID) -> None:
    """End every session and token of a person, as when the password was replaced."""
    for session in UserSession.objects.filter(user=user):
        session_end(session)
    RefreshToken.objects.filter(user=user, revoked=None).update(revoked=now())
    AccessToken.objects.filter(user=user).delete()
