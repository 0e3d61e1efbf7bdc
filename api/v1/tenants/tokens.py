"""``me/tokens/``: the front-ends that hold a token of the caller's."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from tenants.models import AccessToken
from tenants.refusals import NotFound
from tenants.signins import token_revoke, tokens


class TokenHeldAnswer(Answer):
    """A token and what would renew it; never the token itself."""

    id = serializers.IntegerField()
    client = serializers.CharField(
        source="application.client_id", default="", allow_blank=True, help_text="Empty for one issued by a command."
    )
    scope = serializers.CharField()
    created_at = serializers.DateTimeField(source="created")
    expires_at = serializers.DateTimeField(source="expires")
    renewable = serializers.SerializerMethodField()

    def get_renewable(self, token: AccessToken) -> bool:
        """Whether its holder can get another one when it has expired."""
        renewing = getattr(token, "refresh_token", None)
        return renewing is not None and renewing.revoked is None


class TokenHeldViewSet(ApiViewSet):
    """The caller's own tokens."""

    resource = "tokens"
    tag = "me"
    home = Home.NONE
    grants: ClassVar = {"list": ANY_ACCOUNT, "destroy": ANY_ACCOUNT}
    answers: ClassVar = {"list": TokenHeldAnswer}
    rows = tokens

    def list(self, request: Request) -> Response:
        """Who holds a token of the caller's."""
        page = self.paginate_queryset(self._own()) or ()
        return self.get_paginated_response(TokenHeldAnswer(page, many=True).data)

    def destroy(self, request: Request, token: int) -> Response:
        """End a token, and whatever would renew it, at once."""
        found = self._own().filter(pk=token).first()
        if found is None:
            raise NotFound("http.not_found")
        token_revoke(found)
        return Response(status=204)

    def _own(self) -> QuerySet[Any]:
        return self.get_queryset().filter(user=self.access.user)
