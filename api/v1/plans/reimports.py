"""``plans/{plan}/import/``: a file read into a draft that exists."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.uploads import announced_size, wants_dry_run
from api.http.views import ApiViewSet, Home
from api.v1.plans.changes import DifferenceAnswer, difference_data
from api.v1.plans.drafts import draft_locked
from api.v1.plans.import_answers import PlanImportAnswer, import_answer
from api.v1.plans.uploads import PlanUpload, confirmed
from plans.importing import require_size
from plans.selectors.plans import plans_owned
from plans.services.imports import Imported
from plans.services.reimporting import plan_reimport
from tenants.roles import Permission


class PlanReimportAnswer(PlanImportAnswer):
    """What was read, and what it changes in the draft."""

    difference = DifferenceAnswer()


class PlanReimportViewSet(ApiViewSet):
    """Reads a file into a draft, all of it or nothing."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"reimport": Permission.PLAN_EDIT}
    bodies: ClassVar = {"reimport": PlanUpload}
    answers: ClassVar = {"reimport": PlanReimportAnswer}
    versioned = frozenset({"reimport"})
    dry_runs = frozenset({"reimport"})
    parameters = frozenset({"dry_run"})
    parser_classes = (MultiPartParser,)
    rows = plans_owned

    def reimport(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Replace the draft's text and lines by the file's; tasks that come again stay the same tasks.

        A task comes again where it says the same, stands in the same place and says nearly the same, or says nearly
        the same elsewhere. ``dry_run`` tells what would be added, changed and removed.
        """
        dry_run = wants_dry_run(request)
        require_size(announced_size(request))
        found = draft_locked(self, plan)
        body = self.read(PlanUpload)
        file = body["file"]
        require_size(file.size)
        read = plan_reimport(
            access=self.access,
            plan=found,
            data=file.read(),
            name=file.name,
            dry_run=dry_run,
            confirmed=confirmed(body),
        )
        outcome = Imported(None if dry_run else found, read.parsed)
        answer = {**import_answer(outcome, self.language), "difference": difference_data(read.difference)}
        return Response(answer, headers={"ETag": etag(found.row_version)})
