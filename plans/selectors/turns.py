"""Turns of a task that comes again: which of them are accounted for."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plans.check_ins import CheckInPeriod, is_reporting_row
from plans.reminding import Periods, is_accounted_for
from plans.selectors.then import day_of, said_on

_TOLD_FOR = """CASE WHEN cardinality(t.occurrences) > 0 THEN ARRAY(
    SELECT ARRAY[c.starts, c.ends] FROM plans_checkin c WHERE c.unit_id = w.unit_id AND c.work_id = w.id
     UNION
    SELECT ARRAY[{day}, {day}] FROM plans_taskupdate u WHERE {said}) END"""
#: Over a line ``t`` and its work ``w``: periods for which the task said something, as first and last days, and days on
#: which its lead reported; null where it has no turns.
TOLD_FOR = _TOLD_FOR.format(day=day_of("u.at"), said=said_on("IS NOT NULL"))


class Turn(NamedTuple):
    """A turn: which it is, from 1, its last day, and whether it is accounted for."""

    number: int
    due: date
    closed: bool


def turns_of(
    content: str, occurrences: Sequence[Sequence[date]], told: Sequence[Sequence[date]] | None, periods: Periods
) -> list[Turn]:
    """The turns of a line.

    Args:
        content: as printed.
        occurrences: first and last days.
        told: what :data:`TOLD_FOR` gives; what was reported on a day is said for the period in which it lies.
        periods: of the unit; an accepted report answers for a row of the periodic report.
    """
    days = [day for day, last in told or () if day == last]
    said = [CheckInPeriod(starts, ends) for starts, ends in told or () if starts != ends]
    known = (*periods.asked, *periods.accepted)
    said += [period for period in known if any(period.starts <= day <= period.ends for day in days)]
    if is_reporting_row(content):
        said += periods.accepted
    return [
        Turn(number, last, is_accounted_for((starts, last), said))
        for number, (starts, last) in enumerate(occurrences, start=1)
    ]
