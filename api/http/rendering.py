"""JSON in and out through orjson: UTF-8, UUIDs, dates and times in ISO 8601 with offset."""

from collections.abc import Mapping
from typing import Any, cast

import orjson
from django.conf import settings
from django.utils.functional import Promise
from rest_framework.exceptions import ParseError
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer

from api.http.downloads import FileRenderer
from tenants.refusals import NotAcceptable, TooLarge

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _plain(value: Any) -> Any:
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset, tuple)):
        return sorted(value) if isinstance(value, (set, frozenset)) else list(value)
    raise TypeError(type(value).__name__)


def dumps(value: Any) -> bytes:
    """JSON bytes of a value made of mappings, lists, strings, numbers, UUIDs, dates and lazy texts."""
    return orjson.dumps(value, default=_plain, option=orjson.OPT_NON_STR_KEYS)


class JsonRenderer(BaseRenderer):
    """Renders ``application/json``; a ``bytes`` body is JSON already (the hot reads build it in SQL)."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """The body's bytes."""
        if data is None:
            return b""
        return data if isinstance(data, bytes) else dumps(data)


class JsonParser(BaseParser):
    """Parses ``application/json``."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        """The body as Python values.

        Raises:
            TooLarge: more than ``DATA_UPLOAD_MAX_MEMORY_SIZE``; Django checks it only where it reads bodies itself.
            ParseError: the body is not JSON in UTF-8.
        """
        limit: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = cast("bytes", stream.read(limit + 1))
        if len(body) > limit:
            raise TooLarge("http.too_large", expected=f"{limit // 1024**2} MB")
        if not body:
            return {}
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise ParseError(str(error)) from error


class XlsxRenderer(FileRenderer):
    """A workbook; chosen with ``?format=xlsx`` or ``Accept``."""

    media_type = XLSX
    format = "xlsx"


class DocxRenderer(FileRenderer):
    """A Word file."""

    media_type = DOCX
    format = "docx"


class Negotiation(DefaultContentNegotiation):
    """Stock negotiation, but an unknown ``?format=`` is refused as 406 with the formats that exist."""

    def filter_renderers(self, renderers: Any, format: str) -> Any:  # noqa: A002 - REST framework's name
        """The renderers of a format.

        Raises:
            NotAcceptable: none has it.
        """
        found = [renderer for renderer in renderers if renderer.format == format]
        if not found:
            raise NotAcceptable("http.not_acceptable", expected=[renderer.format for renderer in renderers])
        return found
