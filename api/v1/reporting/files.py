"""Answers as workbooks: ``?format=xlsx`` on the actions that a view names in ``xlsx``."""

from urllib.parse import quote

from rest_framework.renderers import BaseRenderer
from rest_framework.response import Response

from api.http.rendering import JsonRenderer, XlsxRenderer
from api.http.views import ApiViewSet


class WorkbookViewSet(ApiViewSet):
    """A view whose ``xlsx`` actions also answer as a workbook."""

    def get_renderers(self) -> list[BaseRenderer]:
        """JSON, and the workbook where the action has one."""
        return [JsonRenderer(), XlsxRenderer()] if self.action in self.xlsx else [JsonRenderer()]

    @property
    def wants_workbook(self) -> bool:
        """Whether the caller asked for the file."""
        return isinstance(self.request.accepted_renderer, XlsxRenderer)


def workbook(data: bytes, name: str) -> Response:
    """A workbook as a download; its name in ASCII and, for readers that can, in full (RFC 6266)."""
    plain = name.encode("ascii", "ignore").decode() or "report"
    disposition = f"attachment; filename=\"{plain}.xlsx\"; filename*=UTF-8''{quote(name)}.xlsx"
    return Response(data, headers={"Content-Disposition": disposition})
