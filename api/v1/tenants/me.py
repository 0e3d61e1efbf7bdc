"""``me/``: who is calling, in which units, in which roles and positions, and what awaits them."""

from typing import ClassVar

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Choice
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from api.v1.tenants.awaiting import Awaiting, awaiting
from api.v1.tenants.labels import role_choice
from plans.selectors.actors import actors_of
from tenants import scope
from tenants.access import standings
from tenants.selectors import unit_refs


class HeldPosition(Answer):
    """A position held today."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    standard = serializers.CharField(allow_null=True)


class Standing(Answer):
    """What the caller is in one unit today."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    name = serializers.CharField()
    today = serializers.DateField(help_text="The unit's business date.")
    roles = Choice(many=True)
    permissions = serializers.ListField(child=serializers.CharField())
    positions = HeldPosition(many=True)
    awaiting = Awaiting()


class MeAnswer(Answer):
    """The caller."""

    id = serializers.UUIDField()
    username = serializers.CharField()
    client = serializers.CharField(allow_blank=True, help_text="The OAuth2 client's id, empty for a person's token.")
    units = Standing(many=True)


class MeViewSet(ApiViewSet):
    """The caller's account."""

    resource = "me"
    home = Home.NONE
    grants: ClassVar = {"retrieve": ANY_ACCOUNT}
    answers: ClassVar = {"retrieve": MeAnswer}

    def retrieve(self, request: Request) -> Response:
        """Units, roles, positions and effective permissions of the caller, and what awaits them in each unit."""
        held = standings(self.access)
        units = tuple(standing.unit for standing in held)
        scope.enter(scope.Scope(units=units, actor=self.access.user, client=self.access.client))
        today = max((standing.today for standing in held), default=self.access.clock.today())
        names = unit_refs(units, today)
        actors = actors_of(self.access.user, held)
        awaits = awaiting(self.access, held, actors, self.language)
        answer = {
            "id": self.access.user,
            "username": self.access.username,
            "client": self.access.client,
            "units": [
                {
                    **names[standing.unit],
                    "today": standing.today,
                    "roles": [role_choice(role, self.language) for role in standing.roles],
                    "permissions": list(standing.grants),
                    "positions": [
                        {"id": position.id, "name": position.name, "standard": position.standard or None}
                        for position in actors[standing.unit].positions
                    ],
                    "awaiting": awaits[standing.unit],
                }
                for standing in held
            ],
        }
        return Response(MeAnswer(answer).data)
