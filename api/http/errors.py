"""Django's own error answers (no route, accident), as problem documents too."""

from django.http import HttpRequest, HttpResponse

from api.http.problems import respond
from tenants.refusals import Accident, Malformed, NotFound


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return respond(request, Malformed("http.unreadable", found=type(exception).__name__))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: the same body as for a row that the caller may not read."""
    del exception  # it would say what exists
    return respond(request, NotFound("http.not_found"))


def internal(request: HttpRequest) -> HttpResponse:
    """500: an accident; the log holds it under the request's id."""
    return respond(request, Accident("http.internal"))
