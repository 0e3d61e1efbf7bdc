"""``plans/{plan}/steps/``: who took which step of a plan's life, when and why."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.language import Language
from api.http.rows import one
from api.http.serializers import Answer, Choice
from api.http.views import ApiViewSet, Home
from api.v1.plans.signatures import actor_ref
from api.v1.plans.task_answers import TaskActor
from api.v1.tenants.labels import role_choice
from plans.labels import ACTIONS, STATES, choice
from plans.models import PlanStep
from plans.selectors.plans import plan_steps, plans_owned
from tenants.clock import ZONE
from tenants.roles import Permission


class PlanStepAnswer(Answer):
    """A step of a plan's life; never changed."""

    id = serializers.UUIDField()
    action = Choice()
    state = Choice(help_text="After the step. Approving an amendment is a step of the version before it, too.")
    reason = serializers.CharField(allow_blank=True)
    actor = TaskActor()
    role = Choice(help_text="The role that allowed it.")
    at = serializers.DateTimeField(help_text="The unit's business time.")


def step_data(step: PlanStep, language: Language) -> dict[str, Any]:
    """A step as its answer's values."""
    return {
        "id": step.pk,
        "action": choice(step.action, ACTIONS, language),
        "state": choice(step.state, STATES, language),
        "reason": step.reason,
        "actor": actor_ref(step.actor),
        "role": role_choice(step.role, language),
        "at": step.at.astimezone(ZONE),
    }


class PlanStepViewSet(ApiViewSet):
    """The steps of one plan, to the unit itself alone."""

    resource = "plan-steps"
    tag = "plans"
    home = Home.WARD
    grants: ClassVar = {"list": Permission.PLAN_READ}
    answers: ClassVar = {"list": PlanStepAnswer}
    rows = plans_owned

    def list(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Submitted, refused, approved, issued, amended, closed, resumed: by whom, when and why, oldest first."""
        found = one(self.get_queryset(), plan)
        page = self.paginate_queryset(plan_steps().filter(unit=self.unit, plan=found.pk)) or ()
        return self.get_paginated_response([step_data(step, self.language) for step in page])
