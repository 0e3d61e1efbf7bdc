"""A page on another origin, in real Chromium: signs in with PKCE, edits with If-Match, reads the answer's headers."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from api.serving import serving
from tenants.frontends import frontend_establish
from tests.accounts.people import PASSWORD, give_password
from tests.browser.chromium import PROGRAM, chromium
from tests.reporting.calls import Desk, open_quarter

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        PROGRAM is None, reason="NO CHROMIUM: CORS is not shown in a browser; apt-get install chromium (Debian)"
    ),
]

CLERK = "ward_office.91"
READY = "typeof window.begin === 'function'"
PAGE = (Path(__file__).parent / "front_end.html").read_bytes()


class Handler(BaseHTTPRequestHandler):
    """Serves the one page."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *args):
        """Silent."""


@contextmanager
def front_end():
    """The page's server; yields its address, which is on another site than the API's."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


@pytest.fixture
def row(world):
    """The address of a row of the ward's report."""
    give_password(world, CLERK)
    desk = Desk(world, "91", open_quarter(world, "90")["id"]).begin()
    return desk.url("forms/II.06a/rows/ho-tich/")


def test_a_page_on_another_origin_signs_in_and_edits(row, tmp_path):
    with front_end() as origin, serving() as api, chromium(tmp_path) as page:
        address = f"{origin}/desk"
        frontend_establish(name="browser-test", redirects=[address], allowed_origins=[origin])
        page.open(address)
        page.wait(READY)
        page.run(f"sessionStorage.setItem('where', {json.dumps(json.dumps({'api': api, 'row': row}))})")
        page.open(f"{address}?again")
        page.wait(f"location.search === '?again' && {READY}")
        page.run("window.begin()")
        page.wait("!!document.querySelector('[name=login]')")
        fill = f"[name=login]').value = {CLERK!r}; document.querySelector('[name=password]').value = {PASSWORD!r}"
        page.run(f"document.querySelector('{fill}; document.querySelector('form').submit()")
        outcome = page.wait("window.outcome")
    assert "error" not in outcome, outcome
    before, edited, stale, nobody = (outcome[name] for name in ("before", "edited", "stale", "nobody"))
    assert (before["status"], edited["status"], stale["status"], nobody["status"]) == (200, 200, 412, 401)
    assert edited["headers"]["ETag"] not in {None, before["headers"]["ETag"]}
    assert edited["headers"]["X-Request-Id"]
    assert edited["headers"]["Server"] is None  # exposed are those that DESIGN names, no others
    assert stale["body"]["code"] == "row.stale"
    assert nobody["body"]["code"] == "http.unauthenticated"


def test_a_page_on_an_origin_that_is_not_registered_reads_nothing(row, tmp_path):
    with front_end() as origin, front_end() as stranger, serving() as api, chromium(tmp_path) as page:
        frontend_establish(name="browser-test", redirects=[f"{origin}/desk"], allowed_origins=[origin])
        for address, said in ((origin, "401"), (stranger, "TypeError: Failed to fetch")):
            page.open(f"{address}/desk")
            page.wait(f"location.origin === {address!r} && {READY}")
            asked = f"fetch({f'{api}{row}'!r}).then((answer) => String(answer.status)).catch(String)"
            assert page.run(asked) == said
