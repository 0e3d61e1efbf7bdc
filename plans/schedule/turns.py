"""The turns of a repeated duty: periods of a year, and days that recur in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plans.dates import month_end, real_date
from plans.schedule.cues import NO_QUARTER, NOT_LAST
from plans.schedule.forms import Occurrence
from plans.schedule.moments import MONTHS, YEARS
from plans.schedule.parts import PARTS, part_of_month, part_of_quarter
from plans.schedule.rhythm import NOT_NUMBERED, find_rhythm

DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_EACH = r"\b(?:hang|moi|tung|theo|cac|dinh ky|dau|giua|cuoi|ngay \d+|tuan (?:thu )?\d|\w+ tuan|bao cao) (?:cua )?"
# The months with which the periods end.
_ENDS: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(period), ends)
    for period, ends in (
        (
            rf"{_EACH}thang\b{NOT_NUMBERED}{NOT_LAST}(?! (?:dau|giua|cuoi) )|\d lan/thang|(?<!\d )\bthang/lan",
            tuple(range(1, 13)),
        ),
        (rf"{_EACH}quy\b{NOT_NUMBERED}{NOT_LAST}{NO_QUARTER}|\d lan/quy|\bquy/lan", (3, 6, 9, 12)),
        (r"\bthang (?:dau|giua|cuoi) (?:cua )?(?:moi |hang |cac )?quy\b", (3, 6, 9, 12)),
        (r"(?:hang|moi|tung) nam|\bnam/lan", (12,)),
    )
)
_EVERY = re.compile(r"\b(\d{1,2}) thang/lan\b|(?:dinh ky|moi) (\d{1,2}) thang\b(?! (?:dau|cuoi))")
_PER_YEAR = re.compile(r"\b(\d{1,2}) lan/nam")
_TWICE_A_MONTH = re.compile(r"\b2 lan/thang")
_WEEKLY = re.compile(r"\b(?:hang|moi|tung|theo|dinh ky) (?:\d+ )?tuan\b|lan/tuan|\btuan/lan")
_WEEKS_APART = re.compile(r"\b(\d{1,2}) tuan/lan|\b(?:moi|dinh ky) (\d{1,2}) tuan\b")
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)\b"
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "nhat": 6, "cn": 6} | {
    str(number): number - 2 for number in range(2, 8)
}
_WEEKDAY_TO_WEEKDAY = re.compile(rf"\b{_WEEKDAY} ?(?:-|den) ?{_WEEKDAY}")
_MANY = r"(?:hang|moi|cac|tung)"
_ROLE = r"(?P<role>truoc|cham nhat|khong qua|muon nhat|den|het|han)?"
_NUMBERS = r"\d{1,2}(?:(?:,|;| va| den|-)+ ?(?:ngay )?\d{1,2})*"
_DAYS = re.compile(
    rf"{_ROLE}(?: la| hon| vao)*(?P<named> ?ngay(?: mung)?)? ?"
    rf"(?<![\d/])(?<!tuan )(?<!tuan thu )\b(?P<days>{_NUMBERS})(?!\d) (?:cua )?"
    rf"(?P<each>{_MANY} )?(?:thang (?:dau|giua|cuoi) (?:cua )?(?:{_MANY} )?quy|thang|quy)"
    rf"(?: (?:sau|ke tiep|tiep theo|lien ke))?\b{NOT_NUMBERED}(?! (?:dau|cuoi) nam)"
)
# "hằng tháng, chậm nhất ngày 25": the period stands before its day.
_DAYS_AFTER = re.compile(
    rf"{_ROLE}(?: la| hon| vao)* ?ngay (?:mung )?(?P<days>{_NUMBERS})(?![\d/])"
    r"(?! (?:cua )?(?:thang|quy|nam|lam viec|dau|cuoi)\b)"
)
_RANGE = re.compile(r"den|-")
_PART = re.compile(
    rf"\b(?P<part>{PARTS}) (?:cua )?"
    rf"(?:{_MANY} )?(?P<period>thang|quy)\b{NOT_NUMBERED}"
)
_NEXT = re.compile(r"\b(?:thang|quy) (?:sau|ke tiep|tiep theo|lien ke)\b(?! khi)")


@dataclass(frozen=True, slots=True)
class Days:
    """Days that recur in each period: their numbers, whether only a deadline, and whether the two bound a stretch."""

    numbers: tuple[int, ...]
    before: bool
    deadline: bool
    stretch: bool


def find_turns(text: str, year: int) -> tuple[Occurrence, ...]:
    """The turns that the text's periods give in a year; none where it names no period.

    Args:
        text: plain and spelt out.
        year: of the turns.
    """
    if year not in YEARS:
        return ()
    if _WEEKLY.search(text):
        return tuple(_weeks(text, year))
    ends = _period_ends(text)
    days = next((match for match in _DAYS.finditer(text) if match["named"] or match["each"]), None)
    if days is None and len(ends) > 1:
        days = _DAYS_AFTER.search(text)
    parts = list(_PART.finditer(text))
    if days:
        return in_order(_on_days(text, year, ends or tuple(range(1, 13)), _read(days)))
    if parts and ends:
        return in_order(turn for part in parts for turn in _parts(year, ends, part))
    if _TWICE_A_MONTH.search(text):
        halves = (part_of_month(half, year, month) for month in range(1, 13) for half in ("nua dau", "nua cuoi"))
        return tuple(Occurrence(*half) for half in halves if half)
    return tuple(_one_after_another(year, ends))


def in_order(turns: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Turns by their due days, one for each day, the shortest of those due together."""
    shortest: dict[date, date] = {}
    for starts, due in turns:
        shortest[due] = max(starts, shortest.get(due, starts))
    return tuple(Occurrence(starts, due) for due, starts in sorted(shortest.items()))


def _period_ends(text: str) -> tuple[int, ...]:
    ends = {month for period, months in _ENDS if period.search(text) for month in months}
    rhythm = find_rhythm(text)
    ends.update(rhythm.months if rhythm else ())
    for match in _EVERY.finditer(text):
        step = int(next(filter(None, match.groups())))
        ends.update(range(step, MONTHS + 1, step) if step else ())
    times = _PER_YEAR.search(text)
    if times and 0 < int(times[1]) <= MONTHS:
        ends.update(MONTHS * turn // int(times[1]) for turn in range(1, int(times[1]) + 1))
    return tuple(sorted(ends))


def _one_after_another(year: int, ends: tuple[int, ...]) -> Iterator[Occurrence]:
    for before, month in zip((0, *ends), ends, strict=False):
        starts, due = real_date(year, before + 1, 1), month_end(year, month)
        if starts and due:
            yield Occurrence(starts, due)


def _parts(year: int, ends: tuple[int, ...], part: re.Match[str]) -> Iterator[Occurrence]:
    """The same part of each month, or of each quarter."""
    for month in ends:
        span = None
        if part["period"] == "thang":
            span = part_of_month(part["part"], year, month)
        elif month % 3 == 0:
            span = part_of_quarter(part["part"], year, month // 3)
        if span:
            yield Occurrence(*span)


def _read(match: re.Match[str]) -> Days:
    numbers = tuple(int(number) for number in re.findall(r"\d{1,2}", match["days"]))
    before = match["role"] == "truoc"
    stretch = len(numbers) == 2 and _RANGE.search(match["days"]) is not None  # noqa: PLR2004 - from and to
    return Days(numbers, before, bool(match["role"]) and not stretch, stretch)


def _on_days(text: str, year: int, ends: tuple[int, ...], days: Days) -> Iterator[Occurrence]:
    """Days in each month, or in the quarter's last (first, middle) one; or in the month that follows the period."""
    later = 1 if _NEXT.search(text) else 0
    part = re.search(r"\bthang (dau|giua) (?:cua )?(?:moi |hang |cac )?quy", text)
    back = {"dau": 2, "giua": 1}[part[1]] if part and not later else 0
    for end in ends:
        at = end - back + later
        within, month = year + (at - 1) // MONTHS, (at - 1) % MONTHS + 1
        last = month_end(within, month)
        if last is None:
            continue
        dates = [last.replace(day=min(number, last.day)) for number in days.numbers if number]
        opened = last.replace(day=1)
        if days.stretch and dates:
            yield Occurrence(min(dates), max(dates))
            continue
        for day in dates:
            due = day - DAY if days.before else day
            yield Occurrence(min(opened, due) if days.deadline else due, due)


def _weeks(text: str, year: int) -> Iterator[Occurrence]:
    """Monday to Sunday, or to the weekdays that are named; cut at the year's ends. Of several weeks only whole ones."""
    apart = _WEEKS_APART.search(text)
    weeks = int(next(filter(None, apart.groups()))) if apart else 1
    first, last = date(year, 1, 1), date(year, 12, 31)
    monday = first - DAY * first.weekday()
    while weeks and monday <= last:
        for opened, closed in _days_of_week(text):
            starts, due = monday + DAY * opened, monday + _WEEK * (weeks - 1) + DAY * closed
            if weeks == 1:
                due = min(due, last)
            if max(starts, first) <= due <= last:
                yield Occurrence(max(starts, first), due)
        monday += _WEEK * weeks


def _days_of_week(text: str) -> list[tuple[int, int]]:
    """The first and the last weekday of each turn in a week, Monday being 0."""
    named = [_WEEKDAYS[match[0].rsplit(maxsplit=1)[-1]] for match in re.finditer(rf"\b{_WEEKDAY}", text)]
    if _WEEKDAY_TO_WEEKDAY.search(text) and len(named) == 2 and named[0] < named[1]:  # noqa: PLR2004 - from and to
        return [(named[0], named[1])]
    closing = sorted(set(named)) or [6]
    return list(zip((0, *(day + 1 for day in closing)), closing, strict=False))
