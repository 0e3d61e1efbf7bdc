"""What units are called in official files, out of their names: "Phường Trung Lương" is "UBND phường Trung Lương"."""

_KINDS = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Huyện", "Quận", "Phường", "Tỉnh", "Xã")


def committee(name: str) -> str:
    """The People's Committee of a unit."""
    return f"UBND {name[:1].lower()}{name[1:]}" if name else ""


def place(name: str) -> str:
    """The bare place name, for "Trung Lương, ngày …"."""
    for kind in _KINDS:
        if name.startswith(f"{kind} "):
            return name.removeprefix(f"{kind} ")
    return name
