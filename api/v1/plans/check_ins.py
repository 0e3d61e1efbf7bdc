"""``check-ins/{obligation}/`` and ``tasks/{task}/check-ins/``: what tasks without a due day say at a period's end."""

from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.filtering import truth
from api.http.rows import one
from api.http.serializers import Body
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.check_in_answers import CheckInAnswer, CheckInPage, check_in_data, page_data
from api.v1.plans.of_task import OfTask
from plans.check_ins import CheckInPeriod
from plans.facts import TaskAction, is_own
from plans.labels import CHECK_INS
from plans.selectors.actors import actor_of
from plans.selectors.check_ins import CheckInLine, check_in_lines
from plans.selectors.evidence import check_ins
from plans.services.check_ins import Said, check_ins_record, given_of
from reporting.selectors.cut_offs import CutOff, accepted_on, cut_off_of
from reporting.selectors.periods import obligation_due, obligations
from tenants.roles import Permission

_NOTE = 4000  # characters


class CheckInSaid(Body):
    """What a task says for the period."""

    answer = serializers.ChoiceField(choices=list(CHECK_INS))
    note = serializers.CharField(max_length=_NOTE, allow_blank=True, required=False, default="")


class CheckInBody(CheckInSaid):
    """What one task says, and for which report."""

    obligation = serializers.UUIDField()


class CheckInsBody(Body):
    """Answers for many tasks at once."""

    answers = serializers.DictField(
        child=CheckInSaid(), required=False, default=dict, help_text="A task's id → its answer."
    )
    others = serializers.ChoiceField(
        choices=["unchanged", "nothing"],
        required=False,
        allow_null=True,
        default=None,
        help_text="The answer of every other task that waits and that the caller leads.",
    )


class CheckInViewSet(ApiViewSet):
    """The check-ins of one of the periods for which the unit owes a report."""

    resource = "check-ins"
    home = Home.WARD
    desk = Desk.RECEIVED
    grants: ClassVar = {"retrieve": Permission.PLAN_READ, "answer": Permission.TASK_REPORT}
    bodies: ClassVar = {"answer": CheckInsBody}
    answers: ClassVar = dict.fromkeys(grants, CheckInPage)
    creates = frozenset({"answer"})
    parameters = frozenset({"mine"})
    queries: ClassVar = {"retrieve": [OpenApiParameter("mine", bool, description="true: only tasks that I lead.")]}
    rows = obligations

    def retrieve(self, request: Request, obligation: UUID, **kwargs: Any) -> Response:
        """Every task of the period's year: those asked for an answer, and beside them those with a due day."""
        cut_off = cut_off_of(one(self.get_queryset(), obligation))
        return Response(self._page(cut_off, mine=truth(request, "mine")))

    def answer(self, request: Request, obligation: UUID, **kwargs: Any) -> Response:
        """Answer for many tasks in one call, all of it or nothing; what is answered again counts anew."""
        one(self.get_queryset(), obligation)
        cut_off = cut_off_of(obligation_due(self.unit, obligation))
        body, period = self.read(CheckInsBody), CheckInPeriod.of(cut_off)
        answers = {task: Said(**each) for task, each in body["answers"].items()}
        others = Said(body["others"]) if body["others"] else None
        given = given_of(self._lines(cut_off), actor_of(self.access), answers, others)
        check_ins_record(access=self.access, period=period, given=given)
        return Response(self._page(cut_off, mine=True), status=201)

    def _lines(self, cut_off: CutOff) -> list[CheckInLine]:
        accepted = accepted_on(self.unit, cut_off.obligation)
        return check_in_lines(self.unit, self.access.clock.today(), CheckInPeriod.of(cut_off), accepted)

    def _page(self, cut_off: CutOff, *, mine: bool) -> dict[str, Any]:
        lines, actor = self._lines(cut_off), actor_of(self.access)
        if mine:
            lines = [line for line in lines if is_own(TaskAction.CHECK_IN, line.facts, actor)]
        return page_data(cut_off, lines, actor, self.language)


class TaskCheckInViewSet(OfTask):
    """The check-ins of one task."""

    resource = "task-check-ins"
    grants: ClassVar = {"list": Permission.PLAN_READ, "create": Permission.TASK_REPORT}
    bodies: ClassVar = {"create": CheckInBody}
    answers: ClassVar = {"list": CheckInAnswer, "create": CheckInAnswer}

    def list(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """What the task said, period by period."""
        rows = check_ins().filter(unit=self.unit, work=self.work(task))
        page = self.paginate_queryset(rows) or ()
        return self.get_paginated_response([check_in_data(each, self.language) for each in page])

    def create(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Answer for a task that one of the caller's positions leads."""
        work = self.work(task)
        self.allowed(work, TaskAction.CHECK_IN)
        body = self.read(CheckInBody)
        period = CheckInPeriod.of(cut_off_of(obligation_due(self.unit, body.pop("obligation"))))
        lines = check_in_lines(self.unit, self.access.clock.today(), period)
        given = given_of(lines, actor_of(self.access), {str(work.pk): Said(**body)}, at="")
        [made] = check_ins_record(access=self.access, period=period, given=given)
        return Response(check_in_data(check_ins().get(unit=self.unit, pk=made.pk), self.language), status=201)
