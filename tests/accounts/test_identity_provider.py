"""Sign-in with an OpenID Connect provider: absent by default, and for accounts that their person linked."""

import re

import pytest
import requests

from api.environment import EnvironmentProblem, read
from api.serving import serving
from tenants.models import User
from tests.accounts.identity_provider import CLIENT_ID, CLIENT_SECRET, identity_provider
from tests.accounts.people import PASSWORD, browser, give_password

CLERK = "ward_office.91"
LOGIN = "/accounts/oidc/oidc/login/"


class Browser(requests.Session):
    """A browser that knows one server."""

    def __init__(self, url):
        super().__init__()
        self.url, self.trust_env = url, False
        self.headers["Accept-Language"] = "vi"

    def submit(self, path, **fields):
        """Open a page and send its first form; what the redirects lead to."""
        page = self.get(self.url + path)
        assert page.status_code == 200, page.text[:500]
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
        return self.post(page.url, {**hidden, **fields}, headers={"Referer": page.url})


@pytest.fixture
def provider():
    with identity_provider() as made:
        yield made


@pytest.fixture
def server(world, provider, transactional_db):
    give_password(world, CLERK)
    variables = {
        "MOTCUA_OIDC_ISSUER": provider.issuer,
        "MOTCUA_OIDC_CLIENT_ID": CLIENT_ID,
        "MOTCUA_OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "MOTCUA_OIDC_NAME": "Cổng tỉnh",
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }
    with serving(env=variables) as url:
        yield url


def test_a_linked_account_signs_in_and_another_does_not(server, provider):
    provider.subject = "clerk-of-91"
    person = Browser(server)
    assert "Cổng tỉnh" in person.get(f"{server}/accounts/login/").text
    assert person.submit("/accounts/login/", login=CLERK, password=PASSWORD).url == f"{server}/accounts/"
    linked = person.submit(f"{LOGIN}?process=connect")
    assert linked.url == f"{server}/accounts/linked/", linked.text

    again = Browser(server)
    assert again.submit(f"{LOGIN}?process=login").url == f"{server}/accounts/"
    assert CLERK in again.get(f"{server}/accounts/").text

    provider.subject = "somebody.else"
    stranger, before = Browser(server), User.objects.count()
    refused = stranger.submit(f"{LOGIN}?process=login")
    assert (refused.status_code, "chưa được liên kết" in refused.text) == (403, True)
    assert stranger.get(f"{server}/accounts/", allow_redirects=False).status_code == 302
    assert User.objects.count() == before


def test_a_name_that_is_the_same_there_opens_nothing_here(server, provider):
    provider.subject = CLERK
    assert Browser(server).submit(f"{LOGIN}?process=login").status_code == 403


def test_it_is_absent_by_default(db):
    for path in (LOGIN, "/accounts/linked/"):
        assert browser().get(path).status_code == 404
    assert "oidc" not in browser().get("/accounts/login/").content.decode()


def test_half_a_configuration_is_refused(tmp_path):
    given = {"MOTCUA_DATA_DIR": str(tmp_path), "MOTCUA_OIDC_ISSUER": "https://id.example.vn"}
    with pytest.raises(EnvironmentProblem, match="MOTCUA_OIDC_CLIENT_ID"):
        read(given)
    whole = given | {"MOTCUA_OIDC_CLIENT_ID": "a", "MOTCUA_OIDC_CLIENT_SECRET": "b"}
    assert read(whole).oidc.name == "id.example.vn"
    assert read({"MOTCUA_DATA_DIR": str(tmp_path)}).oidc is None
