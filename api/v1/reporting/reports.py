"""``reports/``: the unit's own reports."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Body
from api.v1.reporting.of_report import OfReport
from api.v1.reporting.report_answers import ReportAnswer, ReportItem, report_answer, report_items
from reporting.models import Report
from reporting.selectors.heads import report_head, report_heads
from reporting.selectors.reports import reports
from reporting.services.reports import report_create
from tenants.roles import Permission


class ReportBegin(Body):
    """The obligation that the report is for."""

    obligation = serializers.UUIDField()


class ReportFilter(django_filters.FilterSet):
    """By obligation and period."""

    obligation = django_filters.UUIDFilter()
    period = django_filters.UUIDFilter(field_name="obligation__period")

    class Meta:
        model = Report
        fields: ClassVar[list[str]] = []


class ReportViewSet(OfReport):
    """The unit's own reports."""

    resource = "reports"
    grants: ClassVar = {
        "list": Permission.REPORT_READ,
        "create": Permission.REPORT_EDIT,
        "retrieve": Permission.REPORT_READ,
    }
    bodies: ClassVar = {"create": ReportBegin}
    answers: ClassVar = {"list": ReportItem, "create": ReportAnswer, "retrieve": ReportAnswer}
    etagged = frozenset({"create", "retrieve"})
    rows = reports
    filterset_class = ReportFilter

    def list(self, request: Request, unit: UUID) -> Response:
        """The unit's reports, oldest first."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        heads = report_heads(self.unit, [report.pk for report in page])
        items = report_items([heads[report.pk] for report in page], self.access, self.language)
        return self.get_paginated_response(items)

    def create(self, request: Request, unit: UUID) -> Response:
        """Begin the report that an obligation asks for; every row of every form is there then, nothing entered."""
        body: dict[str, Any] = self.read(ReportBegin)
        report = report_create(access=self.access, obligation=body["obligation"])
        head = report_head(self.unit, report)
        location = {"Location": f"{request.path}{report}/", **self.etag_header(head.version)}
        return Response(report_answer(head, self.access, self.language), status=201, headers=location)

    def retrieve(self, request: Request, unit: UUID, report: UUID) -> Response:
        """A report: its state, what may be done now, forms, review and history."""
        head = self.found()
        return Response(report_answer(head, self.access, self.language), headers=self.etag_header(head.version))
