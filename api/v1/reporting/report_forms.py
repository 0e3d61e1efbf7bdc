"""``reports/{report}/forms/``: the forms of a report; one is read, and saved in bulk."""

from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.problems import findings
from api.v1.reporting.form_answers import FormPatch, ReportFormAnswer, form_answer
from api.v1.reporting.of_report import OfReport
from api.v1.reporting.queries import flag
from api.v1.reporting.report_answers import FormProgress, report_forms
from reporting.checks import form_findings, missing_findings
from reporting.entry import escape
from reporting.forms import FormDefinition
from reporting.heads import ReportHead
from reporting.selectors.forms import form_of
from reporting.selectors.rows import StoredRow, joined, rows_of
from reporting.services.rows import require_fresh, rows_save
from reporting.transitions import Action
from tenants.roles import Permission


class ReportFormsViewSet(OfReport):
    """The forms of a report."""

    resource = "report-forms"
    tag = "reports"
    grants: ClassVar = {"index": Permission.REPORT_READ}
    answers: ClassVar = {"index": FormProgress(many=True)}

    def index(self, request: Request, unit: UUID, report: UUID) -> Response:
        """The report's forms in order, and how far each is filled."""
        return Response(report_forms(self.found(), self.language))


class ReportFormViewSet(OfReport):
    """One form of a report."""

    resource = "report-form"
    tag = "reports"
    grants: ClassVar = {"retrieve": Permission.REPORT_READ, "partial_update": Permission.REPORT_EDIT}
    bodies: ClassVar = {"partial_update": FormPatch}
    answers: ClassVar = {"retrieve": ReportFormAnswer, "partial_update": ReportFormAnswer}
    rowwise = frozenset({"partial_update"})
    dry_runs = frozenset({"partial_update"})
    parameters = frozenset({"findings", "dry_run"})
    queries: ClassVar = {
        "retrieve": [OpenApiParameter("findings", bool, description="true: with the broken checks.", default=False)]
    }

    def retrieve(self, request: Request, unit: UUID, report: UUID, form: str) -> Response:
        """Every row of a form with its cells, versions and the total row."""
        head = self.found()
        definition = form_of(head.period.form_set, form).definition
        return Response(
            self._answer(head, definition, rows_of(self.unit, report, form), judged=flag(request, "findings"))
        )

    def partial_update(self, request: Request, unit: UUID, report: UUID, form: str) -> Response:
        """Save rows of a form, each on the version that was read: all or nothing, stale rows named (412)."""
        dry_run = flag(request, "dry_run")
        head = self.locked()
        definition = form_of(head.period.form_set, form).definition
        self.require(Action.EDIT, head)
        body: dict[str, Any] = self.read(FormPatch)
        sent = body["rows"]
        rows = rows_of(self.unit, report, form, lock=True)
        versions = {code: change["version"] for code, change in sent.items()}
        require_fresh(rows, versions, lambda: self._answer(head, definition, rows))
        saved = rows_save(
            access=self.access,
            head=head,
            form=definition,
            rows=rows,
            changes={code: (change["cells"], f"/rows/{escape(code)}/cells") for code, change in sent.items()},
            dry_run=dry_run,
        )
        moved = saved != rows and not dry_run
        after = replace(head, row_version=head.row_version + moved)
        return Response(self._answer(after, definition, saved, judged=True))

    def _answer(
        self, head: ReportHead, form: FormDefinition, rows: list[StoredRow], *, judged: bool = False
    ) -> dict[str, Any]:
        answer = form_answer(head, form, rows, self.access.grants, self.language)
        if judged:
            cells = joined(rows)
            answer["findings"] = findings([*missing_findings(form, cells), *form_findings(form, cells)], self.language)
        return answer
