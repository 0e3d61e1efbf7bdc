"""Bad input over HTTP: each answer names what was found, what was expected and how to mend it; nothing is stored."""

import pytest

from tests.reporting.calls import QUARTER, errors

FORM, ROW = "II.06a", "ho-tich"


def patched(ward, cells):
    """Send cells of a row as they are."""
    etag = ward.read(f"forms/{FORM}/rows/{ROW}/")["ETag"]
    return ward.send("patch", ward.url(f"forms/{FORM}/rows/{ROW}/"), {"cells": cells}, **{"If-Match": etag})


@pytest.mark.parametrize(
    ("cells", "code", "pointer", "found"),
    [
        ({"4": {"value": -3}}, "cell.negative", "/cells/4", -3),
        ({"4": {"value": 1.5}}, "cell.fractional", "/cells/4", 1.5),
        ({"4": {"value": 10**10}}, "cell.huge", "/cells/4", 10**10),
        ({"4": {"value": 10**30}}, "cell.huge", "/cells/4", 1e30),
        ({"4": {"value": "12"}}, "cell.textual", "/cells/4", "12"),
        ({"4": {"value": True}}, "cell.not_number", "/cells/4", True),
        ({"4": {}}, "cell.value_missing", "/cells/4", None),
        ({"4": {"value": 1, "empty": "nil"}}, "cell.value_and_empty", "/cells/4", None),
        ({"4": {"empty": "none"}}, "cell.empty_unknown", "/cells/4", "none"),
        ({"4": 12}, "cell.not_object", "/cells/4", 12),
        ({"99": {"value": 1}}, "column.unknown", "/cells/99", "99"),
        ({"2": {"value": 1}}, "column.unknown", "/cells/2", "2"),
        (["4"], "row.not_object", "/cells", None),
    ],
)
def test_cells(ward, cells, code, pointer, found):
    before = ward.rows(FORM)
    response = patched(ward, cells)
    assert response.status_code == 422
    body = response.json()
    assert body["code"] == "report.cells_invalid"
    [finding] = body["errors"]
    assert (finding["code"], finding["pointer"]) == (code, pointer)
    if found is not None:
        assert finding["found"] == found
    assert finding["place"]["form"] == FORM
    assert finding["place"]["row"] == ROW
    assert finding["expected"]
    assert finding["message"]
    assert finding["hint"]
    assert ward.rows(FORM) == before


def test_every_fault_at_once(ward):
    response = patched(ward, {"4": {"value": -1}, "5": {"value": "x"}, "77": {"value": 1}})
    assert set(errors(response)) == {"cell.negative", "cell.textual", "column.unknown"}


def test_a_derived_cell_that_differs(ward):
    cells = {str(column): {"value": 2} for column in (4, 5, 6)}
    response = patched(ward, {**cells, "3": {"value": 7}})
    assert response.status_code == 422
    finding = errors(response)["cell.derived_differs"]
    assert finding["found"] == {"value": 7, "empty": None}
    assert finding["expected"] == {"value": 6, "empty": None}
    assert finding["place"]["columns"] == [3, 4, 5, 6]
    saved = patched(ward, {**cells, "3": {"value": 6}})
    assert saved.status_code == 200
    assert saved.json()["cells"]["3"] == {"value": 6, "empty": None}


def test_unknown_rows_in_bulk(ward):
    body = {"rows": {"khong-co": {"version": 1, "cells": {}}, ROW: {"version": 1, "cells": {"4": {"value": 1}}}}}
    response = ward.send("patch", ward.url(f"forms/{FORM}/"), body)
    assert response.status_code == 422
    finding = errors(response)["row.unknown"]
    assert (finding["found"], finding["pointer"]) == ("khong-co", "/rows/khong-co/cells")
    assert ROW in finding["expected"]
    assert ward.rows(FORM)[ROW]["version"] == 1


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/rows"),
        ({"rows": {}}, "/rows"),
        ({"rows": []}, "/rows"),
        ({"rows": {ROW: {"cells": {}}}}, f"/rows/{ROW}/version"),
        ({"rows": {ROW: {"version": "x", "cells": {}}}}, f"/rows/{ROW}/version"),
        ({"rows": {ROW: {"version": 1}}}, f"/rows/{ROW}/cells"),
        ({"row": {}}, "/row"),
    ],
)
def test_shapes_of_a_bulk_save(ward, body, pointer):
    response = ward.send("patch", ward.url(f"forms/{FORM}/"), body)
    assert response.status_code == 422
    assert [item["pointer"] for item in response.json()["errors"]] == [pointer]


def test_stale_and_missing_versions_of_a_row(ward):
    url = ward.url(f"forms/{FORM}/rows/{ROW}/")
    missing = ward.send("patch", url, {"cells": {"4": {"value": 1}}})
    assert (missing.status_code, missing.json()["code"]) == (428, "http.if_match_missing")
    unreadable = ward.send("patch", url, {"cells": {}}, **{"If-Match": "*"})
    assert unreadable.status_code == 400
    assert ward.patch_row(FORM, ROW, {4: 1}, version=1)["ETag"] == '"2"'
    stale = ward.patch_row(FORM, ROW, {4: 5}, version=1)
    assert stale.status_code == 412
    body = stale.json()
    assert body["current"]["etag"] == '"2"'
    assert body["current"]["cells"]["4"]["value"] == 1
    assert body["current"]["changed_by"]["name"] == "ward_office Phường Một Một"
    assert "1" in body["detail"]
    assert "2" in body["detail"]


def test_a_bulk_save_names_the_stale_rows_and_stores_nothing(ward):
    ward.patch_row(FORM, "dat-dai", {4: 9})
    rows = {row: {"version": 1, "cells": {"4": {"value": 3}}} for row in (ROW, "dat-dai", "moi-truong")}
    response = ward.send("patch", ward.url(f"forms/{FORM}/"), {"rows": rows})
    assert response.status_code == 412
    body = response.json()
    [finding] = body["errors"]
    assert (finding["code"], finding["place"]["row"]) == ("report.row_stale", "dat-dai")
    assert (finding["found"], finding["expected"]) == (1, 2)
    assert body["current"]["rows"][3]["version"] == 2
    assert ward.rows(FORM)[ROW]["version"] == 1


def test_a_dry_run_stores_nothing(ward):
    rows = {ROW: {"version": 1, "cells": {"4": {"value": 3}, "5": {"value": 4}, "6": {"empty": "nil"}}}}
    response = ward.send("patch", ward.url(f"forms/{FORM}/?dry_run=true"), {"rows": rows})
    assert response.status_code == 200
    body = response.json()
    assert body["rows"][0]["cells"]["3"] == {"value": 7, "empty": None}
    assert {item["code"] for item in body["findings"]} == {"cell.not_entered"}
    assert ward.rows(FORM)[ROW]["cells"]["3"]["empty"] == "not_entered"
    assert ward.send("patch", ward.url(f"forms/{FORM}/?dry_run=perhaps"), {"rows": rows}).status_code == 400


def test_unknown_addresses(ward):
    for path in ("forms/II.99/", f"forms/{FORM}/rows/khong-co/", "forms/X/rows/ho-tich/"):
        assert ward.read(path).status_code == 404
    assert ward.patch_row("II.99", ROW, {4: 1}, version=1).status_code == 404
    assert ward.read(f"forms/{FORM}/", unknown="1").status_code == 400


def test_unreadable_bodies(ward):
    url = ward.url(f"forms/{FORM}/")
    assert ward.office.patch(url, "{", content_type="application/json").status_code == 400
    assert ward.office.patch(url, "a=1", content_type="text/plain").status_code == 415


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"starts": "2024-04-01", "ends": "2024-03-14"}, {"period.range_reversed"}),
        ({"deadline": "2024-03-14"}, {"period.deadline_too_early"}),
        ({"quarter": None}, {"period.quarter_missing"}),
        ({"kind": "year"}, {"period.quarter_unexpected", "period.form_set_unknown"}),
        ({"form_set": "khac"}, {"period.form_set_unknown"}),
        ({"title": "Quý đầu"}, {"period.title_unexpected"}),
        (
            {"kind": "ad_hoc", "quarter": None, "deadline": None, "form_set": "quarterly-ward"},
            {"period.title_missing", "period.date_missing"},
        ),
    ],
)
def test_periods_that_can_not_be_opened(world, changes, codes):
    client = world.client("town_office", "90")
    body = {**QUARTER, **changes}
    response = client.post(world.url("90", "periods/"), body, content_type="application/json")
    assert response.status_code == 422
    assert {code for code, item in errors(response).items() if item["severity"] == "error"} == codes
    assert all(item["message"] and item["hint"] for item in response.json()["errors"])
    assert client.get(world.url("90", "periods/")).json()["results"] == []
