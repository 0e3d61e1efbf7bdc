"""What headings and words a file of people may use: data, compared without case, accents and spaces at the ends."""

import unicodedata

from tenants.roles import ROLE_LABELS, Role

#: Headings by column; the first is the one that messages name.
HEADINGS: dict[str, tuple[str, ...]] = {
    "unit": ("Mã đơn vị", "unit", "unit_code", "Đơn vị"),
    "username": ("Tên đăng nhập", "username", "Tài khoản", "Tên tài khoản"),
    "full_name": ("Họ và tên", "full_name", "Họ tên", "Tên"),
    "role": ("Vai trò", "role"),
    "position": ("Chức danh", "position", "Bộ phận", "Chức danh, bộ phận", "Chức vụ"),
    "from": ("Từ ngày", "from", "Bắt đầu"),
    "to": ("Đến ngày", "to", "Kết thúc"),
}
#: Columns that a file must have and that no row leaves empty.
REQUIRED = ("username", "full_name", "role")
#: Longest texts, in characters; those of the API's own bodies.
LONGEST = {"username": 64, "full_name": 200, "position": 300}


def key(words: str) -> str:
    """Words as they are compared: no case, no accents, single spaces."""
    bare = unicodedata.normalize("NFD", words.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(letters.replace("*", " ").casefold().split())


COLUMNS: dict[str, str] = {key(heading): column for column, headings in HEADINGS.items() for heading in headings}

#: Roles by their code and by their names in both languages; a machine's is given by ``machines/``.
ROLE_WORDS: dict[str, Role] = {
    key(words): role for role, labels in ROLE_LABELS.items() if role is not Role.INTEGRATOR for words in (role, *labels)
}
