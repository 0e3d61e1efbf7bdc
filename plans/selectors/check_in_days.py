"""Days on which a person's tasks are to say something for reporting periods, in all of their units at once."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from plans.check_ins import CheckInPeriod
from plans.facts import Actor
from plans.selectors.asked import ASKED_TASKS, IS_ASKED, asked_for
from plans.selectors.decisive import IS_OPEN, PATH
from plans.selectors.led import LED, claimed_by

_DAYS = """
SELECT asked.place, {path}, t.content, c.answered, w.changed_at,
       (SELECT max(x.at) FROM plans_checkin x
         WHERE x.unit_id = w.unit_id AND x.work_id = w.id AND x.starts = asked.starts AND x.ends = asked.ends)
  FROM {asked}
  JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
 WHERE {is_asked} AND (c.answered OR {open}) AND {led}
 ORDER BY asked.place, t."order"
"""
_STATEMENT = _DAYS.format(asked=ASKED_TASKS, is_asked=IS_ASKED, path=PATH, open=IS_OPEN, led=LED)


class CheckInDay(NamedTuple):
    """What a person has to answer for a period.

    Attributes:
        place: which of the periods asked about, from 0.
        waiting: places and contents of the tasks that wait; none where all was answered.
        changed_at: when a task or an answer was last changed.
    """

    place: int
    waiting: tuple[tuple[str, str], ...]
    changed_at: datetime


def check_in_days(actors: Mapping[UUID, Actor], periods: Sequence[tuple[UUID, CheckInPeriod]]) -> list[CheckInDay]:
    """Of several periods those for which tasks that a person leads are asked, in their order (one query).

    Args:
        actors: what the person is today, by unit; the scope reads all of these units.
        periods: the units' periods.
    """
    parameters = {**asked_for(periods), **claimed_by(actors.items())}
    found: dict[int, CheckInDay] = {}
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, parameters)
        for number, path, content, answered, changed_at, answered_at in cursor.fetchall():
            moments = [moment for moment in (changed_at, answered_at) if moment is not None]
            day = found.get(number, CheckInDay(number - 1, (), max(moments)))
            waiting = day.waiting if answered else (*day.waiting, (path, content))
            found[number] = CheckInDay(day.place, waiting, max(day.changed_at, *moments))
    return list(found.values())
