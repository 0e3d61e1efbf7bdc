"""``plans/{plan}/lines/``: annexes, groups and tasks of a draft, added, changed, moved and removed."""

from typing import Any, ClassVar
from uuid import UUID

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.serializers import Answer, Body
from api.http.views import ApiViewSet, Home
from api.v1.plans.drafts import draft_locked
from api.v1.plans.task_answers import TaskLine
from plans.measures import Measure
from plans.models import Plan
from plans.outlines import LineKind, Spot
from plans.selectors.lines import task_lines
from plans.selectors.plans import plans_owned
from plans.services.editing import line_add, line_change, line_remove
from tenants.roles import Permission

_ALL_BY_KIND = "Which of these a line has, follows from its kind; another one is refused."


class LineTarget(Body):
    """What measures one of a task's targets."""

    order = serializers.IntegerField(min_value=1, help_text="Which of the task's targets, from 1, as they are listed.")
    indicator = serializers.CharField(
        max_length=100, allow_null=True, help_text="Code of a percentage of `indicators/`; null takes it away."
    )


class LineWords(Body):
    """Where a line goes, and what it says."""

    under = serializers.UUIDField(
        allow_null=True, required=False, help_text="Id of the annex or group under which it stands; null for an annex."
    )
    before = serializers.UUIDField(
        allow_null=True, required=False, help_text="Id of the sibling before which it stands; null for the end."
    )
    label = serializers.CharField(  # type: ignore[assignment]  # the member's name, not the field's label
        max_length=100, allow_blank=True, required=False, help_text=f"Annex. {_ALL_BY_KIND}"
    )
    title = serializers.CharField(max_length=2000, allow_blank=True, required=False, help_text="Annex.")
    note = serializers.CharField(max_length=5000, allow_blank=True, required=False, help_text="Annex, task.")
    printed_number = serializers.CharField(max_length=50, allow_blank=True, required=False, help_text="Group, task.")
    heading = serializers.CharField(max_length=2000, required=False, help_text="Group.")
    content = serializers.CharField(max_length=20000, required=False, help_text="Task.")
    leads = serializers.CharField(
        max_length=2000, allow_blank=True, required=False, help_text="Task: as in its cell; read like an import."
    )
    coordinators = serializers.CharField(max_length=2000, allow_blank=True, required=False, help_text="Task.")
    product = serializers.CharField(max_length=5000, allow_blank=True, required=False, help_text="Task.")
    schedule = serializers.CharField(
        max_length=500, allow_blank=True, required=False, help_text="Task: as in its cell; read like an import."
    )
    targets = LineTarget(
        many=True,
        required=False,
        help_text="Task: indicators of targets that its content sets. One that is not named keeps its own while its "
        "words stay, and else gets the one that its words tell.",
    )


class LineNew(LineWords):
    """A line to add."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in LineKind])


class LineAnswer(Answer):
    """A line that was stored; the plan's new version is the ETag."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in LineKind])
    plan_row_version = serializers.IntegerField()
    task = TaskLine(allow_null=True, help_text="How the words of a task were understood.")


class PlanLineViewSet(ApiViewSet):
    """The lines of a draft; every change needs and gives the version of the whole plan."""

    resource = "plan_lines"
    home = Home.WARD
    grants: ClassVar = dict.fromkeys(("create", "partial_update", "destroy"), Permission.PLAN_EDIT)
    bodies: ClassVar = {"create": LineNew, "partial_update": LineWords}
    answers: ClassVar = {"create": LineAnswer, "partial_update": LineAnswer}
    versioned = frozenset({"create", "partial_update", "destroy"})
    etagged = frozenset({"create"})
    rows = plans_owned

    def create(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Add an annex, a group or a task."""
        found = draft_locked(self, plan)
        words = self.read(LineNew)
        kind, spot = LineKind(words.pop("kind")), _spot(words) or Spot()
        measures = _measures(words)
        line = line_add(access=self.access, plan=found, kind=kind, spot=spot, words=words, measures=measures)
        place = reverse("plan-line", kwargs={"unit": self.unit, "plan": plan, "line": line})
        answer = self._answer(found, line, kind, status=201)
        answer["Location"] = request.build_absolute_uri(place)
        return answer

    def partial_update(self, request: Request, plan: UUID, line: UUID, **kwargs: Any) -> Response:
        """Change what a line says, or (with ``under`` or ``before``) where it stands."""
        found = draft_locked(self, plan)
        words = self.read(LineWords)
        spot, measures = _spot(words), _measures(words)
        kind = line_change(access=self.access, plan=found, line=line, spot=spot, words=words, measures=measures)
        return self._answer(found, line, kind)

    def destroy(self, request: Request, plan: UUID, line: UUID, **kwargs: Any) -> Response:
        """Remove a line with all that stands below it."""
        found = draft_locked(self, plan)
        line_remove(access=self.access, plan=found, line=line)
        return Response(status=204, headers={"ETag": etag(found.row_version)})

    def _answer(self, plan: Plan, line: UUID, kind: LineKind, status: int = 200) -> Response:
        answer: dict[str, Any] = {"id": line, "kind": kind.value, "plan_row_version": plan.row_version, "task": None}
        if kind is LineKind.TASK:
            parameters = {"unit": self.unit, "today": self.access.clock.today(), "plan": plan.pk, "work": line}
            conditions = ("t.plan_id = %(plan)s", "t.work_id = %(work)s")
            [shown] = task_lines("unit_id", self.language, parameters, conditions=conditions)
            answer["task"] = shown.data
        return Response(answer, status=status, headers={"ETag": etag(plan.row_version)})


def _spot(words: dict[str, Any]) -> Spot | None:
    """Takes the place out of the body; None where it says nothing of one."""
    place = {name: words.pop(name) for name in ("under", "before") if name in words}
    return Spot(**place) if place else None


def _measures(words: dict[str, Any]) -> list[Measure]:
    """Takes what measures targets out of the body."""
    return [Measure(**target) for target in words.pop("targets", ())]
