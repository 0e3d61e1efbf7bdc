"""A file that comes again into a draft: what it changes is told, tasks stay the same tasks."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from api.v1.plans.reimports import PlanReimportAnswer
from plans.models import TaskWork, UploadedFile
from tests.plans.desk import DOCX
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches

REPORT = ["1", "Xây dựng báo cáo quý", "Văn phòng", "", "Báo cáo", "Quý I"]
TRAIN = ["2", "Tập huấn nghiệp vụ cho công chức", "Văn phòng", "", "Hội nghị", "Quý II"]
PUBLISH = ["3", "Niêm yết công khai thủ tục hành chính", "Văn phòng", "", "Bảng niêm yết", "Thường xuyên"]


def file_of(*rows, **text):
    return plan_with([HEADINGS, *rows], **text)


@pytest.fixture
def draft(office):
    return office.imported(file_of(REPORT, TRAIN))


def send(office, plan, data, query="", version=None):
    version = version or office.get(f"plans/{plan}/")["ETag"]
    url = office.url(f"plans/{plan}/import/{query}")
    body = {"file": SimpleUploadedFile("lan-hai.docx", data, DOCX)}
    return office.client.post(url, body, headers={"If-Match": version})


def test_tasks_that_come_again_stay_the_same(office, draft):
    before = office.tasks(plan=draft)
    train = [*TRAIN[:5], "Quý III"]
    answer = send(office, draft, file_of(["1", *train[1:]], ["2", *PUBLISH[1:]]))
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert mismatches(PlanReimportAnswer(), told) == []
    difference = told["difference"]
    assert difference["counts"] == {"added": 1, "changed": 1, "removed": 1, "unchanged": 0}
    [changed] = difference["changed"]
    ids = {task["content"]: task["id"] for task in before.values()}
    assert changed["task"] == ids[TRAIN[1]]
    assert changed["changes"] == [
        {"field": "number", "before": "2", "after": "1"},
        {"field": "schedule", "before": "Quý II", "after": "Quý III"},
    ]
    assert [line["task"] for line in difference["removed"]] == [ids[REPORT[1]]]
    after = {task["content"]: task for task in office.tasks(plan=draft).values()}
    assert list(after) == [TRAIN[1], PUBLISH[1]]
    assert after[TRAIN[1]]["id"] == ids[TRAIN[1]]
    assert after[TRAIN[1]]["schedule"]["due"] == "2025-09-30"
    unit = office.entered()
    assert TaskWork.objects.filter(unit=unit).count() == 2
    assert [file.name for file in UploadedFile.objects.filter(unit=unit)] == ["lan-hai.docx"]
    assert office.get(f"plans/{draft}/")["ETag"] == answer["ETag"]


def test_a_dry_run_tells_and_stores_nothing(office, draft):
    before = office.get(f"plans/{draft}/").json()
    told = send(office, draft, file_of(REPORT), "?dry_run=true").json()
    assert (told["id"], told["difference"]["counts"]) == (
        None,
        {"added": 0, "changed": 0, "removed": 1, "unchanged": 1},
    )
    assert office.get(f"plans/{draft}/").json() == before


def test_what_is_refused_stores_nothing(office, draft):
    before = office.get(f"plans/{draft}/").json()
    other = send(office, draft, file_of(REPORT, subject="Kiểm soát TTHC năm 2031"))
    [said] = [error for error in other.json()["errors"] if error["code"] == "plan.year_contradicts"]
    assert (other.status_code, said["found"], said["expected"]) == (422, 2031, 2025)
    assert send(office, draft, b"%PDF-1.7").status_code == 415
    assert send(office, draft, file_of(REPORT), version='"77"').status_code == 412
    assert office.get(f"plans/{draft}/").json() == before
    office.move(draft, "submit")
    late = send(office, draft, file_of(REPORT))
    assert (late.status_code, late.json()["code"]) == (409, "plan.not_in_state")


def test_a_reimported_amendment_keeps_the_tasks_of_the_version_in_force(office, desk, draft):
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    ids = {task["content"]: task["id"] for task in office.tasks().values()}
    present = office.get(f"plans/{draft}/")["ETag"]
    amendment = office.post(f"plans/{draft}/amend/", {"reason": "Bổ sung"}, **{"If-Match": present}).json()["id"]
    assert send(office, amendment, file_of(TRAIN, PUBLISH)).status_code == 200
    office.move(amendment, "submit")
    desk("ward_leader").move(amendment, "approve")
    assert {task["content"]: task["id"] for task in office.tasks().values()}[TRAIN[1]] == ids[TRAIN[1]]
    assert office.get(f"tasks/{ids[REPORT[1]]}/").json()["dropped"] is True
