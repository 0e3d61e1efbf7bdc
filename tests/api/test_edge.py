"""The HTTP edge: authentication, the order of refusals, strict parameters, languages, problem documents."""

import pytest
from django.db import connection
from django.test import Client

from tenants.roles import Permission, Role, roles_with
from tests.world import who

PROBLEM = "application/problem+json"


def test_without_a_token_401(world):
    answer = Client().get("/api/v1/me/")
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, PROBLEM)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["code"] == "http.unauthenticated"
    assert "Authorization: Bearer" in answer.json()["hint"]


@pytest.mark.parametrize("header", ["Bearer", "Bearer wrong", "Basic abc", "Bearer " + "x" * 5000])
def test_a_token_that_opens_nothing_401(world, header):
    assert Client(headers={"Authorization": header}).get("/api/v1/me/").status_code == 401


def test_me_names_units_roles_positions_and_permissions(world):
    answer = world.client("ward_office", "91").get("/api/v1/me/").json()
    assert answer["username"] == who("ward_office", "91")
    [unit] = answer["units"]
    assert (unit["id"], unit["code"]) == (str(world.units["91"]), "91")
    assert unit["roles"] == [{"value": "ward_office", "label": "Văn phòng UBND"}]
    assert [position["standard"] for position in unit["positions"]] == ["office_clerk", "ward_office"]
    assert set(unit["permissions"]) == {p for p in Permission if Role.WARD_OFFICE in roles_with(p)}


def test_another_units_address_is_404_with_the_body_of_one_that_does_not_exist(world):
    client = world.client("ward_office", "91")
    foreign = client.get(world.url("92")).json()
    missing = client.get("/api/v1/units/00000000-0000-7000-8000-000000000000/").json()
    assert foreign["status"] == missing["status"] == 404
    del foreign["instance"], missing["instance"]
    assert foreign == missing


def test_the_towns_token_is_404_under_a_wards_address(world):
    assert world.client("town_office", "90").get(world.url("91")).status_code == 404


def test_unknown_parameters_are_refused_and_named(world):
    answer = world.client("viewer", "91").get("/api/v1/units/?kindd=ward")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["found"] == "kindd"
    assert "kind" in answer.json()["errors"][0]["expected"]


def test_a_made_up_cursor_is_refused(world):
    answer = world.client("viewer", "91").get("/api/v1/units/?cursor=abc")
    assert (answer.status_code, answer.json()["code"]) == (400, "http.bad_parameter")


def test_problems_speak_the_accepted_language(world):
    client = world.client("viewer", "91")
    vietnamese = client.get("/api/v1/nothing/").json()["detail"]
    english = client.get("/api/v1/nothing/", headers={"Accept-Language": "en-GB,en;q=0.9"}).json()["detail"]
    assert (vietnamese, english) == ("Không tìm thấy.", "Not found.")
    assert client.get("/api/v1/nothing/", headers={"Accept-Language": "fr"}).json()["detail"] == vietnamese


@pytest.mark.parametrize("method", ["DELETE", "OPTIONS", "TRACE"])
def test_a_method_that_is_not_offered_405(world, method):
    answer = world.client("viewer", "91").generic(method, "/api/v1/me/")
    assert (answer.status_code, answer.json()["code"]) == (405, "http.method")


def test_an_unknown_format_406(world):
    assert world.client("viewer", "91").get("/api/v1/me/?format=csv").status_code == 406


def test_units_are_listed_in_vietnamese_order_page_by_page(world):
    client = world.client("viewer", "91")
    names, url = [], "/api/v1/units/?page_size=3"
    while url:
        page = client.get(url).json()
        names += [unit["name"] for unit in page["results"]]
        url = page["next"]
    assert len(names) == len(set(names)) == 7
    assert names.index("Phường Hai Một") < names.index("Phường Một Hai") < names.index("Phường Một Một")


def test_request_ids_are_kept_or_made(world):
    client = world.client("viewer", "91")
    assert client.get("/api/v1/me/", headers={"X-Request-Id": "abc-12345"}).headers["X-Request-Id"] == "abc-12345"
    assert len(client.get("/api/v1/me/", headers={"X-Request-Id": "ä"}).headers["X-Request-Id"]) == 32


def test_an_inactive_or_staff_account_is_nobody(world, django_user_model):
    client = world.client("viewer", "91")
    user = django_user_model.objects.get(username=who("viewer", "91"))
    for change in (
        {"is_active": False},
        {"is_active": True, "is_staff": True},
        {"is_staff": False, "is_superuser": True},
    ):
        django_user_model.objects.filter(pk=user.pk).update(**change)
        assert client.get("/api/v1/me/").status_code == 401


def test_a_membership_that_has_ended_opens_nothing(world):
    client = world.client("viewer", "91")
    assert client.get(world.url("91")).status_code == 200
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE tenants_membership SET valid = daterange('2020-01-01', '2021-01-01') WHERE user_id = %s",
            [world.users[who("viewer", "91")]],
        )
    assert client.get(world.url("91")).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_refused_attempt_is_recorded_after_the_rollback(world, owner):
    answer = world.client("unit_admin", "91").get(world.url("91", "plans/"))
    assert answer.status_code == 403
    assert set(answer.json()["required"]["roles"]) >= {"viewer", "ward_office"}
    [(actor, code, table)] = owner.execute(
        "SELECT actor, reason, \"table\" FROM tenants_auditevent WHERE operation = 'REFUSED'"
    ).fetchall()
    assert (actor, code, table) == (world.users[who("unit_admin", "91")], "http.forbidden", "")


def test_a_machine_gets_a_token_and_only_its_scopes(world):
    answer = Client().post(
        "/api/v1/token/", {"grant_type": "client_credentials", "client_id": "machine.90", "client_secret": "s" * 40}
    )
    assert answer.status_code == 200
    client = Client(headers={"Authorization": f"Bearer {answer.json()['access_token']}"})
    [unit] = client.get("/api/v1/me/").json()["units"]
    assert unit["permissions"] == ["read_consolidated", "read_period", "read_unit"]
    assert client.get(world.url("80")).status_code == 404


def test_a_machines_token_is_stored_as_a_checksum(world):
    token = (
        Client()
        .post(
            "/api/v1/token/", {"grant_type": "client_credentials", "client_id": "machine.90", "client_secret": "s" * 40}
        )
        .json()["access_token"]
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tenants_accesstoken t WHERE t::text LIKE %s", [f"%{token}%"])
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    ("given", "status"),
    [({"client_secret": "wrong"}, 401), ({"grant_type": "password"}, 400), ({"scope": "plans:write"}, 400)],
)
def test_token_requests_that_are_refused(world, given, status):
    body = {"grant_type": "client_credentials", "client_id": "machine.90", "client_secret": "s" * 40, **given}
    assert Client().post("/api/v1/token/", body).status_code == status


def test_probes(world):
    assert Client().get("/healthz").json() == {"status": "ok"}
    assert Client().get("/readyz").json() == {"status": "ok"}
