"""``plans/{plan}/copy/``: last year's plan as a draft for another year."""

from typing import Any, ClassVar
from uuid import UUID

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.problems import findings
from api.http.rows import one
from api.http.serializers import Answer, Body, FindingAnswer
from api.http.uploads import wants_dry_run
from api.http.views import ApiViewSet, Home
from plans.selectors.plans import plans_owned
from plans.services.copying import plan_copy
from plans.years import FIRST_YEAR, LAST_YEAR
from tenants.roles import Permission


class PlanYear(Body):
    """The year of the copy."""

    year = serializers.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR)


class MovedSchedule(Answer):
    """A schedule that reads differently in the copy."""

    path = serializers.CharField(allow_blank=True, help_text='Annex, group and number, for example "I.V.2".')
    order = serializers.IntegerField(help_text="Through the whole plan, from 1.")
    number = serializers.CharField(allow_blank=True, help_text="As printed.")
    before = serializers.CharField()
    after = serializers.CharField()
    due_before = serializers.DateField(allow_null=True, help_text="Last day by the words before, where they give one.")
    due_after = serializers.DateField(allow_null=True, help_text="Likewise by the words after.")


class PlanCopyAnswer(Answer):
    """The copy, and what a person must look at."""

    id = serializers.UUIDField(allow_null=True, help_text="Null on a dry run.")
    dry_run = serializers.BooleanField()
    year = serializers.IntegerField()
    title = serializers.CharField(allow_blank=True)
    tasks = serializers.IntegerField()
    schedules = MovedSchedule(many=True)
    findings = FindingAnswer(many=True)


class PlanCopyViewSet(ApiViewSet):
    """Copies a plan into another year."""

    resource = "plans"
    home = Home.WARD
    grants: ClassVar = {"copy": Permission.PLAN_EDIT}
    bodies: ClassVar = {"copy": PlanYear}
    answers: ClassVar = {"copy": PlanCopyAnswer}
    creates = frozenset({"copy"})
    dry_runs = frozenset({"copy"})
    etagged = frozenset({"copy"})
    parameters = frozenset({"dry_run"})
    rows = plans_owned

    def copy(self, request: Request, plan: UUID, **kwargs: Any) -> Response:
        """Begin another year's plan as a copy: new tasks, schedules moved along, number and date blank."""
        dry_run = wants_dry_run(request)
        found = one(self.get_queryset().defer(None), plan)
        copied = plan_copy(access=self.access, plan=found, year=self.read(PlanYear)["year"], dry_run=dry_run)
        answer = {
            "id": None if dry_run else copied.plan.pk,
            "dry_run": dry_run,
            "year": copied.plan.year,
            "title": copied.plan.title,
            "tasks": copied.tasks,
            "schedules": [moved._asdict() for moved in copied.moved],
            "findings": findings(copied.findings, self.language),
        }
        if dry_run:
            return Response(answer)
        place = reverse("plan", kwargs={"unit": self.unit, "plan": copied.plan.pk})
        headers = {"Location": request.build_absolute_uri(place), "ETag": etag(copied.plan.row_version)}
        return Response(answer, status=201, headers=headers)
