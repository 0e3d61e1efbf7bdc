"""One request to a real server."""

import json
import urllib.request
from urllib.error import HTTPError


def call(base_url, method, path, token=None, body=b"", headers=None):
    """Send and return (status, parsed body; bytes where it is not JSON)."""
    request = urllib.request.Request(base_url + path, data=body or None, method=method)  # noqa: S310 - loopback
    if token is not None:
        request.add_header("Authorization", f"Bearer {token}")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
            return answer.status, _parsed(answer)
    except HTTPError as error:
        with error:
            return error.code, _parsed(error)


def _parsed(answer):
    content = answer.read()
    return json.loads(content) if "json" in answer.headers.get("Content-Type", "") else content
