"""Working days in Viet Nam: weekends, holidays and compensated days of the ``holidays`` package, and overrides."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import holidays
import yaml

from tenants.labels import Label

_CALENDAR = Path(__file__).parent / "data" / "calendar.yaml"
_WEEKDAYS = (
    Label("thứ Hai", "Monday"),
    Label("thứ Ba", "Tuesday"),
    Label("thứ Tư", "Wednesday"),
    Label("thứ Năm", "Thursday"),
    Label("thứ Sáu", "Friday"),
    Label("thứ Bảy", "Saturday"),
    Label("Chủ nhật", "Sunday"),
)


class Overrides(NamedTuple):
    """Decisions that the package lacks (``tenants/data/calendar.yaml``); they win over it."""

    non_working: frozenset[date]
    working: frozenset[date]


@cache
def overrides() -> Overrides:
    """The overrides that the project ships."""
    raw = yaml.safe_load(_CALENDAR.read_text(encoding="utf-8"))
    return Overrides(frozenset(raw["non_working"]), frozenset(raw["working"]))


def day_off(day: date, decided: Overrides | None = None) -> Label | None:
    """Why a day is not a working day (its weekday or holiday), or None when it is one.

    Args:
        day: the date in Viet Nam.
        decided: overrides instead of the shipped ones.
    """
    decided = overrides() if decided is None else decided
    if day in decided.working:
        return None
    if day in decided.non_working:
        return Label("ngày nghỉ theo quyết định", "a day off by decision")
    vietnamese, english = _calendar("vi"), _calendar("en_US")
    if day in vietnamese:
        return Label(str(vietnamese[day]), str(english[day]))
    return None if vietnamese.is_working_day(day) else _WEEKDAYS[day.weekday()]


def workdays_from(day: date, count: int) -> date:
    """The day that lies a number of working days after a day, or before it where the number is negative.

    Args:
        day: where to begin; it is not counted itself, and may be a day off.
        count: working days.
    """
    step = timedelta(days=1 if count >= 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day_off(day) is not None:
            day += step
    return day


@cache
def _calendar(language: str) -> holidays.HolidayBase:
    """Filled year by year as days are asked for."""
    return holidays.country_holidays("VN", language=language)
