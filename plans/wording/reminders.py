"""The words of reminders (``reminder.``)."""

from tenants.findings import Message

REMINDERS: dict[str, Message] = {
    "reminder.task_unknown": Message(
        "Đơn vị không có công việc {found}; cần mã của một công việc của đơn vị.",
        "The unit has no task {found}; expected is the id of one of its tasks.",
        "Lấy mã công việc từ danh sách công việc của đơn vị.",
        "Take the task's id from the list of the unit's tasks.",
    ),
}
