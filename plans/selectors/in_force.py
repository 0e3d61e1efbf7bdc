"""Which version of a plan counts, as SQL made of the table of transitions.

A task's id is its work's, and every version of a plan prints a line for it: whoever shows a task once must choose one.
"""

from collections.abc import Collection

from plans.transitions import IN_FORCE, WORKED_ON, State

_LISTED = """EXISTS (SELECT 1 FROM plans_plan v WHERE v.unit_id = %(unit)s AND v.id = t.plan_id
                     AND ({in_force} OR v.amends_id IS NULL AND v.state <> 'amended'))"""
_OF_WORK = """t.id = (SELECT l.id FROM plans_task l JOIN plans_plan v ON v.unit_id = l.unit_id AND v.id = l.plan_id
                WHERE l.unit_id = %(unit)s AND l.work_id = %(work)s
                ORDER BY {in_force} DESC, v.state = 'amended' DESC, v.version DESC LIMIT 1)"""
_DROPPED = """(p.state = 'amended' AND NOT EXISTS (
                  SELECT 1 FROM plans_task l
                    JOIN plans_plan v ON v.{desk} = %(unit)s AND v.unit_id = l.unit_id AND v.id = l.plan_id
                   WHERE l.{desk} = %(unit)s AND l.unit_id = t.unit_id AND l.work_id = t.work_id AND {in_force}))"""


def _in(plan: str, states: Collection[State]) -> str:
    """Whether a plan is in one of the states, which are constants of the statement."""
    return f"{plan}.state IN ({', '.join(repr(state.value) for state in sorted(states))})"


#: Over a plan ``p``: work is reported on its tasks.
PLAN_WORKED_ON = _in("p", WORKED_ON)
#: Over a plan ``p``: it is the one version of its year that counts, worked on or closed.
PLAN_IN_FORCE = _in("p", IN_FORCE)
#: Over a line ``t`` at the owner's desk: true of one line of every task that is still planned. A draft's line counts as
#: long as no version was approved, an amendment's only once it is in force.
LINE_LISTED = _LISTED.format(in_force=_in("v", IN_FORCE))
#: Over a line ``t`` at the owner's desk: the line that is shown for the work ``%(work)s``: the one in force, else the
#: last that was (a later version dropped the task), else the draft's.
LINE_OF_WORK = _OF_WORK.format(in_force=_in("v", IN_FORCE))


def line_dropped(desk: str) -> str:
    """Over a line ``t`` and its plan ``p`` at a desk: a later version of the plan does not print the task any more."""
    return _DROPPED.format(desk=desk, in_force=_in("v", IN_FORCE))
