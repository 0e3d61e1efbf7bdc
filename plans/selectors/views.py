"""What the task page can be cut down to: views and filters as SQL over a line ``t`` of the owner's."""

from datetime import date, timedelta
from typing import Any

from plans.facts import Actor
from plans.selectors.decisive import DUE, IS_DUE_SOON, IS_OPEN, IS_OVERDUE
from plans.selectors.in_force import PLAN_WORKED_ON
from plans.selectors.led import CLAIMED, claimed_by
from plans.selectors.reporters import HAS_REPORTER
from plans.words import clean
from tenants.access import Access

#: Days within which a task is due soon.
SOON = 14

_NAMED = """EXISTS (SELECT 1 FROM plans_taskparty f
                     WHERE f.unit_id = t.unit_id AND f.task_id = t.id AND f.position_id = %(position)s)"""
_STATE = """EXISTS (SELECT 1 FROM plans_taskwork w JOIN plans_plan p ON p.unit_id = w.unit_id AND p.id = t.plan_id
                     WHERE w.unit_id = t.unit_id AND w.id = t.work_id AND {fact})"""
_DUE_IN_MONTH = _STATE.format(fact=f"{DUE} BETWEEN %(month)s::date AND %(month_ends)s::date")
#: The last days of a line's turns.
TURNS = "SELECT t.occurrences[n][2] AS day FROM generate_subscripts(t.occurrences, 1) AS n"
_TURN_IN_MONTH = "EXISTS (SELECT 1 FROM ({turns}) turn WHERE day BETWEEN %(month)s::date AND %(month_ends)s::date)"

#: Views by their names, over ``t``, its plan ``p`` and its work ``w``. But for ``mine`` they are of plans that are
#: worked on, since nobody can do anything about the others. Without a lead is also what names one that is vacant.
VIEWS: dict[str, str] = {
    "mine": CLAIMED,
    "due_soon": IS_DUE_SOON,
    "overdue": IS_OVERDUE,
    "without_lead": f"({PLAN_WORKED_ON} AND {IS_OPEN} AND NOT {HAS_REPORTER})",
    "waiting_confirmation": f"({PLAN_WORKED_ON} AND w.status = 'done')",
    "blocked": f"({PLAN_WORKED_ON} AND w.status = 'blocked')",
}
#: All that a line prints of a task.
_PRINTED = "concat_ws(E'\\n', t.content, t.lead_words, t.coordinator_words, t.product, t.note)"
#: Filters of the task page by the names of their parameters, over ``t`` alone; ``view`` is one of :data:`VIEWS`, the
#: others are those of ``plans.selectors.in_force``.
CONDITIONS: dict[str, str] = {
    "annex": "t.annex_id = %(annex)s",
    "group": "t.group_id = %(group)s",
    "status": _STATE.format(fact="w.status = %(status)s"),
    "schedule_kind": "t.schedule_kind = %(schedule_kind)s",
    "position": _STATE.format(fact=f"(w.accountable_id = %(position)s OR {_NAMED})"),
    "mine": f"{_STATE.format(fact=CLAIMED)} = %(mine)s",
    "due_before": _STATE.format(fact=f"{DUE} < %(due_before)s"),
    "month": f"({_DUE_IN_MONTH} OR {_TURN_IN_MONTH.format(turns=TURNS)})",
    "q": f"unaccent(lower({_PRINTED})) LIKE unaccent(lower(%(q)s))",
}


def view_condition(view: str) -> str:
    """A view's condition over ``t`` alone."""
    return _STATE.format(fact=VIEWS[view])


def view_parameters(access: Access, actor: Actor) -> dict[str, Any]:
    """What the views name.

    Args:
        access: the caller, in whose unit's name it reads.
        actor: the same as the rules see them, for ``mine``.
    """
    today = access.clock.today()
    soon = today + timedelta(days=SOON)
    return {"unit": access.unit, "today": today, "soon": soon, **claimed_by([(access.unit, actor)])}


def month_parameters(month: str) -> dict[str, date]:
    """The first and the last day of a month that is written as ``2024-03``."""
    first = date.fromisoformat(f"{month}-01")
    return {"month": first, "month_ends": (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)}


def containing(words: str) -> str:
    """The pattern of a text that contains the words, in the form in which plans are stored."""
    escaped = clean(words).replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
