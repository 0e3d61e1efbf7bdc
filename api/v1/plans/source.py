"""``plans/{plan}/source/``: the file from which a plan was read."""

from collections.abc import Mapping
from typing import Any, ClassVar, cast
from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.http.rendering import JsonRenderer
from api.http.rows import one
from api.http.views import ApiViewSet, Home
from plans.importing.kinds import FileKind
from plans.models import UploadedFile
from plans.selectors.plans import plans
from tenants.refusals import NotFound
from tenants.roles import Permission


class FileRenderer(BaseRenderer):
    """Lets a client ask for the file by its media type."""

    charset = None
    render_style = "binary"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        """The file's bytes."""
        return cast("bytes", data)


#: One for each kind of file that can be imported.
RENDERERS = tuple(
    type(f"{kind.name}Renderer", (FileRenderer,), {"media_type": kind.value, "format": kind.name.lower()})
    for kind in FileKind
)


class PlanSourceViewSet(ApiViewSet):
    """Downloads what was uploaded, to the unit itself alone."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"source": Permission.PLAN_READ}
    answers: ClassVar = {"source": OpenApiTypes.BINARY}
    files: ClassVar = {"source": tuple(kind.value for kind in FileKind)}
    renderer_classes = (*RENDERERS, JsonRenderer)
    rows = plans

    def source(self, request: Request, plan: UUID, **kwargs: Any) -> HttpResponse:
        """The uploaded file, as it came."""
        found = one(self.get_queryset(), plan)
        file = UploadedFile.objects.filter(unit=self.unit, pk=found.source_id).first()
        if file is None:
            raise NotFound("http.not_found")
        headers = {
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=file.name) or "attachment",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox",
            "Cache-Control": "private, no-store",
        }
        return HttpResponse(bytes(file.content), content_type=file.media_type, headers=headers)
