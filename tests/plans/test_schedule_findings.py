"""What an import tells about schedules, and where; and what the stored plan answers of them."""

import pytest

from plans.importing import read_plan
from tests.plans.documents import HEADINGS, plan_with

ODD = [
    ("30/2", "impossible_date", "unspecified"),
    ("Từ 30/9 đến 01/4", "backwards", "unspecified"),
    ("Ngày … tháng … năm 2025", "incomplete", "unspecified"),
    ("Tháng 5/6", "ambiguous", "unspecified"),
    ("Như trên", "same_as_above", "unspecified"),
    ("Đầu tháng 5", "approximate", "point"),
    ("Quý I năm 2026", "outside_year", "point"),
    ("Lúc thuận lợi", "unclear", "unspecified"),
    ("", "missing", "unspecified"),
]


def plan_of(*schedules):
    rows = [
        (str(number), f"Việc {number}", "Văn phòng UBND", "Công chức chuyên môn", "Báo cáo", words)
        for number, words in enumerate(schedules, start=1)
    ]
    return plan_with([HEADINGS, *rows])


def findings_of(plan):
    return [finding for finding in plan.findings if finding.code.startswith("task.schedule")]


@pytest.mark.parametrize(("words", "code", "kind"), ODD, ids=[row[1] for row in ODD])
def test_an_odd_schedule_is_told_once_with_its_place(aliases, words, code, kind):
    plan = read_plan(plan_of("Quý II", words, "Thường xuyên"), aliases=aliases)
    [finding] = findings_of(plan)
    assert (finding.code, dict(finding.place)) == (f"task.schedule_{code}", {"table": 1, "row": 3, "column": 6})
    assert (finding.severity, finding.found) == ("warning", words or None)
    assert list(plan.tasks)[1].schedule.kind == kind


def test_an_approximate_schedule_says_how_it_was_read(aliases):
    [finding] = findings_of(read_plan(plan_of("Giữa tháng 5"), aliases=aliases))
    assert finding.params == {"reading_vi": "11/05–20/05/2025", "reading_en": "11/05–20/05/2025"}


def test_the_stored_task_answers_its_occurrences_and_its_reading(office):
    office.imported(plan_of("Hằng quý", "T3–T8", "Trước 15/6 và 15/12"))
    quarterly, ranged, twice = (task["schedule"] for task in office.tasks().values())
    assert quarterly["occurrences"][:2] == [
        {"from": "2025-01-01", "due": "2025-03-31"},
        {"from": "2025-04-01", "due": "2025-06-30"},
    ]
    assert quarterly["reading"] == "4 kỳ, hạn 31/03, 30/06, 30/09, 31/12/2025"
    assert ranged == {
        "words": "T3–T8",
        "kind": {"value": "range", "label": "Trong một khoảng thời gian"},
        "from": "2025-03-01",
        "due": "2025-08-31",
        "occurrences": [],
        "reading": "01/03–31/08/2025",
    }
    assert [turn["due"] for turn in twice["occurrences"]] == ["2025-06-14", "2025-12-14"]


def test_a_dry_run_reads_schedules_as_the_stored_plan_does(office):
    odd = plan_of(*(row[0] for row in ODD), "Ngày 15 hằng tháng")
    answer = office.upload(odd, dry_run="true").json()
    read = [task["schedule"] for task in answer["annexes"][0]["tasks"]]
    office.imported(odd)
    assert [task["schedule"] for task in office.tasks().values()] == read
