"""``plans/{plan}/document/`` and ``workbook/``: a plan as an official Word file, or as a workbook; both read back."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.http.downloads import FileRenderer, attachment
from api.http.rendering import DOCX, XLSX, DocxRenderer, JsonRenderer, XlsxRenderer
from api.http.rows import one
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.received import received_plans
from plans.exporting import PlanDocument, write_docx, write_xlsx
from plans.selectors.documents import plan_document
from plans.selectors.plans import plans
from tenants.roles import Permission


class PlanExportViewSet(ApiViewSet):
    """The unit's plans as files."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"document": Permission.PLAN_READ, "workbook": Permission.PLAN_READ}
    answers: ClassVar = {"document": OpenApiTypes.BINARY, "workbook": OpenApiTypes.BINARY}
    files: ClassVar = {"document": DOCX, "workbook": XLSX}
    renderers: ClassVar[Mapping[str, type[FileRenderer]]] = {"document": DocxRenderer, "workbook": XlsxRenderer}
    rows = plans

    def get_renderers(self) -> list[BaseRenderer]:
        """The action's own, and JSON for what is refused."""
        return [self.renderers[self.action](), JsonRenderer()] if self.action in self.renderers else [JsonRenderer()]

    def document(self, request: Request, plan: UUID, **kwargs: Any) -> HttpResponse:
        """The plan as a Word file in the layout of Nghị định 30/2020/NĐ-CP; importing it gives the same plan."""
        return self._file(plan, write_docx)

    def workbook(self, request: Request, plan: UUID, **kwargs: Any) -> HttpResponse:
        """The plan as a workbook: its text, and a sheet for each annex; every cell is a text."""
        return self._file(plan, write_xlsx)

    def _file(self, plan: UUID, write: Callable[[PlanDocument], bytes]) -> HttpResponse:
        found = one(self.get_queryset().defer(None).defer("findings"), plan)
        document = plan_document(found, desk=self.desk.value, unit=self.unit)
        kind = self.renderers[self.action]
        return attachment(write(document), name=f"ke-hoach-{found.year}.{kind.format}", media_type=kind.media_type)


class ReceivedPlanExportViewSet(PlanExportViewSet):
    """Plans received, as files."""

    resource = "received-plans"
    tag = "received"
    home = Home.SUPERIOR
    desk = Desk.RECEIVED
    grants: ClassVar = {"document": Permission.RECEIVED_READ, "workbook": Permission.RECEIVED_READ}
    rows = received_plans
