"""Handing out a file that somebody uploaded: always as an attachment, never as something that a browser runs."""

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from rest_framework.renderers import BaseRenderer


class FileRenderer(BaseRenderer):
    """Lets a client ask for a file by any media type."""

    media_type = "*/*"
    format = "file"
    charset = None
    render_style = "binary"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """The file's bytes."""
        return cast("bytes", data)


def attachment(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    """The answer that hands a file out.

    Args:
        content: the file.
        name: what it is to be called.
        media_type: what it is said to be.
    """
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=media_type, headers=headers)
