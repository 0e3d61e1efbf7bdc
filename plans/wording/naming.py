"""The words of names and headings that a unit confirms (``alias.``, ``heading.``, ``names.``)."""

from tenants.findings import Message

NAMING: dict[str, Message] = {
    "names.invalid": Message(
        "Có {found} tên gọi hoặc tên cột được khai chưa đúng (yêu cầu: {expected}).",
        "{found} names or headings are not stated correctly (expected: {expected}).",
        "Sửa từng mục được liệt kê rồi gửi lại.",
        "Correct each of those listed and send again.",
    ),
    "alias.exists": Message(
        "Đơn vị đã khai tên gọi “{found}”.",
        "The unit has stated already what “{found}” stands for.",
        "Xóa tên gọi cũ trước nếu cần khai lại.",
        "Delete the present one first to state it anew.",
    ),
    "alias.blank": Message(
        "Tên gọi “{found}” không có chữ hay số nào; ví dụ: {expected}.",
        "The name “{found}” holds no letter or digit; for example: {expected}.",
        "Ghi tên gọi như in trong kế hoạch.",
        "State the name as plans print it.",
    ),
    "alias.position_unknown": Message(
        "Đơn vị không có chức danh, bộ phận {found}; xem danh mục tại {expected}.",
        "The unit has no position or body {found}; they are listed under {expected}.",
        "Chọn một chức danh, bộ phận của chính đơn vị.",
        "Choose one of the unit's own positions or bodies.",
    ),
    "heading.exists": Message(
        "Đơn vị đã khai tên cột “{found}”.",
        "The unit has stated already what the heading “{found}” means.",
        "Xóa tên cột cũ trước nếu cần khai lại.",
        "Delete the present one first to state it anew.",
    ),
    "heading.blank": Message(
        "Tên cột “{found}” không có chữ hay số nào; ví dụ: {expected}.",
        "The heading “{found}” holds no letter or digit; for example: {expected}.",
        "Ghi tên cột như in trong bảng.",
        "State the heading as tables print it.",
    ),
    "heading.field_unknown": Message(
        "Không có trường “{found}”; các trường: {expected}.",
        "There is no field “{found}”; the fields: {expected}.",
        "Chọn một trường trong danh sách, hoặc null để bỏ cột.",
        "Choose one of the fields, or null to leave the column out.",
    ),
}
