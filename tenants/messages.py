"""The words of what the tenants app refuses, in both languages."""

from tenants.findings import Message
from tenants.people.wording import PEOPLE
from tenants.wording import ADMINISTRATION

MESSAGES: dict[str, Message] = {
    **ADMINISTRATION,
    **PEOPLE,
    "frontend.invalid": Message(
        "Không đăng ký được ứng dụng {found}.",
        "The app {found} can't be registered.",
        "Sửa các địa chỉ nêu trong errors.",
        "Mend the addresses named in errors.",
    ),
    "frontend.no_redirect": Message(
        "Ứng dụng chưa có địa chỉ nhận mã (redirect).",
        "The app has no address to send codes to.",
        "Nêu ít nhất một địa chỉ bằng --redirect.",
        "Name at least one with --redirect.",
    ),
    "frontend.origin": Message(
        "{found} không phải là nguồn (origin) hợp lệ.",
        "{found} is no acceptable origin.",
        "Viết đúng dạng https://ten-mien[:cổng], chữ thường, không có đường dẫn; http chỉ dùng cho máy cục bộ.",
        "Write https://host[:port] in small letters without a path; http is for loopback alone.",
    ),
    "frontend.redirect": Message(
        "{found} không phải là địa chỉ nhận mã hợp lệ.",
        "{found} is no acceptable redirect address.",
        "Viết đầy đủ https://…, không có #, @ hoặc *; http chỉ dùng cho máy cục bộ.",
        "Write it in full, https://…, without #, @ or *; http is for loopback alone.",
    ),
    "invitation.own": Message(
        "Anh/chị không tạo được liên kết đặt mật khẩu cho chính mình.",
        "You can't make a link that sets your own password.",
        "Đổi mật khẩu tại /accounts/password/change/ bằng mật khẩu hiện tại.",
        "Change it at /accounts/password/change/ with the present one.",
    ),
    "invitation.ended": Message(
        "Liên kết không dùng được: đã hết hạn, đã được dùng, hoặc không đặt được mật khẩu của tài khoản này.",
        "The link can't be used: it has ended, was used, or does not set this account's password.",
        "Đã có mật khẩu thì đăng nhập rồi xác nhận; chưa có thì đề nghị quản trị đơn vị gửi liên kết mới.",
        "If the account has a password, sign in and confirm; else ask the unit's administrator for a new link.",
    ),
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
    "workbook.text_too_long": Message(
        "Có nội dung dài {found} ký tự; một ô của tệp .xlsx chỉ chứa được {expected} ký tự.",
        "One text has {found} characters; a cell of an .xlsx file holds no more than {expected}.",
        "Xuất tệp .docx, hoặc tách nội dung đó thành nhiều dòng.",
        "Take the .docx file, or divide that text into several rows.",
    ),
}
