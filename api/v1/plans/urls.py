"""Routes of plans and tasks."""

from django.urls import path

from api.v1.plans.aliases import PlanAliasViewSet, PlanHeadingViewSet
from api.v1.plans.changes import PlanChangesViewSet
from api.v1.plans.copies import PlanCopyViewSet
from api.v1.plans.exports import PlanExportViewSet, ReceivedPlanExportViewSet
from api.v1.plans.imports import PlanImportViewSet
from api.v1.plans.indicators import IndicatorViewSet
from api.v1.plans.lines import PlanLineViewSet
from api.v1.plans.linting import PlanLintViewSet
from api.v1.plans.moves import STEPS, PlanMoveViewSet
from api.v1.plans.offer_urls import urlpatterns as offers
from api.v1.plans.plans import PlanViewSet
from api.v1.plans.received import ReceivedPlanViewSet
from api.v1.plans.reimports import PlanReimportViewSet
from api.v1.plans.reminder_urls import urlpatterns as reminders
from api.v1.plans.source import PlanSourceViewSet
from api.v1.plans.steps import PlanStepViewSet
from api.v1.plans.task_urls import urlpatterns as tasks

_UNIT = "units/<uuid:unit>/"
_PLAN = f"{_UNIT}plans/<uuid:plan>/"

urlpatterns = [
    path("indicators/", IndicatorViewSet.as_view({"get": "index"})),
    path(f"{_UNIT}plans/", PlanViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}plan-aliases/", PlanAliasViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{_UNIT}plan-aliases/<uuid:alias>/", PlanAliasViewSet.as_view({"delete": "destroy"})),
    path(f"{_UNIT}plan-headings/", PlanHeadingViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{_UNIT}plan-headings/<uuid:heading>/", PlanHeadingViewSet.as_view({"delete": "destroy"})),
    path(f"{_UNIT}plans/import/", PlanImportViewSet.as_view({"post": "upload"})),
    path(_PLAN, PlanViewSet.as_view({"get": "retrieve", "patch": "partial_update", "delete": "destroy"}), name="plan"),
    path(f"{_PLAN}lines/", PlanLineViewSet.as_view({"post": "create"})),
    path(
        f"{_PLAN}lines/<uuid:line>/",
        PlanLineViewSet.as_view({"patch": "partial_update", "delete": "destroy"}),
        name="plan-line",
    ),
    path(f"{_PLAN}import/", PlanReimportViewSet.as_view({"post": "reimport"})),
    path(f"{_PLAN}changes/", PlanChangesViewSet.as_view({"get": "changes"})),
    path(f"{_PLAN}copy/", PlanCopyViewSet.as_view({"post": "copy"})),
    *(path(f"{_PLAN}{step}/", PlanMoveViewSet.as_view({"post": step.value})) for step in STEPS),
    path(f"{_PLAN}steps/", PlanStepViewSet.as_view({"get": "list"})),
    path(f"{_PLAN}lint/", PlanLintViewSet.as_view({"get": "lint"})),
    path(f"{_PLAN}source/", PlanSourceViewSet.as_view({"get": "source"})),
    path(f"{_PLAN}document/", PlanExportViewSet.as_view({"get": "document"})),
    path(f"{_PLAN}workbook/", PlanExportViewSet.as_view({"get": "workbook"})),
    *tasks,
    *offers,
    *reminders,
    path(f"{_UNIT}received/plans/", ReceivedPlanViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}received/plans/<uuid:plan>/", ReceivedPlanViewSet.as_view({"get": "retrieve"})),
    path(f"{_UNIT}received/plans/<uuid:plan>/document/", ReceivedPlanExportViewSet.as_view({"get": "document"})),
    path(f"{_UNIT}received/plans/<uuid:plan>/workbook/", ReceivedPlanExportViewSet.as_view({"get": "workbook"})),
]
