"""``plans/import/``: a plan out of a Word file, a workbook or a CSV file."""

from typing import Any, ClassVar

from django.urls import reverse
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.uploads import announced_size, wants_dry_run
from api.http.views import ApiViewSet, Home
from api.v1.plans.import_answers import PlanImportAnswer, import_answer
from api.v1.plans.uploads import PlanImport, confirmed
from plans.importing import require_size
from plans.services.imports import plan_import
from tenants.roles import Permission


class PlanImportViewSet(ApiViewSet):
    """Imports a plan, all of it or nothing."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"upload": Permission.PLAN_EDIT}
    bodies: ClassVar = {"upload": PlanImport}
    answers: ClassVar = {"upload": PlanImportAnswer}
    creates = frozenset({"upload"})
    dry_runs = frozenset({"upload"})
    etagged = frozenset({"upload"})
    parameters = frozenset({"dry_run"})
    parser_classes = (MultiPartParser,)

    def upload(self, request: Request, **kwargs: Any) -> Response:
        """Read a plan from a .docx, .xlsx or .csv file and store it as a draft; everything odd is told at once.

        The kind of file is told by its content. What ``headings`` and ``aliases`` say counts for this file, and is
        remembered by the unit once the plan is stored. A dry run tells as an error among the findings that the unit has
        a plan of that year already: a file is imported into that draft under ``plans/{plan}/import/``.
        """
        dry_run = wants_dry_run(request)
        require_size(announced_size(request))
        body = self.read(PlanImport)
        file = body["file"]
        require_size(file.size)
        imported = plan_import(
            access=self.access,
            data=file.read(),
            name=file.name,
            dry_run=dry_run,
            confirmed=confirmed(body),
            year=body.get("year"),
        )
        answer = import_answer(imported, self.language)
        if imported.plan is None:
            return Response(answer)
        place = reverse("plan", kwargs={"unit": self.unit, "plan": imported.plan.pk})
        headers = {"Location": request.build_absolute_uri(place), "ETag": etag(imported.plan.row_version)}
        return Response(answer, status=201, headers=headers)
