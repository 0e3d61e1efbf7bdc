"""``tasks/``: a page of the unit's tasks (a hot read), and one."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.core.validators import RegexValidator
from django_filters.rest_framework import BooleanFilter
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.hot import filter_values, page, spliced, window
from api.http.rows import one
from api.http.views import ApiViewSet, Home
from api.v1.plans.task_acts import Acts
from api.v1.plans.task_answers import TaskAnswer, TaskDetail
from api.v1.plans.years import OfPlan
from plans.labels import SCHEDULES, STATUSES
from plans.selectors.actors import actor_of
from plans.selectors.tasks import task_line, task_page, task_works
from plans.selectors.views import VIEWS
from tenants.labels import Label
from tenants.roles import Permission


def _choices(labels: Mapping[str, Label]) -> list[tuple[str, str]]:
    return [(str(value), label.vi) for value, label in labels.items()]


class TaskFilter(OfPlan):
    """Names and reads the filters; ``plans.selectors.views`` applies them."""

    annex = django_filters.UUIDFilter()
    group = django_filters.UUIDFilter()
    view = django_filters.ChoiceFilter(choices=[(view, view) for view in VIEWS])
    month = django_filters.CharFilter(
        validators=[RegexValidator(r"^20\d\d-(0[1-9]|1[0-2])$")], help_text='Tasks due in a month, "2024-03".'
    )
    status = django_filters.ChoiceFilter(choices=_choices(STATUSES))
    schedule_kind = django_filters.ChoiceFilter(choices=_choices(SCHEDULES))
    position = django_filters.UUIDFilter(
        help_text="Tasks that name this position of the unit, or for which the office named it."
    )
    mine = BooleanFilter(
        help_text="true: tasks that I lead or coordinate, by a position that I hold today, alone or in a collective, "
        "or by a role that acts by itself."
    )
    due_before = django_filters.DateFilter(help_text="Tasks due before this day.")
    q = django_filters.CharFilter(
        help_text="Words that stand in content, leads, coordinators, product or note, with or without accents."
    )


class TaskViewSet(ApiViewSet):
    """The unit's tasks, each once: the line of the plan that is worked on, unless a year or a plan is asked for."""

    resource = "tasks"
    home = Home.WARD
    grants: ClassVar = {"list": Permission.PLAN_READ, "retrieve": Permission.PLAN_READ}
    answers: ClassVar = {"list": TaskAnswer, "retrieve": TaskDetail}
    etagged = frozenset({"retrieve"})
    rows = task_works
    filterset_class = TaskFilter

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The unit's tasks in the order of their plans."""
        shown, filters = window(self), filter_values(self)
        actor = actor_of(self.access)
        lines = task_page(
            self.access,
            actor,
            self.language,
            filters,
            limit=shown.limit,
            after=shown.after,
            backward=shown.backward,
        )
        acts = Acts(actor, self.language)
        return page(request, shown, [(line.key, spliced(line.body, acts.json_of(line))) for line in lines])

    def retrieve(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """One task, with what the caller may do on it."""
        found = one(self.get_queryset(), task)
        line = task_line(self.access, found.pk, self.language)
        acts = Acts(actor_of(self.access), self.language)
        return Response(line.data | acts.of(line), headers={"ETag": etag(found.row_version)})
