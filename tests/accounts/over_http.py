"""A person's browser against a real server: cookies, forms with their hidden fields, and a front-end's code flow."""

import json
import re
import urllib.request
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.accounts.pkce import NAME, REDIRECT, address, verifier


class Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are answers."""

    def redirect_request(self, *args):
        return None


class Browser:
    """Keeps cookies, follows nothing."""

    def __init__(self, base_url):
        self.base_url = base_url
        jar = CookieJar(DefaultCookiePolicy(strict_domain=False))
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), Stay)

    def open(self, path, fields=None):
        """Status, headers and text of an answer."""
        body = urlencode(fields).encode() if fields is not None else None
        origin = {"Origin": self.base_url} if body else {}
        request = urllib.request.Request(self.base_url + path, body, origin)  # noqa: S310 - loopback
        try:
            with self.opener.open(request) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.headers, error.read().decode()

    def submit(self, path, **fields):
        """Open a page and send its form; gives where it leads."""
        _, _, page = self.open(path)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        status, headers, text = self.open(path, {**hidden, **fields})
        assert status == 302, (status, text[:500])
        return headers["Location"]

    def token(self):
        """The access token that a front-end gets for whoever is signed in: code flow with PKCE."""
        proof = verifier()
        status, headers, text = self.open(address(proof))
        assert status == 302, (status, text[:500])
        code = parse_qs(urlsplit(headers["Location"]).query)["code"][0]
        fields = {"grant_type": "authorization_code", "client_id": NAME, "code": code}
        status, _, text = self.open("/api/v1/token/", {**fields, "redirect_uri": REDIRECT, "code_verifier": proof})
        assert status == 200, text
        return json.loads(text)["access_token"]
