"""A period and the one before it: openings against closings, and what a later correction does to them."""

import json

import pytest

from reporting.canonical import sha256_of
from reporting.models import ReportVersion, ReportVersionForm
from tenants import scope
from tenants.models import AuditEvent
from tests.reporting.calls import Desk, open_quarter, review


@pytest.fixture
def second(world, ward):
    """Quý II of the same ward, filled; quý I is accepted with the same figures."""
    review(world, ward.sent(1), "accepted")
    opened = open_quarter(world, "90", quarter=2, starts=None, ends=None, deadline=None)
    return Desk(world, "91", opened["id"]).begin().fill(1)


def opening_findings(ward):
    findings = ward.send("post", ward.url("check/"), {}).json()["findings"]
    return {(item["place"]["form"], item["place"]["row"]): item for item in findings if item["code"] == "check.opening"}


def test_openings_differ_from_what_was_closed(second):
    """Sector s closed with (11) = s + (s mod 2) and opens with (6) = s."""
    findings = opening_findings(second)
    dossiers = [row for form, row in findings if form == "II.06a"]
    assert len(dossiers) == 5
    first = findings["II.06a", "ho-tich"]
    assert (first["found"], first["expected"], first["severity"]) == (1, 2, "warning")
    assert first["details"]["difference"] == -1
    assert second.steps("submit", "approve", "send")["state"]["value"] == "sent"  # warnings don't block


def test_a_correction_of_the_period_before_is_seen(world, ward, second):
    assert ("II.06a", "chung-thuc") not in opening_findings(second)
    assert ward.step("correct", body={"reason": "Sót hồ sơ."}).status_code == 200
    assert ward.patch_row("II.06a", "chung-thuc", {12: 3, 9: 25}).status_code == 200
    again = ward.steps("submit", "approve", "send")["latest_version"]["id"]
    assert ("II.06a", "chung-thuc") not in opening_findings(second)  # not accepted yet
    review(world, again, "accepted")
    assert opening_findings(second)["II.06a", "chung-thuc"]["details"]["difference"] == -1


def test_no_predecessor_after_a_gap(world, ward):
    review(world, ward.sent(1), "accepted")
    opened = open_quarter(world, "90", quarter=3, starts=None, ends=None, deadline=None)
    third = Desk(world, "91", opened["id"]).begin().fill(1)
    assert opening_findings(third) == {}


def test_what_was_sealed_can_be_proved(world, ward):
    ward.sent(1)
    unit = world.units["91"]
    scope.enter(scope.Scope(units=(unit,)))
    version = ReportVersion.objects.get()
    document = json.loads(version.document)
    forms = ReportVersionForm.objects.filter(version=version).order_by("-form")
    assert version.sha256 == sha256_of(version.document)
    assert document["forms"] == [form.sha256 for form in forms]
    assert (document["unit"], document["number"]) == (str(unit), 1)
    for form in forms:
        sealed = json.loads(form.document)
        assert form.sha256 == sha256_of(form.document)
        assert (sealed["values"], sealed["empties"]) == (form.values, form.empties)


def test_the_audit_knows_role_and_reason(world, ward):
    ward.fill(1).steps("submit")
    ward.step("refuse", body={"reason": "Thiếu 100% số liệu 'x'"})
    unit = world.units["91"]
    scope.enter(scope.Scope(units=(unit,)))
    event = AuditEvent.objects.filter(table="reporting_report", operation="UPDATE").latest("id")
    assert (event.on_behalf, event.reason) == ("ward_leader", "Thiếu 100% số liệu 'x'")
    assert event.actor == world.users["ward_leader.91"]


@pytest.mark.parametrize("path", ["/api/v1/forms/%00/", "/api/v1/forms/%F0%9F%98%80/", "/api/v1/forms/x%27%3B--/"])
def test_odd_codes_are_not_found(world, path):
    assert world.client("viewer", "91").get(path).status_code == 404


def test_reasons_that_no_database_takes(ward):
    ward.fill(1).steps("submit")
    assert ward.step("refuse", body={"reason": "a\u0000b"}).status_code == 422
