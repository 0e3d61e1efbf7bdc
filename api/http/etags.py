"""ETags from integer row versions, and the ``If-Match`` that every change of a row must bring."""

import re

from rest_framework.request import Request

from tenants.refusals import Malformed, PreconditionMissing

_TAG = re.compile(r'^(?:W/)?"(\d{1,18})"$')


def etag(version: int) -> str:
    """The ETag of a row version."""
    return f'"{version}"'


def if_match(request: Request) -> int:
    """The row version that the caller read.

    Raises:
        PreconditionMissing: no ``If-Match``.
        Malformed: it is not an ETag of this API; ``*`` is refused, since it names no version.
    """
    header = request.headers.get("If-Match")
    if header is None:
        raise PreconditionMissing("http.if_match_missing")
    match = _TAG.match(header.strip())
    if match is None:
        raise Malformed("http.bad_parameter", found=header, parameter="If-Match", problem="", expected='"12"')
    return int(match[1])
