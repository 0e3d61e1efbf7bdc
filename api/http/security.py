"""Headers that tell browsers what an answer may do: nothing, unless it is one of the few pages.

The policies are data: the first whose path prefix fits an HTML page is its policy, everything else gets
:data:`NOTHING`. A view that sets a header itself keeps it.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_FORMS = f"{_PAGE}; form-action 'self'"
# Swagger UI and ReDoc write style sheets from their scripts; ReDoc searches in a worker that it makes itself.
_READER = _FORMS.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") + "; worker-src 'self' blob:"

#: HTML pages by the beginning of their path.
PAGES: tuple[tuple[str, str], ...] = (
    ("/api/v1/docs/", _READER),
    ("/api/v1/redoc/", _READER),
    # Signing in ends with a redirect to the front-end that asked for it, which form-action would forbid (Chromium
    # applies it to redirects); where it may lead is decided by the front-end's registration, character for character.
    ("/api/v1/authorize/", _PAGE),
    ("/accounts/", _PAGE),
    ("/admin/", _FORMS),
)

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # Static files bring their own; what this program says of a unit belongs in no cache.
    "Cache-Control": "no-store",
}


def policy(path: str, content_type: str) -> str:
    """The content security policy of an answer.

    Args:
        path: of the request.
        content_type: of the answer.
    """
    if content_type.startswith("text/html"):
        return next((its for beginning, its in PAGES if path.startswith(beginning)), NOTHING)
    return NOTHING


class SecurityHeaders:
    """Puts the policy and the other headers on every answer, refusals and accidents included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve the request."""
        response = self.get_response(request)
        response.setdefault("Content-Security-Policy", policy(request.path, response.get("Content-Type", "")))
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        return response
