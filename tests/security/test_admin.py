"""Operators' pages: staff with a second factor alone, platform and reference tables alone, nearly nothing to write."""

import re

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry

from api.admin.tables import site
from tenants.catalogue import tables
from tenants.models import Membership, Unit, User
from tenants.models.base import TableList
from tests.accounts.people import PASSWORD, browser, sign_in
from tests.accounts.test_second_factor import set_up

pytestmark = pytest.mark.django_db(transaction=True)


def operator(username="van.hanh"):
    user = User(username=username, full_name="Vận Hành", is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def client(world):
    """An operator's browser, signed in with a second factor."""
    operator()
    browsing = browser()
    assert sign_in(browsing, "van.hanh").status_code == 302
    set_up(browsing)
    return browsing


def test_it_opens_no_tenants_row():
    listed = {model: tables()[model._meta.db_table] for model in site._registry}
    assert set(listed.values()) == {TableList.PLATFORM, TableList.REFERENCE}
    assert {model for model, its in listed.items() if its is TableList.PLATFORM} == {
        User,
        Membership,
        apps.get_model("tenants.Application"),
    }
    reference = {model for model in apps.get_models() if getattr(model, "table_list", None) is TableList.REFERENCE}
    assert reference <= set(listed)
    assert Unit in reference


def test_nobody_else_comes_in(world):
    assert browser().get("/admin/").headers["Location"].startswith("/admin/login/")
    assert browser().get("/admin/login/").headers["Location"].startswith("/accounts/login/")
    user = User.objects.get(pk=world.users["unit_admin.91"])
    user.set_password(PASSWORD)
    user.save()
    browsing = browser()
    sign_in(browsing, "unit_admin.91")
    assert browsing.get("/admin/", follow=True).status_code == 404
    assert world.client("unit_admin", "91").get("/admin/").status_code == 302, "a token is nothing here"


def test_an_operator_without_a_second_factor_sets_it_up_first(world):
    operator()
    browsing = browser()
    sign_in(browsing, "van.hanh")
    assert browsing.get("/admin/").status_code == 302
    assert browsing.get("/admin/login/?next=/admin/").headers["Location"] == "/accounts/2fa/totp/activate/"


def test_the_way_back_leads_to_this_server_only(world):
    answer = browser().get("/admin/login/?next=https://evil.example/")
    assert "evil" not in answer.headers["Location"]


def test_every_page_opens_and_shows_no_secret(client, world):
    assert client.get("/admin/").status_code == 200
    for model in site._registry:
        place = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        listed = client.get(place)
        assert listed.status_code == 200, place
        assert "script-src 'self';" in listed["Content-Security-Policy"]
        assert re.findall(r"<script(?![^>]* src=\"/)", listed.content.decode()) == []
        row = model._default_manager.first()
        if row is not None:
            page = client.get(f"{place}{row.pk}/change/")
            assert page.status_code == 200, place
            assert "pbkdf2" not in page.content.decode()
            assert 'name="_addanother"' not in page.content.decode()
        assert client.get(f"{place}add/").status_code == 404, place
        assert row is None or client.get(f"{place}{row.pk}/delete/").status_code == 404, place


def test_an_account_is_closed_and_nothing_else_of_it_changes(client, world):
    place = f"/admin/tenants/user/{world.users['viewer.91']}/change/"
    page = client.get(place).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    assert re.findall(r'<input[^>]+name="(?!csrf|_)([^"]+)"', page) == ["is_active"]
    fields = {"csrfmiddlewaretoken": token, "is_staff": "on", "is_superuser": "on", "username": "x", "password": "y"}
    assert client.post(place, fields).status_code == 302
    user = User.objects.get(pk=world.users["viewer.91"])
    assert (user.is_active, user.is_staff, user.is_superuser, user.username) == (False, False, False, "viewer.91")
    assert world.client("viewer", "91").get(world.url("91")).status_code == 401
    assert LogEntry.objects.get().object_id == str(user.pk)


def test_a_form_without_its_token_is_refused(client, world):
    place = f"/admin/tenants/user/{world.users['viewer.91']}/change/"
    assert client.post(place, {}).status_code == 403


def test_operators_get_no_token_and_no_unit(client, world):
    assert client.get(world.url("91")).status_code == 401
    assert client.get("/api/v1/me/").status_code == 401
