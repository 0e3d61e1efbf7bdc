"""What is said of a draft's words as they are edited."""

from tenants.findings import Message

EDITS: dict[str, Message] = {
    "plan.place_dated": Message(
        "Địa danh “{found}” có cả ngày tháng; chỉ ghi tên địa phương, ví dụ “{expected}”.",
        "The place “{found}” tells a day too; only the locality's name goes there, for example “{expected}”.",
        "Bỏ phần ngày, tháng, năm khỏi địa danh.",
        "Take the day out of the place.",
    ),
}
