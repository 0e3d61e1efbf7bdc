"""Which later days a task may get, and what is odd about one."""

from datetime import date

from tenants.findings import Finding


def extension_fault(due: date, *, after: date, year: int, today: date) -> Finding | None:
    """Why a day can't be a task's later one; None where it can.

    Args:
        due: the day.
        after: the day behind which it must lie.
        year: of the plan.
        today: the unit's business date.
    """
    found, latest = f"{due:%d/%m/%Y}", date(max(year, today.year) + 1, 12, 31)
    if due <= after:
        return Finding("extension.not_later", found=found, expected=f"{after:%d/%m/%Y}", pointer="/due")
    if due > latest:
        return Finding("extension.too_late", found=found, expected=f"{latest:%d/%m/%Y}", pointer="/due")
    return None


def extension_findings(due: date, year: int) -> list[Finding]:
    """Warnings about a day: one beyond the plan's year is possible, and worth a thought.

    Args:
        due: the day asked for, or given.
        year: of the plan.
    """
    if due.year <= year:
        return []
    return [Finding("extension.beyond_year", found=f"{due:%d/%m/%Y}", expected=year, severity="warning")]
