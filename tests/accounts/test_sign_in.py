"""Sign-in by password: pages in two languages, no registration, lockout, sessions that end with the account."""

import re

import pytest

from tenants.models import User
from tests.accounts.people import PASSWORD, browser, give_password, sign_in, signed_in, submit

pytestmark = pytest.mark.django_db(transaction=True)

CLERK = "ward_office.91"


def test_a_person_signs_in_and_out(world):
    give_password(world, CLERK)
    client = browser()
    assert client.get("/accounts/").headers["Location"] == "/accounts/login/?next=/accounts/"
    response = sign_in(client, CLERK)
    assert (response.status_code, response.headers["Location"]) == (302, "/accounts/")
    assert CLERK in client.get("/accounts/").content.decode()
    assert submit(client, "/accounts/logout/").status_code == 302
    assert client.get("/accounts/").status_code == 302


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(world):
    client = signed_in(world, CLERK)
    cookie = client.cookies["session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_next_address_stays_on_this_server(world):
    give_password(world, CLERK)
    for address, goes in (("/accounts/2fa/", "/accounts/2fa/"), ("https://evil.example/", "/accounts/")):
        client = browser()
        assert sign_in(client, CLERK, next=address).headers["Location"] == goes


def test_a_form_without_its_token_is_refused(world):
    give_password(world, CLERK)
    response = browser().post("/accounts/login/", {"login": CLERK, "password": PASSWORD})
    assert response.status_code == 403
    assert "tải lại trang" in response.content.decode()


@pytest.mark.parametrize(
    ("given", "title"), [({}, "Đăng nhập"), ({"Accept-Language": "en-GB,en;q=0.9"}, "Sign in")], ids=["vi", "en"]
)
def test_the_page_speaks_the_browsers_language(db, given, title):
    page = browser().get("/accounts/login/", headers=given).content.decode()
    assert f"<h1>{title}</h1>" in page


def test_a_chosen_language_is_remembered(db):
    client = browser()
    client.get("/accounts/login/?language=en")
    assert "<h1>Sign in</h1>" in client.get("/accounts/login/").content.decode()
    client.get("/accounts/login/?language=vi")
    assert "<h1>Đăng nhập</h1>" in client.get("/accounts/login/", headers={"Accept-Language": "en"}).content.decode()


@pytest.mark.parametrize("path", ["signup/", "email/", "password/reset/", "confirm-email/", "3rdparty/signup/"])
def test_nobody_registers_and_no_mail_is_asked_for(db, path):
    assert browser().get(f"/accounts/{path}").status_code == 404


def test_a_wrong_password_and_an_unknown_name_answer_the_same(world):
    give_password(world, CLERK)
    pages = []
    for name in (CLERK, "nobody.at.all"):
        page = sign_in(browser(), name, "wrong password").content.decode()
        pages.append(page.partition('<ul class="errorlist')[2].partition("</ul>")[0])
    assert pages[0] == pages[1]
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in pages[0]


def test_five_wrong_passwords_lock_the_account_whoever_tries(world):
    give_password(world, CLERK)
    give_password(world, "ward_office.92")
    for _ in range(5):
        assert sign_in(browser(), CLERK, "wrong password").status_code == 200
    page = sign_in(browser(), CLERK)  # the right one
    assert page.status_code == 200
    assert "Quá nhiều lần thử" in page.content.decode()
    assert sign_in(browser(), "ward_office.92").status_code == 302


def test_deactivation_ends_a_session_at_its_next_request(world):
    client = signed_in(world, CLERK)
    User.objects.filter(username=CLERK).update(is_active=False)
    assert client.get("/accounts/").status_code == 302
    assert sign_in(browser(), CLERK).status_code in {200, 302}
    assert browser().get("/accounts/").status_code == 302


def test_a_new_password_ends_the_other_sessions(world):
    first, second = signed_in(world, CLERK), signed_in(world, CLERK)
    another = "một mật khẩu khác 2026"
    response = submit(second, "/accounts/password/change/", oldpassword=PASSWORD, password1=another, password2=another)
    assert response.status_code == 302, response.content.decode()
    assert second.get("/accounts/").status_code == 200
    assert first.get("/accounts/").status_code == 302
    assert sign_in(browser(), CLERK).status_code == 200
    assert sign_in(browser(), CLERK, another).status_code == 302


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("một mật khẩu khác 2026", "một mật khẩu khác 2027", "không giống nhau"), ("ngắn", "ngắn", "12")],
)
def test_a_new_password_is_as_strong_as_asked_for(world, first, second, said):
    client = signed_in(world, CLERK)
    response = submit(client, "/accounts/password/change/", oldpassword=PASSWORD, password1=first, password2=second)
    assert response.status_code == 200
    assert said in response.content.decode()
    assert sign_in(browser(), CLERK).status_code == 302


ENGLISH = r">[^<{]*\b(the|your|password|username|required|sign in|code)\b"


def test_vietnamese_pages_hold_no_english(world):
    client = signed_in(world, CLERK)
    for path in ("", "password/change/", "2fa/", "logout/"):
        page = client.get(f"/accounts/{path}").content.decode()
        assert not re.search(ENGLISH, page, re.IGNORECASE), path
    for page in (browser().get("/accounts/login/"), sign_in(browser(), CLERK, ""), sign_in(browser(), CLERK, "sai")):
        assert not re.search(ENGLISH, page.content.decode(), re.IGNORECASE)


def test_a_session_opens_nothing_in_the_api(world):
    client = signed_in(world, CLERK)
    assert client.get("/api/v1/me/").status_code == 401
