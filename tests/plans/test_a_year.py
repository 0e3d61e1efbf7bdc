"""One ward's year on the real plan: import, approve, issue, work, check in, remind, amend, close, and the next year."""

import re

import pytest
from django.test import Client

from tests.plans.test_real_plan import FINDINGS
from tests.plans.yearlong import Year
from tests.reporting.calls import open_quarter

pytestmark = pytest.mark.django_db(transaction=True)

#: Places of tasks: the office leads the dated ones; a collective the range; the one-stop section the lasting ones.
LATE, IN_TIME, RANGE, LASTING, HANDED_OVER, DROPPED = "I.I.1", "I.II.1", "I.II.2", "I.III.1", "II.8", "I.VII.2"
ADDED = "II.13"
ISSUED, REISSUED = ({"number": "05/KH-UBND", "dated": "2024-01-12"}, {"number": "45/KH-UBND", "dated": "2024-06-05"})
#: Led by clerks who have no account of a lead in this ward: the office stands in for them.
STOOD_IN = {"I.VI.1", "I.VI.2", "II.5", "II.10"}


def test_a_year_is_played_through(world, real_file):
    year = Year(world)
    january(year, real_file)
    february(year)
    before_and_on_the_day(year)
    late(year)
    march(year)
    june(year)
    december(year)
    resumed(year)
    next_year(year)


def january(year, file):
    """The plan is read from its file, handed in, approved and issued; the town reads it from then on."""
    office, leader, town = year.office, year.leader, year.town
    year.at(1, 8)
    dry = office.upload(file, dry_run="true").json()
    found = [(each["code"], each["place"]) for each in dry["findings"] if each["code"] != "party.position_missing"]
    assert (dry["id"], found) == (None, FINDINGS)
    assert office.get("plans/").json()["results"] == []
    year.plan = plan = office.imported(file)
    lint = {each["code"] for each in office.get(f"plans/{plan}/lint/").json()["findings"]}
    assert {"task.number_gap", "task.lead_collective", "citation.issuer_differs"} <= lint
    assert year.report(year.lead, year.path(LASTING), 409, status="in_progress")["code"] == "task.plan_not_approved"
    office.move(plan, "submit")
    assert year.refused(office, f"plans/{plan}/approve/", expect=403) == "http.forbidden"
    assert town.get(f"received/plans/{plan}/").status_code == 404
    assert year.progress()["plan"] is None
    year.at(1, 10)
    leader.move(plan, "approve")
    assert year.refused(office, f"plans/{plan}/issue/", ISSUED, expect=422) == "plan.dated_ahead"
    year.at(1, 12)
    assert office.move(plan, "issue", ISSUED).json()["state"]["value"] == "issued"
    received = town.get(f"received/plans/{plan}/").json()
    assert (received["number"], received["dated"], received["counts"]["tasks"]) == ("05", "2024-01-12", 25)
    seen = year.progress()
    assert (seen["tasks"], seen["without_progress"], seen["overdue"], seen["next_due"]) == (25, 25, 0, "2024-02-29")


def february(year):
    """People work: a later day, a product, an obstacle, one task confirmed and one sent back."""
    office, lead = year.office, year.lead
    lasting, handed_over, in_time, ranged = map(year.path, (LASTING, HANDED_OVER, IN_TIME, RANGE))
    year.at(2, 5)
    [position] = lead.get("/api/v1/me/").json()["units"][0]["positions"]
    year.act(office, f"{ranged}accountable/", {"position": position["id"]}, method="put")
    wish = {"due": "2024-09-30", "reason": "Chờ hướng dẫn của thị xã"}
    refused = year.leader.post(f"{ranged}extensions/", wish)
    assert (refused.status_code, refused.json()["code"]) == (403, "task.not_lead")
    asked = lead.post(f"{ranged}extensions/", wish).json()["id"]
    assert year.refused(lead, f"{ranged}extensions/{asked}/grant/", {}, expect=403) == "http.forbidden"
    year.act(office, f"{ranged}extensions/{asked}/grant/", {"note": "Đồng ý"})
    assert lead.get(ranged).json()["due"] == "2024-09-30"
    year.at(2, 19)
    assert year.report(office, lasting, 403, status="done")["code"] == "task.not_accountable"
    year.report(lead, handed_over, status="blocked", blocked_reason="Máy quét hỏng")
    assert year.progress()["statuses"]["blocked"] == 1
    year.report(lead, handed_over, status="in_progress", percent=20, note="Đã sửa máy quét")
    assert lead.get(handed_over).json()["blocked_reason"] is None
    document = {"title": "Bảng niêm yết", "number": "12/BC-UBND", "dated": "2024-02-19"}
    assert lead.post(f"{lasting}deliverables/documents/", document).status_code == 201
    year.report(lead, lasting, status="done")
    year.act(office, f"{lasting}reopen/", {"reason": "Còn cập nhật đến hết năm"})
    assert lead.get(lasting).json()["status"]["value"] == "in_progress"
    year.at(2, 27)
    year.report(office, in_time, status="done")
    assert year.refused(lead, f"{in_time}confirm/", {}, expect=403) == "http.forbidden"
    assert year.act(office, f"{in_time}confirm/", {"note": "Đủ"})["status"]["value"] == "confirmed"


def before_and_on_the_day(year):
    """One digest a day of what is due; what is done is not told of, and the inbox notes that it was read."""
    year.at(2, 28)
    made = year.digests()
    assert set(made) == {"ward_office"}
    assert "hạn 29/02/2024" in made["ward_office"]
    assert IN_TIME not in made["ward_office"]
    assert year.stages(LATE) == {"leads-1"}
    [own] = year.office.get("inbox/").json()["results"]
    assert year.leader.post(f"inbox/{own['id']}/read/").status_code == 404
    assert year.office.post(f"inbox/{own['id']}/read/").json()["read_at"]
    year.at(2, 29)
    assert set(year.digests()) == {"ward_office"}
    assert [each["day"] for each in year.office.get("inbox/").json()["results"]] == ["2024-02-29", "2024-02-28"]
    assert (year.stages(LATE), year.stages(IN_TIME)) == ({"leads-1", "leads+0"}, set())


def late(year):
    """The lead answers for the quarter and is left alone; the leader is told of what is late; a link reports on it."""
    year.at(3, 1)
    period = open_quarter(year.world, "90")
    [owed] = year.office.get("obligations/", {"period": period["id"]}).json()["results"]
    year.owed = owed["id"]
    page = year.office.get(f"check-ins/{year.owed}/").json()
    assert (page["counts"]["check_ins"], page["counts"]["waiting"], page["counts"]["dated"]) == (21, 20, 4)
    [told] = [each for each in page["check_ins"] if each["answer"]]
    assert (told["path"], told["note"]) == (HANDED_OVER, "Đã sửa máy quét")  # reported on 19 February
    year.at(3, 6)
    said = {year.path(LASTING).split("/")[1]: {"answer": "worked", "note": "Đã niêm yết 120 thủ tục"}}
    answered = year.lead.post(f"check-ins/{year.owed}/", {"answers": said, "others": "nothing"})
    assert answered.status_code == 201, answered.content
    year.at(3, 11)
    made = year.digests()
    assert "đề nghị chỉ đạo" in made["ward_leader"]
    assert "lead" not in made
    assert "Việc cần báo tình hình thực hiện trong kỳ báo cáo" in made["ward_office"]
    task = year.path(LATE)
    call = {"task": task.split("/")[1], "channel": "telephone", "addressee": "Bà Lan", "note": "Hẹn thứ Ba"}
    assert year.office.post("reminders/", call).status_code == 201
    assert ("telephone", "Hẹn thứ Ba", None, "Bà Lan") in year.ledger()
    newest = year.office.get("inbox/").json()["results"][0]
    text = year.office.post(f"digests/{newest['id']}/chat/").json()["text"]
    link = re.search(rf"^- {re.escape(LATE)}\. .*\n  http://testserver(\S+)$", text, re.MULTILINE)[1]
    stranger = Client()
    assert "Đã ghi nhận" in stranger.post(link, {"status": "in_progress", "note": "Đã soạn thảo"}).content.decode()
    shown = year.office.get(task).json()
    assert (shown["status"]["value"], shown["overdue"]) == ("in_progress", True)
    assert stranger.get(year.office.url(task)).status_code == 401
    assert year.stages(LATE) == {"leads-1", "leads+0", "leads+5"}


def march(year):
    """The office answers the rest in one call: 21 answers beside the 4 dated tasks; the late one is done, late."""
    year.at(3, 12)
    assert year.office.post(f"check-ins/{year.owed}/", {"others": "nothing"}).status_code == 201
    page = year.office.get(f"check-ins/{year.owed}/").json()
    left = {each["path"]: each["task"] for each in page["check_ins"] if each["answer"] is None}
    assert set(left) == STOOD_IN
    said = {task: {"answer": "worked", "note": f"Đã hỏi: {path}"} for path, task in left.items()}
    assert year.office.post(f"check-ins/{year.owed}/", {"answers": said}).status_code == 201
    page = year.office.get(f"check-ins/{year.owed}/").json()
    assert page["counts"]["answered"] == 21
    assert {each["path"] for each in page["check_ins"] if each["on_behalf"]} == STOOD_IN
    by_path = {each["path"]: each for each in page["check_ins"]}
    assert "Đã niêm yết 120 thủ tục (Sản phẩm: Bảng niêm yết số 12/BC-UBND" in by_path[LASTING]["text"]
    again = year.office.post(f"check-ins/{year.owed}/", {"others": "nothing"})
    assert (again.status_code, again.json()["code"]) == (409, "check_in.nothing_asked")
    assert year.progress()["overdue"] == 1
    year.report(year.office, year.path(LATE), status="done")
    dated = {
        each["path"]: each["state"]["value"] for each in year.office.get(f"check-ins/{year.owed}/").json()["dated"]
    }
    assert dated == {LATE: "done_late", IN_TIME: "done", RANGE: "not_due", "I.II.3": "not_due"}
    seen = year.progress()
    assert (seen["finished"], seen["overdue"], seen["next_due"]) == (2, 0, "2024-08-31")


def june(year):
    """An amendment hands one task over, adds one and drops one; what was worked on stays."""
    office, lead, town, first = year.office, year.lead, year.town, year.plan
    handed_over, dropped, ranged = map(year.path, (HANDED_OVER, DROPPED, RANGE))
    before = {path: task["id"] for path, task in office.tasks().items()}
    year.at(6, 3)
    draft = year.act(office, f"plans/{first}/amend/", {"reason": "Thay người chủ trì"}, expect=201)["id"]
    annex = office.get(f"plans/{draft}/").json()["annexes"][1]["id"]
    words = {"leads": "Công chức VP-TK"}
    year.edit(draft, "patch", f"lines/{before[HANDED_OVER]}/", words)
    year.edit(draft, "delete", f"lines/{before[DROPPED]}/")
    new = {"printed_number": "13", "content": "Tổng kết năm", "leads": "Bộ phận tiếp nhận và trả kết quả"}
    year.edit(draft, "post", "lines/", {"kind": "task", "under": annex, "schedule": "Quý III", **new})
    office.move(draft, "submit")
    assert town.get(f"received/plans/{draft}/").status_code == 404
    year.report(lead, handed_over, status="in_progress", percent=50)
    year.leader.move(draft, "approve")
    assert year.report(lead, handed_over, 403, status="in_progress")["code"] == "task.not_lead"
    kept = office.get(handed_over).json()
    assert (kept["percent"], kept["plan"]["id"], kept["updates"]) == (50, draft, 3)
    year.report(office, handed_over, status="in_progress", percent=60)
    assert office.get(ranged).json()["extended_to"] == "2024-09-30"
    assert office.get(dropped).json()["dropped"] is True
    assert year.report(office, dropped, 409, status="done")["code"] == "task.dropped"
    year.at(6, 5)
    office.move(draft, "issue", REISSUED)
    year.plan = draft
    after = {path: task["id"] for path, task in office.tasks().items()}
    assert after == {path: task for path, task in before.items() if path != DROPPED} | {ADDED: after[ADDED]}
    changes = office.get(f"plans/{draft}/changes/").json()
    assert changes["counts"] == {"added": 1, "changed": 1, "removed": 1, "unchanged": 23}
    [changed] = changes["changed"]
    assert (changed["path"], [each["field"] for each in changed["changes"]]) == (HANDED_OVER, ["leads"])
    assert [town.get(f"received/plans/{each}/").json()["number"] for each in (first, draft)] == ["05", "45"]
    assert (year.progress()["plan"]["id"], year.progress()["tasks"]) == (draft, 25)
    read_back(year)


def read_back(year):
    """The file of the version in force, read into its next draft, changes nothing."""
    office = year.office
    file = office.get(f"plans/{year.plan}/document/").content
    draft = year.act(office, f"plans/{year.plan}/amend/", {"reason": "Thử"}, expect=201)["id"]
    counts = year.reimported(draft, file)["counts"]
    assert counts == {"added": 0, "changed": 0, "removed": 0, "unchanged": 25}
    assert office.delete(f"plans/{draft}/", **{"If-Match": office.get(f"plans/{draft}/")["ETag"]}).status_code == 204


def december(year):
    """The year is closed with a note on what is unfinished; nobody works on it after that."""
    office, leader, lead = year.office, year.leader, year.lead
    year.at(12, 27)
    lasting, added = year.path(LASTING), year.path(ADDED)
    year.report(lead, lasting, status="done")
    year.act(office, f"{lasting}confirm/", {})
    assert lead.get(added).json()["overdue"] is True
    assert year.refused(office, f"plans/{year.plan}/close/", {"note": "x"}, expect=403) == "http.forbidden"
    refused = year.act(leader, f"plans/{year.plan}/close/", {}, expect=422)
    finished = {IN_TIME, LASTING}  # and confirmed
    assert refused["code"] == "plan.unfinished"
    assert {each["place"]["path"] for each in refused["errors"]} == set(office.tasks()) - finished
    closed = leader.move(year.plan, "close", {"note": "Chuyển sang năm 2025"}).json()
    assert (closed["state"]["value"], closed["closing_note"]) == ("closed", "Chuyển sang năm 2025")
    assert year.report(lead, added, 409, status="done")["code"] == "task.plan_closed"
    assert year.refused(office, f"{year.path(LATE)}confirm/", {}, expect=409) == "task.plan_closed"
    assert year.refused(office, f"plans/{year.plan}/amend/", {"reason": "x"}, expect=409) == "plan.not_in_state"
    check_in = office.post(f"{year.path('II.12')}check-ins/", {"obligation": year.owed, "answer": "nothing"})
    assert (check_in.status_code, check_in.json()["code"]) == (409, "task.plan_closed")
    seen = year.progress()
    assert (seen["plan"]["state"]["value"], seen["finished"], seen["tasks"], seen["next_due"]) == (
        "closed",
        3,
        25,
        None,
    )
    assert year.digests() == {}  # the check-ins that were never answered among them


def resumed(year):
    """The leader resumes the plan for what only waits for its confirmation, and closes it again; all of it is told."""
    office, leader, plan = year.office, year.leader, year.plan
    leader.move(plan, "resume", {"reason": "Còn việc chờ xác nhận"})
    confirmed = year.act(office, f"{year.path(LATE)}confirm/", {})
    assert [each["code"] for each in confirmed["findings"]] == ["task.product_missing"]
    leader.move(plan, "close", {"note": "Chuyển sang năm 2025"})
    steps = [each["action"]["value"] for each in office.get(f"plans/{plan}/steps/").json()["results"]]
    assert steps == ["amend", "submit", "approve", "issue", "close", "resume", "close"]


def next_year(year):
    """The plan becomes a draft of the next year, with tasks of its own and its days moved along."""
    office, closed = year.office, year.plan
    year.at(1, 3, 2025)
    copied = office.post(f"plans/{closed}/copy/", {"year": 2025})
    assert copied.status_code == 201, copied.content
    before, after = office.tasks(plan=closed), office.tasks(plan=copied.json()["id"])
    assert list(after) == list(before)
    assert not {task["id"] for task in after.values()} & {task["id"] for task in before.values()}
    assert [after[path]["schedule"]["due"] for path in (LATE, RANGE, ADDED)] == [
        "2025-02-28",
        "2025-08-31",
        "2025-09-30",
    ]
    assert {task["status"]["value"] for task in after.values()} == {"not_started"}
    refused = office.post(f"plans/{closed}/copy/", {"year": 2025})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan.exists")
