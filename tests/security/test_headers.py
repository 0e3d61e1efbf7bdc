"""Headers on every kind of answer, from a served page to an accident."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import get_resolver

from api.http.security import NOTHING, PAGES, SecurityHeaders, policy

pytestmark = pytest.mark.django_db

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/me/", 401),
        ("/api/v1/nothing/", 404),
        ("/nothing", 404),
        ("/healthz", 200),
        ("/api/v1/schema/", 200),
        ("/api/v1/docs/?script=", 200),
    ],
)
def test_answers_that_are_no_pages_may_do_nothing(path, status):
    answer = Client().get(path)
    assert answer.status_code == status
    assert answer["Content-Security-Policy"] == NOTHING
    assert {name: answer[name] for name in ALWAYS} == ALWAYS


def test_data_of_a_unit_may_do_nothing_and_is_kept_nowhere(world):
    answer = world.client("viewer", "91").get(world.url("91"))
    assert answer.status_code == 200
    assert answer["Content-Security-Policy"] == NOTHING
    assert {name: answer[name] for name in ALWAYS} == ALWAYS


@pytest.mark.parametrize("path", ["/api/v1/docs/", "/api/v1/redoc/"])
def test_documents_load_scripts_from_here_alone_and_hold_none(path):
    answer = Client().get(path)
    its = answer["Content-Security-Policy"]
    assert "script-src 'self';" in its
    assert "default-src 'none'" in its
    page = answer.content.decode()
    assert re.findall(r"<script(?![^>]* src=\"/)", page) == []
    assert re.findall(r"\son\w+=", page) == []
    assert re.findall(r"https?://", page) == []
    for source in re.findall(r"<script[^>]* src=\"(/[^\"]+)\"", page):
        script = Client().get(source.replace("&amp;", "&"))
        assert script.status_code == 200, source
        assert "javascript" in script["Content-Type"]
        script.close()


def test_an_unforeseen_page_may_do_nothing():
    assert policy("/somewhere/", "text/html; charset=utf-8") == NOTHING


@pytest.mark.parametrize(("path", "its"), PAGES)
def test_no_policy_lets_a_page_hold_a_script_or_be_framed(path, its):
    directives = dict(part.strip().split(" ", 1) for part in its.split(";"))
    assert directives["script-src"] == "'self'"
    assert directives["default-src"] == directives["base-uri"] == directives["frame-ancestors"] == "'none'"
    assert "http" not in its
    assert "*" not in its


def test_every_policy_is_some_pages():
    served = [f"/{pattern.pattern}" for pattern in get_resolver().url_patterns]
    for path, _ in PAGES:
        assert any(path.startswith(route) for route in served), path


def test_an_answers_own_header_is_kept():
    own = HttpResponse(headers={"Content-Security-Policy": "sandbox", "Cache-Control": "private, no-store"})
    answer = SecurityHeaders(lambda _: own)(RequestFactory().get("/"))
    assert (answer["Content-Security-Policy"], answer["Cache-Control"]) == ("sandbox", "private, no-store")
