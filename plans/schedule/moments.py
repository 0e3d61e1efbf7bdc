"""Days, months, quarters and part-years named in a schedule's words, as spans of calendar days."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plans.dates import month_end, real_date

YEARS = range(1900, 2200)
MONTHS = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_OF_YEAR = r"(?:(?:/|,? nam )(?P<{}>\d{{4}}))?"
_EDGE = r"(?:(?P<{}>dau|giua|cuoi|nua dau|nua cuoi|tuan (?:dau|cuoi)|tuan (?:thu )?[1-4])(?: cua)? )?"
_MOMENT = re.compile(
    "|".join(
        (
            r"(?P<count>\d{1,2}) (?P<unit>thang|quy) (?P<side>dau|cuoi) nam(?: (?P<count_year>\d{4}))?",
            r"(?<![\d/])(?P<day>\d{1,2})/(?P<day_month>\d{1,2})(?:/(?P<day_year>\d{4}))?(?![\d/])",
            r"ngay (?P<bad_day>3[2-9]|[4-9]\d|0?0)(?![\d/])",
            _EDGE.format("month_edge") + r"(?:thang )(?P<month>\d{1,2})(?![\d%])" + _OF_YEAR.format("month_year"),
            _EDGE.format("bare_edge") + r"(?<![\d/])(?P<bare>\d{1,2})/(?P<bare_year>\d{4})(?![\d/])",
            _EDGE.format("quarter_edge") + r"quy (?P<quarter>i{1,3}|iv|v|\d{1,2})\b" + _OF_YEAR.format("quarter_year"),
            r"(?P<year_edge>dau|giua|cuoi|het) nam\b(?! hoc)(?: (?P<edge_year>\d{4}))?",
            r"(?:trong|ca|suot|quanh|toan) nam\b(?! hoc)(?: (?P<whole_year>\d{4}))?",
            r"\bnam (?P<year>\d{4})",
        )
    )
)
# Parts of a month: the days after which they begin and on which they end, 0 standing for the month's last.
_THIRDS = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, 0), "nua dau": (1, 15), "nua cuoi": (16, 0)}
_WEEKS = {"dau": 1, "1": 1, "2": 2, "3": 3, "4": 4}
_WEEK = 7
# Parts of a year that nobody measures: "cuối năm" is due on the last day alone.
_YEAR_PARTS = {"dau": (1, 3), "giua": (6, 6)}
_YEAR_ENDS = {"cuoi", "het"}
_VAGUE = {"dau", "giua", "cuoi"}


@dataclass(frozen=True, slots=True)
class Moment:
    """One named stretch of time.

    Attributes:
        first: its first day.
        last: its last day; the due day of "tháng 2" or "quý I".
        start: where its words begin in the spelt-out text.
        end: where they end.
        approximate: whether the words leave the days open ("đầu tháng 5").
    """

    first: date
    last: date
    start: int
    end: int
    approximate: bool = False

    @property
    def whole_years(self) -> bool:
        """Whether it is a year, or years."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)


def find_moments(text: str, year: int) -> tuple[list[Moment], bool]:
    """Every moment of the text, in order, and whether it names one that no calendar has (tháng 13, 30/2).

    Args:
        text: what :func:`plans.schedule.folding.spell_out` returned.
        year: the plan's year, for moments whose year neither they nor a later moment of the text gives.
    """
    found: list[Moment] = []
    impossible = False
    given = year
    for match in reversed(list(_MOMENT.finditer(text))):
        parts = match.groupdict()
        own = next((value for name, value in parts.items() if name.endswith("year") and value), None)
        given = int(own) if own else given
        span = _span(parts, given)
        if span is None:
            impossible = True
        else:
            found.append(Moment(*span, match.start(), match.end(), _approximate(parts)))
    return found[::-1], impossible


def part_of_month(edge: str, year: int, month: int) -> tuple[date, date] | None:
    """A part of a month: ``dau``, ``giua``, ``cuoi``, ``nua dau``, ``tuan 2``, ``tuan cuoi``; the month without one."""
    end = month_end(year, month)
    if end is None:
        return None
    if edge == "tuan cuoi":
        return end.replace(day=end.day - _WEEK + 1), end
    if edge.startswith("tuan"):
        week = _WEEKS[edge.rsplit(maxsplit=1)[-1]]
        return end.replace(day=_WEEK * (week - 1) + 1), end.replace(day=_WEEK * week)
    first, last = _THIRDS.get(edge, (1, 0))
    return end.replace(day=first), end.replace(day=last or end.day)


def _span(parts: Mapping[str, str | None], year: int) -> tuple[date, date] | None:
    if parts["bad_day"] or year not in YEARS:
        return None
    if parts["day"] and parts["day_month"]:
        day = real_date(year, int(parts["day_month"]), int(parts["day"]))
        return (day, day) if day else None
    month = parts["month"] or parts["bare"]
    if month:
        return part_of_month(parts["month_edge"] or parts["bare_edge"] or "", year, int(month))
    months = _months(parts)
    if months is None:
        return None
    start, end = real_date(year, months[0], 1), month_end(year, months[1])
    if start is None or end is None:
        return None
    return (end, end) if parts["year_edge"] in _YEAR_ENDS else (start, end)


def _months(parts: Mapping[str, str | None]) -> tuple[int, int] | None:
    """First and last month of what is longer than one."""
    if parts["quarter"]:
        quarter = _QUARTERS.get(parts["quarter"]) or (int(parts["quarter"]) if parts["quarter"].isdecimal() else 0)
        return quarter_months(parts["quarter_edge"] or "", quarter)
    if parts["count"]:
        count = int(parts["count"]) * (3 if parts["unit"] == "quy" else 1)
        return (1, count) if parts["side"] == "dau" else (MONTHS + 1 - count, MONTHS)
    return _YEAR_PARTS.get(parts["year_edge"] or "", (1, MONTHS))


def quarter_months(edge: str, quarter: int) -> tuple[int, int] | None:
    """First and last month of a quarter (1-4), or of its first, middle or last month; ``None`` for no quarter."""
    if not 1 <= quarter <= 4:  # noqa: PLR2004 - quarters of a year
        return None
    last = 3 * quarter
    part = {"dau": last - 2, "giua": last - 1, "cuoi": last}.get(edge)
    return (part, part) if part else (last - 2, last)


def _approximate(parts: Mapping[str, str | None]) -> bool:
    edges = {parts["month_edge"], parts["bare_edge"], parts["quarter_edge"]}
    return bool(edges & _VAGUE) or parts["year_edge"] in _YEAR_PARTS
