"""What is odd about the number and the date under which a plan is issued."""

from datetime import date

from plans.numbers import DocumentNumber
from tenants.findings import Finding


def issue_findings(
    number: DocumentNumber,
    words: str,
    dated: date,
    *,
    symbol: str,
    today: date,
    approved: date | None,
    amended: date | None,
) -> list[Finding]:
    """Errors for a date that can't be, warnings for what the clerk may have a reason for.

    Args:
        number: as it was read.
        words: as it was typed.
        dated: the day on which the plan was signed.
        symbol: the one that the plan's head prints; empty where it prints none.
        today: the unit's business date.
        approved: the day on which the plan was approved here; a plan that was signed on paper before it was entered
            may rightly be older.
        amended: the date of the version that it amends, if there is one with a date.
    """
    return [*_of_date(dated, today, approved, amended), *_of_number(number, words, symbol)]


def _of_date(dated: date, today: date, approved: date | None, amended: date | None) -> list[Finding]:
    found, place = f"{dated:%d/%m/%Y}", "/dated"
    if dated > today:
        return [Finding("plan.dated_ahead", found=found, expected=f"{today:%d/%m/%Y}", pointer=place)]
    if amended and dated < amended:
        return [Finding("plan.dated_early", found=found, expected=f"{amended:%d/%m/%Y}", pointer=place)]
    if approved and dated < approved:
        expected = f"{approved:%d/%m/%Y}"
        return [Finding("plan.dated_before_approval", found=found, expected=expected, severity="warning")]
    return []


def _of_number(number: DocumentNumber, words: str, symbol: str) -> list[Finding]:
    """It is the clerk's to give, so that it only warns."""
    if not number.usual:
        return [Finding("plan.number_unusual", found=words, expected=f"05/{symbol or 'KH-UBND'}", severity="warning")]
    if number.symbol and symbol and number.symbol != symbol:
        return [Finding("plan.symbol_differs", found=number.symbol, expected=symbol, severity="warning")]
    return []
