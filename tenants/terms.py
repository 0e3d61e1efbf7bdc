"""Times for which somebody is or holds something: from a first day to the first day no longer in force, or open.

Pure rules over date ranges: memberships, holders of positions and waivers share them. A range that is empty was taken
back on the day it began, or before; what it said stands in the audit.
"""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid


def term(since: date, until: date | None) -> DateRange:
    """The range from a day to before another one, or open.

    Raises:
        Invalid: ``term.reversed``: it would end before it begins.
    """
    if until is not None and until <= since:
        raise _invalid("term.reversed", until, since)
    return DateRange(since, until)


def is_running(valid: DateRange, today: date) -> bool:
    """Whether it is in force on a day."""
    return today in valid


def is_over(valid: DateRange, today: date) -> bool:
    """Whether it is in force neither on a day nor later."""
    return valid.isempty or (valid.upper is not None and valid.upper <= today)


def require_running(valid: DateRange, today: date) -> None:
    """Refuse to change what is over: the past stays as it was.

    Raises:
        Conflict: ``term.over``.
    """
    if is_over(valid, today):
        raise Conflict("term.over", found=None if valid.isempty else f"{valid.upper:%d/%m/%Y}")


def ending(valid: DateRange, until: date | None, today: date) -> DateRange:
    """The range with another end; empty where it is taken back before it has lasted a day.

    Args:
        valid: the present range, which is not over.
        until: the first day no longer in force, today at the earliest; None leaves it open.
        today: the unit's business date.

    Raises:
        Invalid: ``term.past``: the days that have been can't be taken back.
    """
    if until is not None and until < today:
        raise _invalid("term.past", until, today)
    if until is not None and valid.lower is not None and until <= valid.lower:
        return DateRange(empty=True)
    return DateRange(valid.lower, until)


def _invalid(code: str, until: date, limit: date) -> Invalid:
    found, expected = f"{until:%d/%m/%Y}", f"{limit:%d/%m/%Y}"
    return Invalid.of(Finding(code, found=found, expected=expected, pointer="/to"))
