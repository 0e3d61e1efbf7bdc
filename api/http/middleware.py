"""The outermost layer: request id, request log, database failures as 503, refused attempts into the audit."""

import logging
import re
import uuid
from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from api.http.problems import as_refusal, respond
from tenants.access import Access
from tenants.refusals import Forbidden, Refusal, Unavailable

_REQUEST_ID = re.compile(r"^[A-Za-z0-9._-]{8,64}$")
#: Bytes of a refused body that are still taken in, piece by piece; the rest of a larger one is not worth it.
_MOST_TAKEN_IN, _PIECE = 64 * 1024 * 1024, 64 * 1024
_LOG = logging.getLogger("api.request")


class RequestMiddleware:
    """Names every request, answers accidents as problem documents, and logs one line without personal data."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve the request."""
        given = request.headers.get("X-Request-Id", "")
        request_id = given if _REQUEST_ID.match(given) else uuid.uuid4().hex
        request.request_id = request_id  # type: ignore[attr-defined]  # read by views, problems and the audit
        response = self.get_response(request)
        _take_in(request)
        response["X-Request-Id"] = request_id
        refusal = getattr(response, "refusal", None)
        if isinstance(refusal, Forbidden):
            _record_refusal(request, refusal, request_id)
        route = request.resolver_match.route if request.resolver_match else ""
        _LOG.info(
            "request",
            extra={
                "fields": {"id": request_id, "method": request.method, "route": route, "status": response.status_code}
            },
        )
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A database that went away at BEGIN or COMMIT, outside the view: 503 and nothing stored."""
        refusal = as_refusal(exception)
        if isinstance(refusal, Unavailable):
            connection.close()
        return respond(request, refusal) if refusal is not None else None


def _take_in(request: HttpRequest) -> None:
    """Read what is left of the body of a request that was answered without it.

    The server closes a connection whose body was not read, and a client that is still sending never sees the answer:
    of an upload that is too large it would learn nothing but a broken pipe.
    """
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length.isdecimal() or not 0 < int(length) <= _MOST_TAKEN_IN:
        return
    while request.read(_PIECE):  # the request's own stream knows how much is left
        pass


def _record_refusal(request: HttpRequest, refusal: Refusal, request_id: str) -> None:
    # After the rollback of the refused request, in a transaction of its own; the audit must not turn a 403 into a 500.
    access = getattr(request, "access", None)
    if not isinstance(access, Access) or access.unit is None:
        return
    route = request.resolver_match.route if request.resolver_match else ""
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT audit_refusal(%s::uuid, %s, %s, %s::uuid, %s, %s)",
                [access.unit, f"{request.method} {route}", refusal.code, access.user, access.client, request_id],
            )
    except DatabaseError:
        _LOG.exception("refusal not recorded", extra={"fields": {"id": request_id}})
