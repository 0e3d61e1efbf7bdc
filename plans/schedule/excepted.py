"""What a schedule leaves out: "hằng quý, trừ quý IV"."""

import re
from dataclasses import replace

from plans.schedule.forms import Schedule, ScheduleKind
from plans.schedule.moments import blanked, find_moments

# Without accents "trừ" is "trú" and "trữ" as well: tạm trú, lưu trữ, phòng trừ.
_EXCEPT = re.compile(
    r"[ ,;-]*(?<!thuong)(?<!tam)(?<!cu)(?<!luu)(?<!noi)(?<!du)(?<!phong)(?<!diet)(?<!khau)(?<!loai)"
    r" (?:ngoai tru|tru|khong ke|khong tinh) (?:cac |nhung )?"
    r"(?=thang|quy|tuan|ngay|nam|thu|dip|le|tet|truong hop|\d)"
)
_LIST = re.compile(r"va|[ ,;&+]")
_PERIODS = re.compile(r"\b(?:thang|quy|tuan)\b")


def split_exception(text: str) -> tuple[str, str]:
    """The words of a schedule without those of its exception, and those; the second empty without one.

    Args:
        text: plain and spelt out.
    """
    match = _EXCEPT.search(text)
    return (text[: match.start()], text[match.end() :]) if match else (text, "")


def without(schedule: Schedule, excepted: str, year: int) -> Schedule:
    """A schedule without the turns that lie in what is excepted; ``unspecified`` where that can't be told surely.

    Args:
        schedule: as its other words say.
        excepted: the words of the exception; days off and cases change no day.
        year: the plan's.
    """
    moments, impossible = find_moments(excepted, year)
    if not moments and not impossible and not _PERIODS.search(excepted):
        return schedule
    touched = [
        turn for turn in schedule.occurrences for of in moments if turn.starts <= of.last and of.first <= turn.due
    ]
    within = all(any(of.first <= turn.starts and turn.due <= of.last for of in moments) for turn in touched)
    kept = tuple(turn for turn in schedule.occurrences if turn not in touched)
    if impossible or _LIST.sub("", blanked(excepted, moments)) or not touched or not within or not kept:
        return Schedule(ScheduleKind.UNSPECIFIED)
    return replace(schedule, occurrences=kept)
