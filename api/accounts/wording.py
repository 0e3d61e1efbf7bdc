"""The words of the pages, in both languages; ``{{ words.name }}`` in templates, lazily translated in messages."""

from collections.abc import Iterator, Mapping

from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.translation import get_language

WORDS: dict[str, tuple[str, str]] = {
    "product": ("Kiểm soát TTHC và một cửa", "Administrative procedures and one-stop"),
    "other_language": ("English", "Tiếng Việt"),
    "sign_in": ("Đăng nhập", "Sign in"),
    "sign_out": ("Đăng xuất", "Sign out"),
    "sign_out_question": ("Anh/chị muốn đăng xuất?", "Sign out?"),
    "no_registration": (
        "Tài khoản do quản trị đơn vị cấp. Quên mật khẩu: đề nghị quản trị đơn vị gửi liên kết đặt lại.",
        "Accounts are given by your unit's administrator. Forgot your password? Ask for a reset link there.",
    ),
    "username": ("Tên đăng nhập", "User name"),
    "password": ("Mật khẩu", "Password"),
    "new_password": ("Mật khẩu mới", "New password"),
    "new_password_again": ("Nhập lại mật khẩu mới", "New password again"),
    "current_password": ("Mật khẩu hiện tại", "Current password"),
    "code": ("Mã xác thực", "Code"),
    "account": ("Tài khoản", "Account"),
    "change_password": ("Đổi mật khẩu", "Change password"),
    "confirm": ("Xác nhận", "Confirm"),
    "confirm_identity": ("Xác nhận danh tính", "Confirm that it is you"),
    "other_ways": ("Cách khác", "Other ways"),
    "set_password": ("Đặt mật khẩu", "Set your password"),
    "invitation_for": ("Tài khoản", "Account"),
    "invitation_known": (
        "Tài khoản này đã có mật khẩu? Đăng nhập để xác nhận.",
        "Has this account a password already? Sign in and confirm.",
    ),
    "invitation_ended": (
        "Liên kết đã hết hạn, đã dùng, hoặc không đặt được mật khẩu này. Đã có mật khẩu: mở lại liên kết và đăng nhập.",
        "The link has ended, was used, or does not set this password. Is there one? Open the link again and sign in.",
    ),
    "invitation_of_another": (
        "Liên kết này dành cho tài khoản khác. Hãy đăng xuất, mở lại liên kết và đăng nhập bằng tài khoản đó.",
        "This link is for another account. Sign out, open it again and sign in with that account.",
    ),
    "accept": ("Nhận vai trò", "Accept your role"),
    "accept_question": ("Nhận vai trò mà đơn vị này giao?", "Accept the role that this unit gives you?"),
    "inactive": ("Tài khoản đã ngừng hoạt động.", "This account is no longer active."),
    "second_factor": ("Xác thực hai lớp", "Two-factor authentication"),
    "second_factor_demanded": (
        "Vai trò của anh/chị bắt buộc dùng xác thực hai lớp. Hãy thiết lập để tiếp tục.",
        "Your role demands a second factor. Set it up to go on.",
    ),
    "second_factor_scan": (
        "Quét mã bằng ứng dụng xác thực (hoặc nhập khóa bên dưới), rồi nhập mã mà ứng dụng hiển thị.",
        "Scan this with an authenticator app (or type the key below), then enter the code that it shows.",
    ),
    "second_factor_enter": (
        "Nhập mã của ứng dụng xác thực, hoặc một mã dự phòng.",
        "Enter the code of your authenticator app, or a recovery code.",
    ),
    "second_factor_on": ("Đang bật.", "It is on."),
    "second_factor_off": ("Đang tắt.", "It is off."),
    "turn_on": ("Bật", "Turn on"),
    "turn_off": ("Tắt", "Turn off"),
    "turn_off_question": ("Tắt xác thực hai lớp?", "Turn two-factor authentication off?"),
    "key": ("Khóa", "Key"),
    "recovery_codes": ("Mã dự phòng", "Recovery codes"),
    "recovery_codes_keep": (
        "Mỗi mã dùng được một lần khi không có ứng dụng xác thực. Hãy cất giữ nơi an toàn.",
        "Each works once, when the authenticator app is not at hand. Keep them in a safe place.",
    ),
    "recovery_codes_new": ("Tạo mã dự phòng mới", "Make new recovery codes"),
    "go_on": ("Tiếp tục", "Go on"),
    "linked_accounts": ("Tài khoản liên kết", "Linked accounts"),
    "link_with": ("Liên kết với", "Link with"),
    "remove": ("Gỡ", "Remove"),
    "not_linked": (
        "Tài khoản ngoài này chưa được liên kết. Hãy đăng nhập bằng mật khẩu rồi liên kết trong trang tài khoản.",
        "That account is not linked with one here. Sign in with your password and link it on the account page.",
    ),
    "task_status": ("Tình hình", "Status"),
    "task_note": ("Đã làm gì", "What was done"),
    "task_due": ("Thời hạn", "Due"),
    "task_reported": ("Đã ghi nhận. Cảm ơn anh/chị.", "Recorded. Thank you."),
    "task_link_ended": (
        "Liên kết đã hết hạn hoặc không còn dùng được. Hãy đăng nhập để báo cáo.",
        "This link has ended. Sign in to report.",
    ),
    "allow": ("Cho phép", "Allow"),
    "deny": ("Từ chối", "Deny"),
    "allow_question": (
        "Cho phép ứng dụng này dùng API bằng tài khoản của anh/chị?",
        "Let this application use the API as you?",
    ),
    "refused": ("Yêu cầu bị từ chối", "Refused"),
    "operator_no_token": (
        "Tài khoản vận hành không dùng được API. Hãy đăng nhập bằng tài khoản của đơn vị.",
        "An operator's account can't use the API. Sign in with an account of a unit.",
    ),
    "too_many": (
        "Quá nhiều lần thử. Hãy đợi vài phút rồi thử lại.",
        "Too many attempts. Wait a few minutes and try again.",
    ),
    "form_ended": (
        "Trang đã mở quá lâu hoặc trình duyệt chặn cookie. Hãy tải lại trang rồi gửi lại.",
        "This page was open for too long, or your browser blocks cookies. Reload it and send again.",
    ),
    "wrong_credentials": ("Tên đăng nhập hoặc mật khẩu không đúng.", "The user name or the password is wrong."),
    "wrong_password": ("Mật khẩu không đúng.", "The password is wrong."),
    "wrong_code": ("Mã không đúng.", "The code is wrong."),
    "same_password": ("Mật khẩu mới phải khác mật khẩu cũ.", "The new password must differ from the old one."),
    "different_passwords": ("Hai mật khẩu không giống nhau.", "The two passwords differ."),
}


def word(name: str) -> str:
    """A word in the page's language, resolved when it is shown.

    Raises:
        KeyError: no such word.
    """
    if name not in WORDS:  # said at import, not when the page is shown
        raise KeyError(name)
    return _lazy(name)


class PageWords(Mapping[str, str]):
    """The table in the page's language, for templates."""

    def __getitem__(self, name: str) -> str:
        return _now(name)

    def __iter__(self) -> Iterator[str]:
        return iter(WORDS)

    def __len__(self) -> int:
        return len(WORDS)


def words(request: HttpRequest) -> dict[str, PageWords]:
    """Context processor: ``words``."""
    del request
    return {"words": PageWords()}


def _now(name: str) -> str:
    vi, en = WORDS[name]
    return en if get_language() == "en" else vi


_lazy = lazy(_now, str)
