"""``subordinates/{subordinate}/administrators/``: the first administrator of a unit that reports to this one."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.http.views import ApiViewSet, Home
from api.v1.tenants.members import MemberAnswer, PersonBody, member_data
from tenants.roles import Permission
from tenants.services.members import administrator_appoint, require_without_administrator


class AdministratorViewSet(ApiViewSet):
    """Appointed from above once; from then on the unit appoints its own."""

    resource = "administrators"
    tag = "members"
    home = Home.SUPERIOR
    grants: ClassVar = {"create": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"create": PersonBody}
    answers: ClassVar = {"create": MemberAnswer}

    def create(self, request: Request, subordinate: UUID, **kwargs: Any) -> Response:
        """Appoint a reporting unit's administrator, while it has none (409 afterwards)."""
        require_without_administrator(access=self.access, subordinate=subordinate)
        member = administrator_appoint(access=self.access, subordinate=subordinate, **self.read(PersonBody))
        return Response(member_data(member, self.language, self.access.clock.today()), status=201)
