"""``me/sessions/``: the browsers in which the caller is signed in."""

from typing import ClassVar

from allauth.usersessions.models import UserSession
from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from tenants.refusals import NotFound
from tenants.signins import session_end, sessions


class SessionAnswer(Answer):
    """A browser's session."""

    id = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    ip = serializers.CharField()
    user_agent = serializers.CharField()


class SessionViewSet(ApiViewSet):
    """The caller's own sessions."""

    resource = "sessions"
    tag = "me"
    home = Home.NONE
    grants: ClassVar = {"list": ANY_ACCOUNT, "destroy": ANY_ACCOUNT}
    answers: ClassVar = {"list": SessionAnswer}
    rows = sessions

    def list(self, request: Request) -> Response:
        """Where the caller is signed in."""
        page = self.paginate_queryset(self._own()) or ()
        return self.get_paginated_response(SessionAnswer(page, many=True).data)

    def destroy(self, request: Request, session: int) -> Response:
        """Sign out there: that browser's next request is nobody's."""
        found = self._own().filter(pk=session).first()
        if found is None:
            raise NotFound("http.not_found")
        session_end(found)
        return Response(status=204)

    def _own(self) -> QuerySet[UserSession]:
        return self.get_queryset().filter(user=self.access.user)
