"""``plans/import/``: a plan out of a Word file."""

from typing import Any, ClassVar

from django.urls import reverse
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.views import ApiViewSet, Home
from api.v1.plans.import_answers import PlanImportAnswer, PlanUpload, import_answer
from plans.importing import require_size
from plans.services.imports import plan_import
from tenants.refusals import Malformed, UnsupportedMedia
from tenants.roles import Permission

_ENVELOPE = 64 * 1024  # bytes that a multipart body may need around its file
_SWITCH = {"true": True, "false": False}


class PlanImportViewSet(ApiViewSet):
    """Imports a plan, all of it or nothing."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"upload": Permission.PLAN_EDIT}
    bodies: ClassVar = {"upload": PlanUpload}
    answers: ClassVar = {"upload": PlanImportAnswer}
    creates = frozenset({"upload"})
    dry_runs = frozenset({"upload"})
    etagged = frozenset({"upload"})
    parameters = frozenset({"dry_run"})
    parser_classes = (MultiPartParser,)

    def upload(self, request: Request, **kwargs: Any) -> Response:
        """Read a plan from a .docx file and store it as a draft; everything odd is told at once."""
        dry_run = _dry_run(request)
        _require_envelope(request)
        file = self.read(PlanUpload)["file"]
        require_size(file.size)
        imported = plan_import(access=self.access, data=file.read(), name=file.name, dry_run=dry_run)
        answer = import_answer(imported, self.language)
        if imported.plan is None:
            return Response(answer)
        place = reverse("plan", kwargs={"unit": self.unit, "plan": imported.plan.pk})
        headers = {"Location": request.build_absolute_uri(place), "ETag": etag(imported.plan.row_version)}
        return Response(answer, status=201, headers=headers)


def _dry_run(request: Request) -> bool:
    given = request.query_params.get("dry_run", "false")
    if given not in _SWITCH:
        raise Malformed("http.bad_parameter", found=given, parameter="dry_run", problem="", expected=list(_SWITCH))
    return _SWITCH[given]


def _require_envelope(request: Request) -> None:
    """Refuse another media type, and an upload that is too large before it is taken in."""
    if request.content_type and request.content_type.partition(";")[0].strip() != MultiPartParser.media_type:
        found = request.content_type.partition(";")[0]
        raise UnsupportedMedia("http.media_type", found=found, expected=MultiPartParser.media_type)
    length = request.META.get("CONTENT_LENGTH") or "0"
    require_size(max(0, int(length) - _ENVELOPE) if length.isdecimal() else 0)
