"""The words of tasks that a superior offers."""

from tenants.findings import Message

OFFERING: dict[str, Message] = {
    "offer.invalid": Message(
        "Chưa giao được việc: nội dung gửi lên có {found} chỗ chưa đúng.",
        "The task can't be offered: {found} members are wrong.",
        "Sửa từng chỗ nêu trong errors rồi gửi lại.",
        "Mend each member named in errors and send it again.",
    ),
    "offer.not_subordinate": Message(
        "Đơn vị {found} hôm nay không báo cáo cho đơn vị này.",
        "The unit {found} does not report to this one today.",
        "Chỉ chọn đơn vị trực thuộc đang báo cáo (danh sách tại units/?superior=…).",
        "Choose units that report to this one (units/?superior=… lists them).",
    ),
    "offer.task_unknown": Message(
        "Không có công việc {found} trong kế hoạch của đơn vị.",
        "The unit's plans have no task {found}.",
        "Lấy id công việc trong danh sách tasks/ của chính đơn vị, hoặc bỏ trống task.",
        "Take a task's id from the unit's own tasks/, or leave task out.",
    ),
    "offer.year_past": Message(
        "Việc được giao cho năm {found}, năm nay là {expected}.",
        "The task is offered for {found}, this year is {expected}.",
        "Nếu ghi nhầm năm: thu hồi (DELETE offers/…/) khi đơn vị chưa trả lời, rồi giao lại cho đúng năm.",
        "If the year is a slip: withdraw the offer (DELETE offers/…/) before it is answered, and offer the task again.",
    ),
    "offer.answered": Message(
        "Việc này đã được trả lời: {found_vi}.",
        "The offer has been answered: {found_en}.",
        "Xem câu trả lời trong reply của việc được giao.",
        "The offer's member reply has the answer.",
    ),
    "offer.plan_missing": Message(
        "Chưa nhận được việc: đơn vị chưa có kế hoạch năm {year}.",
        "The task can't be taken: the unit has no plan of {year}.",
        "Nhập kế hoạch năm {year} (plans/import/) rồi nhận việc vào bản dự thảo.",
        "Import the plan of {year} (plans/import/), then take the task into the draft.",
    ),
    "offer.plan_not_open": Message(
        "Chưa nhận được việc: kế hoạch năm {year} đang ở trạng thái “{found_vi}”.",
        "The task can't be taken: the plan of {year} is “{found_en}”.",
        "Kế hoạch chờ duyệt: rút lại (recall). Kế hoạch đã duyệt hoặc đã ban hành: mở bản điều chỉnh (amend). "
        "Sau đó nhận việc vào bản dự thảo.",
        "Recall a plan that waits for approval; open an amendment of one that is approved or issued (amend). "
        "Then take the task into the draft.",
    ),
    "offer.plan_closed": Message(
        "Không nhận được việc: kế hoạch năm {year} đã kết thúc.",
        "The task can't be taken: the plan of {year} is closed.",
        "Từ chối kèm lý do, hoặc đề nghị cấp trên giao lại cho năm sau.",
        "Decline it with the reason, or ask the superior to offer it for the next year.",
    ),
}
