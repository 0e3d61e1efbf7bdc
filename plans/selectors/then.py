"""What a plan was, and what was said, at a time past: SQL over a task's work ``w``."""

from plans.transitions import IN_FORCE, State

_DAY = "({moment} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
_WAS = "coalesce({approved} <= {day}, false)"
_THEN = """(SELECT v.id FROM plans_plan v
             WHERE v.unit_id = {unit} AND v.year = {year} AND v.state IN ({approved})
             ORDER BY {was} DESC, CASE WHEN {was} THEN -v.version ELSE v.version END LIMIT 1)"""
_SAID = "(u.unit_id = w.unit_id AND u.work_id = w.id AND u.kind = 'progress' AND u.note <> '' AND {day} {days})"
_ANSWERED = """(EXISTS (SELECT 1 FROM plans_checkin x WHERE x.unit_id = w.unit_id AND x.work_id = w.id
                           AND x.starts = {starts} AND x.ends = {ends})
                OR EXISTS (SELECT 1 FROM plans_taskupdate u WHERE {said}))"""
_ONCE_APPROVED = ", ".join(repr(state.value) for state in sorted(IN_FORCE | {State.AMENDED}))


def day_of(moment: str) -> str:
    """The business day of a moment."""
    return _DAY.format(moment=moment)


def version_then(unit: str, year: str, day: str) -> str:
    """The id of the version that was in force at the end of a day; before any was approved, of the first that came.

    Args:
        unit: an expression: whose plan.
        year: an expression: of which year.
        day: an expression: at the end of which day.
    """
    was = _WAS.format(approved=day_of("v.approved_at"), day=day)
    return _THEN.format(unit=unit, year=year, approved=_ONCE_APPROVED, was=was)


def said_on(days: str) -> str:
    """Over a report ``u`` too: its lead said what was done on the work, on a day as of ``< %(starts)s``."""
    return _SAID.format(day=day_of("u.at"), days=days)


def answered_in(starts: str, ends: str) -> str:
    """Whether the task was answered for in a period: by a check-in, or by what its lead reported meanwhile.

    Args:
        starts: an expression: the period's first day.
        ends: an expression: its cut-off.
    """
    return _ANSWERED.format(starts=starts, ends=ends, said=said_on(f"BETWEEN {starts} AND {ends}"))
