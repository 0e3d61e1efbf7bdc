"""What the answers tell of a task reported done, confirmed, or given to somebody: warnings, and the act is taken."""

import pytest

from api.v1.plans.task_decisions import DecidedTask
from api.v1.plans.task_updates import TaskReportAnswer
from tenants.models import Position
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches

ONE_STOP = "Bộ phận Tiếp nhận và Trả kết quả"
PRODUCT = {"title": "Báo cáo", "number": "12/BC-UBND", "dated": "2020-02-01"}


@pytest.fixture
def paths(office, desk):
    """Addresses of a task that is late by far and has a product, of one that comes back, and of a collective's."""
    rows = [
        HEADINGS,
        ("1", "Có hạn", ONE_STOP, "", "Báo cáo", "Tháng 1 năm 2020"),
        ("2", "Định kỳ", ONE_STOP, "", "", "Hằng quý"),
        ("3", "Của tập thể", "Các công chức có liên quan", "", "", "Thường xuyên"),
    ]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2020"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    return {task["content"]: f"tasks/{task['id']}/" for task in office.tasks(plan=plan).values()}


def act(desk, path, step, body):
    method = desk.put if step == "accountable" else desk.post
    answer = method(f"{path}{step}/", body, **{"If-Match": desk.get(path)["ETag"]})
    assert answer.status_code in {200, 201}, answer.content
    shape = TaskReportAnswer() if step == "progress" else DecidedTask()
    assert mismatches(shape, answer.json()) == []
    return [(each["code"], each["found"], each["expected"]) for each in answer.json()["findings"]]


def test_late_work_dated_back_and_without_its_product(office, desk, paths):
    lead, path = desk("lead"), paths["Có hạn"]
    assert act(lead, path, "progress", {"status": "in_progress"}) == []
    missing = ("task.product_missing", 0, "Báo cáo")
    told = act(lead, path, "progress", {"status": "done", "done_on": "2020-01-20"})
    assert told == [("task.done_on_in_time", "20/01/2020", "31/01/2020"), missing]
    assert act(office, path, "confirm", {}) == [missing]
    assert act(office, path, "reopen", {"reason": "Nộp báo cáo"}) == []
    assert lead.post(f"{path}deliverables/documents/", PRODUCT).status_code == 201
    assert act(lead, path, "progress", {"status": "done"}) == []
    assert act(office, path, "confirm", {}) == []


def test_work_that_comes_back_is_not_done_in_its_midst(desk, paths):
    told = act(desk("lead"), paths["Định kỳ"], "progress", {"status": "done", "done_on": "2020-03-20"})
    assert told == [("task.done_before_end", "20/03/2020", "31/12/2020")]


def test_a_position_that_nobody_holds_is_told_and_named(office, desk, paths):
    path, lead = paths["Của tập thể"], desk("lead")
    [held] = lead.get("/api/v1/me/").json()["units"][0]["positions"]
    assert act(office, path, "accountable", {"position": held["id"]}) == []
    vacant = next(each for each in positions(office) if each["name"] == "Công chức Tư pháp – Hộ tịch")
    assert act(office, path, "accountable", {"position": vacant["id"]}) == [("task.position_vacant", vacant["name"], 1)]
    assert office.get(path).json()["accountable"] == {"id": vacant["id"], "name": vacant["name"]}
    assert act(office, path, "accountable", {"position": None}) == []


def positions(office):
    """The unit's positions, as rows: its administrator alone may list them."""
    unit = office.entered()
    return [{"id": str(each.pk), "name": each.name} for each in Position.objects.filter(unit=unit)]


@pytest.mark.parametrize("kind", ["links", "documents"])
def test_a_document_is_not_dated_tomorrow(desk, paths, kind):
    body = (
        {**PRODUCT, "dated": "2034-02-28"}
        if kind == "documents"
        else {"title": "Trang", "url": "https://a.vn", "dated": "2034-02-28"}
    )
    answer = desk("lead").post(f"{paths['Có hạn']}deliverables/{kind}/", body)
    assert (answer.status_code, answer.json()["code"]) == (422, "deliverable.dated_ahead")
    assert answer.json()["errors"][0]["pointer"] == "/dated"
