"""Routes of units and accounts."""

from django.urls import path

from api.v1.tenants.audit import AuditEventViewSet
from api.v1.tenants.me import MeViewSet
from api.v1.tenants.units import DirectoryViewSet, UnitViewSet

urlpatterns = [
    path("me/", MeViewSet.as_view({"get": "retrieve"})),
    path("units/", DirectoryViewSet.as_view({"get": "list"})),
    path("units/<uuid:unit>/", UnitViewSet.as_view({"get": "retrieve"})),
    path("units/<uuid:unit>/audit-events/", AuditEventViewSet.as_view({"get": "list"})),
]
