"""Periods, obligations and completeness over HTTP."""

from datetime import timedelta

from reporting.models import Obligation
from tenants import scope
from tenants.clock import Clock
from tests.reporting.calls import Desk, open_quarter, review


def test_opening_warns_of_a_saturday_and_obliges_the_wards(world, period):
    [warning] = period["findings"]
    assert (warning["code"], warning["severity"]) == ("period.deadline_day_off", "warning")
    assert (warning["found"], warning["expected"]) == ("2024-03-16", "2024-03-18")
    assert "thứ Bảy" in warning["message"]
    assert (period["label"], period["obliged"], period["forms"]) == ("Quý I/2024", 3, ["II.06a", "II.05a"])
    assert period["deadline_at"].startswith("2024-03-16T23:59:59")
    assert period["deadline_at"].endswith("+07:00")
    [owed] = Desk(world, "92", period["id"]).get("obligations/").json()["results"]
    assert owed["asker"] == {"id": str(world.units["90"]), "code": "90", "name": "Thị xã Một"}
    assert (owed["period"]["id"], owed["starts"], owed["ends"]) == (period["id"], "2023-12-15", "2024-03-14")
    assert owed["report"] is None
    stranger = world.client("ward_office", "81").get(world.url("81", "obligations/"))
    assert stranger.json()["results"] == []


def test_usual_dates_where_none_are_given(world):
    opened = open_quarter(world, "90", quarter=2, starts=None, ends=None, deadline=None, illustrative=False)
    assert (opened["starts"], opened["ends"], opened["deadline"]) == ("2024-03-15", "2024-06-14", "2024-06-16")
    assert (opened["illustrative"], opened["mark"]) == (False, None)


def test_ad_hoc_periods_bear_their_title(world):
    named = {"kind": "ad_hoc", "quarter": None, "title": "Báo cáo chuyên đề", "form_set": "quarterly-ward"}
    assert open_quarter(world, "90", **named)["label"] == "Báo cáo chuyên đề"


def test_opened_once(world, period):
    client = world.client("town_office", "90")
    body = {"kind": "quarter", "year": 2024, "quarter": 1}
    response = client.post(world.url("90", "periods/"), body, content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (409, "period.exists")
    assert open_quarter(world, "80")["obliged"] == 1
    assert client.get(world.url("80", f"periods/{period['id']}/")).status_code == 404


def test_a_unit_that_nobody_reports_to_opens_none(world):
    client = world.client("town_office", "91")
    body = {"kind": "quarter", "year": 2024, "quarter": 1}
    response = client.post(world.url("91", "periods/"), body, content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (409, "period.nobody_obliged")


def completeness(world, period):
    client = world.client("town_office", "90")
    return client.get(world.url("90", f"periods/{period['id']}/completeness/")).json()


def test_completeness(world, period, wards):
    first, second = wards["91"].sent(1), wards["92"].sent(2)
    review(world, first, "accepted")
    review(world, second, "returned", comment="Xem lại.")
    answer = completeness(world, period)
    assert answer["counts"] == {
        "expected": 3,
        "sent": 2,
        "accepted": 1,
        "missing": 1,
        "late": 2,
        "returned": 1,
        "excluded": 0,
    }
    assert answer["completeness"]["missing"] == [
        {"id": str(world.units["93"]), "code": "93", "name": "Xã Một Ba"},
    ]
    statuses = [(unit["code"], unit["status"]["value"], unit["late"]) for unit in answer["units"]]
    assert statuses == [("91", "accepted", True), ("92", "returned", True), ("93", "missing", False)]
    assert answer["mark"] == "số liệu minh họa"


def test_an_accepted_version_stays_in_force_while_a_correction_is_pending(world, period, wards):
    review(world, wards["91"].sent(1), "accepted")
    assert wards["91"].step("correct", body={"reason": "x"}).status_code == 200
    wards["91"].steps("submit", "approve", "send")
    [unit] = [each for each in completeness(world, period)["units"] if each["code"] == "91"]
    assert unit["status"]["value"] == "accepted"
    assert (unit["latest_version"]["number"], unit["accepted_version"]["number"]) == (2, 1)


def test_the_first_send_decides_lateness(world):
    ahead = Clock().today() + timedelta(days=30)
    period = open_quarter(world, "90", deadline=ahead.isoformat())
    ward = Desk(world, "91", period["id"]).begin()
    version = ward.sent(1)
    assert ward.read().json()["latest_version"]["late"] is False
    review(world, version, "returned", comment="x")
    assert completeness(world, period)["counts"]["late"] == 0


def test_an_excluded_unit_owes_nothing_and_counts_apart(world, period, wards):
    wards["92"].sent(2)
    scope.enter(scope.Scope(units=(world.units["90"],), unit=world.units["90"]))
    Obligation.objects.filter(reader=world.units["92"]).update(excluded_reason="Sáp nhập.")
    counts = completeness(world, period)["counts"]
    assert (counts["expected"], counts["excluded"], counts["sent"], counts["late"]) == (2, 1, 0, 0)
    [owed] = wards["92"].get("obligations/").json()["results"]
    assert owed["excluded_reason"] == "Sáp nhập."


def test_an_excluded_unit_begins_no_report(world, period):
    scope.enter(scope.Scope(units=(world.units["90"],), unit=world.units["90"]))
    Obligation.objects.filter(reader=world.units["93"]).update(excluded_reason="Sáp nhập.")
    ward = Desk(world, "93", period["id"])
    [owed] = ward.get("obligations/").json()["results"]
    response = ward.send("post", "reports/", {"obligation": owed["id"]})
    assert (response.status_code, response.json()["code"]) == (409, "report.obligation_excluded")
