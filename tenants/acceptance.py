"""A membership counts once its person has accepted it, by the unit's own link.

Names of accounts are shared by all units: one may have been given by another unit, whose people may know its password.
A link reaches the person on the way that the unit knows, and is accepted by setting the first password of an account
that nobody has used, or by signing in as the account and confirming. Until then a membership opens nothing and tells
nothing; who is a member of the unit already has shown this before and gets further roles at once. What an operator
gives is accepted in the person's stead.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from tenants.clock import now
from tenants.models import Membership


def lasting(today: date) -> QuerySet[Membership]:
    """Memberships in force on a day or from a coming one, accepted or not."""
    return Membership.objects.filter(Q(valid__upper_inf=True) | Q(valid__isempty=False, valid__endswith__gt=today))


def members_already(unit: UUID, users: Collection[UUID], today: date) -> set[UUID]:
    """Of some accounts, those that have an accepted membership of a unit that is not over (one query)."""
    accepted = lasting(today).filter(unit=unit, user__in=users, accepted_at__isnull=False)
    return set(accepted.values_list("user_id", flat=True))


def memberships_accept(unit: UUID, users: Collection[UUID], today: date) -> None:
    """Let whatever a unit gave to some accounts, and has not taken back, count from now on (one query)."""
    waiting = lasting(today).filter(unit=unit, user__in=users, accepted_at=None)
    waiting.update(accepted_at=now(), row_version=F("row_version") + 1)
