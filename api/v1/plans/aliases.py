"""``plan-aliases/`` and ``plan-headings/``: the words of the unit's own that every import of its plans knows."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.http.rows import one_locked
from api.http.views import ApiViewSet, Home
from api.v1.plans.naming import AliasBody, HeadingBody, PlanAliasAnswer, PlanHeadingAnswer, meaning
from plans.labels import PARTIES, choice
from plans.models import HeadingAlias, UnitAlias
from plans.selectors.aliases import heading_aliases, unit_aliases
from plans.services.naming import alias_create, heading_create, name_delete
from tenants.roles import Permission

_GRANTS = {"list": Permission.PLAN_READ, "create": Permission.PLAN_EDIT, "destroy": Permission.PLAN_EDIT}


class PlanAliasViewSet(ApiViewSet):
    """Names of parties that the unit's plans use; they win over those that all units share."""

    resource = "plan-aliases"
    home = Home.WARD
    grants: ClassVar = _GRANTS
    bodies: ClassVar = {"create": AliasBody}
    answers: ClassVar = {"list": PlanAliasAnswer, "create": PlanAliasAnswer}
    rows = unit_aliases
    ordering = ("alias", "id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The unit's own names."""
        page = self.paginate_queryset(self.get_queryset()) or ()
        return self.get_paginated_response([self._data(alias) for alias in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Let a name stand for one of the unit's positions, a body outside, or the unit itself."""
        body = self.read(AliasBody)
        return Response(self._data(alias_create(access=self.access, words=body["words"], meaning=meaning(body))), 201)

    def destroy(self, request: Request, alias: UUID, **kwargs: Any) -> Response:
        """Forget a name; plans that were read with it stay as they are."""
        name_delete(access=self.access, name=one_locked(self.get_queryset(), alias))
        return Response(status=204)

    def _data(self, alias: UnitAlias) -> dict[str, Any]:
        position = alias.position
        return {
            "id": alias.pk,
            "words": alias.alias,
            "kind": choice(alias.kind, PARTIES, self.language),
            "position": {"id": position.pk, "name": position.name} if position else None,
            "outside": alias.outside or None,
        }


class PlanHeadingViewSet(ApiViewSet):
    """Headings in the unit's files, and the fields that they name."""

    resource = "plan-headings"
    home = Home.WARD
    grants: ClassVar = _GRANTS
    bodies: ClassVar = {"create": HeadingBody}
    answers: ClassVar = {"list": PlanHeadingAnswer, "create": PlanHeadingAnswer}
    rows = heading_aliases
    ordering = ("heading", "id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The unit's own headings."""
        page = self.paginate_queryset(self.get_queryset()) or ()
        return self.get_paginated_response([_heading(heading) for heading in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Let a heading name a field, or null to leave such columns out."""
        return Response(_heading(heading_create(access=self.access, **self.read(HeadingBody))), 201)

    def destroy(self, request: Request, heading: UUID, **kwargs: Any) -> Response:
        """Forget a heading."""
        name_delete(access=self.access, name=one_locked(self.get_queryset(), heading))
        return Response(status=204)


def _heading(row: HeadingAlias) -> dict[str, Any]:
    return {"id": row.pk, "heading": row.heading, "field": row.field or None}
