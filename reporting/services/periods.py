"""Opening a period: who owes a report is decided then, by the reporting line on the period's last day."""

from uuid import UUID

from django.db import transaction

from reporting.models import FormSet, Obligation, Period
from reporting.opening import PeriodRequest, request_findings, with_usual_dates
from reporting.periods import PeriodKind
from reporting.selectors.forms import form_sets_for
from reporting.services.rules import acting_unit
from reporting.services.uniqueness import refusing_duplicates
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid
from tenants.selectors import unit_subordinates


@transaction.atomic
def period_open(
    *, access: Access, request: PeriodRequest, form_set: str | None = None, illustrative: bool = False
) -> tuple[UUID, list[Finding]]:
    """Open a period for every unit that reports to the caller's on the period's last day.

    Args:
        access: who opens it, in the name of the superior.
        request: its kind and dates.
        form_set: the code of what is asked for; the one in force for that kind where it is left out.
        illustrative: whether its figures are made up, which every place that shows them then says.

    Returns:
        The period's id, and what is odd about it (a deadline on a day off).

    Raises:
        Invalid: ``period.invalid`` with every fault at once.
        Conflict: ``period.exists``, or ``period.nobody_obliged``.
    """
    asked = with_usual_dates(request)
    findings = request_findings(asked)
    chosen = _form_set(asked, form_set, findings)
    if asked.dates is None or chosen is None or any(finding.severity == "error" for finding in findings):
        raise Invalid("period.invalid", findings=findings)
    superior, (starts, ends, deadline) = acting_unit(access), asked.dates
    units = unit_subordinates(superior, ends)
    if not units:
        raise Conflict("period.nobody_obliged", found=ends.isoformat())
    with refusing_duplicates(Conflict("period.exists", found=f"{starts} – {ends}")):
        period = Period.objects.create(
            unit_id=superior,
            kind=asked.kind.value,
            year=asked.year,
            quarter=asked.quarter,
            title=asked.title,
            starts=starts,
            ends=ends,
            deadline=deadline,
            form_set=chosen,
            illustrative=illustrative,
            opened_at=access.clock.now(),
            opened_by=access.user,
        )
    Obligation.objects.bulk_create(
        Obligation(unit_id=superior, reader_id=unit, period=period, starts=starts, ends=ends) for unit in units
    )
    return period.pk, findings


def _form_set(asked: PeriodRequest, code: str | None, findings: list[Finding]) -> FormSet | None:
    """The form set asked for, or the one in force; a finding where there is none."""
    if asked.ends is None:
        return None
    sets = {form_set.code: form_set for form_set in form_sets_for(asked.kind.value, asked.ends)}
    if asked.kind is PeriodKind.AD_HOC and code is not None:
        sets |= {form_set.code: form_set for form_set in FormSet.objects.filter(valid__contains=asked.ends)}
    chosen = sets.get(code) if code is not None else next(iter(sets.values()), None)
    if chosen is None:
        findings.append(Finding("period.form_set_unknown", found=code, expected=list(sets), pointer="/form_set"))
    return chosen
