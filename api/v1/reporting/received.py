"""``received/reports/``: versions that other units sent to this one."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.views import Desk, Home
from api.v1.reporting.actions import Actions, actions_answer
from api.v1.reporting.files import WorkbookViewSet
from api.v1.reporting.shapes import VersionAnswer, VersionItem
from api.v1.reporting.version_answers import version_answer, version_item, version_workbook
from reporting import transitions
from reporting.models import ReportVersion
from reporting.selectors.duties import duties_barred_of_version
from reporting.selectors.versions import newest, versions
from reporting.services.reviews import state_of_version
from reporting.transitions import State
from tenants.refusals import NotFound
from tenants.roles import Permission
from tenants.selectors import unit_refs

#: What the review says of a version in a state, empty for one that has none.
_DECISIONS = {State.SENT: "", State.RETURNED: "returned", State.ACCEPTED: "accepted"}


class ReceivedItem(VersionItem, Actions):
    """A received version in a list."""


class ReceivedAnswer(VersionAnswer, Actions):
    """A received version with its figures."""


class ReceivedFilter(django_filters.FilterSet):
    """By period, sender and state; ``latest`` leaves out versions that a later one replaced."""

    period = django_filters.UUIDFilter(field_name="obligation__period")
    sender = django_filters.UUIDFilter(field_name="unit")
    state = django_filters.ChoiceFilter(choices=[(state.value, state.value) for state in _DECISIONS], method="in_state")
    latest = django_filters.BooleanFilter(method="only_latest")

    class Meta:
        model = ReportVersion
        fields: ClassVar[list[str]] = []

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Versions whose review says so."""
        return rows.filter(decision=_DECISIONS[State(value)])

    def only_latest(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        """The latest version of each report."""
        return newest(rows) if value else rows


class ReceivedViewSet(WorkbookViewSet):
    """What was sent to this unit."""

    resource = "received-reports"
    home = Home.SUPERIOR
    desk = Desk.RECEIVED
    grants: ClassVar = {"list": Permission.RECEIVED_READ, "retrieve": Permission.RECEIVED_READ}
    answers: ClassVar = {"list": ReceivedItem, "retrieve": ReceivedAnswer}
    xlsx = frozenset({"retrieve"})
    rows = versions
    filterset_class = ReceivedFilter

    def list(self, request: Request, unit: UUID) -> Response:
        """The versions received, oldest first."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        units = unit_refs({each.unit_id for each in page}, self.access.clock.today())
        items = [{**version_item(each, units, self.language, own=False), **self._actions(each)} for each in page]
        return self.get_paginated_response(items)

    def retrieve(self, request: Request, unit: UUID, version: UUID) -> Response:
        """A version with its figures, as JSON or as a workbook."""
        found = self.get_queryset().filter(pk=version).first()
        if found is None:
            raise NotFound("http.not_found")
        if self.wants_workbook:
            return version_workbook(found)
        units = unit_refs([found.unit_id], self.access.clock.today())
        return Response({**version_answer(found, units, self.language, own=False), **self._actions(found)})

    def _actions(self, version: Any) -> dict[str, Any]:
        state = state_of_version(version.decision)
        barred = duties_barred_of_version(version.author_id, self.access)
        return actions_answer(state, self.access, self.language, transitions.Desk.SUPERIOR, barred)
