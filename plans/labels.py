"""The values of the app's choices and their names in both languages, as every answer shows them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plans.aliases import PartyKind
from plans.schedule import ScheduleKind
from plans.targets import Operator


class Label(NamedTuple):
    """A text in Vietnamese (official) and in English."""

    vi: str
    en: str


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
    "report": Label("Báo cáo tiến độ", "Report progress"),
    "contribute": Label("Tham gia ý kiến phối hợp", "Contribute"),
}
STATUSES: Mapping[str, Label] = {
    "not_started": Label("Chưa thực hiện", "Not started"),
    "in_progress": Label("Đang thực hiện", "In progress"),
    "done": Label("Đã hoàn thành", "Done"),
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
OPERATORS: Mapping[str, Label] = {
    Operator.AT_LEAST: Label("Ít nhất", "At least"),
    Operator.ABOVE: Label("Trên", "Above"),
    Operator.AT_MOST: Label("Không quá", "At most"),
    Operator.BELOW: Label("Dưới", "Below"),
}
UPDATES: Mapping[str, Label] = {
    "progress": Label("Báo cáo tiến độ", "Progress report"),
    "contribution": Label("Ý kiến phối hợp", "Contribution"),
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
