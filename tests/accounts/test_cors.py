"""CORS: pages on registered origins read answers and refusals; nobody else's do, and no cookie counts."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.accounts import cors
from tenants.frontends import frontend_establish, origin_acceptable
from tests.accounts.pkce import ORIGIN, address, frontend, verifier

pytestmark = pytest.mark.django_db

EXPOSED = {
    "ETag",
    "Location",
    "Retry-After",
    "RateLimit-Limit",
    "RateLimit-Remaining",
    "RateLimit-Reset",
    "Content-Disposition",
    "X-Request-Id",
}
EVIL = "https://desk.example.vn.evil.example"


@pytest.fixture(autouse=True)
def registered():
    frontend()
    cors.forget()
    yield
    cors.forget()


def preflight(path, origin=ORIGIN, **headers):
    asked = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization,if-match"}
    return Client().options(path, headers={"Origin": origin, **asked, **headers})


def test_a_preflight_is_answered_before_anybody_is_known(world):
    response = preflight(world.url("91", "plans/"))
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert {"authorization", "if-match", "idempotency-key", "content-type"} <= set(
        response.headers["Access-Control-Allow-Headers"].split(", ")
    )
    assert {"GET", "POST", "PUT", "PATCH", "DELETE"} <= set(
        response.headers["Access-Control-Allow-Methods"].split(", ")
    )


@pytest.mark.parametrize("origin", [EVIL, "http://desk.example.vn", "https://desk.example.vn:444", "null"])
def test_other_origins_get_no_leave(world, origin):
    assert "Access-Control-Allow-Origin" not in preflight(world.url("91", "plans/"), origin).headers
    answer = world.client("ward_office", "91", Origin=origin).get("/api/v1/me/")
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_an_answer_and_its_headers_are_exposed(world):
    answer = world.client("ward_office", "91", Origin=ORIGIN).get("/api/v1/me/")
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert set(answer.headers["Access-Control-Expose-Headers"].split(", ")) == EXPOSED
    assert "origin" in answer.headers["Vary"].lower()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("get", "/api/v1/me/", 401), ("get", "/api/v1/nowhere/", 404), ("post", "/api/v1/token/", 400)],
)
def test_refusals_are_readable_too(method, path, status):
    response = getattr(Client(headers={"Origin": ORIGIN}), method)(path)
    assert response.status_code in {status, 401}
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN


def test_no_cookie_counts(world):
    answer = world.client("ward_office", "91", Origin=ORIGIN).get("/api/v1/me/")
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Access-Control-Allow-Credentials" not in preflight("/api/v1/me/").headers


@pytest.mark.parametrize("path", ["/accounts/login/", address(verifier())])
def test_pages_are_nobodys_to_read(path):
    response = Client(headers={"Origin": ORIGIN}).get(path)
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_front_end_that_leaves_takes_its_origin_along(world):
    client = world.client("ward_office", "91", Origin=ORIGIN)
    assert "Access-Control-Allow-Origin" in client.get("/api/v1/me/").headers
    frontend(allowed_origins=[])
    cors.forget()
    assert "Access-Control-Allow-Origin" not in client.get("/api/v1/me/").headers


def test_origins_are_not_read_at_every_request(world, django_assert_num_queries):
    cors.allowed_origins()
    with django_assert_num_queries(0):
        assert cors.allowed_origins() == {ORIGIN}


def test_the_last_origins_stay_while_the_database_is_away(monkeypatch):
    def away():
        raise DatabaseError

    assert cors.allowed_origins() == {ORIGIN}
    cors.forget()
    monkeypatch.setattr(cors, "origins", away)
    assert cors.allowed_origins() == {ORIGIN}


def test_the_api_touches_no_session(world):
    client = world.client("ward_office", "91", Cookie="session=of-somebody")
    with CaptureQueriesContext(connection) as asked:
        response = client.get("/api/v1/me/")
    assert asked.captured_queries
    assert not [query for query in asked.captured_queries if "django_session" in query["sql"]]
    assert "Cookie" not in response.headers.get("Vary", "")
    assert not response.cookies


@pytest.mark.parametrize(
    ("origin", "acceptable"),
    [
        ("https://a.example.vn", True),
        ("https://a.example.vn:8443", True),
        ("http://localhost:3000", True),
        ("http://127.0.0.1:3000", True),
        ("http://a.example.vn", False),
        ("https://a.example.vn/", False),
        ("https://A.example.vn", False),
        ("https://*.example.vn", False),
        ("a.example.vn", False),
        ("null", False),
    ],
)
def test_what_an_origin_looks_like(origin, acceptable):
    assert origin_acceptable(origin) is acceptable


def test_front_ends_share_the_list(world):
    frontend_establish(name="other", redirects=["https://b.example.vn/cb"], allowed_origins=["https://b.example.vn"])
    cors.forget()
    assert cors.allowed_origins() == {ORIGIN, "https://b.example.vn"}
