"""Reporting periods: suggested dates, deadlines, lateness (Thông tư 01/2020/TT-VPCP; Nghị định 09/2019/NĐ-CP).

Suggestions only: a period stores its dates as given, since provinces and mergers make exceptions (FORMS section 1).
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from tenants.clock import ZONE
from tenants.findings import Finding
from tenants.labels import Label
from tenants.workdays import day_off

_ROMAN = ("I", "II", "III", "IV")
_FIRST_DAY, _LAST_DAY = 15, 14


class PeriodKind(StrEnum):
    """Kinds of period. No quý IV reaches a superior: the year's report stands for it."""

    QUARTER = "quarter"
    YEAR = "year"
    AD_HOC = "ad_hoc"


def suggested_quarter(year: int, quarter: int) -> tuple[date, date]:
    """The usual first and last day of a quarter: the 15th of the month before it to the 14th of its last month.

    Args:
        year: the quarter's year (quý I begins in December of the year before).
        quarter: 1–4; 4 serves only inside a unit.
    """
    last = date(year, 3 * quarter, _LAST_DAY)
    first = date(year, last.month - 3, _FIRST_DAY) if quarter > 1 else date(year - 1, 12, _FIRST_DAY)
    return first, last


def suggested_year(year: int) -> tuple[date, date]:
    """The usual first and last day of a year: 15/12 of the year before to 14/12."""
    return date(year - 1, 12, _FIRST_DAY), date(year, 12, _LAST_DAY)


def period_label(kind: PeriodKind, year: int, quarter: int | None = None) -> Label:
    """What a period is called, for example "Quý I/2024".

    Raises:
        ValueError: a quarter without its number, or a kind that is named by whoever opens it.
    """
    if kind is PeriodKind.YEAR:
        return Label(f"Năm {year}", f"Year {year}")
    if kind is PeriodKind.QUARTER and quarter is not None:
        return Label(f"Quý {_ROMAN[quarter - 1]}/{year}", f"Quarter {_ROMAN[quarter - 1]}/{year}")
    raise ValueError("an ad hoc period bears the title that the requesting body gives it")


def deadline_at(day: date) -> datetime:
    """The last moment of a deadline's day in Asia/Ho_Chi_Minh."""
    return datetime.combine(day, time.max, ZONE)


def is_late(sent_at: datetime, deadline: datetime) -> bool:
    """Whether a first send came after the deadline; late ones are accepted and flagged."""
    return sent_at > deadline


def follows(previous_last: date, first: date) -> bool:
    """Whether a period ends the day before another begins, hence is its predecessor (DESIGN section 6, "Over time")."""
    return previous_last + timedelta(days=1) == first


def period_findings(first: date, last: date, deadline: date) -> list[Finding]:
    """What is wrong or odd in the dates of a period to be opened.

    A reversed range and a deadline before the cut-off are errors. A deadline on a day off warns, and one with no
    working day between cut-off and deadline too (a day is due at the least; one province gives two).
    """
    if last < first:
        return [Finding("period.range_reversed", found=str(last), expected=str(first), pointer="/ends")]
    if deadline <= last:
        return [Finding("period.deadline_too_early", found=str(deadline), expected=str(last), pointer="/deadline")]
    return list(_deadline_warnings(last, deadline))


def _deadline_warnings(last: date, deadline: date) -> Iterator[Finding]:
    off = day_off(deadline)
    if off is not None:
        following = deadline
        while day_off(following) is not None:
            following += timedelta(days=1)
        params = {"reason_vi": off.vi, "reason_en": off.en}
        yield Finding(
            "period.deadline_day_off", {}, str(deadline), str(following), "warning", "/deadline", params=params
        )
    between = (last + timedelta(days=offset) for offset in range(1, (deadline - last).days))
    if all(day_off(day) is not None for day in between):
        yield Finding("period.deadline_no_working_day", {}, str(deadline), str(last), "warning", "/deadline")
