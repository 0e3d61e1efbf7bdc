"""``received/reports/{version}/review/``: the answer to a version, given once."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Body
from api.http.views import ApiViewSet, Desk, Home
from api.v1.reporting.reviewing import review_answer
from api.v1.reporting.shapes import ReviewAnswer
from reporting.models import ReportVersion
from reporting.selectors.versions import review_of, versions
from reporting.services.reviews import ACTIONS, require_unanswered, review_create
from tenants.refusals import NotFound
from tenants.roles import Permission

_MAX_TEXT, _MAX_NOTES = 2000, 500


class NoteBody(Body):
    """A note on a cell; without a column on the row, without a row on the form."""

    form = serializers.CharField(max_length=40)
    row = serializers.CharField(max_length=40, required=False, allow_blank=True, allow_null=True)
    column = serializers.IntegerField(required=False, allow_null=True)
    text = serializers.CharField(max_length=_MAX_TEXT)


class ReviewBody(Body):
    """The answer; a return says why, by notes or a comment."""

    decision = serializers.ChoiceField(choices=list(ACTIONS))
    comment = serializers.CharField(max_length=_MAX_TEXT, required=False, allow_blank=True, default="")
    notes = serializers.ListField(child=NoteBody(), required=False, default=list, max_length=_MAX_NOTES)


class ReviewViewSet(ApiViewSet):
    """The answer to a received version."""

    resource = "review"
    tag = "received-reports"
    home = Home.SUPERIOR
    desk = Desk.RECEIVED
    grants: ClassVar = {"retrieve": Permission.RECEIVED_READ, "create": Permission.REPORT_REVIEW}
    bodies: ClassVar = {"create": ReviewBody}
    answers: ClassVar = {"retrieve": ReviewAnswer, "create": ReviewAnswer}
    rows = versions

    def retrieve(self, request: Request, unit: UUID, version: UUID) -> Response:
        """The answer that this unit gave; 404 while there is none."""
        found = self._version()
        review = review_of(found.pk, unit=self.unit, reader=found.unit_id)
        if review is None:
            raise NotFound("http.not_found")
        return Response(review_answer(review, self.language))

    def create(self, request: Request, unit: UUID, version: UUID) -> Response:
        """Accept the version, or return it with notes on cells; once (409 afterwards)."""
        found = self._version()
        require_unanswered(self.access, found)
        body: dict[str, Any] = self.read(ReviewBody)
        review = review_create(access=self.access, version=found, **body)
        return Response(review_answer(review, self.language), status=201, headers={"Location": request.path})

    def _version(self) -> ReportVersion:
        found: ReportVersion | None = self.get_queryset().filter(pk=self.kwargs["version"]).first()
        if found is None:
            raise NotFound("http.not_found")
        return found
