"""Days, months, quarters and part-years named in a schedule's words, as spans of calendar days."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plans.dates import month_end, real_date

_YEARS = range(1900, 2200)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_YEAR = r"(?:(?: ?/ ?|,? năm )(?P<{}>\d{{4}}))?"
_MOMENT = re.compile(
    "|".join(
        (
            r"(?P<count>\d{1,2}) tháng (?P<side>đầu|cuối) năm(?: (?P<count_year>\d{4}))?",
            r"tháng (?P<month>\d{1,2})(?!\d)" + _OF_YEAR.format("month_year"),
            r"quý (?P<quarter>iv|i{1,3}|[1-4])\b" + _OF_YEAR.format("quarter_year"),
            r"(?<![\d/])(?P<day>\d{1,2})/(?P<day_month>\d{1,2})(?:/(?P<day_year>\d{4}))?(?![\d/])",
            r"(?P<end>cuối|hết) năm(?: (?P<end_year>\d{4}))?",
            r"năm (?P<year>\d{4})",
        )
    )
)
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})"), r"\1/\2/\3"),
    (re.compile(r"ngày (\d{1,2}) tháng (\d{1,2})"), r"ngày \1/\2"),
    (re.compile(r"(?<![\d/])(\d{1,2}/\d{1,2}) năm (\d{4})"), r"\1/\2"),
)
_SHARED_NAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (
        re.compile(
            rf"({name} {number}(?:/\d{{4}})? ?(?:,|;|-|đến|tới|và) ?)(?={number}(?!\d|/\d{{1,2}}(?!\d)| tháng))"
        ),
        name,
    )
    for name, number in (("tháng", r"\d{1,2}"), ("quý", r"(?:iv|i{1,3}|[1-4])\b"))
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One named stretch of time.

    Attributes:
        first: its first day.
        last: its last day; the due day of "tháng 2" or "quý I".
        start: where its words begin in the spelt-out text.
        end: where they end.
    """

    first: date
    last: date
    start: int
    end: int


def spell_out(text: str) -> str:
    """Gives each moment its own full words: ``quý i, ii`` becomes ``quý i, quý ii``, ``ngày 5 tháng 3`` ``ngày 5/3``.

    Args:
        text: folded words.
    """
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    for pattern, name in _SHARED_NAME:
        for _ in range(12):  # one pass names one more of at most twelve months
            text, changed = pattern.subn(rf"\g<1>{name} ", text)
            if not changed:
                break
    return text


def find_moments(text: str, year: int) -> list[Moment]:
    """Every moment of the text, in order; what no calendar has (tháng 13, 30/2) is left out.

    Args:
        text: what :func:`spell_out` returned.
        year: the plan's year, for moments whose year neither they nor a later moment of the text gives.
    """
    found: list[Moment] = []
    given = year
    for match in reversed(list(_MOMENT.finditer(text))):
        parts = match.groupdict()
        own = next((value for name, value in parts.items() if name.endswith("year") and value), None)
        given = int(own) if own else given
        span = _span(parts, given)
        if span is not None:
            found.append(Moment(*span, match.start(), match.end()))
    return found[::-1]


def _span(parts: Mapping[str, str | None], year: int) -> tuple[date, date] | None:
    if parts["day"] and parts["day_month"]:
        day = real_date(year, int(parts["day_month"]), int(parts["day"]))
        return (day, day) if day and year in _YEARS else None
    first, last = _months(parts)
    start, end = real_date(year, first, 1), month_end(year, last)
    if start is None or end is None or year not in _YEARS:
        return None
    return (end, end) if parts["end"] else (start, end)


def _months(parts: Mapping[str, str | None]) -> tuple[int, int]:
    if parts["month"]:
        return int(parts["month"]), int(parts["month"])
    if parts["quarter"]:
        last = 3 * _QUARTERS[parts["quarter"]]
        return last - 2, last
    if parts["count"]:
        count = int(parts["count"])
        return (1, count) if parts["side"] == "đầu" else (13 - count, 12)
    return (12, 12) if parts["end"] else (1, 12)
