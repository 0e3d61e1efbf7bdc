"""The words of what is refused about members, positions, machines and duties."""

from tenants.findings import Message

_ALREADY = (
    "Xem danh sách hiện có; đổi thời gian hoặc kết thúc lần trước rồi gửi lại.",
    "Look at the list; change the time, or end the earlier one, and send again.",
)

ADMINISTRATION: dict[str, Message] = {
    "term.reversed": Message(
        "Ngày kết thúc {found} phải sau ngày bắt đầu {expected}.",
        "The end {found} must come after the first day {expected}.",
        "to là ngày đầu tiên không còn hiệu lực; sửa from hoặc to.",
        "to is the first day no longer in force; mend from or to.",
    ),
    "term.past": Message(
        "Không thể kết thúc từ ngày {found} đã qua; sớm nhất là hôm nay, {expected}.",
        "It can't end on {found}, which has passed; the earliest is today, {expected}.",
        "Gửi to là hôm nay để kết thúc ngay.",
        "Send today as to, to end it at once.",
    ),
    "term.over": Message(
        "Thời hạn này đã kết thúc (từ ngày {found}) nên không đổi được nữa.",
        "This has ended (on {found}) and can't be changed any more.",
        "Thêm một thời hạn mới.",
        "Add a new one.",
    ),
    "member.username_invalid": Message(
        "Tên đăng nhập {found} không hợp lệ.",
        "The user name {found} is not valid.",
        "Dùng 3 đến 64 chữ cái thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới; bắt đầu bằng chữ hoặc số.",
        "Use 3 to 64 small letters a–z, digits, dots, hyphens or underscores, beginning with a letter or digit.",
    ),
    "member.role_of_machines": Message(
        "Vai trò {found} chỉ dành cho hệ thống tích hợp, không giao cho người.",
        "The role {found} is for machines, not for people.",
        "Tạo hệ thống tích hợp tại machines/.",
        "Register a machine under machines/.",
    ),
    "member.exists": Message(
        "{found} đã có vai trò “{role_vi}” trong thời gian này.",
        "{found} holds the role “{role_en}” at that time already.",
        *_ALREADY,
    ),
    "administrator.exists": Message(
        "Đơn vị cấp dưới này đã có người quản trị.",
        "This unit has an administrator already.",
        "Quản trị đơn vị đó tự giao vai trò cho người khác.",
        "The unit's own administrator gives roles to others.",
    ),
    "position.exists": Message(
        "Đơn vị đã có chức danh, bộ phận tên {found} hoặc cùng mã chuẩn.",
        "The unit has a position called {found}, or one with the same standard code.",
        "Dùng chức danh hiện có hoặc đặt tên khác.",
        "Use the existing one, or choose another name.",
    ),
    "holder.not_member": Message(
        "{found} chưa là thành viên của đơn vị.",
        "{found} is no member of the unit.",
        "Thêm người này tại members/ trước.",
        "Add the person under members/ first.",
    ),
    "holder.exists": Message(
        "{found} đã giữ chức danh “{position}” trong thời gian này.",
        "{found} holds the position “{position}” at that time already.",
        *_ALREADY,
    ),
    "secret.too_many": Message(
        "Hệ thống đã có {found} khóa bí mật còn hiệu lực; tối đa là {expected}.",
        "The machine has {found} valid secrets; the most is {expected}.",
        "Thu hồi một khóa không còn dùng rồi tạo khóa mới.",
        "Withdraw one that is no longer used, then make a new one.",
    ),
    "secret.last": Message(
        "Đây là khóa bí mật duy nhất của hệ thống {found}.",
        "This is the only secret of the machine {found}.",
        "Tạo khóa mới trước khi thu hồi, hoặc tắt hệ thống (active: false).",
        "Make a new one before you withdraw it, or switch the machine off (active: false).",
    ),
    "duty.not_waivable": Message(
        "Nguyên tắc {found} không được bỏ.",
        "The separation {found} can't be lifted.",
        "Có thể bỏ khi thiếu người: {expected}.",
        "What can be lifted for want of people: {expected}.",
    ),
    "duty.waived": Message(
        "Nguyên tắc {found} đã được bỏ trong thời gian này.",
        "The separation {found} is lifted at that time already.",
        *_ALREADY,
    ),
    "duty.draft_approve": Message(
        "Anh/chị là người trình nên không tự duyệt; cần người khác có vai trò: {able_vi}.",
        "You submitted this, so you may not approve it; it takes another person with the role: {able_en}.",
        "Nhờ người khác duyệt; nếu đơn vị thiếu người, quản trị đơn vị ghi lý do tại duty-waivers/.",
        "Ask another person; where the unit has too few, its administrator records the reason under duty-waivers/.",
    ),
    "duty.send_accept": Message(
        "Anh/chị là người gửi báo cáo này nên không tự tiếp nhận; cần người khác có vai trò: {able_vi}.",
        "You sent this report, so you may not accept it; it takes another person with the role: {able_en}.",
        "Nhờ người khác của cơ quan nhận báo cáo tiếp nhận.",
        "Ask another person of the receiving office.",
    ),
}
