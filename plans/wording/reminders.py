"""The words of reminders (``reminder.``)."""

from tenants.findings import Message

REMINDERS: dict[str, Message] = {
    "reminder.days_disordered": Message(
        "Các ngày nhắc “{found}” trùng nhau hoặc không theo thứ tự; cần là “{expected}”.",
        "The days “{found}” repeat or are out of order; expected are “{expected}”.",
        "Mỗi ngày ghi một lần, theo thứ tự thời gian: trước hạn giảm dần, sau hạn tăng dần.",
        "Give each day once, in the order in which they come: falling before the due day, rising after it.",
    ),
    "reminder.leader_before_office": Message(
        "Lãnh đạo được báo sau hạn {found} ngày làm việc, sớm hơn văn phòng; cần từ {expected} ngày trở đi.",
        "The leader is told {found} working days after the due day, before the office; expected: {expected} or more.",
        "Tăng leader_after, hoặc giảm office_after.",
        "Raise leader_after, or lower office_after.",
    ),
    "reminder.addressee_missing": Message(
        "Chưa ghi ai được nhắc; cần một trong hai: {expected}.",
        "Nobody is named who was reminded; expected is one of {expected}.",
        "Ghi tài khoản của một thành viên ở person, hoặc tên người được nhắc ở addressee.",
        "Give a member's account as person, or a name as addressee.",
    ),
    "reminder.person_unknown": Message(
        "Đơn vị không có thành viên {found}; cần tài khoản của một thành viên hiện nay.",
        "The unit has no member {found}; expected is the account of one of its present members.",
        "Lấy tài khoản từ danh sách thành viên của đơn vị, hoặc chỉ ghi tên người được nhắc ở addressee.",
        "Take the account from the list of the unit's members, or give the name alone, as addressee.",
    ),
    "reminder.task_unknown": Message(
        "Đơn vị không có công việc {found}; cần mã của một công việc của đơn vị.",
        "The unit has no task {found}; expected is the id of one of its tasks.",
        "Lấy mã công việc từ danh sách công việc của đơn vị.",
        "Take the task's id from the list of the unit's tasks.",
    ),
}
