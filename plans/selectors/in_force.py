"""Which version of a plan counts, as SQL made of the table of transitions.

A task's id is its work's, and every version of a plan prints a line for it: whoever shows a task once must choose one.
"""

from collections.abc import Collection

from plans.transitions import IN_FORCE, WORKED_ON, State

_LISTED = "t.plan_id = ANY (ARRAY(SELECT v.id FROM plans_plan v WHERE v.unit_id = %(unit)s AND {facts}))"
_NOTHING_WORKED_ON = "NOT EXISTS (SELECT 1 FROM plans_plan o WHERE o.unit_id = %(unit)s AND {worked_on})"
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
#: Over a plan ``v``: a draft that amends nothing, so that its year has no other version.
_FIRST_DRAFT = f"(v.amends_id IS NULL AND {_in('v', {*State} - IN_FORCE - {State.AMENDED})})"
#: Over a plan ``v``: what a request may ask for, by the names of its parameters.
ASKED: dict[str, str] = {"plan": "v.id = %(plan)s", "year": "v.year = %(year)s"}
#: Parameters that name one version of a plan.
_ONE_VERSION = frozenset({"plan", "annex", "group"})
_OF_YEAR = f"({_in('v', IN_FORCE)} OR {_FIRST_DRAFT})"
_NOW = f"({_in('v', WORKED_ON)} OR {_FIRST_DRAFT} AND {_NOTHING_WORKED_ON.format(worked_on=_in('o', WORKED_ON))})"
#: Over a line ``t`` at the owner's desk: the line that is shown for the work ``%(work)s``: the one in force, else the
#: last that was (a later version dropped the task), else the draft's.
LINE_OF_WORK = _OF_WORK.format(in_force=_in("v", IN_FORCE))


def lines_listed(asked: Collection[str]) -> str:
    """Over a line ``t`` at the owner's desk: whether a list of the unit's tasks, or a count of them, has this line.

    Unless asked for more it has the plans that are worked on, so that neither a closed year nor a copy made for the
    next one is mixed into the desk; a unit that works on none sees its drafts. A year asked for has the version in
    force, closed or not, or its first draft. A plan asked for, as by an annex or a group of it, is shown in any state.

    Args:
        asked: names of the parameters of the request; ``plan`` and ``year`` are filled by the caller.
    """
    rule = "true" if _ONE_VERSION & {*asked} else _OF_YEAR if "year" in asked else _NOW
    facts = (rule, *(fact for name, fact in ASKED.items() if name in asked))
    return _LISTED.format(facts=" AND ".join(facts))


def line_dropped(desk: str) -> str:
    """Over a line ``t`` and its plan ``p`` at a desk: a later version of the plan does not print the task any more."""
    return _DROPPED.format(desk=desk, in_force=_in("v", IN_FORCE))
