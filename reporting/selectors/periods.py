"""Periods that a unit opened, and what is owed to whom."""

from uuid import UUID

from django.db.models import Count, QuerySet

from reporting.heads import PeriodHead
from reporting.models import Obligation, Period
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid

_HEAD_FIELDS = (
    "id",
    "unit_id",
    "kind",
    "year",
    "quarter",
    "title",
    "starts",
    "ends",
    "deadline",
    "form_set_id",
    "illustrative",
)


def periods() -> QuerySet[Period]:
    """Periods, each with the number of its obligations; the caller filters by unit."""
    return Period.objects.select_related("form_set").annotate(obliged=Count("obligations"))


def period_head(period: Period) -> PeriodHead:
    """The period as rules and answers take it."""
    return PeriodHead(*(getattr(period, field) for field in _HEAD_FIELDS))


def obligations() -> QuerySet[Obligation]:
    """Obligations with their periods; the caller filters by who owes or who asks."""
    return Obligation.objects.select_related("period__form_set")


def obligation_due(unit: UUID | None, obligation: UUID) -> Obligation:
    """A report that a unit owes, with its period.

    Raises:
        Invalid: ``report.obligation_unknown``.
        Conflict: ``report.obligation_excluded``: none is due.
    """
    owed = obligations().filter(reader=unit, pk=obligation).first()
    if owed is None:
        raise Invalid.of(Finding("report.obligation_unknown", found=str(obligation), pointer="/obligation"))
    if owed.excluded_reason:
        raise Conflict("report.obligation_excluded", found=owed.excluded_reason)
    return owed
