"""How a schedule was understood, in a few official words: "T3–T8" is shown as "01/03–31/08/2024"."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from plans.schedule.forms import Occurrence, Schedule, ScheduleKind
from plans.schedule.reader import relative_deadline

_SHOWN = 4  # turns; of more the first and the last are shown


class Words(NamedTuple):
    """The words of one language."""

    continuous: str
    on_demand: str
    following: str
    repeated: str
    unspecified: str
    until: str
    since: str
    turns: str


WORDS: Mapping[str, Words] = {
    "vi": Words(
        continuous="thường xuyên",
        on_demand="khi có yêu cầu hoặc phát sinh",
        following="theo kế hoạch, sự kiện hoặc văn bản khác",
        repeated="định kỳ hoặc đột xuất",
        unspecified="chưa xác định",
        until="hạn {}",
        since="từ {}",
        turns="{} kỳ, hạn {}",
    ),
    "en": Words(
        continuous="continuously",
        on_demand="on demand",
        following="following another plan, event or document",
        repeated="recurring or ad hoc",
        unspecified="not determined",
        until="due {}",
        since="from {}",
        turns="{} times, due {}",
    ),
}


def interpretation(schedule: Schedule, language: str) -> str:
    """How a schedule is understood; days as ``dd/mm/yyyy``, of a stretch within one year the year once.

    Args:
        schedule: any.
        language: ``vi`` or ``en``.
    """
    return _FORMS[schedule.kind](schedule, WORDS[language])


def _dated(schedule: Schedule, words: Words) -> str:
    return _stretch(schedule.starts, schedule.due, words)


def _unspecified(_: Schedule, words: Words) -> str:
    return words.unspecified


def _continuous(schedule: Schedule, words: Words) -> str:
    return _listed(words.continuous, _dated(schedule, words))


def _on_demand(schedule: Schedule, words: Words) -> str:
    return _listed(words.on_demand, _dated(schedule, words))


def _following(schedule: Schedule, words: Words) -> str:
    offset = relative_deadline(schedule.words)
    return _listed(words.following, f"“{offset}”" if offset else "", _dated(schedule, words))


def _repeated(schedule: Schedule, words: Words) -> str:
    turns = schedule.occurrences
    if not turns:
        return _listed(words.repeated, _dated(schedule, words))
    return words.turns.format(len(turns), _dues(turns)) if len(turns) > 1 else _stretch(*turns[0], words)


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _stretch(starts: date | None, due: date | None, words: Words) -> str:
    if due is None:
        return words.since.format(_day(starts)) if starts else ""
    if starts is None or starts == due:
        return words.until.format(_day(due))
    return f"{_short(starts) if starts.year == due.year else _day(starts)}–{_day(due)}"


def _dues(turns: Sequence[Occurrence]) -> str:
    """The due days, those of the last one's year without it."""
    days = [turn.due for turn in turns]
    last = days[-1]
    shown = days if len(days) <= _SHOWN else [*days[: _SHOWN - 2], last]
    texts = [_short(day) if day.year == last.year else _day(day) for day in shown[:-1]]
    return ", ".join([*texts, *(["…"] if len(days) > _SHOWN else []), _day(last)])


def _day(day: date) -> str:
    return f"{day:%d/%m}/{day.year:04d}"


def _short(day: date) -> str:
    return f"{day:%d/%m}"


_FORMS: Mapping[ScheduleKind, Callable[[Schedule, Words], str]] = {
    ScheduleKind.POINT: _dated,
    ScheduleKind.RANGE: _dated,
    ScheduleKind.CONTINUOUS: _continuous,
    ScheduleKind.ON_DEMAND: _on_demand,
    ScheduleKind.FOLLOWING: _following,
    ScheduleKind.RECURRING_AD_HOC: _repeated,
    ScheduleKind.UNSPECIFIED: _unspecified,
}
