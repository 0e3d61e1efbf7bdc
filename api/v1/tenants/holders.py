"""``positions/{position}/holders/`` and ``holders/{holder}/``: who holds a position, for a time."""

from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one, one_locked
from api.http.serializers import Answer
from api.http.views import ApiViewSet, Home
from api.v1.tenants.members import PersonAnswer
from api.v1.tenants.terms import EndBody, TermAnswer, TermBody, term_data
from tenants.roles import Permission
from tenants.selectors import holders, positions
from tenants.services.positions import holder_add, holder_end
from tenants.terms import require_running
from tenants.versions import require_version

if TYPE_CHECKING:
    from tenants.models import PositionHolder


class HolderPosition(Answer):
    """A position by its name."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class HolderAnswer(TermAnswer):
    """A person who holds a position for a time."""

    id = serializers.UUIDField()
    position = HolderPosition()
    person = PersonAnswer()


class HolderBody(TermBody):
    """A member of the unit, and a time."""

    username = serializers.CharField(max_length=64)


class OfHolders(ApiViewSet):
    """What both addresses share."""

    tag = "positions"
    home = Home.SUPERIOR

    def data(self, holder: Any) -> dict[str, Any]:
        """A holder as its answer's values, from the selector's rows."""
        return {
            "id": holder.pk,
            "position": {"id": holder.position_id, "name": holder.position.name},
            "person": {"id": holder.user_id, "username": holder.user.username, "full_name": holder.person_name},
            **term_data(holder.valid, holder.row_version, self.access.clock.today()),
        }

    def answer(self, key: UUID, status: int = 200, **headers: str) -> Response:
        """A holder as it is stored now."""
        holder: PositionHolder = one(holders().filter(unit=self.unit), key)
        return Response(self.data(holder), status=status, headers={"ETag": etag(holder.row_version), **headers})


class PositionHolderViewSet(OfHolders):
    """Who holds one position."""

    resource = "position-holders"
    grants: ClassVar = {"list": Permission.UNIT_READ, "create": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"create": HolderBody}
    answers: ClassVar = dict.fromkeys(("list", "create"), HolderAnswer)
    etagged = frozenset({"create"})
    rows = holders

    def list(self, request: Request, position: UUID, **kwargs: Any) -> Response:
        """Who holds, held or will hold the position."""
        one(positions().filter(unit=self.unit), position)
        page = self.paginate_queryset(self.get_queryset().filter(position=position)) or ()
        return self.get_paginated_response([self.data(holder) for holder in page])

    def create(self, request: Request, position: UUID, **kwargs: Any) -> Response:
        """Let a member hold the position; what its tasks allow follows at once."""
        found = one(positions().filter(unit=self.unit), position)
        holder = holder_add(access=self.access, position=found, **self.read(HolderBody))
        return self.answer(holder.pk, 201)


class HolderViewSet(OfHolders):
    """One holder of a position; none is ever deleted."""

    resource = "holders"
    grants: ClassVar = {"retrieve": Permission.UNIT_READ, "partial_update": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"partial_update": EndBody}
    answers: ClassVar = dict.fromkeys(("retrieve", "partial_update"), HolderAnswer)
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"retrieve"})
    rows = holders

    def retrieve(self, request: Request, holder: UUID, **kwargs: Any) -> Response:
        """One holder."""
        return self.answer(one(self.get_queryset(), holder).pk)

    def partial_update(self, request: Request, holder: UUID, **kwargs: Any) -> Response:
        """End it, or put its end off; with today as its end the position is given up at once."""
        found: PositionHolder = one_locked(self.get_queryset(), holder)
        require_running(found.valid, self.access.clock.today())
        require_version(if_match(request), found.row_version, lambda: self.data(found))
        return self.answer(holder_end(access=self.access, holder=found, **self.read(EndBody)).pk)
