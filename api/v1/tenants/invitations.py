"""``members/{member}/invitation/``: a link that sets a person's password, for the administrator to copy to them."""

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Body
from api.http.views import ApiViewSet, Home
from tenants.invitations import invitable, invitation_create
from tenants.models import Invitation, Membership
from tenants.refusals import Conflict, NotFound
from tenants.roles import Permission, Role
from tenants.selectors import unit_subordinates


class InvitationBody(Body):
    """What the link is for."""

    kind = serializers.ChoiceField(
        choices=Invitation.Kind.values, help_text="invite: a first password; reset: a new one for one that was lost."
    )


class InvitationAnswer(Answer):
    """A link of one use; it is shown this once."""

    link = serializers.URLField()
    expires_at = serializers.DateTimeField()


class InvitationViewSet(ApiViewSet):
    """Links for the unit's own people. One that is made ends the earlier ones."""

    resource = "invitations"
    tag = "members"
    home = Home.SUPERIOR
    grants: ClassVar = {"create": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"create": InvitationBody}
    answers: ClassVar = {"create": InvitationAnswer}
    rows = invitable

    def create(self, request: Request, member: UUID, **kwargs: Any) -> Response:
        """Make a link; the answer is the same whether or not the account has a password, or other units."""
        found: Membership | None = self.get_queryset().filter(pk=member).first()
        if found is None:
            raise NotFound("http.not_found")
        return _linked(self, found, lambda: str(self.read(InvitationBody)["kind"]))


class AdministratorInvitationViewSet(ApiViewSet):
    """Links for the administrator that this unit appointed in one that reports to it: a first password, no reset."""

    resource = "administrator_invitations"
    tag = "members"
    home = Home.SUPERIOR
    grants: ClassVar = {"create": Permission.MEMBER_MANAGE}
    answers: ClassVar = {"create": InvitationAnswer}
    rows = invitable

    def create(self, request: Request, subordinate: UUID, administrator: UUID, **kwargs: Any) -> Response:
        """Make a link for a reporting unit's administrator."""
        if subordinate not in unit_subordinates(self.unit, self.access.clock.today()):
            raise NotFound("http.not_found")
        found = invitable().filter(pk=administrator, unit=subordinate, role=Role.UNIT_ADMIN).first()
        if found is None:
            raise NotFound("http.not_found")
        return _linked(self, found, lambda: Invitation.Kind.INVITE.value)


def _linked(view: ApiViewSet, member: Membership, kind: Callable[[], str]) -> Response:
    """Make the link for a member, in the name of the member's unit.

    Args:
        view: who calls.
        member: whose password it sets.
        kind: says what it is for; called after the state was decided.

    Raises:
        Conflict: it would be the caller's own.
    """
    if member.user_id == view.access.user:
        raise Conflict("invitation.own")
    made = invitation_create(by=view.access.user, user=member.user_id, unit=member.unit_id, kind=kind())
    answer = {"link": view.request.build_absolute_uri(made.path), "expires_at": made.expires_at}
    return Response(InvitationAnswer(answer).data, status=201)
