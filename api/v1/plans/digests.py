"""``digests/{digest}/chat/``: a person's digest as a text ready to paste into a chat, with a link for each task."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.accounts.task_link import link_path
from api.http.rows import one
from api.http.serializers import Answer
from api.http.views import ApiViewSet, Home
from plans.models import Digest
from plans.selectors.ledger import digests
from plans.services.reminders import chat_record
from tenants.roles import Permission


class ChatAnswer(Answer):
    """The text, once: each of its links lets the addressee report on one task for a week, without a password."""

    text = serializers.CharField()


class DigestChatViewSet(ApiViewSet):
    """Handing on a digest by hand."""

    resource = "digests"
    tag = "reminders"
    home = Home.WARD
    grants: ClassVar = {"chat": Permission.TASK_MANAGE}
    answers: ClassVar = {"chat": ChatAnswer}
    rows = digests

    def chat(self, request: Request, digest: UUID, **kwargs: Any) -> Response:
        """The text for a chat with its addressee; the ledger records that it was taken out for that."""
        found = one(self.get_queryset(), digest)
        links = [self._link(request, found, path, task) for path, task in chat_record(access=self.access, digest=found)]
        return Response({"text": "\n".join([found.text, "", *links])})

    def _link(self, request: Request, digest: Digest, path: str, task: UUID) -> str:
        address = link_path(unit=digest.unit_id, work=task, person=digest.person_id, by=self.access.user)
        return f"{path}: {request.build_absolute_uri(address)}"
