"""``obligations/``: what this unit owes, to whom, and how far its reports are."""

from collections.abc import Sequence
from typing import Any, ClassVar, cast
from uuid import UUID

import django_filters
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.language import Language
from api.http.serializers import Answer, Choice, UnitRef
from api.http.views import ApiViewSet, Desk, Home
from api.v1.reporting.shapes import PeriodRef
from api.v1.reporting.words import choice, period_answer
from reporting.heads import ReportHead
from reporting.models import Obligation
from reporting.selectors.heads import report_heads_owed
from reporting.selectors.periods import obligations, period_head
from reporting.transitions import STATE_LABELS
from tenants.access import Access
from tenants.refusals import NotFound
from tenants.roles import Permission
from tenants.selectors import unit_refs


class ReportRef(Answer):
    """The report begun for an obligation."""

    id = serializers.UUIDField()
    state = Choice()


class ObligationAnswer(Answer):
    """A report that the unit owes."""

    id = serializers.UUIDField()
    asker = UnitRef(help_text="To whom it is owed.")
    period = PeriodRef()
    starts = serializers.DateField(help_text="This unit's own range, the period's unless it was shortened.")
    ends = serializers.DateField()
    excluded_reason = serializers.CharField(allow_null=True, help_text="Why no report is due; null if one is.")
    report = ReportRef(allow_null=True, help_text="Null until it is begun: POST reports/.")


class ObligationFilter(django_filters.FilterSet):
    """By period and year."""

    period = django_filters.UUIDFilter()
    year = django_filters.NumberFilter(field_name="period__year")

    class Meta:
        model = Obligation
        fields: ClassVar[list[str]] = []


class ObligationViewSet(ApiViewSet):
    """What the unit owes."""

    resource = "obligations"
    home = Home.WARD
    desk = Desk.RECEIVED
    grants: ClassVar = {"list": Permission.OBLIGATION_READ, "retrieve": Permission.OBLIGATION_READ}
    answers: ClassVar = {"list": ObligationAnswer, "retrieve": ObligationAnswer}
    rows = obligations
    filterset_class = ObligationFilter

    def list(self, request: Request, unit: UUID) -> Response:
        """Every report that the unit owes or owed, oldest first."""
        page = cast("list[Obligation]", self.paginate_queryset(self.filter_queryset(self.get_queryset())) or [])
        return self.get_paginated_response(obligation_answers(page, self.unit, self.access, self.language))

    def retrieve(self, request: Request, unit: UUID, obligation: UUID) -> Response:
        """One obligation."""
        owed = self.get_queryset().filter(pk=obligation).first()
        if owed is None:
            raise NotFound("http.not_found")
        return Response(obligation_answers([owed], self.unit, self.access, self.language)[0])


def obligation_answers(
    owed: Sequence[Obligation], unit: UUID, access: Access, language: Language
) -> list[dict[str, Any]]:
    """Obligations with who asks, and how far this unit's reports for them are."""
    askers = unit_refs({each.unit_id for each in owed}, access.clock.today())
    reports = report_heads_owed(unit, [each.pk for each in owed])
    return [
        {
            "id": each.pk,
            "asker": askers[each.unit_id],
            "period": period_answer(period_head(each.period), language),
            "starts": each.starts,
            "ends": each.ends,
            "excluded_reason": each.excluded_reason or None,
            "report": _report(reports.get(each.pk), language),
        }
        for each in owed
    ]


def _report(head: ReportHead | None, language: Language) -> dict[str, Any] | None:
    if head is None:
        return None
    return {"id": head.id, "state": choice(head.state, STATE_LABELS, language)}
