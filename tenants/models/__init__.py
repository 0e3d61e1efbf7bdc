"""Units, positions, accounts, grants and the audit."""

from tenants.models.accounts import AccessToken, Application, Grant, IDToken, Membership, RefreshToken, UnitRole, User
from tenants.models.audit import AuditEvent
from tenants.models.duties import DutyWaiver
from tenants.models.feeds import CalendarFeed
from tenants.models.grants import UnitGroupPermission, UnitUserPermission
from tenants.models.invitations import Invitation
from tenants.models.machines import ClientRate, ClientSecret
from tenants.models.positions import Position, PositionHolder
from tenants.models.units import ReportingLine, Succession, Unit, UnitArchive, UnitVersion

__all__ = [
    "AccessToken",
    "Application",
    "AuditEvent",
    "CalendarFeed",
    "ClientRate",
    "ClientSecret",
    "DutyWaiver",
    "Grant",
    "IDToken",
    "Invitation",
    "Membership",
    "Position",
    "PositionHolder",
    "RefreshToken",
    "ReportingLine",
    "Succession",
    "Unit",
    "UnitArchive",
    "UnitGroupPermission",
    "UnitRole",
    "UnitUserPermission",
    "UnitVersion",
    "User",
]
