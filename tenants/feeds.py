"""Calendar feeds: a person makes an address for a calendar program, which has no other credential, and revokes it."""

import secrets
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from tenants.access import checksum
from tenants.clock import now
from tenants.models import CalendarFeed, User

TOKEN_BYTES = 32


def feeds() -> QuerySet[CalendarFeed]:
    """Feeds, newest first; the caller filters by person."""
    return CalendarFeed.objects.order_by("-id")


@transaction.atomic
def feed_create(*, user: UUID, name: str) -> tuple[CalendarFeed, str]:
    """Make a feed; its secret is handed out once and can't be read again."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    feed = CalendarFeed.objects.create(user_id=user, name=name, token_checksum=checksum(token), created_at=now())
    return feed, token


@transaction.atomic
def feed_revoke(feed: CalendarFeed) -> None:
    """End a feed: whoever still asks for its address finds nothing."""
    feed.delete()


def feed_reader(token: str) -> User | None:
    """Whose calendar an address shows; None for an unknown or revoked one, or where the account is not a member's."""
    found = CalendarFeed.objects.filter(token_checksum=checksum(token), user__is_active=True)
    feed = found.exclude(user__is_staff=True).exclude(user__is_superuser=True).select_related("user").first()
    return feed.user if feed else None
