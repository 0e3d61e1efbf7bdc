"""Routes of forms, periods, obligations, reports and the superior's desk."""

from django.urls import path

from api.v1.reporting.completeness import CompletenessViewSet
from api.v1.reporting.consolidated import ConsolidatedViewSet
from api.v1.reporting.consolidated_cells import ConsolidatedCellViewSet
from api.v1.reporting.forms import FormViewSet
from api.v1.reporting.obligations import ObligationViewSet
from api.v1.reporting.periods import PeriodViewSet
from api.v1.reporting.received import ReceivedViewSet
from api.v1.reporting.report_forms import ReportFormsViewSet, ReportFormViewSet
from api.v1.reporting.report_rows import ReportRowViewSet
from api.v1.reporting.reports import ReportViewSet
from api.v1.reporting.reviews import ReviewViewSet
from api.v1.reporting.transitions import TransitionViewSet
from api.v1.reporting.versions import VersionViewSet

GET = {"get": "retrieve"}
LIST = {"get": "list"}
UNIT = "units/<uuid:unit>/"
REPORT = f"{UNIT}reports/<uuid:report>/"
FORM = f"{REPORT}forms/<str:form>/"
RECEIVED = f"{UNIT}received/reports/"
STEPS = ("check", "submit", "approve", "refuse", "recall", "send", "correct")

urlpatterns = [
    path("forms/", FormViewSet.as_view(LIST)),
    path("forms/<str:form>/", FormViewSet.as_view(GET)),
    path(f"{UNIT}obligations/", ObligationViewSet.as_view(LIST)),
    path(f"{UNIT}obligations/<uuid:obligation>/", ObligationViewSet.as_view(GET)),
    path(f"{UNIT}reports/", ReportViewSet.as_view({"get": "list", "post": "create"})),
    path(REPORT, ReportViewSet.as_view(GET)),
    *[path(f"{REPORT}{step}/", TransitionViewSet.as_view({"post": step})) for step in STEPS],
    path(f"{REPORT}forms/", ReportFormsViewSet.as_view({"get": "index"})),
    path(FORM, ReportFormViewSet.as_view({"get": "retrieve", "patch": "partial_update"})),
    path(f"{FORM}rows/<str:row>/", ReportRowViewSet.as_view({"get": "retrieve", "patch": "partial_update"})),
    path(f"{REPORT}versions/", VersionViewSet.as_view(LIST)),
    path(f"{REPORT}versions/<uuid:version>/", VersionViewSet.as_view(GET)),
    path(RECEIVED, ReceivedViewSet.as_view(LIST)),
    path(f"{RECEIVED}<uuid:version>/", ReceivedViewSet.as_view(GET)),
    path(f"{RECEIVED}<uuid:version>/review/", ReviewViewSet.as_view({"get": "retrieve", "post": "create"})),
    path(f"{UNIT}periods/", PeriodViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{UNIT}periods/<uuid:period>/", PeriodViewSet.as_view(GET)),
    path(f"{UNIT}periods/<uuid:period>/completeness/", CompletenessViewSet.as_view(GET)),
    path(f"{UNIT}consolidated/<uuid:period>/", ConsolidatedViewSet.as_view(GET)),
    path(f"{UNIT}consolidated/<uuid:period>/cells/", ConsolidatedCellViewSet.as_view(GET)),
]
