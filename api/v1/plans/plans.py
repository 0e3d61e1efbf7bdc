"""``plans/``: the unit's plans, one whole, and discarding a draft."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.rows import one
from api.http.views import ApiViewSet, Home
from api.v1.plans.drafts import draft_locked
from api.v1.plans.plan_answers import OwnPlanAnswer, PlanDocument
from api.v1.plans.plan_data import own_document, own_plans
from api.v1.plans.plan_text import PlanText, text_changes
from plans.labels import STATES
from plans.models import Plan
from plans.selectors.plans import plans_owned
from plans.services.covering import plan_text_change
from plans.services.moves import plan_discard
from plans.transitions import Action
from tenants.roles import Permission


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
        "partial_update": Permission.PLAN_EDIT,
        "destroy": Permission.PLAN_EDIT,
    }
    bodies: ClassVar = {"partial_update": PlanText}
    answers: ClassVar = {"list": OwnPlanAnswer, "retrieve": PlanDocument, "partial_update": PlanDocument}
    versioned = frozenset({"partial_update", "destroy"})
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

    def partial_update(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Change what a draft says outside its lines; what the cover gives is read from the passages again."""
        found = draft_locked(self, plan)
        changed = plan_text_change(access=self.access, plan=found, **text_changes(self.read(PlanText)))
        answer = own_document(changed, self.access, self.language)
        return Response(answer, headers={"ETag": etag(changed.row_version)})

    def destroy(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Discard a draft, so that the year's plan can be imported again."""
        found = draft_locked(self, plan, Action.DISCARD)
        plan_discard(access=self.access, plan=found)
        return Response(status=204)
