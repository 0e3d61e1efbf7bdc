"""Step 2: the real plan through the API, first as a dry run."""

from collections import Counter

import pytest

from api.demo.scenario.plan_imported import PLAN

WARNINGS = [
    ("plan.number_missing", {"table": 1, "row": 1, "column": 1}),
    ("plan.date_incomplete", {"table": 1, "row": 1, "column": 2}),
    ("task.number_gap", {"table": 3, "row": 7, "column": 1}),
    ("annex.date_differs", {"paragraph": 54}),
    ("task.lead_is_coordinator", {"table": 2, "row": 4, "column": 4}),
    ("task.lead_is_coordinator", {"table": 2, "row": 8, "column": 4}),
    ("task.lead_is_coordinator", {"table": 3, "row": 7, "column": 4}),
    ("task.lead_is_coordinator", {"table": 3, "row": 8, "column": 4}),
    ("task.schedule_missing", {"table": 2, "row": 16, "column": 6}),
    ("citation.issuer_differs", {"paragraph": 31}),
    ("citation.malformed", {"paragraph": 31}),
    ("task.due_before_basis", {"table": 2, "row": 3, "column": 6}),
    ("task.due_before_basis", {"table": 2, "row": 6, "column": 6}),
]


@pytest.fixture
def tasks(played):
    """Tasks as stored, by their path in the document."""
    return played.facts["tasks"]


def names(parties):
    return [(party["kind"]["value"], party["standard"] or party["outside"]) for party in parties]


def test_the_dry_run_stores_nothing(played):
    assert played.facts["dry_run"].status == 200
    assert (played.facts["dry_run"].json["dry_run"], played.facts["dry_run"].json["id"]) == (True, None)
    assert played.facts["plans_after_dry_run"] == []


def test_the_import_answers_as_its_dry_run_did(played):
    dry, imported = played.facts["dry_run"].json, played.facts["imported"].json
    assert played.facts["imported"].status == 201
    assert played.facts["imported"].headers["Location"].endswith(f"/plans/{imported['id']}/")
    told_apart = {"id", "dry_run"}
    assert {key: value for key, value in dry.items() if key not in told_apart} == {
        key: value for key, value in imported.items() if key not in told_apart
    }


def test_counts(played):
    imported = played.facts["imported"].json
    assert imported["counts"] == {"annexes": 2, "groups": 7, "tasks": 25}
    first, second = imported["annexes"]
    assert (sum(len(group["tasks"]) for group in first["groups"]), len(first["tasks"])) == (14, 0)
    assert (second["groups"], len(second["tasks"])) == ([], 11)


def test_every_warning_at_once_with_its_place(played):
    found = played.facts["imported"].json["findings"]
    assert [(finding["code"], finding["place"]) for finding in found] == WARNINGS
    assert {finding["severity"] for finding in found} == {"warning"}
    assert all(finding["message"] and finding["hint"] for finding in found)


def test_the_stored_plan_keeps_its_warnings_in_either_language(played):
    office = played.stage.office("18121")
    plan = office.get(f"plans/{played.facts['plan']}/").json
    assert [(finding["code"], finding["place"]) for finding in plan["findings"]] == WARNINGS
    assert plan["findings"] == played.facts["imported"].json["findings"]


def test_schedules(tasks):
    assert Counter(task["schedule"]["kind"]["value"] for task in tasks.values()) == {
        "continuous": 17,
        "point": 3,
        "range": 1,
        "on_demand": 1,
        "following": 1,
        "recurring_ad_hoc": 1,
        "unspecified": 1,
    }
    due = {
        path: task["schedule"]["due"] for path, task in tasks.items() if task["schedule"]["kind"]["value"] == "point"
    }
    assert due == {"I.I.1": "2024-02-29", "I.II.1": "2024-02-29", "I.II.3": "2024-08-31"}
    assert tasks["I.V.2"]["schedule"]["kind"]["value"] == "unspecified"


def test_parties_by_longest_alias(tasks):
    kinds = Counter(
        party["kind"]["value"] for task in tasks.values() for party in (*task["leads"], *task["coordinators"])
    )
    assert kinds == {"collective": 20, "body": 23, "position": 16, "unit": 2, "outside": 1}
    assert names(tasks["I.I.2"]["coordinators"]) == [("position", "office_clerk"), ("body", "one_stop")]
    assert names(tasks["II.3"]["coordinators"]) == [("position", "culture_clerk"), ("position", "office_clerk")]
    assert names(tasks["II.9"]["coordinators"]) == [("outside", "Văn phòng HĐND-UBND thị xã")]
    assert names(tasks["I.VII.1"]["leads"]) == [("body", "ward_office")]


def test_one_official_under_three_names(tasks):
    words = {
        party["words"]
        for task in tasks.values()
        for party in (*task["leads"], *task["coordinators"])
        if party["standard"] == "office_clerk"
    }
    assert len(words) >= 3


def test_collectives_lead_these_and_no_others(tasks):
    led = {path for path, task in tasks.items() if task["leads"][0]["kind"]["value"] == "collective"}
    assert led == {"I.II.2", "I.III.2", "II.1", "II.2", "II.3", "II.4", "II.7", "II.9"}


def test_positions_of_the_plan_are_the_units_own(tasks):
    lead = tasks["I.III.1"]["leads"][0]
    assert lead["position"]["name"] == "Bộ phận Tiếp nhận và Trả kết quả"


def test_the_file_downloads_as_it_was_uploaded(played):
    answer = played.stage.office("18121").get(f"plans/{played.facts['plan']}/source/")
    assert answer.body == PLAN.read_bytes()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
