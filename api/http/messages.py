"""The words of what the HTTP edge itself refuses, in both languages."""

from tenants.findings import Message

MESSAGES: dict[str, Message] = {
    "http.unauthenticated": Message(
        "Chưa xác thực: yêu cầu không có mã truy cập (token) hợp lệ.",
        "Not authenticated: the request bears no valid token.",
        "Gửi tiêu đề Authorization: Bearer <token>; lấy token mới tại /api/v1/token/ nếu đã hết hạn.",
        "Send the header Authorization: Bearer <token>; get a new one at /api/v1/token/ if it has expired.",
    ),
    "http.not_found": Message(
        "Không tìm thấy.",
        "Not found.",
        "Kiểm tra địa chỉ; tài nguyên của đơn vị khác chỉ đọc được dưới địa chỉ của chính đơn vị nhận.",
        "Check the address; what another unit sent is read under the receiving unit's own address.",
    ),
    "http.forbidden": Message(
        "Không có quyền: cần quyền {permission} trong đơn vị này.",
        "Forbidden: this needs the permission {permission} in this unit.",
        "Vai trò có quyền này: {roles}.",
        "Roles that hold it: {roles}.",
    ),
    "http.scope": Message(
        "Không có quyền: phạm vi (scope) của token không bao gồm quyền {permission}.",
        "Forbidden: the token's scopes do not include the permission {permission}.",
        "Xin token với phạm vi rộng hơn, hoặc dùng tài khoản có vai trò: {roles}.",
        "Ask for a token with a wider scope, or use an account with one of the roles: {roles}.",
    ),
    "http.method": Message(
        "Phương thức {found} không dùng được ở địa chỉ này.",
        "The method {found} is not offered at this address.",
        "Xem các phương thức được phép trong tiêu đề Allow và tại /api/v1/docs/.",
        "The header Allow and /api/v1/docs/ list what is offered.",
    ),
    "http.unreadable": Message(
        "Nội dung gửi lên không đọc được: {found}.",
        "The body can't be read: {found}.",
        "Gửi JSON hợp lệ, mã UTF-8, với Content-Type: application/json.",
        "Send valid JSON in UTF-8 with Content-Type: application/json.",
    ),
    "http.media_type": Message(
        "Kiểu nội dung {found} không được nhận ở đây.",
        "The content type {found} is not accepted here.",
        "Kiểu được nhận: {expected}.",
        "Accepted: {expected}.",
    ),
    "http.not_acceptable": Message(
        "Không có định dạng trả lời phù hợp với yêu cầu.",
        "No answer format satisfies the request.",
        "Định dạng có sẵn: {expected}.",
        "Available formats: {expected}.",
    ),
    "http.too_large": Message(
        "Nội dung gửi lên quá lớn.",
        "The body is too large.",
        "Giới hạn là {expected}.",
        "The limit is {expected}.",
    ),
    "http.unknown_parameter": Message(
        "Tham số truy vấn không được biết: {found}.",
        "Unknown query parameter: {found}.",
        "Các tham số dùng được: {expected}.",
        "Known parameters: {expected}.",
    ),
    "http.bad_parameter": Message(
        "Giá trị {found} của tham số {parameter} không hợp lệ: {problem}",
        "The value {found} of the parameter {parameter} is not valid: {problem}",
        "Giá trị cần có: {expected}.",
        "Expected: {expected}.",
    ),
    "http.invalid": Message(
        "Dữ liệu gửi lên chưa hợp lệ; xem từng lỗi trong errors.",
        "The data is not valid; errors lists each problem.",
        "Sửa các mục được nêu rồi gửi lại.",
        "Mend what is listed and send again.",
    ),
    "http.field": Message(
        "{problem}", "{problem}", "Sửa trường được nêu rồi gửi lại.", "Mend the field and send again."
    ),
    "http.unknown_field": Message(
        "Trường không được biết: {found}.",
        "Unknown field: {found}.",
        "Các trường dùng được: {expected}.",
        "Known fields: {expected}.",
    ),
    "http.if_match_missing": Message(
        "Thiếu tiêu đề If-Match: thay đổi phải nêu phiên bản đã đọc.",
        "The header If-Match is missing: a change must name the version that was read.",
        "Đọc lại tài nguyên và gửi giá trị ETag của nó trong If-Match.",
        "Read the resource again and send its ETag in If-Match.",
    ),
    "http.exists": Message(
        "Đã có bản ghi như vậy.",
        "Such a row exists already.",
        "Dùng bản ghi hiện có hoặc đổi giá trị trùng.",
        "Use the existing one, or change the value that repeats it.",
    ),
    "http.too_many": Message(
        "Hệ thống tích hợp đã gửi {found} yêu cầu trong phút này; giới hạn là {expected}.",
        "The machine has sent {found} requests this minute; the limit is {expected}.",
        "Thử lại sau {seconds} giây (tiêu đề Retry-After).",
        "Try again in {seconds} seconds (header Retry-After).",
    ),
    "http.unavailable": Message(
        "Cơ sở dữ liệu tạm thời không sẵn sàng; chưa có gì được ghi.",
        "The database is not available for a moment; nothing was stored.",
        "Thử lại sau {expected} giây.",
        "Try again in {expected} seconds.",
    ),
    "http.internal": Message(
        "Lỗi hệ thống; sự việc đã được ghi lại theo mã yêu cầu.",
        "An error of the system's; it was recorded under the request's id.",
        "Báo cho quản trị viên mã yêu cầu trong tiêu đề X-Request-Id.",
        "Tell the operator the request id in the header X-Request-Id.",
    ),
}
