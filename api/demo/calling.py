"""A small HTTP client of the API: what a front-end does, with nothing but the standard library.

Every call names the status that it expects; any other is :class:`Unexpected`, which shows the problem document.
"""

import http.client
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

PREFIX = "/api/v1/"
TIMEOUT = 60  # seconds
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORM = "application/x-www-form-urlencoded"
SHOWN = 2000  # characters of an unexpected answer


class Unexpected(AssertionError):
    """The API answered something else than the scenario says; the text shows request, answer and problem."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the API answered.

    Attributes:
        status: HTTP status.
        headers: by name, whatever its case.
        body: as it came.
    """

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def etag(self) -> str:
        """The version for ``If-Match``.

        Raises:
            KeyError: the answer has none.
        """
        return str(self.headers["ETag"] or _missing("ETag"))


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer, for whoever records the scenario.

    Attributes:
        method: ``GET`` and so on.
        path: with the query, from the root.
        answer: what came back.
    """

    method: str
    path: str
    answer: Answer


Recorder = Callable[[Exchange], None]


def _ignore(_: Exchange) -> None:
    """Record nothing."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who calls the API: an account, or nobody without a token.

    A path that begins with ``/`` stands under ``/api/v1/``, any other under the caller's own unit.

    Attributes:
        base_url: the server's, without a slash at the end.
        token: bearer token; empty for none.
        unit: id of the unit in whose name the caller acts.
        record: told of every exchange.
    """

    base_url: str
    token: str = ""
    unit: str = ""
    record: Recorder = field(default=_ignore)

    def get(self, path: str, *, expect: int = 200, **query: Any) -> Answer:
        """Read."""
        return self._call("GET", path, expect, query=query)

    def post(self, path: str, body: Any = None, *, expect: int = 200, match: str = "", **query: Any) -> Answer:
        """Send a JSON body, naming the version that was read where the act needs one."""
        return self._call("POST", path, expect, query=query, match=match, body=_json(body))

    def patch(self, path: str, body: Any, *, expect: int = 200, match: str = "", **query: Any) -> Answer:
        """Change with a JSON body."""
        return self._call("PATCH", path, expect, query=query, match=match, body=_json(body))

    def put(self, path: str, body: Any, *, expect: int = 200, match: str = "") -> Answer:
        """Set with a JSON body."""
        return self._call("PUT", path, expect, match=match, body=_json(body))

    def delete(self, path: str, *, expect: int = 204, match: str = "") -> Answer:
        """Take away."""
        return self._call("DELETE", path, expect, match=match)

    def upload(
        self, path: str, name: str, content: bytes, *, expect: int = 201, match: str = "", **query: Any
    ) -> Answer:
        """Send a Word file, as a browser's form does."""
        return self._call("POST", path, expect, query=query, match=match, body=_multipart(name, content))

    def form(self, path: str, fields: dict[str, str], *, expect: int = 200) -> Answer:
        """Send the fields of a form (OAuth2)."""
        return self._call("POST", path, expect, body=(FORM, urlencode(fields).encode()))

    def pages(self, path: str, **query: Any) -> list[Any]:
        """Read every page of a list."""
        page = self.get(path, **query).json
        results = list(page["results"])
        while page["next"]:
            place = urlsplit(page["next"])
            page = self.get(f"/{place.path.removeprefix(PREFIX)}?{place.query}").json
            results += page["results"]
        return results

    def _call(
        self,
        method: str,
        path: str,
        expect: int,
        *,
        query: dict[str, Any] | None = None,
        match: str = "",
        body: tuple[str, bytes] | None = None,
    ) -> Answer:
        target = PREFIX + (path[1:] if path.startswith("/") else f"units/{self.unit}/{path}")
        if query:
            target += f"?{urlencode(query)}"
        answer = self._send(method, target, match, body)
        self.record(Exchange(method, target, answer))
        if answer.status != expect:
            shown = answer.body.decode(errors="replace")[:SHOWN]
            raise Unexpected(f"{method} {target}\nexpected {expect}, answered {answer.status}: {shown}")
        return answer

    def _send(self, method: str, target: str, match: str, body: tuple[str, bytes] | None) -> Answer:
        place = urlsplit(self.base_url)
        headers = {"Accept-Language": "vi"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if match:
            headers["If-Match"] = match
        media_type, content = body or ("", b"")
        if media_type:
            headers["Content-Type"] = media_type
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=TIMEOUT)
        try:
            connection.request(method, target, content or None, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


def _json(body: Any) -> tuple[str, bytes] | None:
    return None if body is None else ("application/json", json.dumps(body, ensure_ascii=False).encode())


def _multipart(name: str, content: bytes) -> tuple[str, bytes]:
    boundary = secrets.token_hex(16)
    disposition = f'Content-Disposition: form-data; name="file"; filename="{name}"'
    head = f"--{boundary}\r\n{disposition}\r\nContent-Type: {DOCX}\r\n\r\n".encode()
    return f"multipart/form-data; boundary={boundary}", head + content + f"\r\n--{boundary}--\r\n".encode()


def _missing(name: str) -> str:
    raise KeyError(name)
