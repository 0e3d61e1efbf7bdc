"""Of whom a second factor is demanded: those who run accounts or receive the reports of others, and operators.

The demonstration is exempt: its units' clocks are shifted, which production refuses to start with.
"""

from allauth.mfa.models import Authenticator

from tenants.clock import Clock
from tenants.models import Membership, User
from tenants.roles import Role

ROLES = frozenset({Role.TOWN_OFFICE, Role.UNIT_ADMIN})


def second_factor_demanded(user: User) -> bool:
    """Whether this person must have a second factor before acting."""
    if user.is_staff or user.is_superuser:
        return True
    held = Membership.objects.filter(user=user, role__in=ROLES, unit__clock_shift=None)
    return held.filter(valid__contains=Clock().today()).exists()


def second_factor_missing(user: User) -> bool:
    """Whether this person must have a second factor and has set none up."""
    return second_factor_demanded(user) and not Authenticator.objects.filter(user=user).exists()
