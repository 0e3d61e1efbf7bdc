"""Of whom a second factor is demanded: those who run accounts or receive the reports of others, and operators.

The demonstration is exempt: its units' clocks are shifted, which production refuses to start with.
"""

from datetime import datetime

from allauth.mfa.models import Authenticator

from tenants.clock import Clock
from tenants.models import Membership, User
from tenants.roles import SECOND_FACTOR_ROLES


def second_factor_demanded(user: User) -> bool:
    """Whether this person must have a second factor before acting."""
    if user.is_staff or user.is_superuser:
        return True
    held = Membership.objects.filter(user=user, role__in=SECOND_FACTOR_ROLES, unit__clock_shift=None)
    return held.filter(valid__contains=Clock().today(), accepted_at__isnull=False).exists()


def second_factor_missing(user: User, *, by: datetime | None = None) -> bool:
    """Whether this person must have a second factor and has set none up.

    Args:
        user: the person.
        by: only what was set up until then counts, as when a token was given; None for any.
    """
    had = Authenticator.objects.filter(user=user)
    return second_factor_demanded(user) and not (had if by is None else had.filter(created_at__lte=by)).exists()
