"""From the words of a schedule to its form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from plans.schedule.cues import (
    ALL_YEAR,
    BESIDE_DAYS,
    CUES,
    EITHER,
    FINISHING,
    OFFSET,
    SUMMED_UP,
    UNCLEAR,
    WITHOUT_MONTH,
    YEAR_APART,
)
from plans.schedule.excepted import split_exception, without
from plans.schedule.folding import plain, printed_line, spell_out
from plans.schedule.forms import Occurrence, Schedule, ScheduleFlag, ScheduleKind
from plans.schedule.moments import blanked, find_moments
from plans.schedule.rhythm import find_rhythm
from plans.schedule.spans import Span, find_spans, turns_of
from plans.schedule.turns import find_turns, in_order
from plans.words import clean

_LONGEST = 400  # characters; a longer text is prose


def read_schedule(words: str, year: int) -> Schedule:
    """Normalises the words of a schedule; never raises.

    Args:
        words: the cell's text, in any Unicode form.
        year: the plan's year, for words that name none.

    Returns:
        The schedule; ``unspecified`` where the words are empty or say nothing that is understood. Every day lies in the
        plan's year, or the schedule is flagged.
    """
    line = printed_line(words)
    schedule = _of_line(line, year) if len(line) <= _LONGEST else Schedule(ScheduleKind.UNSPECIFIED)
    return replace(schedule, words=clean(words))


def relative_deadline(words: str) -> str:
    """The words of a deadline that counts from an event, as printed: "trong vòng 5 ngày kể từ …"; else empty.

    Args:
        words: the cell's text.
    """
    line = printed_line(words)[:_LONGEST]
    match = OFFSET.search(plain(line))
    return line[match.start() : match.end()].strip(" .;,") if match else ""


@lru_cache(maxsize=4096)  # plans repeat a handful of phrases
def _of_line(line: str, year: int) -> Schedule:
    schedule = _read(spell_out(plain(line)), year)
    flags = {*schedule.flags, *((ScheduleFlag.OUTSIDE_YEAR,) if schedule.outside(year) else ())}
    return replace(schedule, flags=tuple(flag for flag in ScheduleFlag if flag in flags))


def _read(text: str, year: int) -> Schedule:
    unclear = next((flags for words, flags in UNCLEAR if words.search(text)), None)
    if unclear is not None:
        return Schedule(ScheduleKind.UNSPECIFIED, flags=unclear)
    text, excepted = split_exception(text)
    if excepted:
        return without(_read(text, year), excepted, year)
    moments, impossible = find_moments(text, year)
    spans = find_spans(text, moments)
    kind = _cue(text, spans)
    if impossible:
        return Schedule(kind or ScheduleKind.UNSPECIFIED, flags=(ScheduleFlag.IMPOSSIBLE_DATE,))
    rest = blanked(text, moments)
    if spans and kind in {None, ScheduleKind.CONTINUOUS} and WITHOUT_MONTH.search(rest):
        return Schedule(ScheduleKind.UNSPECIFIED, flags=(ScheduleFlag.AMBIGUOUS,))
    schedule = _formed(text, kind, spans, year)
    if schedule.backwards or any(span.backwards for span in spans):
        return Schedule(kind or ScheduleKind.UNSPECIFIED, flags=(ScheduleFlag.BACKWARDS,))
    flags = (ScheduleFlag.APPROXIMATE,) if any(span.approximate for span in spans) else ()
    return replace(schedule, flags=flags)


def _cue(text: str, spans: Sequence[Span]) -> ScheduleKind | None:
    if OFFSET.search(text):
        return ScheduleKind.FOLLOWING
    if find_rhythm(text):
        return ScheduleKind.RECURRING_AD_HOC
    kind = next((kind for cue, kind in CUES if cue.search(text)), None)
    if kind is ScheduleKind.FOLLOWING and BESIDE_DAYS.search(text) and any(span.due for span in spans):
        return None
    return kind


def _formed(text: str, kind: ScheduleKind | None, spans: Sequence[Span], year: int) -> Schedule:
    if kind is ScheduleKind.FOLLOWING:
        spans = [span for span in spans if not span.whole_years]  # the year of the plan that is followed
    if kind is ScheduleKind.RECURRING_AD_HOC:
        return _recurring(text, spans, year)
    if kind is ScheduleKind.CONTINUOUS and (len(spans) > 1 or SUMMED_UP.search(text)):
        lasting = [span for span in spans if span.due is None or span.joined or span.whole_years]
        return Schedule(kind, _bounds(lasting)[0], _bounds(spans)[1])  # "thường xuyên; sơ kết tháng 6"
    if kind:
        return Schedule(kind, *_bounds(spans))
    if len(spans) > 1:
        return _of_several(text, spans)
    return _of_one(text, spans[0]) if spans else Schedule(ScheduleKind.UNSPECIFIED)


def _of_one(text: str, span: Span) -> Schedule:
    """A year is continuous unless something is to be finished in it; an open beginning is too."""
    if span.due is None or (span.whole_years and not span.deadline and not FINISHING.search(text)):
        return Schedule(ScheduleKind.CONTINUOUS, span.starts, span.due)
    kind = ScheduleKind.RANGE if span.joined or (span.whole_years and span.starts) else ScheduleKind.POINT
    return Schedule(kind, *_bounds([span]))


def _of_several(text: str, spans: Sequence[Span]) -> Schedule:
    """Several days or months are turns, but for a beginning with a deadline, alternatives, and years."""
    starts, due = _bounds(spans)
    dated = _dated(text, spans)
    deadlines = [span for span in spans if span.deadline]
    if all(span.whole_years for span in spans):
        return Schedule(ScheduleKind.CONTINUOUS, starts, due)
    opened = any(span.due is None or span.whole_years for span in spans)
    if opened and len(deadlines) == len(spans) - 1 and not YEAR_APART.search(text):
        return Schedule(ScheduleKind.RANGE, starts, _bounds(deadlines)[1])  # "trong năm, xong trước 30/11"
    if len(dated) == 1:
        return _of_one(text, dated[0])
    if EITHER.search(text) and starts and due:
        return Schedule(ScheduleKind.RANGE, starts, due)
    turns = in_order(turns_of(dated))
    if len(turns) == 1:  # "quý I (tháng 3)"
        return Schedule(ScheduleKind.POINT, max((span.starts for span in dated if span.starts), default=None), due)
    return Schedule(ScheduleKind.RECURRING_AD_HOC, starts, due, turns)


def _recurring(text: str, spans: Sequence[Span], year: int) -> Schedule:
    rhythm = find_rhythm(text)
    if rhythm and rhythm.named:
        year = rhythm.year or year
        spans = [span for span in spans if span.end <= rhythm.start or rhythm.end <= span.start]
        periods = find_turns(text, year)
        if periods and not spans:
            return Schedule(ScheduleKind.RECURRING_AD_HOC, periods[0].starts, periods[-1].due, periods)
    starts, due = _bounds(spans)
    within = due or starts
    periods = find_turns(text, within.year if within else year)
    dated = [span for span in _dated(text, spans) if span.due]
    if len(dated) > 1 or (len(dated) == 1 and _is_turn(dated[0], periods)):
        turns = in_order(turns_of(dated))
    else:
        turns = tuple(_cut(periods, starts, due))
    return Schedule(ScheduleKind.RECURRING_AD_HOC, starts, due, turns)


def _dated(text: str, spans: Sequence[Span]) -> list[Span]:
    """What names more than the plan's year: "năm 2024" says nothing beside "quý I", "cả năm" is a turn of its own."""
    own = ALL_YEAR.search(text) or YEAR_APART.search(text)
    return [span for span in spans if own or not span.whole_years]


def _is_turn(span: Span, periods: Sequence[Occurrence]) -> bool:
    """Whether one span is itself what recurs ("quý I hằng năm"), and no bound of shorter periods."""
    return len(periods) <= 1 if not span.joined else len(periods) == 1


def _cut(periods: Sequence[Occurrence], starts: date | None, due: date | None) -> Iterator[Occurrence]:
    for turn in periods:
        cut = Occurrence(max(turn.starts, starts or turn.starts), min(turn.due, due or turn.due))
        if cut.starts <= cut.due:
            yield cut


def _bounds(spans: Sequence[Span]) -> tuple[date | None, date | None]:
    """First and last day of all spans; a single day is a deadline without a beginning."""
    starts = min((span.starts for span in spans if span.starts), default=None)
    due = max((span.due for span in spans if span.due), default=None)
    return (None, due) if starts == due else (starts, due)
