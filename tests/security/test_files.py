"""Files that come in and go out: type by content, size, where they lie, who may fetch them, and that it is recorded."""

import pytest
from django.conf import settings

from plans.models import UploadedFile
from tests.isolation.plan_files import plan_file
from tests.plans.desk import DOCX, Desk
from tests.reporting.calls import open_quarter

pytestmark = pytest.mark.django_db


def exported(world, code):
    role = "unit_admin"
    answer = world.client(role, code).get(world.url(code, "audit-events/?operation=EXPORTED"))
    return [(event["row"], event["actor"]["username"]) for event in answer.json()["results"]]


@pytest.fixture
def office(world):
    return Desk(world, "ward_office")


@pytest.mark.parametrize(
    "name", ["ke-hoach.docx", "ke-hoach.html", "../../etc/passwd", "x.docx\r\nSet-Cookie: a=b", 'a";b']
)
def test_what_was_uploaded_comes_back_as_an_attachment_that_nothing_runs(world, office, name):
    answer = office.upload(plan_file(2031), name=name)
    assert answer.status_code == 201, answer.content
    place = f"plans/{answer.json()['id']}/source/"
    file = office.get(place)
    assert (file.status_code, file["Content-Type"]) == (200, DOCX)
    assert file["Content-Disposition"].startswith("attachment")
    assert "/" not in file["Content-Disposition"].replace("%2F", "")
    assert file["Content-Security-Policy"] == "sandbox"
    assert (file["X-Content-Type-Options"], file["Cache-Control"]) == ("nosniff", "private, no-store")
    assert not file.cookies
    assert exported(world, "91") == [(f"GET {world.url('91', place)}", "ward_office.91")]


@pytest.mark.parametrize(
    "data", [b"<html><script>alert(1)</script>", b"%PDF-1.7", b"MZ\x90", b"PK\x03\x04 broken", "văn bản".encode()]
)
def test_the_type_is_told_by_content_not_by_name(office, data):
    assert office.upload(data, name="ke-hoach.docx").status_code in {400, 415}


def test_it_lies_in_the_database_under_a_name_that_nobody_chose(world, office):
    office.upload(plan_file(2031), name="../x.docx")
    office.entered()
    file = UploadedFile.objects.get()
    assert file.pk.version == 7
    assert settings.MEDIA_ROOT == ""


def test_only_the_unit_itself_fetches_it(world, office):
    plan = office.upload(plan_file(2031)).json()["id"]
    assert world.client("viewer", "91").get(world.url("91", f"plans/{plan}/source/")).status_code == 200
    assert world.client("viewer", "91").get(world.url("92", f"plans/{plan}/source/")).status_code == 404
    assert world.client("viewer", "92").get(world.url("92", f"plans/{plan}/source/")).status_code == 404
    assert world.client("unit_admin", "91").get(world.url("91", f"plans/{plan}/source/")).status_code == 403
    assert exported(world, "92") == []


def test_a_workbook_is_an_export_and_its_figures_as_json_are_not(world):
    period = open_quarter(world, "90")["id"]
    town = world.client("town_office", "90")
    place = world.url("90", f"consolidated/{period}/")
    assert town.get(place).status_code == 200
    assert exported(world, "90") == []
    answer = town.get(f"{place}?format=xlsx")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert exported(world, "90") == [(f"GET {place}?format=xlsx", "town_office.90")]


def test_a_refused_export_is_no_export(world):
    period = open_quarter(world, "90")["id"]
    place = world.url("90", f"consolidated/{period}/?format=xlsx")
    assert world.client("viewer", "90").get(place).status_code == 403
    assert exported(world, "90") == []
