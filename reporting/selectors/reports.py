"""A unit's reports and their histories."""

from django.db.models import QuerySet

from reporting.heads import ReportHead
from reporting.models import Report, ReportTransition


def reports() -> QuerySet[Report]:
    """Reports, to page through; the caller filters by unit and reads :func:`reporting.selectors.heads.report_heads`."""
    return Report.objects.only("id")


def transitions_of(head: ReportHead) -> QuerySet[ReportTransition]:
    """The steps of a report, oldest first, each with who took it."""
    steps = ReportTransition.objects.filter(unit=head.unit, report=head.id)
    return steps.select_related("actor").order_by("id")
