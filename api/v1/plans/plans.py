"""``plans/``: the unit's plans, one whole, and discarding a draft."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one, one_locked
from api.http.views import ApiViewSet, Home
from api.v1.plans.plan_answers import OwnPlanAnswer, PlanDocument
from api.v1.plans.plan_data import own_document, own_plan, own_plans, standing
from plans.labels import STATES
from plans.models import Plan
from plans.selectors.plans import plans_owned
from plans.services.moves import plan_discard
from plans.transitions import Action, decide
from tenants.roles import Permission
from tenants.versions import require_version


class PlanFilter(django_filters.FilterSet):
    """By year and state."""

    year = django_filters.NumberFilter()
    state = django_filters.ChoiceFilter(choices=[(value, label.vi) for value, label in STATES.items()])

    class Meta:
        model = Plan
        fields: ClassVar[list[str]] = []


class PlanViewSet(ApiViewSet):
    """The unit's plans."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "retrieve": Permission.PLAN_READ,
        "destroy": Permission.PLAN_EDIT,
    }
    answers: ClassVar = {"list": OwnPlanAnswer, "retrieve": PlanDocument}
    versioned = frozenset({"destroy"})
    etagged = frozenset({"retrieve"})
    rows = plans_owned
    filterset_class = PlanFilter
    ordering = ("-year", "-version", "id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The unit's plans, newest year first."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        return self.get_paginated_response(own_plans(page, self.access, self.language))

    def retrieve(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """A whole plan: cover, annexes, groups, tasks, and everything odd that its import found."""
        found = one(self.get_queryset().defer(None), plan)
        answer = own_document(found, self.access, self.language)
        return Response(answer, headers={"ETag": etag(found.row_version)})

    def destroy(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Discard a draft, so that the year's plan can be imported again."""
        found = one_locked(self.get_queryset(), plan)
        current = own_plan(found, self.access, self.language)
        decide(Action.DISCARD, standing(found), self.access.grants).require(others=current["allowed_actions"])
        require_version(if_match(request), found.row_version, lambda: current)
        plan_discard(access=self.access, plan=found)
        return Response(status=204)
