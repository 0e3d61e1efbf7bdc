"""``tasks/{task}/updates/``, ``progress/`` and ``contributions/``: what is done on a task."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.language import Language
from api.http.rows import one, one_locked
from api.http.serializers import Body
from api.http.views import ApiViewSet, Home
from api.v1.plans.task_acts import Acts
from api.v1.plans.task_answers import TaskUpdateAnswer
from plans.facts import Allowance, TaskAction, allowance, decide
from plans.labels import STATUSES, UPDATES, Label, choice
from plans.models import TaskUpdate, TaskWork
from plans.selectors.actors import actor_of
from plans.selectors.tasks import task_line, task_updates, task_works
from plans.services.tasks import task_contribute, task_report
from tenants.clock import ZONE
from tenants.roles import ROLE_LABELS, Permission
from tenants.versions import require_version

_NOTE = 4000  # characters
_ROLES = {role.value: Label(*words) for role, words in ROLE_LABELS.items()}


class ProgressBody(Body):
    """How far the work is."""

    status = serializers.ChoiceField(choices=list(STATUSES))
    percent = serializers.IntegerField(min_value=0, max_value=100, required=False, allow_null=True, default=None)
    note = serializers.CharField(max_length=_NOTE, allow_blank=True, required=False, default="")


class ContributionBody(Body):
    """What a coordinator adds."""

    note = serializers.CharField(max_length=_NOTE)


def update_data(update: TaskUpdate, language: Language) -> dict[str, Any]:
    """An update as its answer's values."""
    actor, position = update.actor, update.position
    return {
        "id": update.pk,
        "kind": choice(update.kind, UPDATES, language),
        "note": update.note,
        "status": choice(update.status, STATUSES, language) if update.status else None,
        "percent": update.percent,
        "actor": {"id": actor.pk, "name": actor.full_name or actor.username},
        "role": choice(update.role, _ROLES, language),
        "position": {"id": position.pk, "name": position.name} if position else None,
        "at": update.at.astimezone(ZONE),
    }


class TaskUpdateViewSet(ApiViewSet):
    """Progress reports and contributions of one task."""

    resource = "task-updates"
    tag = "tasks"
    home = Home.WARD
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "report": Permission.TASK_REPORT,
        "contribute": Permission.TASK_CONTRIBUTE,
    }
    bodies: ClassVar = {"report": ProgressBody, "contribute": ContributionBody}
    answers: ClassVar = dict.fromkeys(("list", "report", "contribute"), TaskUpdateAnswer)
    versioned = frozenset({"report"})
    creates = frozenset({"report", "contribute"})
    rows = task_works

    def list(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """What was reported and contributed, oldest first."""
        work = one(self.get_queryset(), task)
        updates = task_updates().filter(unit=self.unit, work=work)
        page = self.paginate_queryset(updates) or ()
        return self.get_paginated_response([update_data(update, self.language) for update in page])

    def report(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Report progress on a task that one of the caller's positions leads."""
        work = one_locked(self.get_queryset(), task)
        allowed = self._allowance(work, TaskAction.REPORT)
        require_version(if_match(request), work.row_version, lambda: self._current(work))
        body = self.read(ProgressBody)
        return self._answer(task_report(access=self.access, work=work, allowance=allowed, **body), work)

    def contribute(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Contribute to a task that one of the caller's positions coordinates."""
        work = one(self.get_queryset(), task)
        allowed = self._allowance(work, TaskAction.CONTRIBUTE)
        body = self.read(ContributionBody)
        return self._answer(task_contribute(access=self.access, work=work, allowance=allowed, **body), work)

    def _allowance(self, work: TaskWork, action: TaskAction) -> Allowance:
        """What allows the act; refuses it in words where nothing does."""
        facts, actor = task_line(self.access, work.pk, self.language).facts, actor_of(self.access)
        decide(action, facts, actor).require(others=())
        allowed = allowance(action, facts, actor)
        if allowed is None:
            raise RuntimeError(action)  # decide() has just allowed it
        return allowed

    def _current(self, work: TaskWork) -> dict[str, Any]:
        line = task_line(self.access, work.pk, self.language)
        return line.data | Acts(actor_of(self.access), self.language).of(line)

    def _answer(self, update: TaskUpdate, work: TaskWork) -> Response:
        stored = task_updates().get(pk=update.pk)
        return Response(update_data(stored, self.language), status=201, headers={"ETag": etag(work.row_version)})
