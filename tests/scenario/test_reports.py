"""Step 5: five wards' reports are accepted: one after a refused sending, one after a return, one late."""

from datetime import datetime

import pytest

from api.demo.scenario.reported import BAC_HONG, DAU_LIEU, DUC_THUAN, NAM_HONG, THUAN_LOC, TRUNG_LUONG


@pytest.fixture
def facts(played):
    return played.facts


def cells(answer, row):
    """The figures of a row, by column number."""
    [found] = [each for each in answer["rows"] if each["code"] == row]
    return {int(number): cell["value"] for number, cell in found["cells"].items()}


def report(played, number):
    """The report as its ward reads it now."""
    ward = played.facts["reports"][number]
    return ward.office.get(f"reports/{ward.report}/").json


def form(played, number, code):
    ward = played.facts["reports"][number]
    return ward.office.get(f"reports/{ward.report}/forms/{code}/").json


def test_a_new_report_holds_every_row_with_nothing_entered(facts):
    begun = facts["reports"][BAC_HONG].begun.json
    assert begun["state"] == {"value": "draft", "label": "Dự thảo"}
    assert [(each["code"], each["rows"], each["rows_complete"]) for each in begun["forms"]] == [
        ("II.06a", 24, 0),
        ("II.05a", 24, 0),
    ]


def test_dossiers_of_ward_three_in_the_second_sector(played):
    """w = 3, s = 2: (4) = 66, (5) = 32, (6) = 2, (8) = 32, (10) = 2, (12) = 2, (13) = 0, (9) the rest."""
    found = cells(form(played, TRUNG_LUONG, "II.06a"), "chung-thuc")
    assert found == {3: 100, 4: 66, 5: 32, 6: 2, 7: 98, 8: 32, 9: 64, 10: 2, 11: 2, 12: 2, 13: 0}


def test_petitions_of_ward_five_in_the_fifth_sector(played):
    """w = 5, s = 5: (9) = 5, (10) = 1, (12) = 2, (13) = 0, (6) = 1, (7) the rest, (14) = 0."""
    found = cells(form(played, DAU_LIEU, "II.05a"), "moi-truong")
    assert found == {3: 8, 4: 7, 5: 1, 6: 1, 7: 7, 8: 6, 9: 5, 10: 1, 11: 2, 12: 2, 13: 0, 14: 0}


def test_sectors_without_figures_are_nil(played):
    [row] = [row for row in form(played, BAC_HONG, "II.06a")["rows"] if row["code"] == "quan-su"]
    assert set(row["cells"]) == {str(number) for number in range(3, 14)}
    assert all(cell == {"value": None, "empty": "nil"} for cell in row["cells"].values())


def test_a_sound_report_passes_the_check(facts):
    assert facts["checked"].json == {"submittable": True, "sendable": True, "findings": []}


def test_a_report_that_is_not_filled_is_not_submittable(facts):
    found = facts["unfinished_check"].json
    assert (found["submittable"], found["sendable"]) == (False, False)
    assert {finding["place"]["form"] for finding in found["findings"]} == {"II.06a"}


def test_checking_names_what_would_block_sending(facts):
    found = facts["unbalanced_check"].json
    assert (found["submittable"], found["sendable"]) == (True, False)
    assert [(each["code"], each["severity"]) for each in found["findings"]] == [("check.equal", "error")]


def test_sending_is_refused_with_form_row_both_sides_and_difference(facts):
    answer = facts["refused_send"]
    problem = answer.json
    assert answer.status == 422
    assert answer.headers.get_content_type() == "application/problem+json"
    [error] = problem["errors"]
    assert (error["place"]["form"], error["place"]["row"]) == ("II.06a", "ho-tich")
    assert (error["found"], error["expected"], error["details"]["difference"]) == (65, 64, 1)
    for words in ("II.06a", "Hộ tịch", "65", "64", "1"):
        assert words in error["message"]
    assert error["hint"]


def test_nothing_was_sent_by_the_refused_sending(played):
    ward = played.facts["reports"][NAM_HONG]
    versions = ward.office.pages(f"reports/{ward.report}/versions/")
    assert [version["number"] for version in versions] == [1]
    assert cells(form(played, NAM_HONG, "II.06a"), "ho-tich")[9] == 43


def test_sending_takes_it_to_the_town(facts):
    sent = facts["sent"][BAC_HONG].json
    assert sent["state"] == {"value": "sent", "label": "Đã gửi"}
    assert (sent["latest_version"]["number"], sent["latest_version"]["late"]) == (1, False)
    assert datetime.fromisoformat(sent["latest_version"]["sent_at"]).isoformat()[:13] == "2024-03-15T15"
    assert [step["action"]["value"] for step in sent["transitions"]] == ["submit", "approve", "send"]
    assert [step["role"] for step in sent["transitions"]] == ["ward_office", "ward_leader", "ward_office"]


def test_the_town_receives_five_reports_and_no_draft(facts):
    received = facts["received"]
    assert [(each["unit"]["code"], each["number"], each["state"]["value"]) for each in received] == [
        ("18115", 1, "sent"),
        ("18118", 1, "sent"),
        ("18121", 1, "sent"),
        ("18124", 1, "sent"),
        ("18127", 1, "sent"),
    ]


def test_a_return_carries_notes_on_two_cells(facts):
    returned = facts["returned"]
    assert returned.status == 201
    assert returned.json["decision"] == {"value": "returned", "label": "Trả lại"}
    assert [(note["form"], note["row"], note["column"]) for note in returned.json["notes"]] == [
        ("II.06a", "dat-dai", 4),
        ("II.06a", "dat-dai", 9),
    ]


def test_the_ward_reads_the_notes_and_may_edit_again(facts):
    report = facts["return_read"].json
    assert report["state"] == {"value": "returned", "label": "Bị trả lại"}
    assert [note["column"] for note in report["review"]["notes"]] == [4, 9]
    assert report["review"]["notes"][0]["text"] == "Hệ thống một cửa có 92 hồ sơ trực tuyến, không phải 29."
    assert {"edit", "submit"} <= set(report["allowed_actions"])


def test_the_mended_report_is_a_second_version_and_accepted(played):
    facts = played.facts
    resent = facts["resent"].json
    assert (resent["latest_version"]["number"], resent["latest_version"]["late"]) == (2, False)
    assert facts["accepted"][DUC_THUAN].json["decision"]["value"] == "accepted"
    assert report(played, DUC_THUAN)["state"]["value"] == "accepted"
    assert [cells(form(played, DUC_THUAN, "II.06a"), "dat-dai")[column] for column in (4, 9)] == [92, 90]


def test_the_returned_version_stays_as_it_was_sent(played):
    ward = played.facts["reports"][DUC_THUAN]
    versions = ward.office.pages(f"reports/{ward.report}/versions/")
    assert [(each["number"], each["state"]["value"]) for each in versions] == [(1, "returned"), (2, "accepted")]
    first = ward.office.get(f"reports/{ward.report}/versions/{versions[0]['id']}/").json
    [dossiers] = [each for each in first["forms"] if each["code"] == "II.06a"]
    assert [cells(dossiers, "dat-dai")[column] for column in (4, 9)] == [29, 27]


def test_one_first_sends_on_the_eighteenth_and_is_late(facts):
    sent = facts["sent"][DAU_LIEU].json["latest_version"]
    assert sent["sent_at"].startswith("2024-03-18T")
    assert sent["late"] is True
    assert [facts["sent"][number].json["latest_version"]["late"] for number in (1, 2, 3, 4)] == [False] * 4


def test_five_are_accepted(played):
    assert sorted(played.facts["accepted"]) == [1, 2, 3, 4, 5]
    assert [report(played, number)["state"]["value"] for number in range(1, 7)] == ["accepted"] * 5 + ["draft"]


def test_thuan_loc_never_sends(played):
    assert report(played, THUAN_LOC)["latest_version"] is None
    assert "18130" not in {each["unit"]["code"] for each in played.stage.town.pages("received/reports/")}


def test_what_the_superior_may_not_see_stays_unseen(played):
    """Working copies are the ward's: nothing of a draft is at the town's desk."""
    ward = played.facts["reports"][THUAN_LOC]
    for path in (f"/units/{ward.office.unit}/reports/", f"/units/{ward.office.unit}/reports/{ward.report}/"):
        played.stage.town.get(path, expect=404)


@pytest.mark.parametrize("number", [BAC_HONG, DAU_LIEU])
def test_every_answer_with_figures_bears_the_mark(played, number):
    ward = played.facts["reports"][number]
    version = played.facts["sent"][number].json["latest_version"]["id"]
    answers = [
        ward.office.get(f"reports/{ward.report}/"),
        ward.office.get(f"reports/{ward.report}/forms/II.06a/"),
        ward.office.get(f"reports/{ward.report}/forms/II.06a/rows/ho-tich/"),
        ward.office.get(f"reports/{ward.report}/versions/{version}/"),
        played.stage.town.get(f"received/reports/{version}/"),
    ]
    assert [(each.json["illustrative"], each.json["mark"]) for each in answers] == [(True, "số liệu minh họa")] * 5
