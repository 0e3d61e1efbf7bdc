"""The words of what the tenants app refuses, in both languages."""

from tenants.findings import Message

MESSAGES: dict[str, Message] = {
    "row.stale": Message(
        "Dữ liệu đã được thay đổi sau khi anh/chị đọc: gửi phiên bản {found}, hiện nay là {expected}.",
        "Somebody changed this after you read it: you sent version {found}, it is now {expected}.",
        "Xem bản hiện tại trong current, gộp thay đổi rồi gửi lại với ETag mới.",
        "Look at current, merge your change and send again with the new ETag.",
    ),
    "unit.line_missing": Message(
        "Đơn vị chưa có cơ quan cấp trên để gửi vào ngày {found}.",
        "The unit has no superior to address on {found}.",
        "Người vận hành cần ghi quan hệ báo cáo của đơn vị cho thời gian này.",
        "An operator must record the unit's reporting line for that time.",
    ),
}
