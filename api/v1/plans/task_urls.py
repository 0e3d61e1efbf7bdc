"""Routes of tasks."""

from django.urls import path

from api.v1.plans.check_ins import CheckInViewSet, TaskCheckInViewSet
from api.v1.plans.dashboard import DashboardViewSet
from api.v1.plans.deliverables import DeliverableFileViewSet, DeliverableUploadViewSet, DeliverableViewSet
from api.v1.plans.extensions import ExtensionViewSet
from api.v1.plans.task_decisions import TaskDecisionViewSet
from api.v1.plans.task_updates import TaskUpdateViewSet
from api.v1.plans.tasks import TaskViewSet

_UNIT = "units/<uuid:unit>/"
_TASK = f"{_UNIT}tasks/<uuid:task>/"
_DELIVERABLES = f"{_TASK}deliverables/"
_DELIVERABLE = f"{_DELIVERABLES}<uuid:deliverable>/"
_EXTENSION = f"{_TASK}extensions/<uuid:extension>/"

urlpatterns = [
    path(f"{_UNIT}tasks/", TaskViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}tasks/counts/", DashboardViewSet.as_view({"get": "counts"})),
    path(f"{_UNIT}dashboard/", DashboardViewSet.as_view({"get": "dashboard"})),
    path(f"{_UNIT}check-ins/<uuid:obligation>/", CheckInViewSet.as_view({"get": "retrieve", "post": "answer"})),
    path(f"{_TASK}check-ins/", TaskCheckInViewSet.as_view({"get": "list", "post": "create"})),
    path(_TASK, TaskViewSet.as_view({"get": "retrieve"})),
    path(f"{_TASK}updates/", TaskUpdateViewSet.as_view({"get": "list"})),
    path(f"{_TASK}progress/", TaskUpdateViewSet.as_view({"post": "report"})),
    path(f"{_TASK}contributions/", TaskUpdateViewSet.as_view({"post": "contribute"})),
    path(f"{_TASK}confirm/", TaskDecisionViewSet.as_view({"post": "confirm"})),
    path(f"{_TASK}reopen/", TaskDecisionViewSet.as_view({"post": "reopen"})),
    path(f"{_TASK}accountable/", TaskDecisionViewSet.as_view({"put": "name_accountable"})),
    path(f"{_TASK}extensions/", ExtensionViewSet.as_view({"get": "list", "post": "create"})),
    path(_EXTENSION, ExtensionViewSet.as_view({"get": "retrieve"})),
    *(
        path(f"{_EXTENSION}{step}/", ExtensionViewSet.as_view({"post": step}))
        for step in ("grant", "refuse", "withdraw")
    ),
    path(_DELIVERABLES, DeliverableViewSet.as_view({"get": "list"})),
    path(f"{_DELIVERABLES}links/", DeliverableViewSet.as_view({"post": "add_link"})),
    path(f"{_DELIVERABLES}documents/", DeliverableViewSet.as_view({"post": "add_document"})),
    path(f"{_DELIVERABLES}files/", DeliverableUploadViewSet.as_view({"post": "add_file"})),
    path(_DELIVERABLE, DeliverableViewSet.as_view({"get": "retrieve", "delete": "destroy"})),
    path(f"{_DELIVERABLE}file/", DeliverableFileViewSet.as_view({"get": "download"})),
]
