"""Step 4: the town opens quý I/2024."""

CODES = ["18115", "18118", "18121", "18124", "18127", "18130"]


def test_the_period_stands_as_it_was_given(played):
    answer = played.facts["opened"]
    opened = answer.json
    assert answer.status == 201
    assert answer.headers["Location"].endswith(f"/periods/{opened['id']}/")
    assert (opened["kind"]["value"], opened["year"], opened["quarter"]) == ("quarter", 2024, 1)
    assert (opened["starts"], opened["ends"], opened["deadline"]) == ("2023-12-15", "2024-03-14", "2024-03-16")
    assert opened["label"] == "Quý I/2024"
    assert opened["forms"] == ["II.06a", "II.05a"]
    assert (opened["illustrative"], opened["mark"]) == (True, "số liệu minh họa")


def test_a_deadline_on_a_saturday_warns(played):
    [warning] = [
        finding for finding in played.facts["opened"].json["findings"] if finding["code"] == "period.deadline_day_off"
    ]
    assert warning["severity"] == "warning"
    assert (warning["found"], warning["expected"]) == ("2024-03-16", "2024-03-18")
    assert "thứ Bảy" in warning["message"]
    assert "18" in warning["hint"]


def test_six_obligations_appear_one_for_each_ward(played):
    obligations = played.facts["obligations"]
    assert list(obligations) == CODES
    for code, owed in obligations.items():
        [obligation] = owed
        assert obligation["period"]["id"] == played.period, code
        assert obligation["asker"]["code"] == "437"
        assert (obligation["starts"], obligation["ends"]) == ("2023-12-15", "2024-03-14")
        assert obligation["report"] is None
    assert len({owed["id"] for [owed] in obligations.values()}) == 6


def test_the_town_owes_nothing_to_itself(played):
    completeness = played.facts["completeness"].json
    assert [unit["code"] for unit in completeness["completeness"]["expected"]] == CODES
