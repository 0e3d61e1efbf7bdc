"""Reads single environment variables and gathers what is wrong with them."""

from collections.abc import Mapping

from api.postgres_url import connection_settings


class Reader:
    """Reads single variables and gathers what is wrong with them, so that all of it is said at once."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.problems: list[str] = []

    def wrong(self, name: str, found: str, expected_vi: str, expected_en: str) -> None:
        """Note one wrong variable."""
        self.problems.append(
            f"{name}: tìm thấy {found or 'trống'}, cần {expected_vi}\n{name}: found {found or 'nothing'}, "
            f"expected {expected_en}"
        )

    def text(self, name: str, default: str = "") -> str:
        """Return the variable without surrounding spaces; an empty one counts as not set."""
        return self.environ.get(name, "").strip() or default

    def choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        """Return one of the choices."""
        value = self.text(name, default)
        if value not in choices:
            listed = " | ".join(choices)
            self.wrong(name, repr(value), f"một trong các giá trị {listed}", f"one of {listed}")
            return default
        return value

    def switch(self, name: str, *, default: bool) -> bool:
        """Return a 0/1 variable."""
        return self.choice(name, ("0", "1"), "1" if default else "0") == "1"

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number within bounds."""
        value = self.text(name, str(default))
        if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
            between = f"{least}-{most}"
            self.wrong(name, repr(value), f"số nguyên trong khoảng {between}", f"a whole number in {between}")
            return default
        return int(value)

    def url(self, name: str, *, required: bool) -> str | None:
        """Return a PostgreSQL URL; what it holds is a secret, so a wrong one is not repeated in the message."""
        value = self.text(name)
        wanted = "postgresql://user:password@host:5432/database"
        if not value:
            if required:
                self.wrong(name, "", f"địa chỉ dạng {wanted}", f"a URL like {wanted}")
            return None
        try:
            connection_settings(value)
        except ValueError as error:
            self.wrong(name, str(error), f"địa chỉ dạng {wanted}", f"a URL like {wanted}")
        return value

    def together(self, *names: str) -> tuple[str, ...] | None:
        """Return variables that mean something only together; None when none of them is set."""
        values = tuple(self.text(name) for name in names)
        if not any(values):
            return None
        for name, value in zip(names, values, strict=True):
            if not value:
                others = ", ".join(each for each in names if each != name)
                self.wrong(name, "", f"giá trị, vì đã có {others}", f"a value, since {others} are set")
        return values
