"""Every answer of the scenario, and of every reading that the API offers, is what the committed document says."""

from collections import Counter

import pytest

from tests.contract.document import Document


@pytest.fixture(scope="module")
def document():
    return Document.committed()


@pytest.fixture(scope="module")
def everything(played):
    """The scenario's exchanges, and a reading of each address that it had no need to read."""
    facts, town = played.facts, played.stage.town
    office, viewer = played.stage.office("18121"), played.stage.as_("18121", "viewer")
    [obligation] = facts["obligations"]["18121"]
    report = facts["reports"][3].report
    version = facts["sent"][3].json["latest_version"]["id"]
    task = facts["tasks"]["II.3"]["id"]
    for path in ("/me/", "/units/", "/indicators/", "", "plans/", f"plans/{facts['plan']}/", "tasks/?page_size=2"):
        viewer.get(path)
    for path in ("/forms/", "/forms/II.06a/", "/forms/II.05a/?version=1", f"obligations/{obligation['id']}/"):
        viewer.get(path)
    for path in ("", "forms/", "forms/II.05a/?findings=true", "forms/II.05a/rows/ho-tich/", "versions/"):
        viewer.get(f"reports/{report}/{path}")
    viewer.get("reports/")
    viewer.get(f"reports/{report}/versions/{version}/")
    viewer.get(f"tasks/{task}/")
    viewer.get(f"tasks/{task}/updates/")
    viewer.get(f"plans/{facts['plan']}/source/")
    viewer.get(f"plans/{facts['plan']}/lint/")
    for file in ("document", "workbook"):
        viewer.get(f"plans/{facts['plan']}/{file}/")
        town.get(f"received/plans/{facts['plan']}/{file}/")
    for path in ("periods/", f"periods/{played.period}/", f"received/reports/{version}/review/", "received/reports/"):
        town.get(path)
    town.get(f"consolidated/{played.period}/", basis="latest")
    # Refusals of every kind that a reading meets.
    viewer.get("plans/?yeer=2024", expect=400)
    viewer.get("plans/?format=csv", expect=406)
    office.post(f"reports/{report}/submit/", expect=409)
    office.get("consolidated/00000000-0000-7000-8000-000000000000/", expect=403)
    town.get("consolidated/00000000-0000-7000-8000-000000000000/", expect=404)
    return list(played.recorder)


def test_every_answer_is_as_documented(everything, document):
    assert [problem for exchange in everything for problem in document.problems(exchange)] == []


def test_every_operation_is_reached(everything, document, tell):
    reached = Counter(document.operation(exchange.method, exchange.path) for exchange in everything)
    assert None not in reached
    tell(f"contract: {len(everything)} answers of {len(reached)} of {len(document.operations)} operations")
    missed = {document.operations[key]["operationId"] for key in document.operations.keys() - reached.keys()}
    assert missed == set()


def test_the_judge_refuses_what_is_not_documented(everything, document):
    """It would be worthless if it took anything."""
    exchange = next(each for each in everything if each.path.endswith("/me/") and each.answer.status == 200)
    kind, answer = type(exchange), type(exchange.answer)
    headers, body = exchange.answer.headers, exchange.answer.body
    assert document.problems(exchange) == []
    assert document.problems(kind("GET", exchange.path, answer(418, headers, body)))
    assert document.problems(
        kind("GET", exchange.path, answer(200, headers, body.replace(b'"units":[', b'"units":[7,')))
    )
    assert document.problems(kind("GET", "/api/v1/nothing/", exchange.answer))
    assert document.problems(kind("PUT", exchange.path, exchange.answer))
