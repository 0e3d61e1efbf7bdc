"""The values of the app's choices and their names in both languages, as every answer shows them."""

from collections.abc import Iterable, Mapping

from plans.aliases import PartyKind
from plans.indicators import Measured
from plans.legal_bases import Standing
from plans.schedule import ScheduleKind
from plans.targets import Operator
from tenants.labels import Label

STATES: Mapping[str, Label] = {
    "draft": Label("Dự thảo", "Draft"),
    "pending_approval": Label("Chờ duyệt", "Pending approval"),
    "approved": Label("Đã duyệt", "Approved"),
    "issued": Label("Đã ban hành", "Issued"),
    "amended": Label("Đã được thay thế", "Amended"),
    "closed": Label("Đã kết thúc", "Closed"),
}
ACTIONS: Mapping[str, Label] = {
    "submit": Label("Trình duyệt", "Submit"),
    "approve": Label("Duyệt", "Approve"),
    "refuse": Label("Không duyệt", "Refuse"),
    "recall": Label("Rút lại", "Recall"),
    "edit": Label("Sửa dự thảo", "Edit"),
    "discard": Label("Xóa dự thảo", "Discard"),
    "issue": Label("Ban hành", "Issue"),
    "amend": Label("Điều chỉnh", "Amend"),
    "close": Label("Kết thúc", "Close"),
    "resume": Label("Mở lại", "Resume"),
    "report": Label("Báo cáo tiến độ", "Report progress"),
    "contribute": Label("Tham gia ý kiến phối hợp", "Contribute"),
    "complete": Label("Báo cáo hoàn thành", "Report completion"),
    "deliver": Label("Nộp sản phẩm", "Deliver"),
    "ask_extension": Label("Xin gia hạn", "Ask for an extension"),
    "withdraw_extension": Label("Rút đề nghị gia hạn", "Withdraw the extension request"),
    "check_in": Label("Điểm việc cuối kỳ", "Check in"),
    "confirm": Label("Xác nhận hoàn thành", "Confirm completion"),
    "reopen": Label("Yêu cầu làm tiếp", "Send back"),
    "decide_extension": Label("Quyết định gia hạn", "Decide on the extension"),
    "name_accountable": Label("Chỉ định người chịu trách nhiệm", "Name who is accountable"),
}
STATUSES: Mapping[str, Label] = {
    "not_started": Label("Chưa thực hiện", "Not started"),
    "in_progress": Label("Đang thực hiện", "In progress"),
    "blocked": Label("Đang vướng mắc", "Blocked"),
    "done": Label("Đã hoàn thành", "Done"),
    "confirmed": Label("Đã xác nhận hoàn thành", "Confirmed"),
}
SCHEDULES: Mapping[str, Label] = {
    ScheduleKind.POINT: Label("Đến một thời điểm", "By a day"),
    ScheduleKind.RANGE: Label("Trong một khoảng thời gian", "Within a range"),
    ScheduleKind.CONTINUOUS: Label("Thường xuyên", "Continuous"),
    ScheduleKind.ON_DEMAND: Label("Khi có yêu cầu", "On demand"),
    ScheduleKind.FOLLOWING: Label("Theo kế hoạch khác", "Following another plan"),
    ScheduleKind.RECURRING_AD_HOC: Label("Định kỳ và đột xuất", "Recurring and ad hoc"),
    ScheduleKind.UNSPECIFIED: Label("Không ghi", "Unspecified"),
}
PARTIES: Mapping[str, Label] = {
    PartyKind.POSITION: Label("Chức danh", "Position"),
    PartyKind.BODY: Label("Bộ phận", "Body"),
    PartyKind.COLLECTIVE: Label("Tập thể", "Collective"),
    PartyKind.UNIT: Label("Chính đơn vị", "The unit itself"),
    PartyKind.OUTSIDE: Label("Cơ quan ngoài đơn vị", "Body outside the unit"),
    PartyKind.UNKNOWN: Label("Chưa nhận ra", "Not recognised"),
}
MEASURED: Mapping[str, Label] = {
    Measured.PERCENT: Label("Phần trăm", "Per cent"),
    Measured.COUNT: Label("Số lượng", "Count"),
}
STANDINGS: Mapping[str, Label] = {
    Standing.VERIFIED: Label("Theo văn bản đã công bố", "Read in a published text"),
    Standing.PRACTICE: Label("Theo thực tế áp dụng", "As practised"),
    Standing.UNVERIFIED: Label("Chưa kiểm chứng", "Unverified"),
}
OPERATORS: Mapping[str, Label] = {
    Operator.AT_LEAST: Label("Ít nhất", "At least"),
    Operator.ABOVE: Label("Trên", "Above"),
    Operator.AT_MOST: Label("Không quá", "At most"),
    Operator.BELOW: Label("Dưới", "Below"),
}
CHANNELS: Mapping[str, Label] = {
    "inbox": Label("Hộp thư trong phần mềm", "Inbox"),
    "email": Label("Thư điện tử", "E-mail"),
    "chat": Label("Tin nhắn", "Message"),
    "telephone": Label("Điện thoại", "Telephone"),
    "in_person": Label("Trực tiếp", "In person"),
}
UPDATES: Mapping[str, Label] = {
    "progress": Label("Báo cáo tiến độ", "Progress report"),
    "contribution": Label("Ý kiến phối hợp", "Contribution"),
    "confirmation": Label("Xác nhận hoàn thành", "Confirmation"),
    "reopening": Label("Yêu cầu làm tiếp", "Sent back"),
}
DELIVERABLES: Mapping[str, Label] = {
    "file": Label("Tệp", "File"),
    "link": Label("Liên kết", "Link"),
    "document": Label("Văn bản", "Document"),
}
EXTENSIONS: Mapping[str, Label] = {
    "pending": Label("Chờ quyết định", "Pending"),
    "granted": Label("Đồng ý", "Granted"),
    "refused": Label("Không đồng ý", "Refused"),
    "withdrawn": Label("Đã rút", "Withdrawn"),
}
OFFERS: Mapping[str, Label] = {
    "open": Label("Chưa trả lời", "Not answered"),
    "taken": Label("Đã nhận", "Taken"),
    "declined": Label("Không nhận", "Declined"),
}
CHECK_INS: Mapping[str, Label] = {
    "unchanged": Label("Như kỳ trước", "As in the last period"),
    "worked": Label("Đã thực hiện", "Worked on"),
    "nothing": Label("Không phát sinh", "Nothing arose"),
}
CHECK_IN_STATES: Mapping[str, Label] = {
    "answered": Label("Đã điểm", "Answered"),
    "reported": Label("Đã có báo cáo kỳ được tiếp nhận", "By the accepted report"),
    "waiting": Label("Chưa điểm", "Waiting"),
    "overdue": Label("Quá hạn điểm việc", "Overdue"),
    "not_needed": Label(
        "Không cần điểm: việc đã xong hoặc không còn trong kế hoạch", "Not needed: done or no longer planned"
    ),
    "done": Label("Hoàn thành đúng hạn", "Done in time"),
    "done_late": Label("Hoàn thành quá hạn", "Done late"),
    "late": Label("Quá hạn", "Late"),
    "not_due": Label("Chưa đến hạn", "Not due yet"),
}


def choice(value: str, labels: Mapping[str, Label], language: str) -> dict[str, str]:
    """A value with its label in one language.

    Args:
        value: one of the table's keys.
        labels: the table.
        language: ``vi`` or ``en``.
    """
    return {"value": str(value), "label": getattr(labels[value], language)}


def worded(name: str, labels: Iterable[Label]) -> dict[str, str]:
    """Parameters of a message that read differently in the two languages: ``{name_vi}`` and ``{name_en}``.

    Args:
        name: the parameter's name without its ending.
        labels: what it lists.
    """
    shown = tuple(labels)
    return {f"{name}_vi": ", ".join(label.vi for label in shown), f"{name}_en": ", ".join(label.en for label in shown)}
