"""``plans/{plan}/submit/`` and the other steps of a plan's workflow."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.rows import one_locked
from api.http.serializers import Body
from api.http.views import ApiViewSet, Home
from api.v1.plans.plan_answers import PlanAnswer
from api.v1.plans.plan_data import own_plan
from plans.selectors.duties import duties_barred
from plans.selectors.plans import plans
from plans.services.moves import plan_move
from plans.transitions import RULES, Action, State, decide
from tenants.selectors import waivers_of
from tenants.versions import require_version

_STEPS = (Action.SUBMIT, Action.APPROVE, Action.REFUSE, Action.RECALL)


class PlanRefusal(Body):
    """Why a plan is refused."""

    reason = serializers.CharField(max_length=2000)


class PlanMoveViewSet(ApiViewSet):
    """The steps of a plan's workflow; states, grants and reasons stand in ``plans.transitions``."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {step.value: RULES[step].permission for step in _STEPS}
    bodies: ClassVar = {step.value: PlanRefusal for step in _STEPS if RULES[step].reason}
    answers: ClassVar = {step.value: PlanAnswer for step in _STEPS}
    versioned = frozenset(step.value for step in _STEPS)
    rows = plans

    def submit(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Hand the draft to the ward leader."""
        return self._move(plan, Action.SUBMIT)

    def approve(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Approve the plan; it is addressed to the superior and never changes again."""
        return self._move(plan, Action.APPROVE)

    def refuse(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Send the plan back to draft, with the reason."""
        return self._move(plan, Action.REFUSE)

    def recall(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Take the plan back to draft before it is approved."""
        return self._move(plan, Action.RECALL)

    def _move(self, key: UUID, action: Action) -> Response:
        found = one_locked(self.get_queryset(), key)
        before = own_plan(found, self.access, self.language)
        barred = duties_barred(found, self.access, waivers_of(self.access))
        decide(action, State(found.state), self.access.grants, barred).require(others=before["allowed_actions"])
        require_version(if_match(self.request), found.row_version, lambda: before)
        reason = self.read(PlanRefusal)["reason"] if RULES[action].reason else ""
        moved = plan_move(access=self.access, plan=found, action=action, reason=reason)
        answer = own_plan(moved, self.access, self.language)
        return Response(answer, headers={"ETag": etag(moved.row_version)})
