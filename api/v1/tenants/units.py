"""``units/``: every unit, for reference; ``units/{unit}/``: the unit in whose name the caller acts."""

from datetime import date
from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from tenants.clock import Clock
from tenants.models import UnitVersion
from tenants.refusals import NotFound
from tenants.roles import Permission
from tenants.selectors import unit_versions


class UnitAnswer(Answer):
    """A unit on a day: names and codes are dated, a code identifies a unit only together with a date."""

    id = serializers.UUIDField(source="unit_id")
    kind = serializers.CharField()
    code = serializers.CharField()
    name = serializers.CharField()
    valid_from = serializers.DateField(source="valid.lower")
    valid_to = serializers.DateField(source="valid.upper", allow_null=True, help_text="First day no longer in force.")
    superior = serializers.UUIDField(allow_null=True)


class UnitFilter(django_filters.FilterSet):
    """By kind, code, name and superior, on a day."""

    on = django_filters.DateFilter(
        method="in_force", help_text="Names, codes and superiors of that day; default today."
    )
    kind = django_filters.CharFilter()
    code = django_filters.CharFilter()
    name = django_filters.CharFilter(lookup_expr="icontains")
    superior = django_filters.UUIDFilter()

    class Meta:
        model = UnitVersion
        fields: ClassVar[list[str]] = []

    def in_force(self, rows: QuerySet[UnitVersion], name: str, value: date) -> QuerySet[UnitVersion]:
        """Another day's rows in place of today's; it stands first, the other filters then work on these."""
        return unit_versions(value)


def _today() -> QuerySet[UnitVersion]:
    return unit_versions(Clock().today())


class DirectoryViewSet(ApiViewSet):
    """Every unit, in Vietnamese order."""

    resource = "units"
    home = Home.NONE
    grants: ClassVar = {"list": ANY_ACCOUNT}
    answers: ClassVar = {"list": UnitAnswer}
    rows = _today
    filterset_class = UnitFilter
    ordering = ("sort_key", "id")

    def list(self, request: Request) -> Response:
        """Every unit in force today (or ``on`` a day), for reference."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(UnitAnswer(page, many=True).data)


class UnitViewSet(ApiViewSet):
    """The unit in whose name the caller acts."""

    resource = "unit"
    home = Home.WARD
    grants: ClassVar = {"retrieve": Permission.UNIT_READ}
    answers: ClassVar = {"retrieve": UnitAnswer}

    def retrieve(self, request: Request, **kwargs: Any) -> Response:
        """The unit's name, code and superior today."""
        version = unit_versions(self.access.clock.today()).filter(unit=self.unit).first()
        if version is None:
            raise NotFound("http.not_found")
        return Response(UnitAnswer(version).data)
