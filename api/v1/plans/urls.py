"""Routes of plans and tasks."""

from django.urls import path

from api.v1.plans.imports import PlanImportViewSet
from api.v1.plans.linting import PlanLintViewSet
from api.v1.plans.moves import STEPS, PlanMoveViewSet
from api.v1.plans.plans import PlanViewSet
from api.v1.plans.received import ReceivedPlanViewSet
from api.v1.plans.source import PlanSourceViewSet
from api.v1.plans.task_updates import TaskUpdateViewSet
from api.v1.plans.tasks import TaskViewSet

_UNIT = "units/<uuid:unit>/"
_PLAN = f"{_UNIT}plans/<uuid:plan>/"
_TASK = f"{_UNIT}tasks/<uuid:task>/"

urlpatterns = [
    path(f"{_UNIT}plans/", PlanViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}plans/import/", PlanImportViewSet.as_view({"post": "upload"})),
    path(_PLAN, PlanViewSet.as_view({"get": "retrieve", "delete": "destroy"}), name="plan"),
    *(path(f"{_PLAN}{step}/", PlanMoveViewSet.as_view({"post": step.value})) for step in STEPS),
    path(f"{_PLAN}lint/", PlanLintViewSet.as_view({"get": "lint"})),
    path(f"{_PLAN}source/", PlanSourceViewSet.as_view({"get": "source"})),
    path(f"{_UNIT}tasks/", TaskViewSet.as_view({"get": "list"})),
    path(_TASK, TaskViewSet.as_view({"get": "retrieve"})),
    path(f"{_TASK}updates/", TaskUpdateViewSet.as_view({"get": "list"})),
    path(f"{_TASK}progress/", TaskUpdateViewSet.as_view({"post": "report"})),
    path(f"{_TASK}contributions/", TaskUpdateViewSet.as_view({"post": "contribute"})),
    path(f"{_UNIT}received/plans/", ReceivedPlanViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}received/plans/<uuid:plan>/", ReceivedPlanViewSet.as_view({"get": "retrieve"})),
]
