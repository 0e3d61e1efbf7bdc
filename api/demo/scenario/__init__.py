"""The scenario: steps 2 to 8, each by the accounts whose roles it takes, over HTTP, on the dates of 2024.

:data:`STEPS` is the table; :func:`play` goes through it. What a step found (answers, ids) it leaves in ``stage.facts``
for the steps after it, and for the tests.
"""

from collections.abc import Callable
from typing import NamedTuple

from api.demo.scenario import consolidation, integration, period_opened, plan_approved, plan_imported, reported, year
from api.demo.scenario.stage import Stage
from api.demo.telling import Tell, timed


class Step(NamedTuple):
    """One step of the scenario."""

    number: int
    vi: str
    en: str
    play: Callable[[Stage], None]


STEPS: tuple[Step, ...] = (
    Step(2, "Phường Trung Lương nhập kế hoạch từ tệp .docx", "The plan is read from its .docx", plan_imported.play),
    Step(3, "Kế hoạch được duyệt; các bộ phận báo cáo công việc", "Approval and work on tasks", plan_approved.play),
    Step(4, "Thị xã mở kỳ báo cáo quý I/2024", "The town opens quý I/2024", period_opened.play),
    Step(5, "Các phường nhập, duyệt, gửi; thị xã trả lại, tiếp nhận", "Reports are sent and reviewed", reported.play),
    Step(6, "Thị xã tổng hợp quý I/2024", "The town consolidates", consolidation.play),
    Step(7, "Hệ thống tích hợp đọc số liệu tổng hợp", "A machine reads the figures", integration.play),
    Step(8, "Phường thực hiện kế hoạch: việc xong, chờ, vướng, quá hạn", "The ward's year goes on", year.play),
)


def play(stage: Stage, tell: Tell) -> None:
    """Play every step, saying how long each took.

    Args:
        stage: where it is played, and by whom.
        tell: prints a line.

    Raises:
        Unexpected: the API answered something else than the scenario says.
    """
    for step in STEPS:
        with timed(f"{step.number}. {step.vi} / {step.en}", tell):
            step.play(stage)
