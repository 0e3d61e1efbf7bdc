"""What the task page can be cut down to: views and filters as SQL over a line ``t`` of the owner's."""

from datetime import date, timedelta
from typing import Any

from plans.facts import Actor, codes_named
from plans.selectors.decisive import DUE, IS_DUE_SOON, IS_OPEN, IS_OVERDUE
from plans.words import clean

#: Days within which a task is due soon.
SOON = 14

_PARTY = "EXISTS (SELECT 1 FROM plans_taskparty f WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND {fact})"
_STATE = """EXISTS (SELECT 1 FROM plans_taskwork w JOIN plans_plan p ON p.unit_id = w.unit_id AND p.id = t.plan_id
                     WHERE w.unit_id = t.unit_id AND w.id = t.work_id AND {fact})"""
_MINE = _PARTY.format(fact="(f.position_id = ANY (%(held)s::uuid[]) OR f.standard = ANY (%(codes)s::text[]))")
_LED = _PARTY.format(fact="f.side = 'lead'")
_DUE_IN_MONTH = _STATE.format(fact=f"{DUE} BETWEEN %(month)s::date AND %(month_ends)s::date")
#: The last days of a line's turns.
TURNS = "SELECT t.occurrences[n][2] AS day FROM generate_subscripts(t.occurrences, 1) AS n"
_TURN_IN_MONTH = "EXISTS (SELECT 1 FROM ({turns}) turn WHERE day BETWEEN %(month)s::date AND %(month_ends)s::date)"

#: Views by their names, over ``t``, its plan ``p`` and its work ``w``.
VIEWS: dict[str, str] = {
    "mine": _MINE,
    "due_soon": IS_DUE_SOON,
    "overdue": IS_OVERDUE,
    "without_lead": f"({IS_OPEN} AND NOT {_LED})",
    "waiting_confirmation": "w.status = 'done'",
    "blocked": "w.status = 'blocked'",
}
#: Filters of the task page by the names of their parameters, over ``t`` alone; ``view`` is one of :data:`VIEWS`.
CONDITIONS: dict[str, str] = {
    "plan": "t.plan_id = %(plan)s",
    "annex": "t.annex_id = %(annex)s",
    "group": "t.group_id = %(group)s",
    "status": _STATE.format(fact="w.status = %(status)s"),
    "schedule_kind": "t.schedule_kind = %(schedule_kind)s",
    "position": _PARTY.format(fact="f.position_id = %(position)s"),
    "mine": f"{_MINE} = %(mine)s",
    "due_before": _STATE.format(fact=f"{DUE} < %(due_before)s"),
    "month": f"({_DUE_IN_MONTH} OR {_TURN_IN_MONTH.format(turns=TURNS)})",
    "q": "unaccent(lower(t.content)) LIKE unaccent(lower(%(q)s))",
}


def view_condition(view: str) -> str:
    """A view's condition over ``t`` alone."""
    return _STATE.format(fact=VIEWS[view])


def view_parameters(actor: Actor, today: date) -> dict[str, Any]:
    """What the views name.

    Args:
        actor: the caller, for ``mine``.
        today: the unit's business date.
    """
    return {
        "today": today,
        "soon": today + timedelta(days=SOON),
        "held": [position.id for position in actor.positions],
        "codes": codes_named(actor.positions),
    }


def month_parameters(month: str) -> dict[str, date]:
    """The first and the last day of a month that is written as ``2024-03``."""
    first = date.fromisoformat(f"{month}-01")
    return {"month": first, "month_ends": (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)}


def containing(words: str) -> str:
    """The pattern of a text that contains the words, in the form in which plans are stored."""
    escaped = clean(words).replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
