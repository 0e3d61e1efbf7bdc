"""The words of what is done with plans and tasks, and why it is refused."""

from tenants.findings import Message

_ASK = (
    "Nhờ người có vai trò hoặc chức danh nêu trong required thực hiện.",
    "Ask somebody with a role or position named in required.",
)

PLANS: dict[str, Message] = {
    "action.not_granted": Message(
        "Không có quyền “{asked_vi}” trong đơn vị này; vai trò có quyền: {able_vi}.",
        "You have no right to “{asked_en}” in this unit; roles that have it: {able_en}.",
        *_ASK,
    ),
    "plan.exists": Message(
        "Đơn vị đã có kế hoạch năm {found}; mỗi năm chỉ có một kế hoạch.",
        "The unit has a plan for {found} already; there is one plan a year.",
        "Xem kế hoạch đã có; nếu còn là dự thảo thì nhập tệp vào chính dự thảo đó (plans/{{plan}}/import/).",
        "See the existing plan; while it is a draft, import the file into that draft (plans/{{plan}}/import/).",
    ),
    "plan.not_in_state": Message(
        "Không thực hiện được “{asked_vi}”: kế hoạch đang ở trạng thái “{found_vi}”, cần “{needed_vi}”.",
        "“{asked_en}” is not possible: the plan's state is “{found_en}”, it must be “{needed_en}”.",
        "Đọc lại kế hoạch; allowed_actions nêu những việc làm được ở trạng thái hiện tại.",
        "Read the plan again; allowed_actions says what can be done in its present state.",
    ),
}

TASKS: dict[str, Message] = {
    "task.not_lead": Message(
        "Công việc không do anh/chị chủ trì: chức danh đang giữ là {found}; người báo cáo được: {able_vi}.",
        "You do not lead this task: positions that you hold: {found}; who may report on it: {able_en}.",
        *_ASK,
    ),
    "task.not_coordinator": Message(
        "Công việc không do anh/chị phối hợp: chức danh đang giữ là {found}; người phối hợp: {able_vi}.",
        "You do not coordinate this task: positions that you hold: {found}; who does: {able_en}.",
        *_ASK,
    ),
    "task.plan_not_approved": Message(
        "Chưa thực hiện được “{asked_vi}”: kế hoạch có công việc này chưa được duyệt.",
        "“{asked_en}” is not possible yet: the plan of this task is not approved.",
        "Chờ lãnh đạo UBND duyệt kế hoạch.",
        "Wait until the ward leader has approved the plan.",
    ),
    "task.percent_differs": Message(
        "Tỷ lệ hoàn thành {found}% không khớp với trạng thái “{status_vi}”; cần {expected}.",
        "{found}% does not agree with the status “{status_en}”; expected {expected}.",
        "Sửa tỷ lệ hoặc trạng thái rồi gửi lại.",
        "Correct the percentage or the status and send again.",
    ),
}
