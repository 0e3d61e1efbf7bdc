"""``digests/{digest}/chat/``: a person's digest as a text ready to paste into a chat, with a link for each task."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.accounts.task_link import link_path
from api.asking import periods_of
from api.http.rows import one
from api.http.serializers import Answer
from api.http.views import ApiViewSet, Home
from plans.selectors.ledger import digests
from plans.services.reminders import chat_record
from tenants.roles import Permission


class ChatAnswer(Answer):
    """The text, once: each of its links lets the addressee report on one task for a week, without a password.

    Only tasks on which the addressee may report have one.
    """

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
        """The text for a chat with its addressee, as things stand now; the ledger has what it says and leaves out."""
        found = one(self.get_queryset(), digest)

        def link(unit: UUID, work: UUID, person: UUID) -> str:
            address = link_path(unit=unit, work=work, person=person, by=self.access.user)
            return request.build_absolute_uri(address)

        periods = periods_of(found.unit_id, self.access.clock)
        text = chat_record(access=self.access, digest=found, periods=periods, link=link)
        return Response({"text": text})
