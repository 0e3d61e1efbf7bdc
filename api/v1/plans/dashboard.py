"""``tasks/counts/`` and ``dashboard/``: how the unit's year stands."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.hot import filter_values
from api.http.serializers import Answer, Choice
from api.http.views import ApiViewSet, Home
from api.v1.plans.signatures import signature
from api.v1.plans.task_answers import Signed
from api.v1.plans.years import OF_PLAN, OfPlan
from plans.check_ins import CheckInPeriod
from plans.labels import STATUSES, choice
from plans.selectors.actors import actor_of
from plans.selectors.awaiting import check_ins_due
from plans.selectors.counts import task_counts
from plans.selectors.dashboard import extensions_waiting, first_tasks
from plans.selectors.tasks import task_works
from reporting.selectors.cut_offs import cut_offs_open
from tenants.roles import Permission


class ViewCounts(Answer):
    """Tasks of each view, as ``tasks/?view=…`` lists them."""

    all = serializers.IntegerField()
    mine = serializers.IntegerField()
    due_soon = serializers.IntegerField()
    overdue = serializers.IntegerField()
    without_lead = serializers.IntegerField()
    waiting_confirmation = serializers.IntegerField()
    blocked = serializers.IntegerField()


class StatusCount(Answer):
    """Tasks of a status."""

    status = Choice()
    count = serializers.IntegerField()


class Tallied(Answer):
    """Tasks of something, those not done, and those overdue."""

    count = serializers.IntegerField()
    open = serializers.IntegerField()
    overdue = serializers.IntegerField()


class GroupCount(Tallied):
    """Tasks of a group."""

    id = serializers.UUIDField()
    annex = serializers.UUIDField()
    printed_number = serializers.CharField(allow_blank=True)
    heading = serializers.CharField()


class PositionCount(Tallied):
    """Tasks that name a position."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class MonthCount(Tallied):
    """Tasks due in a month."""

    month = serializers.CharField(help_text='For example "2024-03".')


class TaskCounts(Answer):
    """The unit's tasks, counted."""

    views = ViewCounts()
    statuses = StatusCount(many=True)
    groups = GroupCount(many=True)
    positions = PositionCount(many=True)
    months = MonthCount(many=True)


class TaskGlance(Answer):
    """A task in a few words."""

    id = serializers.UUIDField()
    path = serializers.CharField(allow_blank=True)
    content = serializers.CharField()
    due = serializers.DateField(allow_null=True)
    done_on = serializers.DateField(allow_null=True)


class ExtensionGlance(Signed):
    """A request for a later day that waits for the office."""

    id = serializers.UUIDField()
    task = serializers.UUIDField()
    due = serializers.DateField()
    reason = serializers.CharField()


class PeriodGlance(Answer):
    """How far a period's check-ins are."""

    obligation = serializers.UUIDField()
    period = serializers.CharField()
    due = serializers.DateField()
    asked = serializers.IntegerField()
    answered = serializers.IntegerField()
    waiting = serializers.IntegerField()
    overdue = serializers.BooleanField()


class Dashboard(Answer):
    """The unit's desk at a glance; of each list the first ten."""

    today = serializers.DateField()
    counts = TaskCounts()
    next_due = TaskGlance(many=True)
    overdue = TaskGlance(many=True)
    waiting_confirmation = TaskGlance(many=True)
    extensions = ExtensionGlance(many=True)
    check_ins = PeriodGlance(many=True)


class DashboardViewSet(ApiViewSet):
    """Counts, and the first of what needs somebody."""

    resource = "tasks"
    home = Home.WARD
    grants: ClassVar = {"counts": Permission.PLAN_READ, "dashboard": Permission.PLAN_READ}
    answers: ClassVar = {"counts": TaskCounts, "dashboard": Dashboard}
    rows = task_works
    filterset_class = OfPlan
    parameters = frozenset(OfPlan.base_filters)
    queries: ClassVar = {"counts": OF_PLAN, "dashboard": OF_PLAN}

    def counts(self, request: Request, **kwargs: Any) -> Response:
        """Tasks by view, status, group, position and month."""
        return Response(self._counts(filter_values(self)))

    def dashboard(self, request: Request, **kwargs: Any) -> Response:
        """How the unit's year stands, and what comes next."""
        asked = filter_values(self)
        firsts = {kind: [task._asdict() for task in tasks] for kind, tasks in first_tasks(self.access, asked).items()}
        extensions = [
            {"id": each.pk, "task": each.work_id, "due": each.asked_due, "reason": each.reason}
            | signature(each, self.language)
            for each in extensions_waiting(self.access, asked)
        ]
        today = self.access.clock.today()
        shown = {"today": today, "counts": self._counts(asked), **firsts, "extensions": extensions}
        return Response({**shown, "check_ins": list(self._check_ins(asked))})

    def _counts(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        counts = task_counts(self.access, actor_of(self.access), asked)
        found = counts.pop("statuses")
        statuses = [
            {"status": choice(status, STATUSES, self.language), "count": found.get(status, 0)} for status in STATUSES
        ]
        return {**counts, "statuses": statuses}

    def _check_ins(self, asked: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
        today = self.access.clock.today()
        open_ones = [(each, CheckInPeriod.of(each)) for each in cut_offs_open({self.unit: today})]
        shown = [(each, period) for each, period in open_ones if asked.get("year") in (None, period.year)]
        counts = check_ins_due([(self.unit, period) for _, period in shown], plan=asked.get("plan"))
        for (cut_off, period), count in zip(shown, counts, strict=True):
            if "plan" in asked and not count.asked:
                continue  # it is another plan that the period asks
            name = getattr(cut_off.name, self.language)
            overdue = bool(count.waiting) and today > period.due
            named = {"obligation": cut_off.obligation, "period": name, "due": period.due}
            yield {**named, **count._asdict(), "overdue": overdue}
