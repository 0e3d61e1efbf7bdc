"""A small OpenID Connect provider on the loopback interface; it says that everybody is whom the test names."""

import base64
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from tenants.clock import now

CLIENT_ID, CLIENT_SECRET = "mot-cua", "a secret of the test"


class Provider(ThreadingHTTPServer):
    """Knows one person at a time: ``subject``."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.subject = "nobody"
        self.nonces = {}
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    @property
    def issuer(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Discovery, authorisation without asking, tokens, keys and user data."""

    def do_GET(self):
        path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if path == "/authorize":
            assert query["code_challenge_method"] == ["S256"]
            self.server.nonces["code"] = query.get("nonce", [None])[0]
            back = {"code": "code", "state": query["state"][0]}
            self.send_response(302)
            self.send_header("Location", f"{query['redirect_uri'][0]}?{urlencode(back)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._answer(
            {
                "/.well-known/openid-configuration": self._discovery,
                "/jwks": self._keys,
                "/userinfo": lambda: {"sub": self.server.subject, "preferred_username": self.server.subject},
            }[path]()
        )

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        assert form["code"] == ["code"]
        assert form["code_verifier"][0]
        moment = int(now().timestamp())
        claims = {"iss": self.server.issuer, "aud": CLIENT_ID, "sub": self.server.subject}
        claims |= {"iat": moment, "exp": moment + 60}
        if self.server.nonces["code"]:
            claims["nonce"] = self.server.nonces["code"]
        signed = jwt.encode(claims, self.server.key, "RS256", headers={"kid": "one"})
        self._answer({"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": signed})

    def log_message(self, *args):
        """Silent."""

    def _discovery(self):
        paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "jwks"}
        paths["userinfo_endpoint"] = "userinfo"
        found = {name: f"{self.server.issuer}/{path}" for name, path in paths.items()}
        return found | {"issuer": self.server.issuer, "token_endpoint_auth_methods_supported": ["client_secret_post"]}

    def _keys(self):
        numbers = self.server.key.public_key().public_numbers()
        return {"keys": [{"kty": "RSA", "kid": "one", "alg": "RS256", "n": _b64(numbers.n), "e": _b64(numbers.e)}]}

    def _answer(self, body):
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def identity_provider():
    """The provider, for as long as it is wanted."""
    with Provider() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def _b64(number):
    content = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
