"""``periods/``: the periods that this unit opened for those that report to it."""

from typing import Any, ClassVar, cast
from uuid import UUID

import django_filters
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag
from api.http.problems import findings
from api.http.serializers import Body, FindingAnswer
from api.http.views import ApiViewSet, Home
from api.v1.reporting.shapes import PeriodRef
from api.v1.reporting.words import local, period_answer
from reporting.models import Period
from reporting.opening import PeriodRequest
from reporting.periods import PeriodKind
from reporting.selectors.periods import period_head, periods
from reporting.services.periods import period_open
from tenants.refusals import NotFound
from tenants.roles import Permission


class PeriodBody(Body):
    """A period to be opened; dates left out are the usual ones, those given are stored as given."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in PeriodKind])
    year = serializers.IntegerField(min_value=2000, max_value=2100)
    quarter = serializers.IntegerField(min_value=1, max_value=4, required=False, allow_null=True)
    title = serializers.CharField(max_length=300, required=False, allow_blank=True, help_text="Of an ad hoc period.")
    starts = serializers.DateField(required=False, allow_null=True)
    ends = serializers.DateField(required=False, allow_null=True)
    deadline = serializers.DateField(required=False, allow_null=True)
    form_set = serializers.CharField(
        max_length=60, required=False, allow_null=True, help_text="Code; default the one in force."
    )
    illustrative = serializers.BooleanField(required=False, default=False, help_text="The figures are made up.")


class PeriodItem(PeriodRef):
    """A period that the unit opened."""

    form_set = serializers.CharField()
    obliged = serializers.IntegerField(help_text="Units that owe a report for it, excluded ones included.")
    opened_at = serializers.DateTimeField()


class PeriodAnswer(PeriodItem):
    """A period, with what is odd about it: a deadline on a day off."""

    findings = FindingAnswer(many=True)


class PeriodFilter(django_filters.FilterSet):
    """By kind and year."""

    kind = django_filters.ChoiceFilter(choices=[(kind.value, kind.value) for kind in PeriodKind])
    year = django_filters.NumberFilter()

    class Meta:
        model = Period
        fields: ClassVar[list[str]] = []


class PeriodViewSet(ApiViewSet):
    """The unit's periods."""

    resource = "periods"
    home = Home.SUPERIOR
    grants: ClassVar = {
        "list": Permission.PERIOD_READ,
        "create": Permission.PERIOD_OPEN,
        "retrieve": Permission.PERIOD_READ,
    }
    bodies: ClassVar = {"create": PeriodBody}
    answers: ClassVar = {"list": PeriodItem, "create": PeriodAnswer, "retrieve": PeriodItem}
    etagged = frozenset({"create", "retrieve"})
    rows = periods
    filterset_class = PeriodFilter

    def list(self, request: Request, unit: UUID) -> Response:
        """The periods that the unit opened, oldest first."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        return self.get_paginated_response([self._item(cast("Period", period)) for period in page])

    def create(self, request: Request, unit: UUID) -> Response:
        """Open a period for every unit that reports to this one on its last day; odd dates warn."""
        body: dict[str, Any] = self.read(PeriodBody)
        asked = PeriodRequest(
            kind=PeriodKind(body["kind"]),
            year=body["year"],
            quarter=body.get("quarter"),
            title=body.get("title", "").strip(),
            starts=body.get("starts"),
            ends=body.get("ends"),
            deadline=body.get("deadline"),
        )
        key, odd = period_open(
            access=self.access, request=asked, form_set=body.get("form_set"), illustrative=body["illustrative"]
        )
        period = self._period(key)
        headers = {"Location": f"{request.path}{key}/", "ETag": etag(period.row_version)}
        return Response({**self._item(period), "findings": findings(odd, self.language)}, status=201, headers=headers)

    def retrieve(self, request: Request, unit: UUID, period: UUID) -> Response:
        """A period."""
        found = self._period(period)
        return Response(self._item(found), headers={"ETag": etag(found.row_version)})

    def _period(self, key: UUID) -> Period:
        period: Period | None = self.get_queryset().filter(pk=key).first()
        if period is None:
            raise NotFound("http.not_found")
        return period

    def _item(self, period: Period) -> dict[str, Any]:
        return {
            **period_answer(period_head(period), self.language),
            "form_set": period.form_set.code,
            "obliged": period.obliged,  # type: ignore[attr-defined]  # annotated by the selector
            "opened_at": local(period.opened_at),
        }
