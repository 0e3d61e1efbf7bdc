"""The superior's desk: what was sent to it, its one answer, and who does not see it."""

import pytest

from tests.reporting.calls import errors, review


@pytest.fixture
def version(ward):
    return ward.sent(1)


def received(world, version="", town="90", role="town_office", **query):
    path = f"received/reports/{version}/" if version else "received/reports/"
    return world.client(role, town).get(world.url(town, path), query)


def test_the_list_and_its_filters(world, period, ward, version):
    [item] = received(world).json()["results"]
    assert item["id"] == version
    assert item["unit"]["code"] == "91"
    assert (item["state"]["value"], item["report"], item["mark"]) == ("sent", None, "số liệu minh họa")
    assert item["allowed_actions"] == ["return", "accept"]
    assert item["author"]["name"] == "ward_office Phường Một Một"
    assert item["approver"]["name"] == "ward_leader Phường Một Một"
    for query, count in (
        ({"period": period["id"]}, 1),
        ({"sender": str(world.units["91"])}, 1),
        ({"sender": str(world.units["92"])}, 0),
        ({"state": "sent"}, 1),
        ({"state": "accepted"}, 0),
    ):
        assert len(received(world, **query).json()["results"]) == count
    assert received(world, state="draft").status_code == 400
    review(world, version, "returned", comment="x")
    ward.steps("submit", "approve", "send")
    assert [each["number"] for each in received(world).json()["results"]] == [1, 2]
    assert [each["number"] for each in received(world, latest="true").json()["results"]] == [2]


def test_the_figures_are_those_that_were_sealed(world, ward, version):
    answer = received(world, version).json()
    [dossiers, petitions] = answer["forms"]
    assert (dossiers["code"], petitions["code"]) == ("II.06a", "II.05a")
    assert dossiers["rows"][0]["cells"]["4"] == {"value": 23, "empty": None}
    assert dossiers["rows"][23]["cells"]["4"] == {"value": None, "empty": "nil"}
    assert len(dossiers["sha256"]) == 64
    own = ward.read(f"versions/{version}/").json()
    assert own["forms"] == answer["forms"]
    assert own["report"] == ward.report


def test_answered_once(world, version):
    assert review(world, version, "accepted", comment="Đủ.").status_code == 201
    again = review(world, version, "returned", comment="x")
    assert (again.status_code, again.json()["code"]) == (409, "transition.not_in_state")
    url = world.url("90", f"received/reports/{version}/review/")
    read = world.client("town_office", "90").get(url).json()
    assert (read["decision"]["value"], read["comment"]) == ("accepted", "Đủ.")
    assert received(world, version).json()["review"] == read


def test_no_answer_yet(world, version):
    url = world.url("90", f"received/reports/{version}/review/")
    assert world.client("town_office", "90").get(url).status_code == 404


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "transition.reason_missing"),
        ({"notes": [{"form": "II.99", "text": "x"}]}, "review.form_unknown"),
        ({"notes": [{"form": "II.06a", "row": "khong-co", "text": "x"}]}, "row.unknown"),
        ({"notes": [{"form": "II.06a", "row": "ho-tich", "column": 2, "text": "x"}]}, "review.column_unknown"),
        ({"notes": [{"form": "II.06a"}]}, "http.field"),
        ({"notes": "x"}, "http.field"),
        ({"extra": 1}, "http.unknown_field"),
    ],
)
def test_returns_that_say_nothing_or_point_nowhere(world, ward, version, body, code):
    response = review(world, version, "returned", **body)
    assert response.status_code == 422
    assert set(errors(response)) == {code}
    assert ward.read().json()["state"]["value"] == "sent"


def test_notes_stand_on_cells_rows_and_forms(world, ward, version):
    notes = [
        {"form": "II.05a", "row": None, "column": None, "text": "Thiếu thuyết minh."},
        {"form": "II.06a", "row": "dat-dai", "column": None, "text": "Xem cả dòng."},
        {"form": "II.06a", "row": "dat-dai", "column": 9, "text": "Xem ô này."},
    ]
    assert review(world, version, "returned", notes=notes).json()["notes"] == notes
    assert ward.read().json()["review"]["notes"] == notes


def test_others_see_nothing(world, ward, version):
    assert received(world, version, town="80").status_code == 404
    assert received(world, town="80").json()["results"] == []
    under_ward = world.client("town_office", "90").get(ward.url())
    assert under_ward.status_code == 404
    sibling = world.client("ward_office", "92").get(world.url("92", f"reports/{ward.report}/"))
    assert sibling.status_code == 404
    assert review(world, version, "accepted", town="80").status_code == 404


def test_drafts_are_not_seen_by_the_superior(world, ward):
    assert received(world).json()["results"] == []
