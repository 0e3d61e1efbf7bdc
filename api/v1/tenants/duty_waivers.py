"""``duty-waivers/``: separations of duties that the unit has lifted for a time, each with its reason."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one, one_locked
from api.http.serializers import Choice
from api.http.views import ApiViewSet, Home
from api.v1.tenants.labels import duty_choice
from api.v1.tenants.terms import EndBody, TermAnswer, TermBody, term_data
from tenants.clock import ZONE
from tenants.models import DutyWaiver
from tenants.roles import Permission
from tenants.selectors import waivers
from tenants.separation import Duty
from tenants.services.duties import waiver_create, waiver_end
from tenants.terms import require_running
from tenants.versions import require_version


class WaiverAnswer(TermAnswer):
    """A separation of duties that is lifted."""

    id = serializers.UUIDField()
    rule = Choice()
    reason = serializers.CharField()
    created_at = serializers.DateTimeField()
    created_by = serializers.UUIDField(allow_null=True)


class WaiverBody(TermBody):
    """Which separation is lifted, and why."""

    rule = serializers.ChoiceField(choices=[duty.value for duty in Duty])
    reason = serializers.CharField(max_length=2000)


class WaiverViewSet(ApiViewSet):
    """Lifted separations of duties; none is ever deleted."""

    resource = "duty-waivers"
    home = Home.SUPERIOR
    grants: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), Permission.MEMBER_MANAGE)
    bodies: ClassVar = {"create": WaiverBody, "partial_update": EndBody}
    answers: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), WaiverAnswer)
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"create", "retrieve"})
    rows = waivers

    def list(self, request: Request, **kwargs: Any) -> Response:
        """What is, was or will be lifted."""
        page = self.paginate_queryset(self.get_queryset()) or ()
        return self.get_paginated_response([self._data(waiver) for waiver in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Let one person submit and approve for a time, because the unit has too few; the reason is recorded."""
        body: dict[str, Any] = self.read(WaiverBody)
        waiver = waiver_create(access=self.access, **body | {"rule": Duty(body["rule"])})
        answer = self._answer(waiver, status=201)
        answer["Location"] = f"{request.path}{waiver.pk}/"
        return answer

    def retrieve(self, request: Request, waiver: UUID, **kwargs: Any) -> Response:
        """One waiver."""
        return self._answer(one(self.get_queryset(), waiver))

    def partial_update(self, request: Request, waiver: UUID, **kwargs: Any) -> Response:
        """Set its end; with today the separation holds again at once."""
        found: DutyWaiver = one_locked(self.get_queryset(), waiver)
        require_running(found.valid, self.access.clock.today())
        require_version(if_match(request), found.row_version, lambda: self._data(found))
        return self._answer(waiver_end(access=self.access, waiver=found, **self.read(EndBody)))

    def _data(self, waiver: DutyWaiver) -> dict[str, Any]:
        return {
            "id": waiver.pk,
            "rule": duty_choice(waiver.rule, self.language),
            "reason": waiver.reason,
            "created_at": waiver.created_at.astimezone(ZONE),
            "created_by": waiver.created_by,
            **term_data(waiver.valid, waiver.row_version, self.access.clock.today()),
        }

    def _answer(self, waiver: DutyWaiver, status: int = 200) -> Response:
        return Response(self._data(waiver), status=status, headers={"ETag": etag(waiver.row_version)})
