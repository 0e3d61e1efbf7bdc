"""What endpoints that take a file share: the media type, the size that is announced, ``dry_run``."""

from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request

from api.http.filtering import truth
from tenants.refusals import UnsupportedMedia

_ENVELOPE = 64 * 1024  # bytes that a multipart body may need around its file


def wants_dry_run(request: Request) -> bool:
    """The query parameter ``dry_run``.

    Raises:
        Malformed: it is neither true nor false.
    """
    return truth(request, "dry_run")


def announced_size(request: Request) -> int:
    """How large the file is at least, to refuse it before it is taken in.

    Raises:
        UnsupportedMedia: the body is no multipart form.
    """
    kind = (request.content_type or "").partition(";")[0].strip()
    if kind and kind != MultiPartParser.media_type:
        raise UnsupportedMedia("http.media_type", found=kind, expected=MultiPartParser.media_type)
    length = request.META.get("CONTENT_LENGTH") or "0"
    return max(0, int(length) - _ENVELOPE) if length.isdecimal() else 0
