"""Bodies that a refusal leaves unread, against a real server."""

import contextlib
import http.client
from urllib.parse import urlsplit

import pytest


@pytest.mark.parametrize(("megabytes", "token", "status"), [(21, True, 413), (21, False, 401), (3, True, 413)])
def test_whoever_sends_too_much_still_gets_the_answer(played, megabytes, token, status):
    account = next(each for each in played.demo["accounts"] if each["role"] == "ward_office")
    parts = urlsplit(played.base_url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port)
    headers = (
        {"Content-Type": "multipart/form-data; boundary=b"} if megabytes > 3 else {"Content-Type": "application/json"}
    )
    path = f"/api/v1/units/{account['unit']}/" + ("plans/import/" if megabytes > 3 else "reports/")
    if token:
        headers["Authorization"] = f"Bearer {account['token']}"
    with contextlib.closing(connection):
        connection.request("POST", path, body=b"x" * megabytes * 1024 * 1024, headers=headers)
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Content-Type"]) == (status, "application/problem+json")
        assert answer.read()
