"""Step 8: the ward's year goes on: the plan is issued, one task is done and confirmed, one waits, one is blocked.

The plan of 29 February stays late, so that somebody is reminded of it. Leaves ``issued``, ``confirmed``,
``check_ins`` and ``dashboard``.
"""

from api.demo.calling import Caller
from api.demo.scenario.plan_imported import TRUNG_LUONG
from api.demo.scenario.stage import Stage

#: Paths of tasks that the office leads.
DONE, WAITING, BLOCKED, CHECKED = "I.II.1", "I.VII.2", "I.VII.1", "I.V.1"
ISSUED = {"number": "15/KH-UBND", "dated": "2024-03-08"}
PRODUCT = {"title": "Kế hoạch rà soát thủ tục hành chính", "number": "09/KH-UBND", "dated": "2024-02-27"}

TRAINED = {"answer": "worked", "note": "Đã cử 05 công chức tham gia lớp tập huấn của thị xã."}


def play(stage: Stage) -> None:
    """The office works on its tasks, on 18 March."""
    facts, office = stage.facts, stage.office(TRUNG_LUONG)
    stage.at(18, 3)
    plan = f"plans/{facts['plan']}/"
    facts["issued"] = office.post(f"{plan}issue/", ISSUED, match=office.get(plan).etag)
    done = f"tasks/{facts['tasks'][DONE]['id']}/"
    office.post(f"{done}deliverables/documents/", PRODUCT, expect=201)
    _report(office, done, {"status": "done", "note": "Đã ban hành kế hoạch rà soát.", "done_on": "2024-02-27"})
    facts["confirmed"] = office.post(f"{done}confirm/", {"note": "Đủ sản phẩm."}, match=office.get(done).etag)
    waiting, blocked, checked = (f"tasks/{facts['tasks'][path]['id']}/" for path in (WAITING, BLOCKED, CHECKED))
    _report(office, blocked, {"status": "blocked", "blocked_reason": "Chờ thị xã cấp tài khoản đào tạo."})
    said = {"answer": "worked", "note": "Đã kiểm tra việc niêm yết công khai tại trụ sở."}
    [obligation] = facts["obligations"][TRUNG_LUONG]
    office.post(f"{checked}check-ins/", {"obligation": obligation["id"], **said}, expect=201)
    # Something that is done once: what comes back every quarter is in progress all year.
    office.post(f"{waiting}check-ins/", {"obligation": obligation["id"], **TRAINED}, expect=201)
    _report(office, waiting, {"status": "done", "note": TRAINED["note"], "done_on": "2024-03-14"})
    facts["check_ins"] = office.get(f"check-ins/{obligation['id']}/")
    facts["dashboard"] = office.get("dashboard/")


def _report(office: Caller, task: str, report: dict[str, str]) -> None:
    office.post(f"{task}progress/", report, match=office.get(task).etag, expect=201)
