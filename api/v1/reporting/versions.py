"""``reports/{report}/versions/``: what the unit sent, as it was sealed."""

from typing import ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.v1.reporting.files import WorkbookViewSet
from api.v1.reporting.of_report import OfReport
from api.v1.reporting.shapes import VersionAnswer, VersionItem
from api.v1.reporting.version_answers import version_answer, version_item, version_workbook
from reporting.selectors.versions import versions
from tenants.refusals import NotFound
from tenants.roles import Permission
from tenants.selectors import unit_refs


class VersionViewSet(WorkbookViewSet, OfReport):
    """The sealed versions of a report of the unit's own."""

    resource = "report-versions"
    tag = "reports"
    grants: ClassVar = {"list": Permission.REPORT_READ, "retrieve": Permission.REPORT_READ}
    answers: ClassVar = {"list": VersionItem, "retrieve": VersionAnswer}
    xlsx = frozenset({"retrieve"})
    rows = versions

    def list(self, request: Request, unit: UUID, report: UUID) -> Response:
        """The versions sent, oldest first."""
        head = self.found()
        page = self.paginate_queryset(self.get_queryset().filter(report=head.id)) or ()
        units = unit_refs([self.unit], self.access.clock.today())
        return self.get_paginated_response([version_item(each, units, self.language, own=True) for each in page])

    def retrieve(self, request: Request, unit: UUID, report: UUID, version: UUID) -> Response:
        """A version with its figures, as JSON or as a workbook."""
        found = self.get_queryset().filter(report=report, pk=version).first()
        if found is None:
            raise NotFound("http.not_found")
        if self.wants_workbook:
            return version_workbook(found)
        units = unit_refs([self.unit], self.access.clock.today())
        return Response(version_answer(found, units, self.language, own=True))
