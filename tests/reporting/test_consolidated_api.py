"""The rollup over HTTP with the scenario's figures: six wards, five accepted, one missing."""

import hashlib
import io

import openpyxl
import pytest

from tests.reporting.calls import figures
from tests.reporting.town import as_owner, build

pytestmark = pytest.mark.django_db(transaction=True)

DOSSIERS = [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]
PETITIONS = [225, 200, 25, 35, 190, 175, 150, 25, 50, 50, 0, 0]


@pytest.fixture
def town(db):
    with as_owner():
        made = build(6)
    made.open()
    made.sent = {number: made.send(number, figures) for number in range(1, 6)}
    for number in (1, 2, 3, 4, 5):
        made.answer(made.sent[number])
    return made


def consolidated(town, path="", **query):
    response = town.client().get(town.url(f"consolidated/{town.period}/{path}"), query)
    assert response.status_code == 200, response.content
    return response


def totals(form):
    return [cell["value"] for cell in form["total"].values()]


def test_the_scenarios_totals(town):
    answer = consolidated(town).json()
    dossiers, petitions = answer["forms"]
    assert (dossiers["code"], dossiers["consolidated_code"]) == ("II.06a", "II.06b")
    assert totals(dossiers) == DOSSIERS
    assert list(dossiers["total"]) == [str(number) for number in range(3, 14)]
    assert totals(petitions) == PETITIONS
    assert dossiers["rows"][0]["cells"]["4"] == {"value": 20 * 15 + 3 * 5, "empty": None}
    assert dossiers["rows"][23]["cells"]["4"] == {"value": None, "empty": "nil"}
    rates = {item["code"]: item for item in answer["indicators"]}
    online = rates["online_rate"]
    assert (online["numerator"], online["denominator"], online["value"], online["reason"]) == (3825, 5600, 68.3, None)
    completeness = answer["completeness"]
    assert set(completeness) == {"expected", "sent", "accepted", "missing", "late", "excluded"}
    assert [len(completeness[name]) for name in ("expected", "accepted", "missing", "excluded")] == [6, 5, 1, 0]
    assert [unit["name"] for unit in completeness["missing"]] == ["Phường Bảy 6"]
    assert [item["version"] for item in answer["inputs"]] == [str(town.sent[number]) for number in range(1, 6)]
    assert answer["mark"] == "số liệu minh họa"


def test_the_same_bytes_every_time(town):
    first, second = consolidated(town).content, consolidated(town).content
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()


def test_latest_versions_on_request(town):
    sixth = town.send(6, figures)
    assert len(consolidated(town).json()["inputs"]) == 5
    latest = consolidated(town, basis="latest").json()
    assert (len(latest["inputs"]), latest["basis"]) == (6, "latest")
    assert latest["forms"][0]["total"]["4"]["value"] > 3825
    town.answer(sixth, "returned")
    assert len(consolidated(town, basis="latest").json()["inputs"]) == 5
    assert town.client().get(town.url(f"consolidated/{town.period}/"), {"basis": "best"}).status_code == 400


def test_from_a_total_down_to_a_ward(town):
    walked = consolidated(town, "cells/", form="II.06a", row="total", column=4).json()
    assert walked["cell"] == {"value": 3825, "empty": None}
    assert sum(cell["value"] or 0 for cell in walked["rows"].values()) == 3825
    assert sum(unit["cell"]["value"] for unit in walked["units"] if unit["cell"]) == 3825
    missing = walked["units"][-1]
    assert (missing["cell"], missing["version"], missing["status"]["value"]) == (None, None, "missing")
    row = consolidated(town, "cells/", form="II.06a", row="ho-tich", column=3).json()
    assert row["sum_of"] == [4, 5, 6]
    assert row["rows"] == {}
    third = row["units"][2]
    assert third["cell"]["value"] == 63 + 31 + 1
    version = town.client().get(third["link"]).json()
    assert version["id"] == third["version"]["id"] == str(town.sent[3])
    assert version["forms"][0]["rows"][0]["cells"]["3"] == third["cell"]


@pytest.mark.parametrize(
    "query",
    [{}, {"form": "II.99", "row": "total", "column": 4}, {"form": "II.06a", "row": "x", "column": 4},
     {"form": "II.06a", "row": "total", "column": 2}, {"form": "II.06a", "row": "total"}],
)  # fmt: skip
def test_walking_nowhere(town, query):
    response = town.client().get(town.url(f"consolidated/{town.period}/cells/"), query)
    assert response.status_code == 400
    [finding] = response.json()["errors"]
    assert finding["code"] == "http.bad_parameter"
    assert finding["expected"]


def test_without_any_input_nothing_is_zero(db):
    with as_owner():
        made = build(1)
    answer = consolidated(made.open()).json()
    assert {cell["empty"] for cell in answer["forms"][0]["total"].values()} == {"not_entered"}
    rates = {item["code"]: item for item in answer["indicators"]}
    assert rates["online_rate"]["value"] is None
    assert rates["online_rate"]["reason"]["value"] == "indicator.no_input"


def test_the_workbook(town):
    response = consolidated(town, format="xlsx")
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    assert "attachment" in response["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    assert book.sheetnames[:2] == ["II.06b", "II.06b theo đơn vị"]
    for sheet in book:
        texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert any("số liệu minh họa" in text for text in texts)
    lines = [
        [cell for cell in row if cell not in (None, "")]
        for row in book["II.06b theo đơn vị"].iter_rows(values_only=True)
    ]
    assert [6, "Phường Bảy 6", "chưa gửi"] in lines
    [total] = [line for line in lines if line and line[0] == "Tổng cộng"]
    assert total[1:] == DOSSIERS


def test_a_sent_report_as_a_workbook_at_both_desks(town):
    version = town.sent[2]
    at_town = town.client().get(town.url(f"received/reports/{version}/"), {"format": "xlsx"})
    office = town.client(("office", 2))
    [report] = office.get(town.url("reports/", town.wards[1])).json()["results"]
    own = office.get(town.url(f"reports/{report['id']}/versions/{version}/", town.wards[1]), {"format": "xlsx"})
    assert at_town.status_code == own.status_code == 200
    assert at_town.content == own.content
    sheet = openpyxl.load_workbook(io.BytesIO(own.content))["II.06a"]
    texts = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert "Đơn vị báo cáo: UBND phường Bảy 2" in texts
    assert "Đơn vị nhận báo cáo: UBND thị xã Bảy" in texts
    plain = town.client().get(town.url("received/reports/"), {"format": "xlsx"})
    assert plain.status_code == 406


def test_the_figures_of_others_stay_out(town, world):
    stranger = world.client("town_office", "90")
    assert stranger.get(world.url("90", f"consolidated/{town.period}/")).status_code == 404
    assert stranger.get(town.url(f"consolidated/{town.period}/")).status_code == 404
