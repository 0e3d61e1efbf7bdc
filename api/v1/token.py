"""``token/`` and ``revoke/``: OAuth2 tokens. Machines get theirs by client credentials, front-ends by the code flow."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse, extend_schema
from oauth2_provider.views.base import RevokeTokenView as ToolkitRevokeView
from oauth2_provider.views.base import TokenView as ToolkitTokenView
from rest_framework import serializers
from rest_framework.parsers import FormParser
from rest_framework.request import Request
from rest_framework.views import APIView

from api.http.serializers import Answer, Body

_issue = ToolkitTokenView.as_view()
_revoke = ToolkitRevokeView.as_view()


class TokenRequest(Body):
    """RFC 6749 §4.1.3, §4.4.2 and §6, with RFC 7636.

    A machine authenticates with HTTP Basic or with its id and secret in the body. A front-end has no secret: it sends
    its ``client_id``, and proves with ``code_verifier`` that it is the one that asked for the code.
    """

    grant_type = serializers.ChoiceField(choices=["authorization_code", "client_credentials", "refresh_token"])
    client_id = serializers.CharField(required=False)
    client_secret = serializers.CharField(required=False)
    scope = serializers.CharField(required=False, help_text="Scopes separated by spaces; default all of the client's.")
    code = serializers.CharField(required=False, help_text="With authorization_code: from /api/v1/authorize/.")
    redirect_uri = serializers.CharField(required=False, help_text="With authorization_code: the same as there.")
    code_verifier = serializers.CharField(required=False, help_text="With authorization_code: what S256 was made of.")
    refresh_token = serializers.CharField(required=False, help_text="With refresh_token: works once.")


class TokenAnswer(Answer):
    """RFC 6749 §5.1."""

    access_token = serializers.CharField()
    token_type = serializers.CharField()
    expires_in = serializers.IntegerField()
    scope = serializers.CharField()
    refresh_token = serializers.CharField(required=False, help_text="Of the code flow: renews the token, once.")


class TokenError(Answer):
    """RFC 6749 §5.2."""

    error = serializers.CharField()
    error_description = serializers.CharField(required=False)


class TokenView(APIView):
    """Issues OAuth2 tokens (RFC 6749)."""

    authentication_classes = ()
    parser_classes = (FormParser,)
    schema = AutoSchema()  # the declarations of our own base are not at hand here

    @extend_schema(
        operation_id="token_create",
        tags=["token"],
        auth=[],
        request={"application/x-www-form-urlencoded": TokenRequest},
        responses={200: TokenAnswer, 400: TokenError, 401: TokenError},
    )
    def post(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Issue a token."""
        plain: HttpRequest = request._request
        return cast("HttpResponse", _issue(plain, *args, **kwargs))


class RevokeRequest(Body):
    """RFC 7009 §2.1."""

    token = serializers.CharField(help_text="An access token, or a refresh token, which ends both.")
    token_type_hint = serializers.ChoiceField(choices=["access_token", "refresh_token"], required=False)
    client_id = serializers.CharField(required=False)
    client_secret = serializers.CharField(required=False)


class RevokeView(APIView):
    """Ends OAuth2 tokens (RFC 7009)."""

    authentication_classes = ()
    parser_classes = (FormParser,)
    schema = AutoSchema()

    @extend_schema(
        operation_id="token_revoke",
        tags=["token"],
        auth=[],
        request={"application/x-www-form-urlencoded": RevokeRequest},
        responses={200: OpenApiResponse(description="It opens nothing any more, if it ever did."), 401: TokenError},
    )
    def post(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """End a token."""
        plain: HttpRequest = request._request
        return cast("HttpResponse", _revoke(plain, *args, **kwargs))
