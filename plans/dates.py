"""Dates as Vietnamese documents write them, complete or with the day (or more) left blank."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DECEMBER = 12
_SLASHED = r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})"
_SPELT = r"(?P<d2>\d{0,2})[ .…]*tháng[ .…]*(?P<m2>\d{0,2})[ .…]*năm[ .…]*(?P<y2>\d{4})?"
_DATE = re.compile(rf"ngày[ .…]*(?:{_SLASHED}|{_SPELT})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as the document gives it; a part left blank is ``None``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def complete(self) -> date | None:
        """The date, or ``None`` while a part is blank or no such day exists."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return real_date(self.year, self.month, self.day)

    @property
    def earliest(self) -> date | None:
        """The first day that it may mean, ``None`` without a year or where there is no such day."""
        if self.year is None or (self.month is None and self.day is not None):
            return None
        return real_date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last day that it may mean, ``None`` likewise."""
        if self.earliest is None or self.year is None:
            return None
        return self.complete or month_end(self.year, self.month or _DECEMBER)

    def contradicts(self, other: "PartialDate") -> bool:
        """Whether a part that both give differs."""
        pairs = ((self.day, other.day), (self.month, other.month), (self.year, other.year))
        return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)

    def __str__(self) -> str:
        parts = (("ngày", self.day, 2), ("tháng", self.month, 1), ("năm", self.year, 4))
        return " ".join(
            f"{word} {value:0{width}d}" if value is not None else f"{word} …" for word, value, width in parts
        )


def real_date(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date | None:
    """The last day of a month, or ``None`` where there is no such month."""
    if not (date.min.year <= year <= date.max.year and 1 <= month <= 12):  # noqa: PLR2004 - months of a year
        return None
    return date(year, month, calendar.monthrange(year, month)[1])


def find_date(text: str) -> tuple[PartialDate, str] | None:
    """Finds the first ``ngày … tháng … năm …`` or ``ngày d/m/yyyy``.

    Args:
        text: one line, as ``words.one_line`` makes it.

    Returns:
        The date as far as given and the words that give it, or ``None`` where the text holds none.
    """
    match = _DATE.search(text)
    if match is None:
        return None
    parts = (match["d"] or match["d2"], match["m"] or match["m2"], match["y"] or match["y2"])
    day, month, year = (int(part) if part else None for part in parts)
    return PartialDate(day, month, year), match.group().strip()
