"""Refusals as ``application/problem+json`` (RFC 9457), in Vietnamese or English.

The document: ``type`` (a URN with the stable code), ``title``, ``status``, ``detail``, ``code``, ``instance`` (the
request id), ``errors: [{pointer, code, place, message, found, expected, hint, severity}]`` and, where the refusal
carries them, further members (``current`` beside a stale version, ``required`` beside a missing grant).
"""

from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, cast

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions
from rest_framework.views import set_rollback

from api.http.language import Language, language_of
from api.http.rendering import dumps
from api.http.wording import render
from tenants import refusals
from tenants.findings import Finding
from tenants.refusals import Refusal

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = 5

STATUS: dict[type[Refusal], HTTPStatus] = {
    refusals.Malformed: HTTPStatus.BAD_REQUEST,
    refusals.Unauthenticated: HTTPStatus.UNAUTHORIZED,
    refusals.Forbidden: HTTPStatus.FORBIDDEN,
    refusals.NotFound: HTTPStatus.NOT_FOUND,
    refusals.NotOffered: HTTPStatus.METHOD_NOT_ALLOWED,
    refusals.NotAcceptable: HTTPStatus.NOT_ACCEPTABLE,
    refusals.Conflict: HTTPStatus.CONFLICT,
    refusals.Stale: HTTPStatus.PRECONDITION_FAILED,
    refusals.TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    refusals.UnsupportedMedia: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    refusals.Invalid: HTTPStatus.UNPROCESSABLE_ENTITY,
    refusals.PreconditionMissing: HTTPStatus.PRECONDITION_REQUIRED,
    refusals.TooMany: HTTPStatus.TOO_MANY_REQUESTS,
    refusals.Accident: HTTPStatus.INTERNAL_SERVER_ERROR,
    refusals.Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}
#: Parameters of a refusal that become members of the document.
EXTENSIONS = ("current", "required", "allowed_actions", "supported")


def handle(exception: Exception, context: Mapping[str, Any]) -> HttpResponse | None:
    """Django REST framework's exception handler: every known exception becomes a problem document.

    Returns:
        None for an accident, which the middleware logs and answers with 500.
    """
    refusal = as_refusal(exception)
    if refusal is None:
        return None
    set_rollback()
    return respond(context["request"], refusal)


def respond(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal as an HTTP answer in the request's language."""
    status = STATUS[type(refusal)]
    response = HttpResponse(
        dumps(document(refusal, status, language_of(request), getattr(request, "request_id", ""))),
        status=status,
        content_type=MEDIA_TYPE,
    )
    response["Vary"] = "Accept-Language"
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="api"'
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = str(RETRY_AFTER)
    response.refusal = refusal  # type: ignore[attr-defined]  # the middleware records refused attempts
    return response


def document(refusal: Refusal, status: HTTPStatus, language: Language, request_id: str) -> dict[str, Any]:
    """The problem document's members."""
    detail, hint = render(refusal.code, language, refusal.params)
    return {
        "type": f"urn:mot-cua:problem:{refusal.code}",
        "title": detail.split(":", 1)[0].rstrip("."),
        "status": int(status),
        "detail": detail,
        "hint": hint,
        "code": refusal.code,
        "instance": f"urn:mot-cua:request:{request_id}",
        "errors": findings(refusal.findings, language),
        **{name: refusal.params[name] for name in EXTENSIONS if name in refusal.params},
    }


def findings(items: Iterable[Finding], language: Language) -> list[dict[str, Any]]:
    """Findings with their words in one language, as ``errors`` and ``findings`` members hold them."""
    return [_finding(item, language) for item in items]


def _finding(item: Finding, language: Language) -> dict[str, Any]:
    message, hint = render(item.code, language, {"found": item.found, "expected": item.expected, **item.params})
    return {
        "pointer": item.pointer,
        "code": item.code,
        "severity": item.severity,
        "place": dict(item.place),
        "message": message,
        "found": item.found,
        "expected": item.expected,
        "hint": hint,
        "details": dict(item.params),
    }


def as_refusal(exception: Exception) -> Refusal | None:
    """The refusal that an exception stands for; None for an accident."""
    if isinstance(exception, Refusal):
        return exception
    for kinds, convert in _CONVERSIONS:
        if isinstance(exception, kinds):
            return cast("Refusal", convert(exception))
    return None


def _media_types(exception: Any) -> Refusal:
    return refusals.UnsupportedMedia("http.media_type", found=str(exception.detail), expected="application/json")


def _validation(exception: Any) -> Refusal:
    return refusals.Invalid("http.invalid", findings=list(_field_errors(exception.detail, "")))


def _field_errors(detail: Any, pointer: str) -> Iterable[Finding]:
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            key = "" if name == "non_field_errors" else f"/{str(name).replace('~', '~0').replace('/', '~1')}"
            yield from _field_errors(inner, pointer + key)
    elif isinstance(detail, Sequence) and not isinstance(detail, str):
        nested = any(isinstance(inner, (Mapping, list)) for inner in detail)
        for index, inner in enumerate(detail):
            if inner:
                yield from _field_errors(inner, f"{pointer}/{index}" if nested else pointer)
    else:
        yield Finding("http.field", pointer=pointer, params={"problem": str(detail), "kind": detail.code})


_CONVERSIONS: tuple[tuple[tuple[type[Exception], ...], Any], ...] = (
    ((exceptions.ValidationError,), _validation),
    ((exceptions.ParseError,), lambda e: refusals.Malformed("http.unreadable", found=str(e.detail))),
    (
        (exceptions.NotAuthenticated, exceptions.AuthenticationFailed),
        lambda _: refusals.Unauthenticated("http.unauthenticated"),
    ),
    ((Http404, exceptions.NotFound), lambda _: refusals.NotFound("http.not_found")),
    ((exceptions.MethodNotAllowed,), lambda e: refusals.NotOffered("http.method", found=str(e.detail))),
    ((exceptions.NotAcceptable,), lambda _: refusals.NotAcceptable("http.not_acceptable", expected="json, xlsx")),
    ((exceptions.UnsupportedMediaType,), _media_types),
    ((RequestDataTooBig,), lambda _: refusals.TooLarge("http.too_large", expected="2 MB")),
    ((SuspiciousOperation,), lambda e: refusals.Malformed("http.unreadable", found=type(e).__name__)),
    ((PermissionDenied, exceptions.PermissionDenied), lambda _: refusals.NotFound("http.not_found")),
    (
        (OperationalError, InterfaceError),
        lambda _: refusals.Unavailable("http.unavailable", expected=RETRY_AFTER),
    ),
)
