"""Days, months, quarters and part-years named in a schedule's words, as spans of calendar days."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plans.dates import month_end, real_date
from plans.schedule.parts import PARTS, part_of_month, part_of_quarter

YEARS = range(1900, 2200)
MONTHS = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = r"quy (?P<quarter>i{1,3}|iv|v|vi{1,3}(?=$|[,;/]| nam)|\d{1,2})\b"  # "quỹ vì …" is no quarter
# "/2024", "năm 2024", "năm sau"; and behind "đầu", "cuối", where "năm" alone is the plan's
_OF_YEAR = r"(?:(?:/|,? nam )(?P<{0}_year>\d{{4}})|,? nam(?P<{0}_other>sau|truoc|nay)\b)?"
_THE_YEAR = r"nam(?:(?P<{0}_other>sau|truoc|nay)\b|\b(?! hoc)(?: (?P<{0}_year>\d{{4}}))?)"
_EDGE = rf"(?:(?P<EDGE>{PARTS})(?: cua)?(?: cac)? )?"
_MOMENT = re.compile(
    "|".join(
        (
            r"(?P<count>\d{1,2}) (?P<unit>thang|quy) (?P<side>dau|cuoi) " + _THE_YEAR.format("count"),
            r"(?<![\d/])(?P<day>\d{1,2})/(?P<day_month>\d{1,2})(?!\d)" + _OF_YEAR.format("day") + r"(?![\d/])",
            r"ngay (?P<bad_day>3[2-9]|[4-9]\d|0?0)(?![\d/])",
            _EDGE.replace("EDGE", "month_edge") + r"(?:thang )(?P<month>\d{1,2})(?![\d%])" + _OF_YEAR.format("month"),
            _EDGE.replace("EDGE", "bare_edge") + r"(?<![\d/])(?P<bare>\d{1,2})/(?P<bare_year>\d{4})(?![\d/])",
            _EDGE.replace("EDGE", "quarter_edge") + _QUARTER + _OF_YEAR.format("quarter"),
            r"(?P<year_edge>dau|giua|cuoi|het) " + _THE_YEAR.format("edge"),
            r"(?:trong|ca|suot|quanh|toan) " + _THE_YEAR.format("whole"),
            r"\bnam(?: (?P<year>\d{4})|(?P<other>sau|truoc|nay)\b)",
        )
    )
)
_OTHER_YEARS = {"truoc": -1, "nay": 0, "sau": 1}
# A week that no month has, a year that is not written with four digits.
_IMPOSSIBLE = re.compile(
    r"\btuan (?:thu )?(?:[06-9]|\d\d) (?:cua )?thang \d"
    r"|\b(?:thang \d{1,2}|quy (?:iv|i{1,3}|\d)|\d{1,2}/\d{1,2})(?:/| nam )(?:\d{3}|\d{5,})(?!\d)"
    r"|\bnam (?:\d{3}|\d{5,})\b"
)
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
    def one_day(self) -> bool:
        """Whether it is a day and no stretch of days."""
        return self.first == self.last

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
    impossible = _IMPOSSIBLE.search(text) is not None
    given, lent = year, False
    for match in reversed(list(_MOMENT.finditer(text))):
        parts = match.groupdict()
        own = _own_year(parts, year)
        given, lent = own or (given, lent)
        span = _span(parts, given)
        if lent and own is None and span and found and span[0] >= found[-1].first:
            given, lent = year, False  # "tháng 12, tháng 1 năm sau"
            span = _span(parts, given)
        if span is None:
            impossible = True
        else:
            found.append(Moment(*span, match.start(), match.end(), _approximate(parts)))
    return found[::-1], impossible


def blanked(text: str, moments: Iterable[Moment]) -> str:
    """The text with spaces for its moments: what they leave over."""
    for moment in moments:
        text = text[: moment.start] + " " * (moment.end - moment.start) + text[moment.end :]
    return text


def _own_year(parts: Mapping[str, str | None], year: int) -> tuple[int, bool] | None:
    """The year that a moment names, and whether it may follow on the plan's ("năm sau")."""
    for name, value in parts.items():
        if value and name.endswith("year"):
            return int(value), int(value) > year
        if value and name.endswith("other"):
            return year + _OTHER_YEARS[value], True
    return None


def _span(parts: Mapping[str, str | None], year: int) -> tuple[date, date] | None:
    if parts["bad_day"] or year not in YEARS:
        return None
    if parts["day"] and parts["day_month"]:
        day = real_date(year, int(parts["day_month"]), int(parts["day"]))
        return (day, day) if day else None
    month = parts["month"] or parts["bare"]
    if month:
        return part_of_month(parts["month_edge"] or parts["bare_edge"] or "", year, int(month))
    if parts["quarter"]:
        number = _QUARTERS.get(parts["quarter"]) or (int(parts["quarter"]) if parts["quarter"].isdecimal() else 0)
        return part_of_quarter(parts["quarter_edge"] or "", year, number)
    months = _months(parts)
    start, end = real_date(year, months[0], 1), month_end(year, months[1])
    if start is None or end is None:
        return None
    return (end, end) if parts["year_edge"] in _YEAR_ENDS else (start, end)


def _months(parts: Mapping[str, str | None]) -> tuple[int, int]:
    """First and last month of a year or a part of it."""
    if parts["count"]:
        count = int(parts["count"]) * (3 if parts["unit"] == "quy" else 1)
        return (1, count) if parts["side"] == "dau" else (MONTHS + 1 - count, MONTHS)
    return _YEAR_PARTS.get(parts["year_edge"] or "", (1, MONTHS))


def _approximate(parts: Mapping[str, str | None]) -> bool:
    edges = {parts["month_edge"], parts["bare_edge"], parts["quarter_edge"]}
    return bool(edges & _VAGUE) or parts["year_edge"] in _YEAR_PARTS
