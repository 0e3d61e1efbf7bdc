"""The cut-offs of what a unit owes, for those who must know when a period ends."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from reporting.asking import Key, Owed, ReportingPeriods, Span, reporting_periods
from reporting.models import Obligation, ReportVersion, Review
from reporting.selectors.periods import obligations, period_head
from tenants.clock import ZONE
from tenants.labels import Label


class CutOff(NamedTuple):
    """A period of what a unit owes.

    Attributes:
        unit: who owes the report.
        obligation: the report that is owed.
        name: what the period is called.
        starts, ends: the unit's own range; the last day is the cut-off.
    """

    unit: UUID
    obligation: UUID
    name: Label
    starts: date
    ends: date


def cut_off_of(owed: Obligation) -> CutOff:
    """The cut-off of an obligation that was read with its period."""
    return CutOff(owed.reader_id, owed.pk, period_head(owed.period).label, owed.starts, owed.ends)


def cut_offs_open(days: Mapping[UUID, date]) -> list[CutOff]:
    """Periods that have begun and whose report was never sent, the earliest cut-off first (one query).

    Args:
        days: units with their business dates.
    """
    if not days:
        return []
    begun = Q(*(Q(reader=unit, starts__lte=today) for unit, today in days.items()), _connector=Q.OR)
    sent = ReportVersion.objects.filter(unit=OuterRef("reader"), obligation=OuterRef("pk"))
    owed = obligations().filter(begun, ~Exists(sent), excluded_reason="").order_by("ends", "id")
    return [cut_off_of(each) for each in owed]


def periods_asked(days: Mapping[UUID, date]) -> dict[UUID, ReportingPeriods]:
    """Reporting periods for which units are asked how their tasks stand, opened by a superior or not (one query).

    Args:
        days: units with their business dates.
    """
    if not days:
        return {}
    versions = ReportVersion.objects.filter(unit=OuterRef("reader"), obligation=OuterRef("pk"))
    accepted = Review.objects.filter(
        reader=OuterRef("reader"), version__obligation=OuterRef("pk"), decision=Review.Decision.ACCEPTED
    )
    rows = obligations().filter(reader__in=list(days)).annotate(sent=Exists(versions), accepted=Exists(accepted))
    owed: defaultdict[UUID, list[Owed]] = defaultdict(list)
    for each in rows.order_by("ends", "id"):
        head = period_head(each.period)
        span = Span(head.label, each.starts, each.ends)
        key = Key(head.kind, head.year, head.quarter)
        owed[each.reader_id].append(Owed(key, span, each.sent, each.accepted, bool(each.excluded_reason)))
    return {unit: reporting_periods(owed[unit], today) for unit, today in days.items()}


def accepted_on(unit: UUID | None, obligation: UUID) -> date | None:
    """The day on which a unit's report was first accepted; None where it never was (one query)."""
    accepted = Review.objects.filter(
        reader=unit, version__obligation=obligation, decision=Review.Decision.ACCEPTED
    ).order_by("id")
    at = accepted.values_list("at", flat=True).first()
    return at.astimezone(ZONE).date() if at else None
