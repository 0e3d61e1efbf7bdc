"""Bearer tokens: the request's account and its standing in the unit that the URL names."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from api.http.rates import require_within_rate
from tenants.access import Access, access_by_token

_MAX_TOKEN = 512


class BearerAuthentication(BaseAuthentication):
    """``Authorization: Bearer <token>``; sets ``request.user`` and ``request.auth`` to an :class:`Access`."""

    def authenticate(self, request: Request) -> tuple[Any, Access] | None:
        """Who calls, in whose name.

        Raises:
            AuthenticationFailed: a token is given and opens nothing.
            TooMany: a machine has used up its minute.
        """
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if not scheme:
            return None
        token = token.strip()
        if scheme.lower() != "bearer" or not token or len(token) > _MAX_TOKEN:
            raise AuthenticationFailed
        access = access_by_token(token, unit=request.parser_context["kwargs"].get("unit"))
        if access is None:
            raise AuthenticationFailed
        request._request.access = access  # type: ignore[attr-defined]  # the middleware records this caller's refusals
        require_within_rate(access)
        return access, access

    def authenticate_header(self, request: Request) -> str:
        """Makes a refusal 401, not 403."""
        return 'Bearer realm="api"'


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped metaclass hook
    """The scheme in the OpenAPI document."""

    target_class = BearerAuthentication
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """HTTP bearer."""
        return {
            "type": "http",
            "scheme": "bearer",
            "description": (
                "OAuth2 access token. Machines get one at /api/v1/token/ by client credentials; front-ends at "
                "/api/v1/authorize/ (code flow, PKCE with S256) and then /api/v1/token/."
            ),
        }
