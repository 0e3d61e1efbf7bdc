"""``token/``: OAuth2 tokens. Machines get theirs by client credentials; people sign in by a front-end's code flow."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import extend_schema
from oauth2_provider.views.base import TokenView as ToolkitTokenView
from rest_framework import serializers
from rest_framework.parsers import FormParser
from rest_framework.request import Request
from rest_framework.views import APIView

from api.http.serializers import Answer, Body

_issue = ToolkitTokenView.as_view()


class TokenRequest(Body):
    """RFC 6749 §4.4.2; the client authenticates with HTTP Basic or with its id and secret in the body."""

    grant_type = serializers.ChoiceField(choices=["client_credentials"])
    client_id = serializers.CharField(required=False)
    client_secret = serializers.CharField(required=False)
    scope = serializers.CharField(required=False, help_text="Scopes separated by spaces; default all of the client's.")


class TokenAnswer(Answer):
    """RFC 6749 §5.1."""

    access_token = serializers.CharField()
    token_type = serializers.CharField()
    expires_in = serializers.IntegerField()
    scope = serializers.CharField()


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
