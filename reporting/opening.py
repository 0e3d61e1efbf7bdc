"""What a superior asks for when it opens a period: completed with the usual dates, and judged."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from reporting.periods import PeriodKind, period_findings, suggested_quarter, suggested_year
from tenants.findings import Finding

#: The wards' usual deadline is the 16th, two days after the cut-off on the 14th (FORMS section 1, "Deadlines").
_DAYS_TO_SEND = 2
_LAST_REPORTED_QUARTER = 3


class PeriodDates(NamedTuple):
    """First day, cut-off, and the last day for sending."""

    starts: date
    ends: date
    deadline: date


@dataclass(frozen=True, slots=True)
class PeriodRequest:
    """A period to be opened; dates left out are suggested, those given are stored as given.

    Attributes:
        quarter: 1–4 for a quarter, else None.
        title: of an ad hoc period, else empty.
    """

    kind: PeriodKind
    year: int
    quarter: int | None = None
    title: str = ""
    starts: date | None = None
    ends: date | None = None
    deadline: date | None = None

    @property
    def dates(self) -> PeriodDates | None:
        """The dates, None while one is missing."""
        if self.starts is None or self.ends is None or self.deadline is None:
            return None
        return PeriodDates(self.starts, self.ends, self.deadline)


def with_usual_dates(request: PeriodRequest) -> PeriodRequest:
    """The request with the dates that it leaves out, where custom knows any (not for ad hoc periods)."""
    starts, ends = request.starts, request.ends
    if request.kind is PeriodKind.QUARTER and request.quarter is not None:
        usual = suggested_quarter(request.year, request.quarter)
        starts, ends = starts or usual[0], ends or usual[1]
    if request.kind is PeriodKind.YEAR:
        usual = suggested_year(request.year)
        starts, ends = starts or usual[0], ends or usual[1]
    deadline = request.deadline
    if deadline is None and ends is not None and request.kind is not PeriodKind.AD_HOC:
        deadline = ends + timedelta(days=_DAYS_TO_SEND)
    return replace(request, starts=starts, ends=ends, deadline=deadline)


def request_findings(request: PeriodRequest) -> list[Finding]:
    """What is wrong or odd in a request completed by :func:`with_usual_dates`; errors refuse, warnings inform."""
    found = list(_naming_findings(request))
    if request.dates is not None:
        return found + period_findings(*request.dates)
    missing = [name for name in PeriodDates._fields if getattr(request, name) is None]
    found += [Finding("period.date_missing", pointer=f"/{name}", params={"date": name}) for name in missing]
    return found


def _naming_findings(request: PeriodRequest) -> list[Finding]:
    quarterly = request.kind is PeriodKind.QUARTER
    if quarterly and request.quarter is None:
        return [Finding("period.quarter_missing", expected="1–4", pointer="/quarter")]
    if not quarterly and request.quarter is not None:
        return [Finding("period.quarter_unexpected", found=request.quarter, pointer="/quarter")]
    if quarterly and request.quarter > _LAST_REPORTED_QUARTER:  # type: ignore[operator]  # None was sent back above
        return [Finding("period.quarter_four", found=request.quarter, severity="warning", pointer="/quarter")]
    if request.kind is PeriodKind.AD_HOC and not request.title:
        return [Finding("period.title_missing", pointer="/title")]
    if request.kind is not PeriodKind.AD_HOC and request.title:
        return [Finding("period.title_unexpected", found=request.title, pointer="/title")]
    return []
