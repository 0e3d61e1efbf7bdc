"""Which tasks reporting periods ask about, in several units at once: one expression for counting and listing them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from plans.check_ins import CheckInPeriod
from plans.selectors.decisive import IS_DATED
from plans.selectors.in_force import PLAN_WORKED_ON
from plans.selectors.then import answered_in, version_then

_ASKED = """unnest(%(units)s::uuid[], %(starts)s::date[], %(ends)s::date[]) WITH ORDINALITY
              AS asked(unit_id, starts, ends, place)
  JOIN plans_plan p ON p.unit_id = asked.unit_id AND p.year = extract(year FROM asked.ends) AND {worked_on}
  JOIN plans_task t ON t.unit_id = p.unit_id AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
 CROSS JOIN LATERAL (SELECT {answered} AS answered) c"""
_IS_ASKED = """(NOT {dated} AND EXISTS (
     SELECT 1 FROM plans_task l WHERE l.unit_id = t.unit_id AND l.work_id = t.work_id AND l.plan_id = {then}))"""

#: The periods ``asked`` (``place`` from 1) beside the lines ``t`` of the plan ``p`` that is worked on in the period's
#: year, their works ``w``, and whether each was answered for (``c.answered``).
ASKED_TASKS = _ASKED.format(worked_on=PLAN_WORKED_ON, answered=answered_in("asked.starts", "asked.ends"))
#: Over these: the period asks about the line: it has no due day of its own, and was planned at the period's end.
IS_ASKED = _IS_ASKED.format(
    dated=IS_DATED, then=version_then("asked.unit_id", "extract(year FROM asked.ends)", "asked.ends")
)


def asked_for(periods: Sequence[tuple[UUID, CheckInPeriod]]) -> dict[str, Any]:
    """The parameters of :data:`ASKED_TASKS`.

    Args:
        periods: units and their periods.
    """
    return {
        "units": [unit for unit, _ in periods],
        "starts": [period.starts for _, period in periods],
        "ends": [period.ends for _, period in periods],
    }
