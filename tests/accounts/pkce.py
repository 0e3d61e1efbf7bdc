"""The authorisation code flow with PKCE, as a front-end goes through it."""

import base64
import hashlib
import secrets
from urllib.parse import parse_qs, urlencode, urlsplit

from django.test import Client

from tenants.frontends import frontend_establish

NAME = "ward-desk"
REDIRECT = "https://desk.example.vn/signed-in"
ORIGIN = "https://desk.example.vn"


def frontend(**changed):
    return frontend_establish(**{"name": NAME, "redirects": [REDIRECT], "allowed_origins": [ORIGIN]} | changed)


def verifier():
    return secrets.token_urlsafe(48)


def challenge(of):
    return base64.urlsafe_b64encode(hashlib.sha256(of.encode()).digest()).rstrip(b"=").decode()


def address(of, **changed):
    """The address to which a front-end sends the person; None leaves a parameter out."""
    parameters = {
        "response_type": "code",
        "client_id": NAME,
        "redirect_uri": REDIRECT,
        "state": "as-sent",
        "code_challenge": challenge(of),
        "code_challenge_method": "S256",
    } | changed
    return "/api/v1/authorize/?" + urlencode({name: value for name, value in parameters.items() if value is not None})


def parameters_of(response):
    assert response.status_code == 302, response.content.decode()[:500]
    return {name: value[0] for name, value in parse_qs(urlsplit(response.headers["Location"]).query).items()}


def token(**fields):
    return Client().post("/api/v1/token/", {"client_id": NAME, **fields})


def exchange(code, of, **changed):
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT, "code_verifier": of}
    return token(**(fields | changed))


def tokens_of(client):
    """The tokens that a signed-in browser's front-end gets."""
    proof = verifier()
    response = exchange(parameters_of(client.get(address(proof)))["code"], proof)
    assert response.status_code == 200, response.content
    return response.json()
