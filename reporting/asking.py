"""For which reporting periods a unit is asked how its tasks stand: those of the reports it owes, else the usual ones.

Pure. A superior that opens its periods late, or none at all as nobody does for a unit without a superior, must not
keep the unit's own work from being followed up (issue 5). The usual periods are those of Thông tư 01/2020/TT-VPCP.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from reporting.periods import PeriodKind, period_label, suggested_quarter, suggested_year
from tenants.labels import Label

#: For how long after its end a period that nobody opened is asked about: no report ends it.
ASKED_AFTER = timedelta(days=31)
#: Quý IV reaches no superior: the year's report stands for it.
_QUARTERS = (1, 2, 3)


class Key(NamedTuple):
    """Which of a year's periods one is; ``quarter`` is None for a year and for what is asked ad hoc."""

    kind: str
    year: int
    quarter: int | None


class Span(NamedTuple):
    """A period as a unit is asked about it: what it is called, its first and last day."""

    name: Label
    starts: date
    ends: date


class Owed(NamedTuple):
    """A report that a unit owes.

    Attributes:
        key: of its period.
        span: the unit's own range.
        sent: whether it was ever sent.
        accepted: whether it was ever accepted.
        excluded: whether the unit was excused.
    """

    key: Key
    span: Span
    sent: bool
    accepted: bool
    excluded: bool


class ReportingPeriods(NamedTuple):
    """Periods for which a unit is asked, the earliest cut-off first, and those whose report was accepted."""

    asked: tuple[Span, ...]
    accepted: tuple[Span, ...]


def reporting_periods(owed: Collection[Owed], today: date) -> ReportingPeriods:
    """What a unit is asked for on a day.

    A period that has begun is asked about until its report is sent; a usual one that nobody opened, while it runs and
    :data:`ASKED_AFTER` it.

    Args:
        owed: every report that the unit owes.
        today: its business date.
    """
    waits = [each.span for each in owed if not (each.sent or each.excluded) and each.span.starts <= today]
    opened = {each.key for each in owed}
    waits += [span for key, span in _usual(today) if key not in opened]
    accepted = tuple(each.span for each in owed if each.accepted)
    return ReportingPeriods(tuple(sorted(waits, key=lambda span: (span.ends, span.starts))), accepted)


def _usual(today: date) -> Iterator[tuple[Key, Span]]:
    """The usual periods that run on a day, or have just ended."""
    for year in (today.year - 1, today.year, today.year + 1):
        quarters = [(Key(PeriodKind.QUARTER, year, each), suggested_quarter(year, each)) for each in _QUARTERS]
        for key, (starts, ends) in (*quarters, (Key(PeriodKind.YEAR, year, None), suggested_year(year))):
            if starts <= today <= ends + ASKED_AFTER:
                yield key, Span(period_label(PeriodKind(key.kind), year, key.quarter), starts, ends)
