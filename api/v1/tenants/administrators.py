"""``subordinates/{subordinate}/administrators/``: administrators of a unit that reports to this one."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.http.views import ApiViewSet, Home
from api.v1.tenants.members import MemberAnswer, PersonBody, member_data
from tenants.refusals import NotFound
from tenants.roles import Permission, Role
from tenants.selectors import members, unit_subordinates
from tenants.services.members import administrator_appoint, require_without_administrator


class AdministratorViewSet(ApiViewSet):
    """Appointed from above once; from then on the unit appoints its own."""

    resource = "administrators"
    tag = "members"
    home = Home.SUPERIOR
    grants: ClassVar = {"list": Permission.MEMBER_MANAGE, "create": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"create": PersonBody}
    answers: ClassVar = {"list": MemberAnswer, "create": MemberAnswer}
    rows = members

    def list(self, request: Request, subordinate: UUID, **kwargs: Any) -> Response:
        """Who administers a reporting unit, did or will, and who has yet to accept it."""
        today = self.access.clock.today()
        if subordinate not in unit_subordinates(self.unit, today):
            raise NotFound("http.not_found")
        page = self.paginate_queryset(members().filter(unit=subordinate, role=Role.UNIT_ADMIN)) or ()
        return self.get_paginated_response([member_data(member, self.language, today) for member in page])

    def create(self, request: Request, subordinate: UUID, **kwargs: Any) -> Response:
        """Appoint a reporting unit's administrator, while none has accepted (409 afterwards).

        Whoever was appointed before and has not accepted makes room.
        """
        require_without_administrator(access=self.access, subordinate=subordinate)
        member = administrator_appoint(access=self.access, subordinate=subordinate, **self.read(PersonBody))
        return Response(member_data(member, self.language, self.access.clock.today()), status=201)
