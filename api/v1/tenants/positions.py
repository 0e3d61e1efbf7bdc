"""``positions/``: the unit's positions and bodies, which plans name."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one, one_locked
from api.http.serializers import Answer, Body, Choice
from api.http.views import ApiViewSet, Home
from api.v1.tenants.labels import POSITION_KINDS, kind_choice
from plans.aliases import standard_positions
from tenants.models import Position
from tenants.roles import Permission
from tenants.selectors import positions
from tenants.services.positions import position_create, position_rename
from tenants.versions import require_version

_MAX_NAME = 200


class PositionAnswer(Answer):
    """A position or body."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    kind = Choice()
    standard = serializers.CharField(allow_null=True, help_text="Code of the standard position that it corresponds to.")
    row_version = serializers.IntegerField(help_text="The number in its ETag.")


class PositionName(Body):
    """What a position is called."""

    name = serializers.CharField(max_length=_MAX_NAME)


class PositionBody(PositionName):
    """A new position."""

    kind = serializers.ChoiceField(choices=list(POSITION_KINDS))
    standard = serializers.CharField(
        max_length=40, required=False, allow_null=True, default=None, help_text="Code of a standard position."
    )

    def validate_standard(self, value: str | None) -> str | None:
        """Only known codes: a plan's shared aliases resolve to them."""
        known = standard_positions()
        if value is not None and value not in known:
            expected = ", ".join(known)
            raise serializers.ValidationError(f"{value}: {expected}", code="invalid_choice")
        return value


class PositionViewSet(ApiViewSet):
    """The unit's positions."""

    resource = "positions"
    home = Home.SUPERIOR
    grants: ClassVar = {
        "list": Permission.UNIT_READ,
        "create": Permission.MEMBER_MANAGE,
        "retrieve": Permission.UNIT_READ,
        "partial_update": Permission.MEMBER_MANAGE,
    }
    bodies: ClassVar = {"create": PositionBody, "partial_update": PositionName}
    answers: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), PositionAnswer)
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"create", "retrieve"})
    rows = positions
    ordering = ("name", "id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The unit's positions and bodies."""
        page = self.paginate_queryset(self.get_queryset()) or ()
        return self.get_paginated_response([self._data(position) for position in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Add a position or body."""
        position = position_create(access=self.access, **self.read(PositionBody))
        answer = self._answer(position, status=201)
        answer["Location"] = f"{request.path}{position.pk}/"
        return answer

    def retrieve(self, request: Request, position: UUID, **kwargs: Any) -> Response:
        """One position."""
        return self._answer(one(self.get_queryset(), position))

    def partial_update(self, request: Request, position: UUID, **kwargs: Any) -> Response:
        """Rename a position; plans keep the words that they printed."""
        found: Position = one_locked(self.get_queryset(), position)
        require_version(if_match(request), found.row_version, lambda: self._data(found))
        return self._answer(position_rename(access=self.access, position=found, **self.read(PositionName)))

    def _data(self, position: Position) -> dict[str, Any]:
        return {
            "id": position.pk,
            "name": position.name,
            "kind": kind_choice(position.kind, self.language),
            "standard": position.standard,
            "row_version": position.row_version,
        }

    def _answer(self, position: Position, status: int = 200) -> Response:
        return Response(self._data(position), status=status, headers={"ETag": etag(position.row_version)})
