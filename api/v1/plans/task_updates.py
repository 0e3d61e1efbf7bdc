"""``tasks/{task}/updates/``, ``progress/`` and ``contributions/``: what is done on a task."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.language import Language
from api.http.problems import findings
from api.http.serializers import Body, FindingAnswer
from api.v1.plans.of_task import OfTask
from api.v1.plans.signatures import signature
from api.v1.plans.task_answers import TaskUpdateAnswer
from plans.completing import Completion, completion_findings
from plans.facts import Status, TaskAction
from plans.labels import STATUSES, UPDATES, choice
from plans.models import TaskUpdate, TaskWork
from plans.selectors.tasks import task_updates
from plans.services.tasks import PERCENTS, Report, task_contribute, task_report
from tenants.findings import Finding
from tenants.roles import Permission

NOTE = 4000  # characters
COUNT = 1_000_000_000  # what an integer column holds, and more than anything counts


class ProgressBody(Body):
    """How far the work is."""

    status = serializers.ChoiceField(choices=[status.value for status in PERCENTS])
    percent = serializers.IntegerField(min_value=0, max_value=100, required=False, allow_null=True, default=None)
    count = serializers.IntegerField(min_value=0, max_value=COUNT, required=False, allow_null=True, default=None)
    note = serializers.CharField(max_length=NOTE, allow_blank=True, required=False, default="")
    blocked_reason = serializers.CharField(
        max_length=NOTE, allow_blank=True, required=False, default="", help_text="For the status blocked."
    )
    done_on = serializers.DateField(
        required=False, allow_null=True, default=None, help_text="For the status done; today unless told."
    )

    def validate_status(self, value: str) -> Status:
        """The status as the rules know it."""
        return Status(value)


class ContributionBody(Body):
    """What a coordinator adds."""

    note = serializers.CharField(max_length=NOTE)


class TaskReportAnswer(TaskUpdateAnswer):
    """A progress report as it was taken."""

    findings = FindingAnswer(
        many=True,
        help_text="Warnings for the status done: late work that is reported in time, work that goes on or comes back, "
        "no product.",
    )


def update_data(update: TaskUpdate, language: Language) -> dict[str, Any]:
    """An update as its answer's values."""
    return {
        "id": update.pk,
        "kind": choice(update.kind, UPDATES, language),
        "note": update.note,
        "status": choice(update.status, STATUSES, language) if update.status else None,
        "percent": update.percent,
        "count": update.count,
        **signature(update, language),
    }


class TaskUpdateViewSet(OfTask):
    """Progress reports and contributions of one task."""

    resource = "task-updates"
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "report": Permission.TASK_REPORT,
        "contribute": Permission.TASK_CONTRIBUTE,
    }
    bodies: ClassVar = {"report": ProgressBody, "contribute": ContributionBody}
    answers: ClassVar = {"list": TaskUpdateAnswer, "report": TaskReportAnswer, "contribute": TaskUpdateAnswer}
    versioned = frozenset({"report"})
    creates = frozenset({"report", "contribute"})

    def list(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """What was reported, contributed, confirmed and sent back, oldest first."""
        updates = task_updates().filter(unit=self.unit, work=self.work(task))
        page = self.paginate_queryset(updates) or ()
        return self.get_paginated_response([update_data(update, self.language) for update in page])

    def report(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Report progress on a task that one of the caller's positions leads; only who is accountable reports done."""
        work = self.locked(task)
        allowed = self.allowed(work, TaskAction.REPORT)
        self.require_version(request, work)
        report = Report(**self.read(ProgressBody))
        if report.status is Status.DONE:
            allowed = self.allowed(work, TaskAction.COMPLETE)
        update = task_report(access=self.access, work=work, allowance=allowed, report=report)
        return self._told(update, work, findings=findings(self._odd(work, report), self.language))

    def contribute(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Contribute to a task that one of the caller's positions coordinates."""
        work = self.work(task)
        allowed = self.allowed(work, TaskAction.CONTRIBUTE)
        body = self.read(ContributionBody)
        return self._told(task_contribute(access=self.access, work=work, allowance=allowed, **body), work)

    def _odd(self, work: TaskWork, report: Report) -> Iterable[Finding]:
        """What is odd about a task that was just reported as done."""
        if report.status is not Status.DONE:
            return ()
        line = self.line(work)
        return completion_findings(Completion.of(line.data, dated=line.facts.dated, today=self.access.clock.today()))

    def _told(self, update: TaskUpdate, work: TaskWork, **more: Any) -> Response:
        told = update_data(task_updates().get(pk=update.pk), self.language) | more
        return Response(told, status=201, headers={"ETag": etag(work.row_version)})
