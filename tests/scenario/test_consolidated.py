"""Step 6: the consolidated quý I/2024 as JSON, its completeness, and the way down from a total."""

import pytest

COLUMNS = range(3, 14)
DOSSIERS = [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]


@pytest.fixture
def rollup(played):
    return played.facts["consolidated"].json


def form(rollup, code):
    [found] = [each for each in rollup["forms"] if each["code"] == code]
    return found


def codes(units):
    return [unit["code"] for unit in units]


def values(cells, columns):
    return [cells[str(number)]["value"] for number in columns]


def test_dossiers_over_the_five(rollup):
    assert values(form(rollup, "II.06a")["total"], COLUMNS) == DOSSIERS


def test_petitions_over_the_five(rollup):
    """Σw = 15 over ten sectors: (9) = 150, (10) = 25, (12) = 50, (6) = 35; the others follow."""
    assert values(form(rollup, "II.05a")["total"], range(3, 15)) == [225, 200, 25, 35, 190, 175, 150, 25, 50, 50, 0, 0]


def test_a_sector_over_the_five(rollup):
    [row] = [row for row in form(rollup, "II.06a")["rows"] if row["code"] == "ho-tich"]
    assert row["label"] == "Hộ tịch"
    assert values(row["cells"], COLUMNS) == [475, 315, 155, 5, 467, 155, 307, 5, 8, 5, 3]


def test_a_sector_without_figures_is_nil_and_not_zero(rollup):
    [row] = [row for row in form(rollup, "II.06a")["rows"] if row["code"] == "quan-su"]
    assert all(cell == {"value": None, "empty": "nil"} for cell in row["cells"].values())


def test_the_online_rate_is_of_sums_not_an_average_of_wards(rollup):
    [rate] = [each for each in rollup["indicators"] if (each["numerator"], each["denominator"]) == (3825, 5600)]
    assert float(rate["value"]) == 68.30
    assert "68.62" not in str(rollup["indicators"])


def test_completeness(rollup):
    found = rollup["completeness"]
    assert codes(found["expected"]) == ["18115", "18118", "18121", "18124", "18127", "18130"]
    assert codes(found["sent"]) == codes(found["accepted"]) == ["18115", "18118", "18121", "18124", "18127"]
    assert [(unit["code"], unit["name"]) for unit in found["missing"]] == [("18130", "Xã Thuận Lộc")]
    assert codes(found["late"]) == ["18127"]
    assert found["excluded"] == []
    assert set(found["missing"][0]) == {"id", "code", "name"}


def test_completeness_by_unit(played):
    answer = played.facts["completeness"].json
    assert answer["completeness"] == played.facts["consolidated"].json["completeness"]


def test_the_input_versions_are_named(rollup):
    inputs = {each["unit"]["code"]: each for each in rollup["inputs"]}
    assert sorted(inputs) == ["18115", "18118", "18121", "18124", "18127"]
    assert {code: each["number"] for code, each in inputs.items()} == {
        "18115": 1,
        "18118": 1,
        "18121": 1,
        "18124": 2,
        "18127": 1,
    }
    assert [code for code, each in inputs.items() if each["late"]] == ["18127"]
    assert all(len(each["sha256"]) == 64 for each in inputs.values())


def test_it_bears_the_mark_and_the_provenance(rollup):
    assert (rollup["illustrative"], rollup["mark"]) == (True, "số liệu minh họa")
    assert {each["code"]: each["provenance"] for each in rollup["forms"]} == {
        "II.06a": "practice",
        "II.05a": "unverified",
    }


def test_reading_it_again_gives_the_same_bytes(played):
    again = played.stage.town.get(f"consolidated/{played.period}/")
    assert again.body == played.facts["consolidated"].body


def test_from_the_total_down_to_wards(played):
    walk = played.facts["walk_total"].json
    assert walk["cell"] == {"value": 3825, "empty": None}
    assert [(each["unit"]["code"], each["cell"] and each["cell"]["value"]) for each in walk["units"]] == [
        ("18115", 365),
        ("18118", 565),
        ("18121", 765),
        ("18124", 965),
        ("18127", 1165),
        ("18130", None),
    ]


def test_from_a_cell_down_to_the_version_of_one_ward(played):
    walk = played.facts["walk_cell"].json
    [ward] = [each for each in walk["units"] if each["unit"]["code"] == "18121"]
    version = played.facts["walk_version"].json
    assert ward["cell"]["value"] == 63
    assert ward["version"]["id"] == version["id"]
    [dossiers] = [each for each in version["forms"] if each["code"] == "II.06a"]
    [row] = [row for row in dossiers["rows"] if row["code"] == "ho-tich"]
    assert row["cells"]["4"]["value"] == 63
    assert version["author"]["name"] == "Văn phòng UBND phường Trung Lương"
    assert version["approver"]["name"] == "Chủ tịch UBND phường Trung Lương"


def test_a_ward_does_not_consolidate(played):
    ward = played.stage.office("18121")
    ward.get(f"consolidated/{played.period}/", expect=403)
