"""What decides about a task, as SQL over a line ``t``, its plan ``p`` and its work ``w``.

The rules themselves stand in ``plans.facts``; these expressions say what they are told, and when a task is late.
"""

import orjson

from plans.facts import OPEN, Held, Party, Status, TaskFacts
from plans.selectors.in_force import PLAN_WORKED_ON

_OPEN = ", ".join(f"'{status}'" for status in Status if status in OPEN)
#: Work goes on.
IS_OPEN = f"w.status IN ({_OPEN})"
#: Only a point or a range can be overdue by itself (DESIGN section 5).
IS_DATED = "(t.schedule_kind IN ('point', 'range') AND t.due IS NOT NULL)"
#: The due day that counts: the plan's, or a later one that the office granted.
DUE = "greatest(w.extended_to, t.due)"
#: Has passed, or comes within the parameter ``soon``, before the work is done.
IS_OVERDUE = f"({PLAN_WORKED_ON} AND {IS_OPEN} AND {IS_DATED} AND {DUE} < %(today)s::date)"
IS_DUE_SOON = f"({PLAN_WORKED_ON} AND {IS_OPEN} AND {IS_DATED} AND {DUE} BETWEEN %(today)s::date AND %(soon)s::date)"
#: Where a line stands, as printed, with its annex ``a`` and its group ``g``.
PATH = "concat_ws('.', nullif(a.label, ''), nullif(g.printed_number, ''), nullif(t.printed_number, ''))"
#: A party ``x`` and the unit's position ``pos`` behind it, as :class:`plans.facts.Party`.
PARTY = """json_build_array(x.side, x.kind, coalesce(x.position_id::text, ''), x.standard,
                                                coalesce(pos.name, x.words))"""
#: The parties of the unit's own line, as a JSON array of :class:`plans.facts.Party`.
PARTIES = f"""(SELECT coalesce(json_agg({PARTY} ORDER BY x.side, x."order"), '[]')
                FROM plans_taskparty x
                LEFT JOIN tenants_position pos ON pos.unit_id = x.unit_id AND pos.id = x.position_id
               WHERE x.unit_id = %(unit)s AND x.task_id = t.id)"""  # noqa: S608 - constants of the code
_DECISIVE = """json_build_array(p.state, {parties},
       CASE WHEN w.accountable_id IS NOT NULL THEN json_build_array(w.accountable_id, '', named.name) END,
       w.status, {dated}, EXISTS (SELECT 1 FROM plans_extensionrequest e WHERE e.{desk} = %(unit)s
                                     AND e.unit_id = w.unit_id AND e.work_id = w.id AND e.state = 'pending'))::text"""


def decisive(desk: str, parties: str) -> str:
    """All of it as JSON text.

    Args:
        desk: ``unit_id`` or ``reader_id``: whose desk reads.
        parties: a JSON array of the line's parties, in the order of sides and names; the position that the office named
            is ``named``.
    """
    return _DECISIVE.format(desk=desk, parties=parties, dated=IS_DATED)


def facts_of(text: str) -> TaskFacts:
    """The facts out of the text that :func:`decisive` gives."""
    plan, parties, accountable, *rest = orjson.loads(text)
    named = Held(*accountable) if accountable else None
    return TaskFacts(plan, tuple(Party(*party) for party in parties), named, *rest)
