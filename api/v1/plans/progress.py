"""``received/progress/``: how far the plans that were addressed to a unit are, by sender and by group. A hot read."""

from typing import Any, ClassVar

import django_filters
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.hot import filter_values
from api.http.language import Language
from api.http.serializers import Answer, Choice, UnitRef
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.received import received_plans
from api.v1.plans.years import YearFilter
from plans.labels import STATES, choice
from plans.models import Plan
from plans.progress import Tally, summed
from plans.selectors.progress import HeadingProgress, UnitProgress, by_heading, received_progress
from tenants.roles import Permission


class StatusCounts(Answer):
    """Tasks by status."""

    not_started = serializers.IntegerField()
    in_progress = serializers.IntegerField()
    blocked = serializers.IntegerField()
    done = serializers.IntegerField()
    confirmed = serializers.IntegerField()


class TallyAnswer(Answer):
    """How far some tasks are."""

    tasks = serializers.IntegerField()
    statuses = StatusCounts()
    finished = serializers.IntegerField(help_text="Done, confirmed or not.")
    overdue = serializers.IntegerField(help_text="A point or a range that has passed before the task was done.")
    without_progress = serializers.IntegerField(help_text="Open, and nothing was ever recorded.")
    next_due = serializers.DateField(
        allow_null=True, help_text="The first due day, today or later, of an open point or range."
    )


class GroupOverUnits(TallyAnswer):
    """Groups of one heading over all units."""

    heading = serializers.CharField(allow_blank=True)
    units = serializers.IntegerField(help_text="How many units' plans have it.")


class GroupProgressAnswer(TallyAnswer):
    """A group of a unit's plan."""

    id = serializers.UUIDField(allow_null=True, help_text="Null for tasks that stand in an annex directly.")
    annex = serializers.CharField(allow_blank=True)
    printed_number = serializers.CharField(allow_blank=True)
    heading = serializers.CharField(allow_blank=True)


class ProgressPlan(Answer):
    """The plan in force."""

    id = serializers.UUIDField()
    state = Choice()
    number = serializers.CharField(allow_blank=True)
    dated = serializers.DateField(allow_null=True)


class UnitProgressAnswer(TallyAnswer):
    """A unit's plan."""

    unit = UnitRef()
    plan = ProgressPlan(allow_null=True, help_text="Null where the unit has no approved plan of the year.")
    groups = GroupProgressAnswer(many=True)


class ProgressAnswer(Answer):
    """The plans of a year."""

    year = serializers.IntegerField()
    total = TallyAnswer()
    groups = GroupOverUnits(many=True)
    units = UnitProgressAnswer(many=True)


class ProgressFilter(django_filters.FilterSet):
    """By year, sending unit and heading of the group."""

    year = YearFilter()
    unit = django_filters.UUIDFilter()
    group = django_filters.CharFilter()

    class Meta:
        model = Plan
        fields: ClassVar[list[str]] = []


class ReceivedProgressViewSet(ApiViewSet):
    """Progress of received plans; it is read, never changed."""

    resource = "received-progress"
    tag = "received"
    home = Home.SUPERIOR
    desk = Desk.RECEIVED
    grants: ClassVar = {"progress": Permission.RECEIVED_READ}
    answers: ClassVar = {"progress": ProgressAnswer}
    rows = received_plans
    filterset_class = ProgressFilter
    parameters = frozenset(ProgressFilter.base_filters)
    queries: ClassVar = {
        "progress": [
            OpenApiParameter("year", int, description="Of the plans; the present one where it is left out."),
            OpenApiParameter("unit", {"type": "string", "format": "uuid"}, description="This sender alone."),
            OpenApiParameter("group", str, description="Groups of this heading alone, however it is typed."),
        ]
    }

    def progress(self, request: Request, **kwargs: Any) -> Response:
        """Every unit that reports here, by code, with its plan of the year and how far its tasks are."""
        asked = filter_values(self)
        year = int(asked.get("year") or self.access.clock.today().year)
        units = received_progress(self.access, year=year, sender=asked.get("unit"), heading=asked.get("group"))
        return Response(progress_answer(year, units, self.language))


def progress_answer(year: int, units: list[UnitProgress], language: Language) -> dict[str, Any]:
    """The answer as plain values, in a fixed order."""
    tallies = [each.tally for each in units]
    return {
        "year": year,
        "total": _tally(summed(tallies)),
        "groups": [_heading(each) for each in by_heading(units)],
        "units": [_unit(each, tally, language) for each, tally in zip(units, tallies, strict=True)],
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "tasks": tally.tasks,
        "statuses": {
            "not_started": tally.not_started,
            "in_progress": tally.in_progress,
            "blocked": tally.blocked,
            "done": tally.done,
            "confirmed": tally.confirmed,
        },
        "finished": tally.finished,
        "overdue": tally.overdue,
        "without_progress": tally.without_progress,
        "next_due": tally.next_due,
    }


def _heading(each: HeadingProgress) -> dict[str, Any]:
    return {"heading": each.heading, "units": each.units, **_tally(each.tally)}


def _unit(each: UnitProgress, tally: Tally, language: Language) -> dict[str, Any]:
    plan = each.plan
    return {
        "unit": each.unit,
        "plan": plan and {**plan._asdict(), "state": choice(plan.state, STATES, language)},
        **_tally(tally),
        "groups": [
            {
                "id": group.id,
                "annex": group.annex,
                "printed_number": group.printed_number,
                "heading": group.heading,
                **_tally(group.tally),
            }
            for group in each.groups
        ],
    }
