"""Who calls: everybody of the home and of its neighbours, and nobody."""

from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from api.http.views import Home
from tenants.clock import Clock, now
from tenants.models import Membership, User
from tenants.roles import Role
from tenants.services import token_issue
from tests.permissions.states import HOMES

#: Of a ward: its sibling, its town, another town and a ward of that; of a town: its ward, another town and a ward of
#: that, and the province to which it reports.
NEIGHBOURS = {
    Home.WARD: ("92", "90", "80", "81"),
    Home.SUPERIOR: ("91", "80", "81", "9"),
    Home.NONE: ("92", "90", "80", "81"),
}
#: Where a foreign row is tried under one's own address; a ward's town among them, which has some of its rows to read.
PEERS = {Home.WARD: ("92", "90"), Home.SUPERIOR: ("80",), Home.NONE: ("92",)}
DAY = timedelta(days=1)


def nobody():
    """Label → credentials that open nothing: none, unknown, expired, or of an account that the API does not take."""
    account = {
        "expired": ({}, -DAY),
        "staff": ({"is_staff": True}, DAY),
        "superuser": ({"is_superuser": True}, DAY),
        "inactive": ({"is_active": False}, DAY),
    }
    tokens = {
        label: token_issue(user=User.objects.create(username=label, **flags), lifetime=lifetime)
        for label, (flags, lifetime) in account.items()
    }
    return {"no token": None, "unknown token": "unknown", **tokens}


def strangers(stage, home):
    """Label → token of every account of the neighbours, and of those who were, will be or have yet to be members.

    (Of the home: their membership is over, comes, or waits to be accepted.)
    """
    found = {f"{role} of {code}": stage.tokens[role, code] for code in NEIGHBOURS[home] for role in Role}
    today = Clock().today()
    terms = {
        "past": (DateRange(today - 9 * DAY, today), now()),
        "future": (DateRange(today + DAY, None), now()),
        "waiting": (DateRange(today - DAY, None), None),
    }
    for label, (valid, accepted) in terms.items():
        user, _ = User.objects.get_or_create(username=f"{label} member of {home.value}")
        for role in (Role.WARD_OFFICE, Role.WARD_LEADER, Role.TOWN_OFFICE):
            unit = stage.world.units[HOMES[home]]
            held = {"valid": valid, "accepted_at": accepted}
            Membership.objects.get_or_create(user=user, unit_id=unit, role=role, defaults=held)
        found[f"{label} member"] = token_issue(user=user, lifetime=DAY)
    return found
