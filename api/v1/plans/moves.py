"""``plans/{plan}/submit/`` and the other steps of a plan's life."""

from typing import Any, ClassVar
from uuid import UUID

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one, one_locked
from api.http.serializers import Body
from api.http.views import ApiViewSet, Home
from api.v1.plans.plan_answers import OwnPlanAnswer
from api.v1.plans.plan_data import own_plan, standing
from plans.models import Plan
from plans.selectors.duties import duties_barred
from plans.selectors.plans import plans_owned
from plans.services.amending import plan_amend
from plans.services.moves import plan_close, plan_issue, plan_move
from plans.transitions import RULES, Action, decide
from tenants.selectors import waivers_of
from tenants.versions import require_version

STEPS = tuple(action for action in Action if action not in {Action.EDIT, Action.DISCARD})


class PlanReason(Body):
    """Why a plan is refused, amended or resumed."""

    reason = serializers.CharField(max_length=2000)


class PlanIssue(Body):
    """The number and the date of an approved plan; they are given once."""

    number = serializers.CharField(max_length=50, help_text='"05" or "05/KH-UBND".')
    dated = serializers.DateField()


class PlanClosing(Body):
    """The end of a plan's year."""

    note = serializers.CharField(
        max_length=2000,
        allow_blank=True,
        default="",
        help_text="Why tasks are left unfinished or unconfirmed, where some are.",
    )


class PlanMoveViewSet(ApiViewSet):
    """The steps of a plan's life; states, grants and reasons stand in ``plans.transitions``."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {step.value: RULES[step].permission for step in STEPS}
    bodies: ClassVar = {
        **{step.value: PlanReason for step in STEPS if RULES[step].reason},
        Action.ISSUE.value: PlanIssue,
        Action.CLOSE.value: PlanClosing,
    }
    answers: ClassVar = {step.value: OwnPlanAnswer for step in STEPS}
    versioned = frozenset(step.value for step in STEPS)
    etagged = frozenset({Action.AMEND.value})
    creates = frozenset({Action.AMEND.value})
    rows = plans_owned

    def submit(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Hand the draft to the ward leader."""
        return self._move(plan, Action.SUBMIT)

    def approve(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Approve the plan; it is addressed to the superior, and its lines never change again."""
        return self._move(plan, Action.APPROVE)

    def refuse(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Send the plan back to draft, with the reason."""
        return self._move(plan, Action.REFUSE)

    def recall(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Take the plan back to draft before it is approved."""
        return self._move(plan, Action.RECALL)

    def issue(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Give the approved plan its number and date, once."""
        found = self._decided(plan, Action.ISSUE)
        return self._answer(plan_issue(access=self.access, plan=found, **self.read(PlanIssue)))

    def close(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """End the plan's year; tasks that are left unfinished or unconfirmed are told, and need a note."""
        found = self._decided(plan, Action.CLOSE)
        return self._answer(plan_close(access=self.access, plan=found, **self.read(PlanClosing)))

    def resume(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Take back that the plan was closed, with the reason: people work on its tasks again."""
        return self._move(plan, Action.RESUME)

    def amend(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Begin the plan's next version as a draft; the present one stays in force until that is approved."""
        found = self._decided(plan, Action.AMEND)
        draft = plan_amend(access=self.access, plan=found, **self.read(PlanReason))
        place = reverse("plan", kwargs={"unit": self.unit, "plan": draft.pk})
        answer = self._answer(draft, status=201)
        answer["Location"] = request.build_absolute_uri(place)
        return answer

    def _move(self, key: UUID, action: Action) -> Response:
        found = self._decided(key, action)
        reason = self.read(PlanReason)["reason"] if RULES[action].reason else ""
        return self._answer(plan_move(access=self.access, plan=found, action=action, reason=reason))

    def _decided(self, key: UUID, action: Action) -> Plan:
        """The plan, locked, where the caller may take the step on the version that it read."""
        found: Plan = one_locked(self.get_queryset(), key)
        before = own_plan(found, self.access, self.language)
        barred = duties_barred(found, self.access, waivers_of(self.access))
        decide(action, standing(found), self.access.grants, barred).require(others=before["allowed_actions"])
        require_version(if_match(self.request), found.row_version, lambda: before)
        return found

    def _answer(self, plan: Plan, status: int = 200) -> Response:
        stored = one(self.get_queryset(), plan.pk)  # with its last step
        answer = own_plan(stored, self.access, self.language)
        return Response(answer, status=status, headers={"ETag": etag(plan.row_version)})
