"""``tasks/{task}/extensions/``: a lead asks for a later day, the office decides."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.problems import findings
from api.http.rows import one
from api.http.serializers import Body, Choice, FindingAnswer
from api.v1.plans.of_task import OfTask
from api.v1.plans.signatures import actor_ref, signature
from api.v1.plans.task_answers import Signed, TaskActor
from plans.extensions import extension_findings
from plans.facts import TaskAction
from plans.labels import EXTENSIONS, choice
from plans.models import ExtensionRequest, TaskWork
from plans.selectors.evidence import extensions
from plans.services.extensions import extension_ask, extension_decide, extension_withdraw
from tenants.clock import ZONE
from tenants.roles import Permission

_NOTE = 4000  # characters


class ExtensionBody(Body):
    """A later day, and why."""

    due = serializers.DateField()
    reason = serializers.CharField(max_length=_NOTE)


class ExtensionGrant(Body):
    """What the office says to it."""

    note = serializers.CharField(max_length=_NOTE, allow_blank=True, required=False, default="")


class ExtensionRefusal(Body):
    """Why not."""

    note = serializers.CharField(max_length=_NOTE)


class ExtensionAnswer(Signed):
    """A request for a later day."""

    id = serializers.UUIDField()
    due = serializers.DateField()
    reason = serializers.CharField()
    state = Choice()
    decided_by = TaskActor(allow_null=True, help_text="Who decided, or withdrew it.")
    decided_at = serializers.DateTimeField(allow_null=True)
    decision_note = serializers.CharField(allow_blank=True)
    findings = FindingAnswer(many=True, help_text="Warnings: a day beyond the plan's year.")


class ExtensionViewSet(OfTask):
    """Requests for a later day of one task."""

    resource = "task-extensions"
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "retrieve": Permission.PLAN_READ,
        "create": Permission.TASK_REPORT,
        "grant": Permission.TASK_MANAGE,
        "refuse": Permission.TASK_MANAGE,
        "withdraw": Permission.TASK_REPORT,
    }
    bodies: ClassVar = {"create": ExtensionBody, "grant": ExtensionGrant, "refuse": ExtensionRefusal}
    answers: ClassVar = dict.fromkeys(grants, ExtensionAnswer)
    versioned = frozenset({"grant", "refuse", "withdraw"})
    etagged = frozenset({"retrieve"})

    def list(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Every request for the task, oldest first."""
        work = self.work(task)
        year = self.line(work).data["plan"]["year"]
        page = self.paginate_queryset(extensions().filter(unit=self.unit, work=work)) or ()
        return self.get_paginated_response([self._data(each, year) for each in page])

    def retrieve(self, request: Request, task: UUID, extension: UUID, **kwargs: Any) -> Response:
        """One request; the task's own ETag is the version for deciding it."""
        work = self.work(task)
        return self._told(work, self._asked(work, extension).pk)

    def create(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Ask for a later day on a task that one of the caller's positions leads."""
        work = self.locked(task)
        allowed = self.allowed(work, TaskAction.ASK_EXTENSION)
        line = self.line(work).data
        # Only a dated task lets one ask.
        known = {"present": date.fromisoformat(line["due"]), "year": line["plan"]["year"]}
        asked = extension_ask(access=self.access, work=work, allowance=allowed, **known, **self.read(ExtensionBody))
        return self._told(work, asked.pk, status=201)

    def grant(self, request: Request, task: UUID, extension: UUID, **kwargs: Any) -> Response:
        """Give the later day."""
        return self._decide(task, extension, ExtensionGrant, granted=True)

    def refuse(self, request: Request, task: UUID, extension: UUID, **kwargs: Any) -> Response:
        """Refuse it, and say why."""
        return self._decide(task, extension, ExtensionRefusal, granted=False)

    def withdraw(self, request: Request, task: UUID, extension: UUID, **kwargs: Any) -> Response:
        """Take a request back before it is decided."""
        work = self.locked(task)
        asked = self._asked(work, extension)
        allowed = self.allowed(work, TaskAction.WITHDRAW_EXTENSION)
        self.require_version(request, work)
        extension_withdraw(access=self.access, work=work, allowance=allowed, request=asked)
        return self._told(work, asked.pk)

    def _decide(self, task: UUID, extension: UUID, body: type[Body], *, granted: bool) -> Response:
        work = self.locked(task)
        asked = self._asked(work, extension)
        allowed = self.allowed(work, TaskAction.DECIDE_EXTENSION)
        self.require_version(self.request, work)
        decided = {"request": asked, "granted": granted, **self.read(body)}
        extension_decide(access=self.access, work=work, allowance=allowed, **decided)
        return self._told(work, asked.pk)

    def _asked(self, work: TaskWork, extension: UUID) -> ExtensionRequest:
        return one(extensions().filter(unit=self.unit, work=work), extension)

    def _told(self, work: TaskWork, key: UUID, status: int = 200) -> Response:
        year = self.line(work).data["plan"]["year"]
        answer = self._data(extensions().get(unit=self.unit, pk=key), year)
        return Response(answer, status=status, headers={"ETag": etag(work.row_version)})

    def _data(self, asked: ExtensionRequest, year: int) -> dict[str, Any]:
        decided_at = asked.decided_at and asked.decided_at.astimezone(ZONE)
        return {
            "id": asked.pk,
            "due": asked.asked_due,
            "reason": asked.reason,
            "state": choice(asked.state, EXTENSIONS, self.language),
            "decided_by": actor_ref(asked.decided_by) if asked.decided_by else None,
            "decided_at": decided_at,
            "decision_note": asked.decision_note,
            "findings": findings(extension_findings(asked.asked_due, year), self.language),
            **signature(asked, self.language),
        }
