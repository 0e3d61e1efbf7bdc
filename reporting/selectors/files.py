"""Fills the exporters' plain documents from what is stored."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from reporting.aggregation import total_row
from reporting.completeness import LIST_LABELS, Duty, Standing, lists
from reporting.exporting.documents import (
    CompletenessLine,
    ConsolidatedFile,
    ConsolidatedPage,
    FormPage,
    Head,
    IndicatorLine,
    InputVersion,
    ReportFile,
    UnitLine,
    UnitStatus,
)
from reporting.exporting.names import committee, place
from reporting.heads import PeriodHead
from reporting.models import ReportVersion
from reporting.rollup import FormRollup, Rollup
from reporting.selectors.forms import bases_of, forms_of
from reporting.selectors.periods import period_head
from reporting.selectors.versions import cells_of_version
from tenants.clock import ZONE
from tenants.selectors import unit_refs, unit_superior

_ABSENT = {
    Standing.MISSING: UnitStatus.MISSING,
    Standing.EXCLUDED: UnitStatus.EXCLUDED,
    Standing.SENT: UnitStatus.AWAITING,
    Standing.RETURNED: UnitStatus.RETURNED,
}


def report_file(version: ReportVersion) -> ReportFile:
    """A sealed version, from :func:`reporting.selectors.versions.versions`, with its forms as pages."""
    period, cells = period_head(version.obligation.period), cells_of_version(version)
    forms = forms_of(period.form_set)
    bases = bases_of(forms.values())
    sent_at = version.sent_at.astimezone(ZONE)
    return ReportFile(
        head=_head(period, version.unit_id, version.reader_id, sent_at),
        pages=tuple(FormPage(form.definition, bases[code], cells[code]) for code, form in forms.items()),
        version=version.number,
        sent_at=sent_at,
        late=version.late,
        sha256=version.sha256,
    )


def consolidated_file(period: PeriodHead, rollup: Rollup, made_at: datetime) -> ConsolidatedFile:
    """A period's rollup with a line per unit, its input versions, completeness and indicators."""
    bases = bases_of(forms_of(period.form_set).values())
    return ConsolidatedFile(
        head=_head(period, period.unit, unit_superior(period.unit, period.ends), made_at),
        pages=tuple(_page(form, bases[form.form.code], rollup.duties) for form in rollup.forms),
        versions=tuple(_inputs(rollup)),
        completeness=tuple(
            CompletenessLine(LIST_LABELS[name].vi, tuple(duty.name for duty in duties))
            for name, duties in lists(rollup.duties).items()
        ),
        indicators=tuple(
            IndicatorLine(indicator.label.vi, indicator.choice.vi, rate) for indicator, rate in rollup.rates
        ),
    )


def _head(period: PeriodHead, reporter: UUID, receiver: UUID | None, made_at: datetime) -> Head:
    names = unit_refs({unit for unit in (reporter, receiver) if unit}, period.ends)
    return Head(
        reporter=committee(names[reporter]["name"]),
        receiver=committee(names[receiver]["name"]) if receiver else "",
        place=place(names[reporter]["name"]),
        period=period.label.vi,
        first=period.starts,
        last=period.ends,
        illustrative=period.illustrative,
        made_at=made_at,
    )


def _page(form: FormRollup, basis: str, duties: Iterable[Duty]) -> ConsolidatedPage:
    return ConsolidatedPage(form.form, basis, form.cells, tuple(_line(form, duty) for duty in duties))


def _line(form: FormRollup, duty: Duty) -> UnitLine:
    cells = form.inputs.get(duty.obligation)
    if cells is None:
        return UnitLine(duty.name, _ABSENT[duty.standing])
    return UnitLine(duty.name, UnitStatus.INCLUDED, total_row(form.form, cells))


def _inputs(rollup: Rollup) -> Iterable[InputVersion]:
    for duty in rollup.duties:
        version = rollup.versions.get(duty.obligation)
        if version is not None:
            sent_at = version.sent_at.astimezone(ZONE)
            yield InputVersion(duty.code, duty.name, version.number, sent_at, duty.late, version.sha256)
