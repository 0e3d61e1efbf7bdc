"""A report's way over HTTP: begun, filled, submitted, approved, sent, returned, mended, accepted, corrected."""

import pytest

from tests.reporting.calls import review


def test_the_whole_way(world, ward):
    begun = ward.read().json()
    assert begun["state"] == {"value": "draft", "label": "Dự thảo"}
    assert begun["allowed_actions"] == ["edit", "submit"]
    assert [form["rows_complete"] for form in begun["forms"]] == [0, 0]
    version = ward.sent(1)
    sent = ward.read().json()
    assert sent["state"]["value"] == "sent"
    assert sent["latest_version"]["late"] is True  # its deadline was in 2024
    assert sent["allowed_actions"] == []
    notes = [{"form": "II.06a", "row": "ho-tich", "column": 4, "text": "Kiểm tra lại số trực tuyến."}]
    assert review(world, version, "returned", notes=notes).status_code == 201
    returned = ward.read().json()
    assert returned["state"]["value"] == "returned"
    assert returned["review"]["notes"] == notes
    assert returned["review"]["reviewer"]["name"] == "town_office Thị xã Một"
    assert "edit" in returned["allowed_actions"]
    assert ward.patch_row("II.06a", "ho-tich", {4: 24, 9: 21}).status_code == 200
    again = ward.steps("submit", "approve", "send")["latest_version"]
    assert again["number"] == 2
    assert review(world, again["id"], "accepted").status_code == 201
    accepted = ward.read().json()
    assert accepted["state"]["value"] == "accepted"
    assert accepted["allowed_actions"] == ["correct"]
    steps = [(step["action"]["value"], step["role"]) for step in accepted["transitions"]]
    assert (
        steps
        == [
            ("submit", "ward_office"),
            ("approve", "ward_leader"),
            ("send", "ward_office"),
        ]
        * 2
    )
    assert ward.step("correct", body={"reason": "Sót 1 hồ sơ."}).status_code == 200
    correcting = ward.read().json()
    assert (correcting["state"]["value"], correcting["correction_reason"]) == ("draft", "Sót 1 hồ sơ.")
    assert ward.patch_row("II.06a", "ho-tich", {4: 25, 9: 22}).status_code == 200
    third = ward.steps("submit", "approve", "send")
    assert (third["state"]["value"], third["correction_reason"]) == ("sent", None)
    numbers = [item["number"] for item in ward.read("versions/").json()["results"]]
    assert numbers == [1, 2, 3]


def test_cells_not_entered_block_submitting(ward):
    ward.fill(1, forms=("II.06a",))
    response = ward.step("submit")
    assert response.status_code == 422
    body = response.json()
    assert body["code"] == "report.not_entered"
    assert {item["place"]["form"] for item in body["errors"]} == {"II.05a"}
    assert len(body["errors"]) == 24
    assert body["errors"][0]["place"]["columns"] == [6, 7, 9, 10, 12, 13, 14]
    assert ward.read().json()["state"]["value"] == "draft"


def test_an_identity_that_fails_blocks_sending_not_submitting(ward):
    ward.fill(1)
    ward.patch_row("II.06a", "ho-tich", {9: 0})
    ward.steps("submit", "approve")
    response = ward.step("send")
    assert response.status_code == 422
    [finding] = response.json()["errors"]
    assert finding["code"] == "check.equal"
    assert finding["place"] == {"form": "II.06a", "row": "ho-tich", "columns": [3, 7, 11]}
    details = finding["details"]
    assert details["left"] - details["right"] == details["difference"]
    assert (finding["found"], finding["expected"]) == (details["left"], details["right"])
    assert "Hộ tịch" in finding["message"]
    assert finding["hint"]
    assert ward.read().json()["state"]["value"] == "approved"
    assert ward.read("versions/").json()["results"] == []


def test_checking_stores_nothing(ward):
    before = ward.read()
    response = ward.send("post", ward.url("check/"), {})
    assert response.status_code == 200
    body = response.json()
    assert (body["submittable"], body["sendable"]) == (False, False)
    assert len(body["findings"]) == 48
    ward.fill(1)
    body = ward.send("post", ward.url("check/"), {}).json()
    assert (body["submittable"], body["sendable"], body["findings"]) == (True, True, [])
    assert before["ETag"] != ward.read()["ETag"]
    ward.patch_row("II.05a", "ho-tich", {14: 9})
    body = ward.send("post", ward.url("check/"), {}).json()
    assert (body["submittable"], body["sendable"]) == (True, True)
    assert [item["severity"] for item in body["findings"]] == ["warning"]


def test_refusing_and_recalling_lead_back(ward):
    ward.fill(1).steps("submit")
    blank = ward.step("refuse", body={"reason": "  "})
    assert (blank.status_code, blank.json()["code"]) == (422, "transition.reason_missing")
    assert ward.step("refuse", body={"reason": "Thiếu số liệu."}).status_code == 200
    assert ward.read().json()["state"]["value"] == "draft"
    ward.steps("submit", "approve", "recall")
    report = ward.read().json()
    assert (report["state"]["value"], report["approved_by"]) == ("draft", None)


@pytest.mark.parametrize(
    ("before", "action"),
    [((), "approve"), ((), "send"), ((), "recall"), ((), "correct"), (("submit",), "send"), (("submit",), "submit")],
)
def test_what_the_state_does_not_allow(ward, before, action):
    ward.fill(1)
    for step in before:
        ward.steps(step)
    response = ward.step(action, body={"reason": "x"} if action == "correct" else None)
    assert response.status_code == 409
    body = response.json()
    assert body["code"] == "transition.not_in_state"
    assert action not in body["allowed_actions"]


def test_who_may_not(world, ward):
    ward.fill(1)
    for action, role in (("submit", "ward_leader"), ("approve", "ward_office"), ("send", "viewer")):
        response = ward.step(action, client=world.client(role, "91"))
        assert response.status_code == 403
        assert response.json()["required"]["roles"]
    refused = {
        item["action"]: item for item in ward.read(client=world.client("viewer", "91")).json()["refused_actions"]
    }
    assert refused["submit"]["code"] == "transition.not_granted"
    assert refused["submit"]["roles"] == ["ward_office"]
    assert refused["send"]["roles"] == ["ward_office", "ward_leader"]


def test_versions_must_be_named(ward):
    ward.fill(1)
    missing = ward.send("post", ward.url("submit/"), {})
    assert (missing.status_code, missing.json()["code"]) == (428, "http.if_match_missing")
    stale = ward.step("submit", **{"If-Match": '"1"'})
    assert stale.status_code == 412
    current = stale.json()["current"]
    assert current["etag"] == ward.read()["ETag"]
    assert current["changed_by"]["name"] == "ward_office Phường Một Một"
    assert current["changed_at"]


def test_a_review_makes_what_was_read_before_it_stale(world, ward):
    version = ward.sent(1)
    read = ward.read()["ETag"]
    review(world, version, "accepted")
    assert ward.step("correct", body={"reason": "x"}, **{"If-Match": read}).status_code == 412
    assert ward.step("correct", body={"reason": "x"}).status_code == 200


def test_rows_are_closed_once_submitted(ward):
    ward.fill(1).steps("submit")
    response = ward.patch_row("II.06a", "ho-tich", {4: 1})
    assert (response.status_code, response.json()["code"]) == (409, "transition.not_in_state")


def test_begun_once(ward):
    [owed] = ward.get("obligations/").json()["results"]
    assert owed["report"] == {"id": ward.report, "state": {"value": "draft", "label": "Dự thảo"}}
    response = ward.send("post", "reports/", {"obligation": owed["id"]})
    assert (response.status_code, response.json()["code"]) == (409, "report.exists")


def test_an_obligation_of_somebody_else(world, wards):
    [other] = wards["92"].get("obligations/").json()["results"]
    response = wards["91"].send("post", "reports/", {"obligation": other["id"]})
    assert (response.status_code, response.json()["code"]) == (422, "report.obligation_unknown")


def test_english(ward):
    ward.office.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    assert ward.read().json()["state"]["label"] == "Draft"
    assert ward.step("submit").json()["errors"][0]["message"].startswith("Form II.06a, row Civil status")
