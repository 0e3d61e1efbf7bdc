"""Parts of months and quarters: "đầu tháng", "tuần 2", "5 ngày cuối", "nửa đầu quý"."""

import re
from datetime import date

from plans.dates import month_end, real_date

PARTS = (
    r"\d{1,2} ngay (?:dau(?: tien)?|cuoi(?: cung)?)|dau|giua|cuoi|nua dau|nua cuoi|thuong tuan|trung tuan|ha tuan|"
    r"tuan (?:dau|cuoi)|tuan (?:thu )?[1-5](?!\d)"
)
# Of a month, or the whole of it: first and last day, 0 standing for the month's last.
_TENS = {"thuong tuan": (1, 10), "trung tuan": (11, 20), "ha tuan": (21, 0)}
_DAYS = {
    "": (1, 0), "dau": (1, 10), "giua": (11, 20), "cuoi": (21, 0), "nua dau": (1, 15), "nua cuoi": (16, 0), **_TENS,
}  # fmt: skip
_DAYS_AT_EDGE = re.compile(r"(\d+) ngay (dau|cuoi)")
_WEEKS = {"dau": 1} | {str(number): number for number in range(1, 6)}
_WEEK = 7
# Of a quarter: what part of which of its months begins it, and what ends it; months are counted back from the last.
_MONTHS_OF_QUARTER = {
    "": ((2, ""), (0, "")),
    "dau": ((2, ""), (2, "")),
    "giua": ((1, ""), (1, "")),
    "cuoi": ((0, ""), (0, "")),
    "nua dau": ((2, ""), (1, "nua dau")),
    "nua cuoi": ((1, "nua cuoi"), (0, "")),
}


def part_of_month(part: str, year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a part of a month.

    Args:
        part: one of :data:`PARTS`; empty for the whole month.
        year: any.
        month: any.

    Returns:
        The days, ``None`` where the calendar has no such month, or the month no such days.
    """
    end = month_end(year, month)
    if end is None:
        return None
    days = _DAYS_AT_EDGE.match(part)
    if days:
        first, last = (1, int(days[1])) if days[2] == "dau" else (end.day + 1 - int(days[1]), end.day)
        return (end.replace(day=first), end.replace(day=last)) if 0 < first <= last <= end.day else None
    if part == "tuan cuoi":
        return end.replace(day=end.day - _WEEK + 1), end
    if part.startswith("tuan"):
        week = _WEEKS[part.rsplit(maxsplit=1)[-1]]
        begins = real_date(year, month, _WEEK * (week - 1) + 1)
        return (begins, end.replace(day=min(_WEEK * week, end.day))) if begins else None
    first, last = _DAYS[part]
    return end.replace(day=first), end.replace(day=last or end.day)


def part_of_quarter(part: str, year: int, quarter: int) -> tuple[date, date] | None:
    """First and last day of a part of a quarter: one of its months, a half, or days of its first or last month.

    Args:
        part: one of :data:`PARTS`; empty for the whole quarter.
        year: any.
        quarter: 1-4.

    Returns:
        The days, ``None`` where there is no such quarter, or it has no such part.
    """
    if not 1 <= quarter <= 4 or part in _TENS:  # noqa: PLR2004 - quarters of a year
        return None
    edge = (0 if "cuoi" in part else 2, part)
    (begins, opening), (ends, closing) = _MONTHS_OF_QUARTER.get(part, (edge, edge))
    first = part_of_month(opening, year, 3 * quarter - begins)
    last = part_of_month(closing, year, 3 * quarter - ends)
    return (first[0], last[1]) if first and last else None
