"""Step 8: the ward's year, as its office sees it."""

from api.demo.scenario.plan_imported import TRUNG_LUONG
from api.demo.scenario.year import ISSUED


def test_the_plan_is_issued_with_its_number(played):
    issued = played.facts["issued"].json
    assert (issued["state"]["value"], issued["number"], issued["dated"]) == (
        "issued",
        ISSUED["number"].partition("/")[0],
        ISSUED["dated"],
    )


def test_a_task_is_confirmed_with_its_product(played):
    task = played.facts["confirmed"].json
    assert task["status"]["value"] == "confirmed"
    assert task["overdue"] is False


def test_the_dashboard_counts_what_is_late_and_what_waits(played):
    views = played.facts["dashboard"].json["counts"]["views"]
    assert {name: views[name] for name in ("overdue", "waiting_confirmation", "blocked")} == {
        "overdue": 1,
        "waiting_confirmation": 1,
        "blocked": 1,
    }


def test_the_accepted_report_answers_for_the_rows_that_make_it(played):
    page = played.facts["check_ins"].json
    shown = {task["path"]: task for task in page["check_ins"]}
    assert {path for path, task in shown.items() if task["state"]["value"] == "reported"} == {"II.11", "II.12"}
    assert page["counts"]["reported"] == 2
    assert "Đã báo cáo; báo cáo được tiếp nhận ngày" in shown["II.12"]["text"]


def test_who_is_late_was_reminded(played):
    office = played.stage.office(TRUNG_LUONG)
    [digest] = office.get("inbox/").json["results"]
    assert digest["day"] == "2024-03-20"
    assert "I.I.1" in digest["text"]
    assert "I.II.1" not in digest["text"]
