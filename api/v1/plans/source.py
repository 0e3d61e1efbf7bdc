"""``plans/{plan}/source/``: the file from which a plan was read."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from rest_framework.request import Request

from api.http.downloads import FileRenderer, attachment
from api.http.rendering import JsonRenderer
from api.http.rows import one
from api.http.views import ApiViewSet, Home
from plans.importing.kinds import FileKind
from plans.models import UploadedFile
from plans.selectors.plans import plans
from tenants.refusals import NotFound
from tenants.roles import Permission

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
        return attachment(bytes(file.content), name=file.name, media_type=file.media_type)
