"""All that a caller learns of an answer, as text."""

import io
import zipfile

#: Headers that differ from one request to the next.
_VARYING = {"X-Request-Id", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"}


def everything(answer):
    """Status, headers and body; files of Office unpacked, so that their texts can be found."""
    content = answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"\n".join(archive.read(name) for name in archive.namelist())
    headers = "\n".join(f"{name}: {value}" for name, value in sorted(answer.items()) if name not in _VARYING)
    return f"{answer.status_code}\n{headers}\n{content.decode(errors='replace')}"


def comparable(answer, *values):
    """The same without what names the request, and with the values that were sent taken out."""
    text = everything(answer).replace(answer["X-Request-Id"], "<request>")
    for value in sorted(map(str, values), key=len, reverse=True):
        text = text.replace(value, "<sent>")
    return text
