"""Rate limits of machines on the wire: ``RateLimit-*`` headers on every answer, and the count after it."""

import logging
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from tenants.access import Access
from tenants.clock import now
from tenants.rates import count, seconds_left
from tenants.refusals import TooMany

_LOG = logging.getLogger("api.request")


def require_within_rate(access: Access) -> None:
    """Refuse a machine that has used up its minute.

    Raises:
        TooMany: with the limit, and the seconds until the next minute.
    """
    if access.rate is not None and access.rate.exhausted:
        raise TooMany("http.too_many", found=access.rate.used, expected=access.rate.limit, seconds=seconds_left(now()))


class RateMiddleware:
    """Tells a machine what is left of its minute; stands outside the request's transaction, and counts afterwards."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve the request."""
        response = self.get_response(request)
        access = getattr(request, "access", None)
        if not isinstance(access, Access) or access.rate is None:
            return response
        reset = str(seconds_left(now()))
        response["RateLimit-Limit"] = str(access.rate.limit)
        response["RateLimit-Remaining"] = str(access.rate.remaining)
        response["RateLimit-Reset"] = reset
        if access.rate.exhausted:
            response["Retry-After"] = reset
            return response
        try:
            count(access.rate)
        except DatabaseError:  # a count that is lost must not turn an answer into an accident
            _LOG.exception("request not counted")
        return response
