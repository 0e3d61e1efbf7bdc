"""The steps of a report: check, submit, approve, refuse, recall, send, correct."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.problems import findings
from api.http.serializers import Answer, Body, FindingAnswer
from api.v1.reporting.of_report import OfReport
from api.v1.reporting.report_answers import ReportAnswer, report_answer
from reporting.selectors.findings import findings_of
from reporting.services.reports import report_move
from reporting.services.sending import report_send
from reporting.transitions import Action
from tenants.roles import Permission


class Reason(Body):
    """Why."""

    reason = serializers.CharField(max_length=2000, allow_blank=True)


class Checked(Answer):
    """What stands in the way of submitting and of sending, and what only asks for a look."""

    submittable = serializers.BooleanField(help_text="No cell is left that is not entered.")
    sendable = serializers.BooleanField(help_text="Submittable, and no check that is an error is broken.")
    findings = FindingAnswer(many=True)


class TransitionViewSet(OfReport):
    """The steps of a report on its way."""

    resource = "reports"
    grants: ClassVar = {
        "check": Permission.REPORT_READ,
        "submit": Permission.REPORT_SUBMIT,
        "approve": Permission.REPORT_APPROVE,
        "refuse": Permission.REPORT_APPROVE,
        "recall": Permission.REPORT_SUBMIT,
        "send": Permission.REPORT_SEND,
        "correct": Permission.REPORT_SUBMIT,
    }
    bodies: ClassVar = {"refuse": Reason, "correct": Reason}
    answers: ClassVar = {"check": Checked} | dict.fromkeys(
        ("submit", "approve", "refuse", "recall", "send", "correct"), ReportAnswer
    )
    versioned = frozenset({"submit", "approve", "refuse", "recall", "send", "correct"})

    def check(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Check the whole report and store nothing."""
        missing, broken = findings_of(self.found())
        errors = [finding for finding in broken if finding.severity == "error"]
        answer = {
            "submittable": not missing,
            "sendable": not missing and not errors,
            "findings": findings([*missing, *broken], self.language),
        }
        return Response(answer)

    def submit(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Hand the draft to the leader; refused while cells are not entered."""
        return self._move(Action.SUBMIT)

    def approve(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Approve what was submitted."""
        return self._move(Action.APPROVE)

    def refuse(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Give it back to be mended, with the reason."""
        return self._move(Action.REFUSE, reasoned=True)

    def recall(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Take it back as a draft, before it is sent."""
        return self._move(Action.RECALL)

    def send(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Seal the next version and send it; refused while a check that is an error is broken."""
        report_send(access=self.access, head=self.unchanged(Action.SEND))
        return self._answer()

    def correct(self, request: Request, unit: UUID, report: UUID) -> Response:
        """Open an accepted report again, with the reason; the accepted version stays in force until the next one is."""
        return self._move(Action.CORRECT, reasoned=True)

    def _move(self, action: Action, *, reasoned: bool = False) -> Response:
        head = self.unchanged(action)
        body: dict[str, Any] = self.read(Reason) if reasoned else {}
        report_move(access=self.access, head=head, action=action, reason=body.get("reason", ""))
        return self._answer()

    def _answer(self) -> Response:
        head = self.found()
        return Response(report_answer(head, self.access, self.language), headers=self.etag_header(head.version))
