"""Importing over HTTP: the real plan, another ward's, a dry run, and files that are none."""

import threading
import unicodedata
from collections import Counter

import pytest
from django.db import connection

from api.http.rendering import XLSX
from api.v1.plans.import_answers import PlanImportAnswer
from plans.importing.archive import MAX_UPLOAD
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork, UnitAlias, UploadedFile
from tenants.models import Position
from tests.plans.corpus import texts, word, workbooks
from tests.plans.desk import DOCX, Desk
from tests.plans.documents import second_plan
from tests.plans.shapes import mismatches
from tests.plans.test_real_plan import FINDINGS

STORED = (UploadedFile, Plan, Annex, TaskGroup, TaskWork, Task, TaskParty, TaskTarget)


def counts():
    return {table.__name__: table.objects.count() for table in STORED}


def test_the_real_plan_is_stored_whole(office, real_file):
    answer = office.upload(real_file)
    assert (answer.status_code, answer["ETag"]) == (201, '"1"')
    assert answer["Location"].endswith(f"/plans/{answer.json()['id']}/")
    assert answer.json()["counts"] == {"annexes": 2, "groups": 7, "tasks": 25}
    assert [(finding["code"], finding["place"]) for finding in answer.json()["findings"]] == FINDINGS
    assert counts() == {
        "UploadedFile": 1,
        "Plan": 1,
        "Annex": 2,
        "TaskGroup": 7,
        "TaskWork": 25,
        "Task": 25,
        "TaskParty": 62,
        "TaskTarget": 10,
    }


def test_findings_come_in_the_accepted_language(office, real_file):
    vietnamese = office.upload(real_file, dry_run="true").json()["findings"][2]
    assert vietnamese["message"] == "Số thứ tự không liên tục: thiếu số 6 trước số 7."
    english = office.upload(real_file, headers={"Accept-Language": "en"}, dry_run="true")
    finding = english.json()["findings"][2]
    assert finding["message"] == "The numbering has a gap: 6 is missing before 7."
    assert (finding["found"], finding["expected"], finding["place"]) == ("7", "6", {"table": 3, "row": 7, "column": 1})
    assert finding["hint"]


def test_a_dry_run_stores_nothing_and_answers_alike(office, real_file):
    before = counts()
    dry = office.upload(real_file, dry_run="true")
    assert (dry.status_code, "ETag" in dry, "Location" in dry) == (200, False, False)
    assert counts() == before
    stored = office.upload(real_file).json()
    assert dry.json() == stored | {"id": None, "dry_run": True}
    assert mismatches(PlanImportAnswer(), stored) == []


def test_a_dry_run_is_true_or_false(office, real_file):
    answer = office.upload(real_file, dry_run="maybe")
    assert (answer.status_code, answer.json()["code"]) == (400, "http.bad_parameter")


def test_parties_are_kept_as_printed_and_as_understood(office, plan):
    office.entered()
    kinds = Counter(TaskParty.objects.values_list("kind", flat=True))
    assert kinds == {"collective": 20, "body": 23, "position": 16, "unit": 2, "outside": 1}
    placed = TaskParty.objects.filter(kind__in=["body", "position"])
    assert placed.filter(position=None).count() == 0
    assert TaskParty.objects.filter(accountable=True).count() == 25


def test_another_wards_plan_with_its_own_aliases(desk):
    office = desk("ward_office", "92")
    unit = office.entered()
    names = dict(Position.objects.filter(unit=unit).values_list("standard", "id"))
    digital = Position.objects.create(unit_id=unit, reader_id=unit, name="Tổ Số hóa", kind="body")
    own = {
        "Tổ Tiếp dân": names["one_stop"],
        unicodedata.normalize("NFD", "Văn phòng"): names["office_clerk"],
        "Ban Tư pháp": names["justice_clerk"],
    }
    for alias, position in own.items():
        UnitAlias.objects.create(unit_id=unit, reader_id=unit, alias=alias, position_id=position)
    answer = office.upload(second_plan())
    assert (answer.status_code, answer.json()["findings"]) == (201, [])
    assert answer.json()["counts"] == {"annexes": 1, "groups": 0, "tasks": 3}
    first, second, third = office.tasks().values()
    assert [party["position"]["id"] for party in first["coordinators"]] == [str(digital.pk)]
    assert [party["position"]["id"] for party in second["leads"]] == [str(names["office_clerk"])]
    assert second["schedule"]["due"] == "2025-06-14"
    assert [party["position"]["name"] for party in third["leads"]] == ["Tổ Số hóa", "Bộ phận Tiếp nhận và Trả kết quả"]
    assert unicodedata.is_normalized("NFC", first["content"])


def test_one_units_aliases_are_not_anothers(office, desk):
    unit = office.entered()
    position = Position.objects.filter(unit=unit, standard="one_stop").get()
    UnitAlias.objects.create(unit_id=unit, reader_id=unit, alias="Tổ Tiếp dân", position=position)
    findings = desk("ward_office", "92").upload(second_plan(), dry_run="true").json()["findings"]
    assert "Tổ Tiếp dân" in [finding["found"] for finding in findings if finding["code"] == "party.unknown"]


def test_one_plan_a_year(office, plan, real_file):
    answer = office.upload(real_file)
    assert (answer.status_code, answer.json()["code"]) == (409, "plan.exists")
    assert "2024" in answer.json()["detail"]
    assert "plans/{plan}/import/" in answer.json()["hint"]
    assert counts()["Plan"] == 1


def test_a_dry_run_tells_of_the_years_plan_beside_all_the_rest(office, plan, real_file):
    findings = office.upload(real_file, dry_run="true").json()["findings"]
    [exists] = [finding for finding in findings if finding["severity"] == "error"]
    assert (exists["code"], exists["found"]) == ("plan.exists", 2024)
    assert "plans/{plan}/import/" in exists["hint"]
    assert "task.number_gap" in [finding["code"] for finding in findings]


def test_what_is_too_large_is_refused_before_it_is_read(office):
    answer = office.client.post(
        office.url("plans/import/"), b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=str(2**40)
    )
    assert (answer.status_code, answer.json()["code"]) == (413, "file.too_large")
    assert office.upload(b"PK" + bytes(MAX_UPLOAD)).status_code == 413


@pytest.mark.parametrize(
    ("make", "name", "kept", "media_type"),
    [
        (word.sound, "ke-hoach.docx", "ke-hoach.docx", DOCX),
        (lambda: workbooks.saved(workbooks.plan()), "ke-hoach.XLSX", "ke-hoach.XLSX", XLSX),
        (lambda: texts.text().encode(), "ke-hoach.docx", "ke-hoach.docx.csv", "text/csv"),
    ],
)
def test_the_kind_is_told_by_the_content(office, make, name, kept, media_type):
    data = make()
    plan = office.upload(data, name=name)
    assert plan.status_code == 201
    file = office.get(f"plans/{plan.json()['id']}/source/")
    assert (file.content, file["Content-Type"]) == (data, media_type)
    assert file["Content-Disposition"] == f'attachment; filename="{kept}"'
    asked = office.get(f"plans/{plan.json()['id']}/source/", Accept=media_type)
    assert (asked.status_code, asked.content) == (200, data)


def test_every_kind_of_file_reads_alike(office):
    read = []
    for data in (word.sound(), workbooks.saved(workbooks.plan()), texts.text().encode()):
        answer = office.upload(data, dry_run="true").json()
        read.append({name: answer[name] for name in ("counts", "title", "number", "dated", "recipients", "annexes")})
    assert read[0] == read[1] == read[2]


def test_an_upload_without_its_file(office):
    answer = office.client.post(office.url("plans/import/"), {"note": "x"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["expected"] == ["aliases", "file", "headings", "year"]
    answer = office.client.post(office.url("plans/import/"), {})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/file")


def test_another_media_type(office):
    answer = office.post("plans/import/", {"file": "x"})
    assert (answer.status_code, answer.json()["code"]) == (415, "http.media_type")
    assert "multipart/form-data" in answer.json()["hint"]


@pytest.mark.parametrize("role", ["viewer", "lead", "coordinator", "ward_leader", "unit_admin"])
def test_only_the_office_imports(desk, role, real_file):
    answer = desk(role).upload(real_file)
    assert answer.status_code == 403
    assert answer.json()["required"]["roles"] == ["ward_office"]


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_make_one_plan(world, real_file):
    statuses = []

    def upload():
        statuses.append(Desk(world, "ward_office").upload(real_file).status_code)
        connection.close()

    threads = [threading.Thread(target=upload) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [201, 409, 409]
    assert len(Desk(world, "ward_office").get("plans/").json()["results"]) == 1
