"""``tasks/{task}/confirm/``, ``reopen/`` and ``accountable/``: what the office decides about a task."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.problems import findings
from api.http.serializers import Body, FindingAnswer
from api.v1.plans.of_task import OfTask
from api.v1.plans.task_answers import TaskDetail
from plans.completing import product_findings
from plans.facts import Held, TaskAction
from plans.selectors.actors import vacancy_findings
from plans.services.confirming import task_confirm, task_name_accountable, task_reopen
from tenants.findings import Finding
from tenants.roles import Permission

_NOTE = 4000  # characters
_ACTS = ("confirm", "reopen", "name_accountable")


class ConfirmBody(Body):
    """What the office says to it."""

    note = serializers.CharField(max_length=_NOTE, allow_blank=True, required=False, default="")


class ReopenBody(Body):
    """What is missing."""

    reason = serializers.CharField(max_length=_NOTE)


class AccountableBody(Body):
    """A position of the unit; null lets the office answer for the task again."""

    position = serializers.UUIDField(allow_null=True)


class DecidedTask(TaskDetail):
    """A task after the office's decision."""

    findings = FindingAnswer(
        many=True, help_text="Warnings: confirmed without the expected product; a position that nobody holds."
    )


class TaskDecisionViewSet(OfTask):
    """The office's decisions about one task."""

    resource = "tasks"
    grants: ClassVar = dict.fromkeys(_ACTS, Permission.TASK_MANAGE)
    bodies: ClassVar = {"confirm": ConfirmBody, "reopen": ReopenBody, "name_accountable": AccountableBody}
    answers: ClassVar = dict.fromkeys(_ACTS, DecidedTask)
    versioned = frozenset(_ACTS)

    def confirm(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Confirm that a task is done, as its lead reported; a missing product is told."""
        return self._decided(task, TaskAction.CONFIRM, ConfirmBody, task_confirm, _unproven)

    def reopen(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Send a task back that was reported as done, or confirmed."""
        return self._decided(task, TaskAction.REOPEN, ReopenBody, task_reopen)

    def name_accountable(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Name the position that answers for a task which a collective leads; one that nobody holds is told."""
        return self._decided(task, TaskAction.NAME_ACCOUNTABLE, AccountableBody, task_name_accountable, self._vacant)

    def _decided(
        self,
        task: UUID,
        action: TaskAction,
        body: type[Body],
        service: Any,
        odd: Callable[[dict[str, Any]], Iterable[Finding]] | None = None,
    ) -> Response:
        """Take a decision; ``odd`` says what is odd about the task as it is shown after it."""
        work = self.locked(task)
        allowed = self.allowed(work, action)
        self.require_version(self.request, work)
        service(access=self.access, work=work, allowance=allowed, **self.read(body))
        shown = self.shown(work)
        told = {"findings": findings(odd(shown) if odd else (), self.language)}
        return Response(shown | told, headers={"ETag": etag(work.row_version)})

    def _vacant(self, shown: dict[str, Any]) -> list[Finding]:
        named = shown["accountable"]
        return vacancy_findings(self.access, Held(named["id"], "", named["name"])) if named else []


def _unproven(shown: dict[str, Any]) -> list[Finding]:
    return product_findings(shown["product"], shown["deliverables"])
