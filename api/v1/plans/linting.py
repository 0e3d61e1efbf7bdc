"""``plans/{plan}/lint/``: what is odd in a plan as it stands now."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from api.http.problems import findings
from api.http.rows import one
from api.http.serializers import Answer, FindingAnswer
from api.http.views import ApiViewSet, Home
from plans.linting import lint
from plans.selectors.linting import lint_plan
from plans.selectors.plans import plans
from tenants.roles import Permission


class PlanLintAnswer(Answer):
    """Every finding with its place: annex, group, number and field of a task, or the paragraph of the text."""

    findings = FindingAnswer(many=True)


class PlanLintViewSet(ApiViewSet):
    """Looks a plan over; nothing is changed."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"lint": Permission.PLAN_READ}
    answers: ClassVar = {"lint": PlanLintAnswer}
    rows = plans

    def lint(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Everything odd in the plan, each with its place and a suggestion."""
        found = one(self.get_queryset().defer(None), plan)
        return Response({"findings": findings(lint(lint_plan(found)), self.language)})
