"""Forms, periods, obligations, reports, versions and reviews."""

from reporting.models.forms import FormSet, FormSetForm, FormVersion, Indicator, LegalBasis, Sector
from reporting.models.periods import Obligation, Period
from reporting.models.reports import Report, ReportRow, ReportTransition, ReportVersion, ReportVersionForm
from reporting.models.reviews import Review, ReviewNote

__all__ = [
    "FormSet",
    "FormSetForm",
    "FormVersion",
    "Indicator",
    "LegalBasis",
    "Obligation",
    "Period",
    "Report",
    "ReportRow",
    "ReportTransition",
    "ReportVersion",
    "ReportVersionForm",
    "Review",
    "ReviewNote",
    "Sector",
]
