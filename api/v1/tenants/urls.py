"""Routes of units and accounts."""

from django.urls import path

from api.v1.tenants.administrators import AdministratorViewSet
from api.v1.tenants.audit import AuditEventViewSet
from api.v1.tenants.calendar_feeds import CalendarFeedViewSet
from api.v1.tenants.duty_waivers import WaiverViewSet
from api.v1.tenants.holders import HolderViewSet, PositionHolderViewSet
from api.v1.tenants.invitations import AdministratorInvitationViewSet, InvitationViewSet
from api.v1.tenants.machines import MachineViewSet, SecretViewSet
from api.v1.tenants.mail_address import MailAddressViewSet
from api.v1.tenants.me import MeViewSet
from api.v1.tenants.members import MemberViewSet
from api.v1.tenants.people import PeopleImportViewSet
from api.v1.tenants.positions import PositionViewSet
from api.v1.tenants.sessions import SessionViewSet
from api.v1.tenants.tokens import TokenHeldViewSet
from api.v1.tenants.units import DirectoryViewSet, UnitViewSet

_COLLECTION = {"get": "list", "post": "create"}
_ITEM = {"get": "retrieve", "patch": "partial_update"}

urlpatterns = [
    path("me/", MeViewSet.as_view({"get": "retrieve"})),
    path("me/sessions/", SessionViewSet.as_view({"get": "list"})),
    path("me/sessions/<int:session>/", SessionViewSet.as_view({"delete": "destroy"})),
    path("me/tokens/", TokenHeldViewSet.as_view({"get": "list"})),
    path("me/tokens/<int:token>/", TokenHeldViewSet.as_view({"delete": "destroy"})),
    path("me/mail-address/", MailAddressViewSet.as_view({"get": "retrieve", "put": "replace"})),
    path("me/calendar-feeds/", CalendarFeedViewSet.as_view(_COLLECTION)),
    path("me/calendar-feeds/<uuid:feed>/", CalendarFeedViewSet.as_view({"delete": "destroy"})),
    path("units/", DirectoryViewSet.as_view({"get": "list"})),
    path("units/<uuid:unit>/", UnitViewSet.as_view({"get": "retrieve"})),
    path("units/<uuid:unit>/audit-events/", AuditEventViewSet.as_view({"get": "list"})),
    path("units/<uuid:unit>/members/", MemberViewSet.as_view(_COLLECTION)),
    path("units/<uuid:unit>/members/<uuid:member>/", MemberViewSet.as_view(_ITEM)),
    path(
        "units/<uuid:unit>/subordinates/<uuid:subordinate>/administrators/",
        AdministratorViewSet.as_view(_COLLECTION),
    ),
    path("units/<uuid:unit>/members/<uuid:member>/invitation/", InvitationViewSet.as_view({"post": "create"})),
    path(
        "units/<uuid:unit>/subordinates/<uuid:subordinate>/administrators/<uuid:administrator>/invitation/",
        AdministratorInvitationViewSet.as_view({"post": "create"}),
    ),
    path("units/<uuid:unit>/people/import/", PeopleImportViewSet.as_view({"post": "upload"})),
    path("units/<uuid:unit>/positions/", PositionViewSet.as_view(_COLLECTION)),
    path("units/<uuid:unit>/positions/<uuid:position>/", PositionViewSet.as_view(_ITEM)),
    path("units/<uuid:unit>/positions/<uuid:position>/holders/", PositionHolderViewSet.as_view(_COLLECTION)),
    path("units/<uuid:unit>/holders/<uuid:holder>/", HolderViewSet.as_view(_ITEM)),
    path("units/<uuid:unit>/machines/", MachineViewSet.as_view(_COLLECTION)),
    path("units/<uuid:unit>/machines/<uuid:machine>/", MachineViewSet.as_view(_ITEM)),
    path("units/<uuid:unit>/machines/<uuid:machine>/secrets/", SecretViewSet.as_view({"post": "create"})),
    path(
        "units/<uuid:unit>/machines/<uuid:machine>/secrets/<uuid:secret>/",
        SecretViewSet.as_view({"delete": "destroy"}),
    ),
    path("units/<uuid:unit>/duty-waivers/", WaiverViewSet.as_view(_COLLECTION)),
    path("units/<uuid:unit>/duty-waivers/<uuid:waiver>/", WaiverViewSet.as_view(_ITEM)),
]
