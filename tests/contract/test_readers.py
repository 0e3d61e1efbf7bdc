"""Swagger UI, ReDoc and the document itself come from this server alone: a page names no address outside."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest

OUTSIDE = re.compile(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}""")
STYLE_ADDRESS = re.compile(rb"""(?:@import\s+|url\()\s*["']?((?!data:)[^"')]+)""")


class Page(HTMLParser):
    """The addresses that a page loads."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        self.addresses += [value for name, value in attrs if name in {"src", "href", "spec-url", "data"} and value]


def fetch(url):
    with urlopen(url) as answer:  # noqa: S310 - our own server
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize("reader", ["docs", "redoc"])
def test_a_reader_loads_everything_from_this_server(played, reader):
    url = f"{played.base_url}/api/v1/{reader}/"
    status, headers, body = fetch(url)
    assert (status, headers.get_content_type()) == (200, "text/html")
    text = body.decode()
    assert OUTSIDE.findall(text) == []
    page = Page()
    page.feed(text)
    loaded = [urljoin(url, address) for address in page.addresses if not address.startswith(("data:", "#"))]
    assert any(address.endswith(".js") for address in loaded)
    for address in loaded:
        assert urlsplit(address).netloc == urlsplit(played.base_url).netloc
        status, headers, content = fetch(address)
        assert status == 200
        if headers.get_content_type() == "text/css":
            assert [place for place in STYLE_ADDRESS.findall(content) if b"//" in place] == []


@pytest.mark.parametrize("reader", ["docs", "redoc"])
def test_a_reader_shows_this_servers_document(played, reader):
    url = f"{played.base_url}/api/v1/{reader}/"
    _, _, body = fetch(url)
    page = Page()
    page.feed(body.decode())
    scripts = [fetch(urljoin(url, address))[2] for address in page.addresses if "?script=" in address]
    assert any(b"/api/v1/schema/" in content for content in (body, *scripts))


@pytest.mark.parametrize(
    ("query", "kind"), [("", "application/vnd.oai.openapi"), ("?format=json", "application/vnd.oai.openapi+json")]
)
def test_the_document_is_served(played, query, kind):
    status, headers, body = fetch(f"{played.base_url}/api/v1/schema/{query}")
    assert status == 200
    assert headers.get_content_type() == kind
    assert b"consolidated" in body
