"""What a cell's number looks like on the sheet: number formats (ECMA-376, part 1, section 18.8.30)."""

import re
from datetime import date, datetime, timedelta

_DATES = {  # built-in formats of dates by number, as the parts that they show
    14: "dmy", 15: "dmy", 16: "dm", 17: "my", 22: "dmy",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "dmy"),
}  # fmt: skip
_PERCENT = {9: 0, 10: 2}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_SHOWN = {"dmy": "%d/%m/%Y", "my": "%m/%Y", "dm": "%d/%m"}
MAX_SERIAL = 2_958_465
"""31/12/9999, the last date that Excel knows."""


class NumberFormat:
    """How numbers of one style are shown; only what changes their meaning is kept: dates and percentages.

    Args:
        number: of the format; a built-in one has no code.
        code: of a format that the workbook defines, for example ``dd/mm/yyyy``.
    """

    def __init__(self, number: int = 0, code: str | None = None) -> None:
        first = _QUOTED.sub("", (code or "").lower()).partition(";")[0]
        self.parts = _DATES.get(number, "") if code is None else _parts(first)
        self.percent = _PERCENT.get(number) if code is None else _percent(first)

    def show(self, value: str, *, since_1904: bool) -> str:
        """A stored number as a person sees it.

        Args:
            value: as stored; what is no number is given back.
            since_1904: whether the workbook counts days from 1904.
        """
        try:
            number = float(value)
        except ValueError:
            return value
        if self.parts and 0 < number <= MAX_SERIAL:
            day = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(days=int(number))
            return day.strftime(_SHOWN[self.parts])
        if self.percent is not None:
            return f"{number * 100:.{self.percent}f}%"
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)  # noqa: PLR2004 - exact


def show_iso(value: str) -> str:
    """A date that is stored in ISO 8601 as a person sees it."""
    try:
        return datetime.fromisoformat(value).strftime(_SHOWN["dmy"])
    except ValueError:
        return value


def _parts(code: str) -> str:
    """Which parts of a date a format shows; ``m`` beside hours or seconds means minutes."""
    if "general" in code or not re.search(r"[dy]", code):
        return ""
    return "dmy" if "d" in code and "y" in code else "my" if "y" in code else "dm"


def _percent(code: str) -> int | None:
    """The number of decimals of a percentage."""
    decimals = re.search(r"\.([0#?]+)%", code)
    return len(decimals[1]) if decimals else 0 if "%" in code else None
