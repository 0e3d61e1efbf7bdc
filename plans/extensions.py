"""What is odd about a later day that is asked for."""

from datetime import date

from tenants.findings import Finding


def extension_findings(due: date, year: int) -> list[Finding]:
    """Warnings about a day: one beyond the plan's year is possible, and worth a thought.

    Args:
        due: the day asked for.
        year: of the plan.
    """
    if due.year <= year:
        return []
    return [Finding("extension.beyond_year", found=f"{due:%d/%m/%Y}", expected=year, severity="warning")]
