"""A plan over HTTP: its document, its workflow, the superior's desk, its file."""

import pytest
from django.db import connection

from api.v1.plans.plan_answers import OwnPlanAnswer, PlanDocument, ReceivedPlanAnswer, ReceivedPlanDocument
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork, UploadedFile
from tests.plans.documents import second_plan
from tests.plans.shapes import mismatches
from tests.plans.test_real_plan import FINDINGS

ADDRESSED = (Plan, Annex, TaskGroup, Task, TaskWork, TaskParty, TaskTarget)


def test_the_whole_document(office, plan):
    answer = office.get(f"plans/{plan}/")
    document = answer.json()
    assert (answer.status_code, answer["ETag"]) == (200, '"1"')
    assert mismatches(PlanDocument(), document) == []
    first, second = document["annexes"]
    assert [group["printed_number"] for group in first["groups"]] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert [len(group["tasks"]) for group in first["groups"]] == [2, 3, 2, 1, 2, 2, 2]
    assert (first["tasks"], second["groups"]) == ([], [])
    assert [task["printed_number"] for task in second["tasks"]][:6] == ["1", "2", "3", "4", "5", "7"]
    assert [task["order"] for task in second["tasks"]] == list(range(15, 26))
    assert [(finding["code"], finding["place"]) for finding in document["findings"]] == FINDINGS
    assert (document["number"], document["dated"]) == ("", None)
    assert document["cover"]["dated"] == {"day": None, "month": 3, "year": 2024}
    assert document["source"]["size"] > 10_000


def test_stored_findings_read_in_either_language(office, plan):
    english = office.get(f"plans/{plan}/", **{"Accept-Language": "en"}).json()
    assert english["state"]["label"] == "Draft"
    assert english["findings"][0]["message"].startswith("The plan bears no number")


def test_the_list_is_newest_first_and_filtered(office, plan):
    office.imported(second_plan())
    listed = office.get("plans/").json()["results"]
    assert [item["year"] for item in listed] == [2025, 2024]
    assert [item["counts"]["tasks"] for item in listed] == [3, 25]
    assert [mismatches(OwnPlanAnswer(), item) for item in listed] == [[], []]
    assert [item["id"] for item in office.get("plans/", {"year": 2024}).json()["results"]] == [plan]
    assert office.get("plans/", {"state": "approved"}).json()["results"] == []
    assert office.get("plans/", {"state": "odd"}).status_code == 400
    page = office.get("plans/", {"page_size": 1}).json()
    assert [item["id"] for item in office.get(page["next"]).json()["results"]] == [plan]


def test_the_workflow_to_the_superiors_desk(office, desk, plan):
    town, leader = desk("town_office", "90"), desk("ward_leader")
    submitted = office.move(plan, "submit")
    assert (submitted.json()["state"]["value"], submitted["ETag"]) == ("pending_approval", '"2"')
    assert submitted.json()["allowed_actions"] == ["recall"]
    assert town.get("received/plans/").json()["results"] == []
    approved = leader.move(plan, "approve")
    assert (approved.json()["state"]["value"], approved["ETag"]) == ("approved", '"3"')
    assert approved.json()["allowed_actions"] == []
    [received] = town.get("received/plans/").json()["results"]
    assert mismatches(ReceivedPlanAnswer(), received) == []
    assert (received["id"], received["unit"]["code"], received["unit"]["name"]) == (plan, "91", "Phường Một Một")
    document = town.get(f"received/plans/{plan}/").json()
    assert mismatches(ReceivedPlanDocument(), document) == []
    assert not {"findings", "source"} & set(document)
    assert sum(len(group["tasks"]) for group in document["annexes"][0]["groups"]) == 14
    assert {party["position"] for task in document["annexes"][1]["tasks"] for party in task["leads"]} == {None}


def test_approving_addresses_every_row_and_nothing_private(office, desk, approved, world):
    office.entered()
    for table in ADDRESSED:
        assert set(table.objects.values_list("reader_id", flat=True)) == {world.units["90"]}, table
    assert set(UploadedFile.objects.values_list("reader_id", flat=True)) == {world.units["91"]}
    desk("town_office", "90").entered()
    assert [table.objects.count() for table in ADDRESSED] == [1, 2, 7, 25, 25, 62, 10]
    assert UploadedFile.objects.count() == 0


def test_the_received_list_is_filtered(desk, approved, world):
    town = desk("town_office", "90")
    for query, found in (
        ({"unit": world.units["91"]}, 1),
        ({"unit": world.units["92"]}, 0),
        ({"year": 2024}, 1),
        ({"year": 2023}, 0),
    ):
        assert len(town.get("received/plans/", query).json()["results"]) == found
    assert desk("town_office", "80").get("received/plans/").json()["results"] == []
    assert desk("town_office", "80").get(f"received/plans/{approved}/").status_code == 404


def test_refusing_needs_a_reason_and_leads_back(office, desk, plan):
    leader = desk("ward_leader")
    office.move(plan, "submit")
    for body in ({}, {"reason": " "}, {"reason": "x", "why": "y"}):
        assert leader.post(f"plans/{plan}/refuse/", body, **{"If-Match": '"2"'}).status_code == 422
    refused = leader.move(plan, "refuse", {"reason": "Thiếu thời gian ở mục I.V.2"})
    assert refused.json()["state"]["value"] == "draft"
    office.entered()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT on_behalf, reason FROM tenants_auditevent WHERE \"table\" = 'plans_plan' AND operation = 'UPDATE'"
            " ORDER BY at DESC LIMIT 1"
        )
        assert cursor.fetchone() == ("ward_leader", "Thiếu thời gian ở mục I.V.2")


def test_recalling_leads_back(office, plan):
    office.move(plan, "submit")
    assert office.move(plan, "recall").json()["allowed_actions"] == ["submit", "edit", "discard"]


def test_a_step_that_the_state_does_not_allow(office, desk, approved):
    answer = office.post(f"plans/{approved}/submit/", **{"If-Match": '"3"'})
    assert (answer.status_code, answer.json()["code"], answer.json()["allowed_actions"]) == (
        409,
        "plan.not_in_state",
        ["issue", "amend"],
    )
    assert answer.json()["detail"] == (
        "Không thực hiện được “Trình duyệt”: kế hoạch đang ở trạng thái “Đã duyệt”, cần “Dự thảo”."
    )
    assert office.delete(f"plans/{approved}/", **{"If-Match": '"3"'}).status_code == 409


def test_a_step_names_the_version_that_was_read(office, desk, plan):
    path = f"plans/{plan}/submit/"
    assert office.post(path).status_code == 428
    assert office.post(path, **{"If-Match": "W/x"}).status_code == 400
    stale = office.post(path, **{"If-Match": '"7"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "row.stale")
    assert stale.json()["current"]["row_version"] == 1
    assert stale.json()["current"]["changed_by"] == str(office.world.users["ward_office.91"])
    # The state is decided before the version.
    office.move(plan, "submit")
    assert office.post(path, **{"If-Match": '"1"'}).status_code == 409


@pytest.mark.parametrize(
    ("role", "step"), [("ward_office", "approve"), ("ward_leader", "submit"), ("viewer", "submit"), ("lead", "recall")]
)
def test_a_step_needs_its_role(desk, plan, role, step):
    answer = desk(role).post(f"plans/{plan}/{step}/", **{"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (403, "http.forbidden")


def test_a_unit_without_a_superior_can_address_nobody(office, desk, real_file):
    province = desk("ward_office", "9")
    plan = province.imported(real_file)
    province.move(plan, "submit")
    leader = desk("ward_leader", "9")
    answer = leader.post(f"plans/{plan}/approve/", **{"If-Match": '"2"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "unit.line_missing")
    assert leader.get(f"plans/{plan}/").json()["state"]["value"] == "pending_approval"


def test_a_draft_is_discarded_whole(office, plan, real_file):
    assert office.delete(f"plans/{plan}/").status_code == 428
    assert office.delete(f"plans/{plan}/", **{"If-Match": '"1"'}).status_code == 204
    office.entered()
    assert [table.objects.count() for table in (*ADDRESSED, UploadedFile)] == [0] * 8
    assert office.upload(real_file).status_code == 201


def test_the_file_downloads_as_it_came(office, desk, real_file):
    plan = office.upload(real_file, name="Kế hoạch 2024.docx").json()["id"]
    answer = office.get(f"plans/{plan}/source/")
    assert (answer.status_code, answer.content) == (200, real_file)
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''K%E1%BA%BF")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    assert desk("unit_admin").get(f"plans/{plan}/source/").status_code == 403


def test_siblings_and_superiors_see_no_draft(desk, plan):
    for code in ("92", "80", "90"):
        other = desk("ward_office", code)
        for path in (f"plans/{plan}/", f"plans/{plan}/source/", f"received/plans/{plan}/"):
            assert other.get(path).status_code in (403, 404), path
        assert other.get(f"plans/{plan}/").status_code == 404
        assert other.post(f"plans/{plan}/submit/", **{"If-Match": '"1"'}).status_code == 404
    assert desk("town_office", "90").get(f"received/plans/{plan}/").status_code == 404
    assert desk("town_office", "90").get(desk("viewer").url(f"plans/{plan}/")).status_code == 404
