"""``received/plans/``: plans that other units approved and so addressed to this one."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.db.models import F, QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.rows import one
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.plan_answers import ReceivedPlanAnswer, ReceivedPlanDocument
from api.v1.plans.plan_data import plan_body, plan_data
from plans.models import Plan
from plans.selectors.plans import plans
from tenants.roles import Permission
from tenants.selectors import UnitRefData, unit_refs


def received_plans() -> QuerySet[Plan]:
    """Plans that were addressed to another unit; the base keeps those addressed to the caller's."""
    return plans().exclude(unit=F("reader"))


class ReceivedPlanFilter(django_filters.FilterSet):
    """By sending unit and year."""

    unit = django_filters.UUIDFilter(field_name="unit_id")
    year = django_filters.NumberFilter()

    class Meta:
        model = Plan
        fields: ClassVar[list[str]] = []


class ReceivedPlanViewSet(ApiViewSet):
    """Plans received; they are read, never changed."""

    resource = "received-plans"
    tag = "received"
    home = Home.SUPERIOR
    desk = Desk.RECEIVED
    grants: ClassVar = {"list": Permission.RECEIVED_READ, "retrieve": Permission.RECEIVED_READ}
    answers: ClassVar = {"list": ReceivedPlanAnswer, "retrieve": ReceivedPlanDocument}
    etagged = frozenset({"retrieve"})
    rows = received_plans
    filterset_class = ReceivedPlanFilter
    ordering = ("-year", "-version", "id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """Plans received, newest year first, each with its unit."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        units = unit_refs({plan.unit_id for plan in page}, self.access.clock.today())
        return self.get_paginated_response([self._plan(plan, units) for plan in page])

    def retrieve(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """A whole plan; its findings, file and updates are its unit's alone."""
        found = one(self.get_queryset().defer(None).defer("findings"), plan)
        units = unit_refs([found.unit_id], self.access.clock.today())
        answer = self._plan(found, units) | plan_body(found, Desk.RECEIVED.value, self.access, self.language)
        return Response(answer, headers={"ETag": etag(found.row_version)})

    def _plan(self, plan: Plan, units: dict[UUID, UnitRefData]) -> dict[str, Any]:
        return {**plan_data(plan, [], self.language), "unit": units[plan.unit_id]}
