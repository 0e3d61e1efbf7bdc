"""A past period's page stays what it was at the cut-off; what a lead reports within a period answers for it."""

import pytest

from tests.plans.yearlong import Year
from tests.reporting.calls import open_quarter

pytestmark = pytest.mark.django_db(transaction=True)

#: Places of tasks: two of the office's with a due day of 29 February, two lasting ones of the one-stop section's.
LATE, IN_TIME, LASTING, DROPPED, ADDED = "I.I.1", "I.II.1", "I.III.1", "I.VII.2", "II.13"
SECOND = {"starts": "2024-03-15", "ends": "2024-06-14", "deadline": "2024-06-17"}


@pytest.fixture
def year(world, real_file):
    """The real plan, approved on 10 January and worked on since; the first quarter is asked."""
    year = Year(world)
    year.at(1, 8)
    year.plan = year.office.imported(real_file)
    year.office.move(year.plan, "submit")
    year.at(1, 10)
    year.leader.move(year.plan, "approve")
    year.at(2, 27)
    year.report(year.office, year.path(IN_TIME), status="done")
    year.at(3, 6)
    year.report(year.lead, year.path(LASTING), status="in_progress", note="Đã niêm yết 120 thủ tục")
    year.owed = owed(year, open_quarter(year.world, "90"))
    return year


def owed(year, period):
    [found] = year.office.get("obligations/", {"period": period["id"]}).json()["results"]
    return found["id"]


def page_of(year, obligation):
    """Its tasks by path, and its counts."""
    page = year.office.get(f"check-ins/{obligation}/").json()
    return {task["path"]: task for task in (*page["check_ins"], *page["dated"])}, page["counts"]


def amended(year):
    """Another version: a task with a due day more, a lasting one less."""
    draft = year.act(year.office, f"plans/{year.plan}/amend/", {"reason": "Điều chỉnh"}, expect=201)["id"]
    dropped = year.path(DROPPED).split("/")[1]
    year.edit(draft, "delete", f"lines/{dropped}/")
    annex = year.office.get(f"plans/{draft}/").json()["annexes"][1]["id"]
    new = {"printed_number": "13", "content": "Sơ kết", "leads": "Văn phòng UBND", "schedule": "Tháng 2"}
    year.edit(draft, "post", "lines/", {"kind": "task", "under": annex, **new})
    year.office.move(draft, "submit")
    year.leader.move(draft, "approve")
    year.plan = draft


def test_what_a_lead_reports_within_the_period_answers_for_it(year):
    tasks, counts = page_of(year, year.owed)
    task = tasks[LASTING]
    assert (task["state"]["value"], task["answer"]["value"], task["note"]) == (
        "answered",
        "worked",
        "Đã niêm yết 120 thủ tục",
    )
    assert task["text"].endswith(": Đã niêm yết 120 thủ tục")
    assert (task["actor"]["id"], counts["answered"]) == (str(year.world.users["lead.91"]), 1)
    mine = year.lead.get("/api/v1/me/").json()["units"][0]["awaiting"]["check_ins_due"][0]["count"]
    waiting = [
        path
        for path, task in tasks.items()
        if "check_in" in year.lead.get(f"tasks/{task['task']}/").json()["allowed_actions"]
    ]
    assert mine == len(waiting) - 1


def test_a_report_is_repeated_in_the_next_period_and_an_answer_counts_before_it(year):
    year.at(3, 20)
    second = owed(year, open_quarter(year.world, "90", quarter=2, **SECOND))
    task = page_of(year, second)[0][LASTING]
    assert (task["state"]["value"], task["repeats"]["note"], task["repeats"]["starts"]) == (
        "waiting",
        "Đã niêm yết 120 thủ tục",
        "2024-03-06",
    )
    year.report(year.lead, year.path(LASTING), status="blocked", blocked_reason="Bảng niêm yết hỏng")
    task = page_of(year, second)[0][LASTING]
    assert (task["state"]["value"], task["note"]) == ("answered", "Vướng mắc: Bảng niêm yết hỏng")
    said = {year.path(LASTING).split("/")[1]: {"answer": "unchanged"}}
    year.lead.post(f"check-ins/{second}/", {"answers": said})
    assert page_of(year, second)[0][LASTING]["text"].endswith(": Đã niêm yết 120 thủ tục")


def test_a_past_period_stays_what_it_was(year):
    year.at(3, 14)
    before, counts = page_of(year, year.owed)
    assert (counts["dated"], counts["late"], counts["done"], counts["waiting"] + counts["overdue"]) == (4, 1, 1, 20)
    assert before[IN_TIME]["text"].endswith(": Đã hoàn thành ngày 27/02/2024.")
    assert before[LATE]["text"].endswith(": …")
    year.at(3, 20)
    amended(year)
    year.report(year.office, year.path(LATE), status="done", note="Đã ban hành ngày 20/3")
    after, counts = page_of(year, year.owed)
    assert set(after) == set(before)
    assert (counts["dated"], counts["late"], counts["done"]) == (4, 1, 1)
    assert (after[LATE]["state"]["value"], after[LATE]["progress"]) == ("late", "")
    assert after[LASTING]["may_answer"] is True
    assert (after[DROPPED]["state"]["value"], after[DROPPED]["may_answer"]) == ("not_needed", False)
    second, counts = page_of(year, owed(year, open_quarter(year.world, "90", quarter=2, **SECOND)))
    assert set(second) == set(before) - {DROPPED} | {ADDED}
    assert second[LATE]["text"].endswith(": Đã ban hành ngày 20/3")
    assert (second[ADDED]["state"]["value"], second[LATE]["state"]["value"]) == ("late", "done_late")
    shown = year.office.get("dashboard/").json()["check_ins"]
    assert [each["waiting"] for each in shown] == [19, 20]
