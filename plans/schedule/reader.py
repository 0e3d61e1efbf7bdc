"""When a task is due: the words of "Thời gian thực hiện" beside their normalised form (DESIGN section 5).

The words are kept as printed. Only a point and a range can be overdue by themselves. A single month or quarter is a
point due on its last day; "trước ngày 15/6" is due the day before.
"""

import re
from datetime import date, timedelta

from plans.dates import month_end, real_date
from plans.schedule.forms import Occurrence, Schedule, ScheduleKind
from plans.schedule.moments import Moment, find_moments, spell_out
from plans.words import clean, fold

# The first cue found in the folded words decides; without one the moments alone do.
CUES: tuple[tuple[re.Pattern[str], ScheduleKind], ...] = tuple(
    (re.compile(cue), kind)
    for cue, kind in (
        (
            r"định kỳ|đột xuất|(?:hằng|hàng|mỗi|từng|theo) (?:tuần|tháng|quý|năm)\b|lần/|/lần",
            ScheduleKind.RECURRING_AD_HOC,
        ),
        (r"thường xuyên|liên tục|(?:hằng|hàng) ngày", ScheduleKind.CONTINUOUS),
        (r"theo (?:yêu cầu|đề nghị)|(?<!sau )khi (?:có|được|phát sinh|cần)|nếu có", ScheduleKind.ON_DEMAND),
        (r"\btheo\b|sau khi", ScheduleKind.FOLLOWING),
        (r"(?:trong|cả|suốt|quanh) năm|^năm \d{4}$", ScheduleKind.CONTINUOUS),
    )
)
# Months on whose last day a repeated duty falls due.
REPEATS: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(repeat), months)
    for repeat, months in (
        (r"(?:hằng|hàng|mỗi|từng|theo) tháng\b|lần/tháng|tháng/lần", tuple(range(1, 13))),
        (r"(?:hằng|hàng|mỗi|từng|theo|định kỳ) quý(?! [iv\d])|lần/quý|quý/lần", (3, 6, 9, 12)),
        (r"6 tháng(?! (?:đầu|cuối))", (6, 12)),
        (r"(?:hằng|hàng|mỗi) năm|lần/năm", (12,)),
    )
)
_WHOLE_YEAR = re.compile(r"(?:trong|cả|suốt|quanh) năm(?! \d)")
_UNTIL = re.compile(r" ?(?:đến|tới|-)(?: hết| trước)?(?: ngày)? ?")
_BEFORE = re.compile(r"trước(?: ngày)? $")
_SINCE = re.compile(r"(?:từ|sau)(?: ngày)? $")


def read_schedule(words: str, year: int) -> Schedule:
    """Normalises the words of a schedule; never raises.

    Args:
        words: the cell's text, in any Unicode form.
        year: the plan's year, for words that name none.

    Returns:
        The schedule; ``unspecified`` where the words are empty or say nothing that is understood.
    """
    printed = clean(words)
    text = spell_out(fold(words))
    moments = find_moments(text, year)
    kind = next((kind for cue, kind in CUES if cue.search(text)), None)
    if kind is None:
        return _from_moments(text, moments, printed)
    if not moments and _WHOLE_YEAR.search(text):
        moments = find_moments(f"năm {year:04d}", year)
    occurrences = _occurrences(text, moments, year) if kind is ScheduleKind.RECURRING_AD_HOC else ()
    starts, due = _bounds(text, moments)
    return Schedule(kind, starts, due, occurrences, printed)


def _from_moments(text: str, moments: list[Moment], printed: str) -> Schedule:
    if not moments:
        return Schedule(ScheduleKind.UNSPECIFIED, words=printed)
    starts, due = _bounds(text, moments)
    if due is None:
        kind = ScheduleKind.CONTINUOUS if starts else ScheduleKind.UNSPECIFIED
        return Schedule(kind, starts, words=printed)
    if len(moments) == 1:
        return Schedule(ScheduleKind.POINT, due=due, words=printed)
    if _joined(text, moments):
        return Schedule(ScheduleKind.RANGE, starts, due, words=printed)
    turns = _named(moments)
    return Schedule(ScheduleKind.RECURRING_AD_HOC, due=turns[-1].due, occurrences=turns, words=printed)


def _joined(text: str, moments: list[Moment]) -> bool:
    return len(moments) == 2 and _UNTIL.fullmatch(text, moments[0].end, moments[1].start) is not None  # noqa: PLR2004 - a pair


def _bounds(text: str, moments: list[Moment]) -> tuple[date | None, date | None]:
    if not moments:
        return None, None
    first, last = moments[0], moments[-1]
    lead = text[: last.start]
    if first is last and _SINCE.search(lead):
        return first.first, None
    due = last.first - timedelta(days=1) if _BEFORE.search(lead) else last.last
    starts = None if first is last and _BEFORE.search(lead) else first.first
    return (None, None) if starts and starts > due else (starts, due)  # "tháng 11 đến tháng 3": of which year?


def _occurrences(text: str, moments: list[Moment], year: int) -> tuple[Occurrence, ...]:
    months = sorted({month for repeat, named in REPEATS if repeat.search(text) for month in named})
    within = moments[-1].last.year if moments else year
    turns = []
    for before, month in zip([0, *months], months, strict=False):
        starts, due = real_date(within, before + 1, 1), month_end(within, month)
        if starts and due:
            turns.append(Occurrence(starts, due))
    return tuple(turns) or _named(moments)


def _named(moments: list[Moment]) -> tuple[Occurrence, ...]:
    return tuple(sorted({Occurrence(moment.first, moment.last) for moment in moments}))
