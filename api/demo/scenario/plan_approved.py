"""Step 3: the plan is submitted and approved, the town reads it, and its tasks are worked on.

Leaves ``submitted``, ``approved``, ``received_before``, ``received_plans``, ``received_plan``, ``tasks`` (path → task),
``progress``, ``contribution`` and the refusals ``progress_not_theirs``, ``contribution_not_theirs``,
``progress_not_granted``, ``progress_elsewhere``, ``progress_of_another``.
"""

from typing import Any

from api.demo.calling import Caller
from api.demo.scenario.plan_imported import TRUNG_LUONG
from api.demo.scenario.stage import Stage

BAC_HONG = "18115"
#: Paths of tasks: the one-stop section leads the first and not the second; the culture clerk is named as coordinator
#: of the third and not of the fourth.
LED, LED_BY_OTHERS = "I.III.1", "I.V.1"
COORDINATED, COORDINATED_BY_OTHERS = "II.3", "I.I.2"
PROGRESS = {"status": "in_progress", "percent": 30, "note": "Đã niêm yết công khai danh mục thủ tục hành chính."}
CONTRIBUTION = {"note": "Đã viết hai tin bài hướng dẫn nộp hồ sơ trực tuyến."}


def play(stage: Stage) -> None:
    """The office submits, the leader approves, the positions work."""
    _approve(stage)
    stage.at(11, 3)
    facts = stage.facts
    facts["tasks"] = {task["path"]: task for task in stage.office(TRUNG_LUONG).pages("tasks/")}
    _report(stage)
    _contribute(stage)


def _approve(stage: Stage) -> None:
    facts = stage.facts
    path = f"plans/{facts['plan']}/"
    office, leader, town = stage.office(TRUNG_LUONG), stage.leader(TRUNG_LUONG), stage.town
    stage.at(7, 3)
    facts["submitted"] = office.post(f"{path}submit/", match=facts["imported"].etag)
    facts["received_before"] = town.pages("received/plans/")
    stage.at(8, 3)
    facts["approved"] = leader.post(f"{path}approve/", match=leader.get(path).etag)
    facts["received_plans"] = town.pages("received/plans/")
    facts["received_plan"] = town.get(f"received/plans/{facts['plan']}/")


def _report(stage: Stage) -> None:
    facts, lead = stage.facts, stage.as_(TRUNG_LUONG, "lead")
    led = f"tasks/{facts['tasks'][LED]['id']}/"
    present = lead.get(led)
    facts["progress"] = lead.post(f"{led}progress/", PROGRESS, match=present.etag, expect=201)
    other = f"tasks/{facts['tasks'][LED_BY_OTHERS]['id']}/"
    facts["progress_not_theirs"] = _refused(lead, f"{other}progress/", PROGRESS, 403)
    coordinator = stage.as_(TRUNG_LUONG, "coordinator")
    facts["progress_not_granted"] = _refused(coordinator, f"{led}progress/", PROGRESS, 403)
    elsewhere = f"/units/{stage.cast.units[BAC_HONG].id}/{led}progress/"
    facts["progress_elsewhere"] = _refused(lead, elsewhere, PROGRESS, 404)
    facts["progress_of_another"] = _refused(stage.leader(BAC_HONG), f"{led}progress/", PROGRESS, 404)


def _contribute(stage: Stage) -> None:
    facts, coordinator = stage.facts, stage.as_(TRUNG_LUONG, "coordinator")
    theirs = f"tasks/{facts['tasks'][COORDINATED]['id']}/contributions/"
    facts["contribution"] = coordinator.post(theirs, CONTRIBUTION, expect=201)
    other = f"tasks/{facts['tasks'][COORDINATED_BY_OTHERS]['id']}/contributions/"
    facts["contribution_not_theirs"] = _refused(coordinator, other, CONTRIBUTION, 403)


def _refused(caller: Caller, path: str, body: dict[str, Any], status: int) -> Any:
    """An attempt that must fail, whatever version it names."""
    return caller.post(path, body, match='"1"', expect=status)
