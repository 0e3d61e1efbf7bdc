"""``reports/{report}/forms/{form}/rows/{row}/``: one row, so that colleagues who fill different rows never conflict."""

from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import if_match
from api.v1.reporting.form_answers import RowAnswer, RowPatch, row_answer
from api.v1.reporting.of_report import OfReport
from api.v1.reporting.words import local, person
from reporting.forms import FormDefinition
from reporting.heads import ReportHead
from reporting.selectors.forms import form_of
from reporting.selectors.people import names_of
from reporting.selectors.rows import StoredRow, row_of
from reporting.services.rows import rows_save
from reporting.transitions import Action
from tenants.refusals import NotFound
from tenants.roles import Permission
from tenants.versions import require_version


class ReportRowViewSet(OfReport):
    """One row of a form."""

    resource = "report-row"
    tag = "reports"
    grants: ClassVar = {"retrieve": Permission.REPORT_READ, "partial_update": Permission.REPORT_EDIT}
    bodies: ClassVar = {"partial_update": RowPatch}
    answers: ClassVar = {"retrieve": RowAnswer, "partial_update": RowAnswer}
    etagged = frozenset({"retrieve"})
    versioned = frozenset({"partial_update"})

    def retrieve(self, request: Request, unit: UUID, report: UUID, form: str, row: str) -> Response:
        """A row with its version."""
        head = self.found()
        definition = self._form(head, form, row)
        stored = row_of(self.unit, report, form, row)
        return Response(row_answer(head, definition, stored, self.language), headers=self.etag_header(stored.version))

    def partial_update(self, request: Request, unit: UUID, report: UUID, form: str, row: str) -> Response:
        """Save cells of a row; the others stay, derived ones are computed."""
        head = self.locked()
        definition = self._form(head, form, row)
        self.require(Action.EDIT, head)
        stored = row_of(self.unit, report, form, row, lock=True)
        require_version(if_match(request), stored.version, lambda: self._now(head, definition, stored))
        body: dict[str, Any] = self.read(RowPatch)
        [saved] = rows_save(
            access=self.access,
            head=head,
            form=definition,
            rows=[stored],
            changes={row: (body["cells"], "/cells")},
        )
        after = replace(head, row_version=head.row_version + (saved != stored))
        return Response(row_answer(after, definition, saved, self.language), headers=self.etag_header(saved.version))

    def _form(self, head: ReportHead, form: str, row: str) -> FormDefinition:
        definition = form_of(head.period.form_set, form).definition
        if row not in definition.row_position:
            raise NotFound("http.not_found")
        return definition

    def _now(self, head: ReportHead, form: FormDefinition, row: StoredRow) -> dict[str, Any]:
        return {
            **row_answer(head, form, row, self.language),
            "etag": f'"{row.version}"',
            "changed_at": local(row.changed_at),
            "changed_by": person(row.changed_by, names_of([row.changed_by])),
        }
