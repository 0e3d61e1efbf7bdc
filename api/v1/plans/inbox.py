"""``inbox/``: the caller's own digests, one a day."""

from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.rows import one_locked
from api.http.serializers import Answer
from api.http.views import ApiViewSet, Home
from plans.models import Digest
from plans.selectors.ledger import digests
from plans.services.reminders import digest_read
from tenants.clock import ZONE
from tenants.roles import Permission


class DigestAnswer(Answer):
    """Everything of which a person was reminded on one day."""

    id = serializers.UUIDField()
    day = serializers.DateField()
    text = serializers.CharField(help_text="Ready to read, in Vietnamese.")
    at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)
    emailed_at = serializers.DateTimeField(allow_null=True)


def digest_data(digest: Digest) -> dict[str, Any]:
    """A digest as its answer's values."""
    return {
        "id": digest.pk,
        "day": digest.day,
        "text": digest.text,
        "at": digest.at.astimezone(ZONE),
        "read_at": digest.read_at and digest.read_at.astimezone(ZONE),
        "emailed_at": digest.emailed_at and digest.emailed_at.astimezone(ZONE),
    }


class InboxViewSet(ApiViewSet):
    """The caller's digests in the unit."""

    resource = "inbox"
    home = Home.WARD
    grants: ClassVar = dict.fromkeys(("list", "read_it"), Permission.PLAN_READ)
    answers: ClassVar = dict.fromkeys(("list", "read_it"), DigestAnswer)
    rows = digests
    ordering = ("-day", "-id")

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The caller's digests, newest first."""
        page = self.paginate_queryset(self._own()) or ()
        return self.get_paginated_response([digest_data(digest) for digest in page])

    def read_it(self, request: Request, digest: UUID, **kwargs: Any) -> Response:
        """Note that it was read; the ledger shows when, the first time counts."""
        return Response(digest_data(digest_read(access=self.access, digest=one_locked(self._own(), digest))))

    def _own(self) -> QuerySet[Digest]:
        return self.get_queryset().filter(person=self.access.user)
