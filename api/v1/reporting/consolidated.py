"""``consolidated/{period}/``: the superior's rollup, as JSON and as a workbook. A hot read.

The same inputs give the same bytes: nothing here says when it was asked.
"""

from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.language import Language
from api.http.serializers import Answer, Choice, UnitRef
from api.http.wording import render
from api.v1.reporting.cells import cells_answer, rows_answer
from api.v1.reporting.completeness import CompletenessLists, completeness_lists, unit_ref
from api.v1.reporting.files import workbook
from api.v1.reporting.of_period import OfPeriod
from api.v1.reporting.queries import member
from api.v1.reporting.shapes import CellAnswer, Marked, PeriodRef, SealedRow
from api.v1.reporting.words import local, marked, period_answer, said
from reporting.catalogue import Indicator
from reporting.exporting.consolidated_file import write_consolidated
from reporting.heads import PeriodHead
from reporting.indicators import Rate
from reporting.rollup import Basis, FormRollup, Rollup
from reporting.selectors.files import consolidated_file
from reporting.selectors.rollup import rollup
from tenants.roles import Permission

BASIS = OpenApiParameter(
    "basis",
    str,
    enum=[basis.value for basis in Basis],
    default=Basis.ACCEPTED.value,
    description="Each unit's last accepted version, or its latest that was not returned.",
)


class ConsolidatedForm(Answer):
    """A form over all units; without any input every cell is not entered, never 0."""

    code = serializers.CharField()
    consolidated_code = serializers.CharField(help_text="The code under which it is printed.")
    version = serializers.IntegerField()
    title = serializers.CharField()
    unit_of_count = serializers.CharField()
    provenance = serializers.CharField()
    rows = SealedRow(many=True)
    total = serializers.DictField(child=CellAnswer(), help_text="By column number.")


class IndicatorAnswer(Answer):
    """Σ numerators / Σ denominators of totals; no average of units' percentages."""

    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # the member's name, not the field's label
    form = serializers.CharField()
    choice = serializers.CharField(help_text="Which numerator and denominator, in words.")
    numerator = serializers.IntegerField(allow_null=True)
    denominator = serializers.IntegerField(allow_null=True)
    value = serializers.FloatField(allow_null=True, help_text="Per cent, two decimals, half up; null with a reason.")
    reason = Choice(allow_null=True)


class InputAnswer(Answer):
    """A version that went into the totals."""

    unit = UnitRef()
    version = serializers.UUIDField()
    number = serializers.IntegerField()
    sent_at = serializers.DateTimeField()
    late = serializers.BooleanField()
    sha256 = serializers.CharField()


class ConsolidatedAnswer(Marked):
    """The rollup of a period, always with completeness."""

    period = PeriodRef()
    basis = serializers.CharField(help_text="accepted or latest")
    completeness = CompletenessLists()
    forms = ConsolidatedForm(many=True)
    indicators = IndicatorAnswer(many=True)
    inputs = InputAnswer(many=True)


class ConsolidatedViewSet(OfPeriod):
    """The rollup."""

    resource = "consolidated"
    grants: ClassVar = {"retrieve": Permission.CONSOLIDATED_READ}
    answers: ClassVar = {"retrieve": ConsolidatedAnswer}
    xlsx = frozenset({"retrieve"})
    parameters = frozenset({"basis"})
    queries: ClassVar = {"retrieve": [BASIS]}

    def retrieve(self, request: Request, unit: UUID, period: UUID) -> Response:
        """The consolidated figures of a period, computed now from what the units sent."""
        basis = member(request, "basis", Basis, Basis.ACCEPTED)
        found, owed = self.opened()
        rolled = rollup(found, owed, basis)
        if self.wants_workbook:
            file = consolidated_file(found, rolled, self.access.clock.now())
            return workbook(write_consolidated(file), f"tong-hop-{found.starts:%Y%m%d}-{found.ends:%Y%m%d}")
        return Response(consolidated_answer(found, rolled, self.language))


def consolidated_answer(period: PeriodHead, rolled: Rollup, language: Language) -> dict[str, Any]:
    """The rollup as plain values, in a fixed order."""
    return {
        "period": period_answer(period, language),
        **marked(period),
        "basis": rolled.basis.value,
        "completeness": completeness_lists(rolled.duties),
        "forms": [_form(form, language) for form in rolled.forms],
        "indicators": [_indicator(indicator, rate, language) for indicator, rate in rolled.rates],
        "inputs": [
            {
                "unit": unit_ref(duty),
                "version": version.id,
                "number": version.number,
                "sent_at": local(version.sent_at),
                "late": duty.late,
                "sha256": version.sha256,
            }
            for duty in rolled.duties
            for version in [rolled.versions.get(duty.obligation)]
            if version is not None
        ],
    }


def _form(rolled: FormRollup, language: Language) -> dict[str, Any]:
    form = rolled.form
    return {
        "code": form.code,
        "consolidated_code": form.consolidated_code,
        "version": form.version,
        "title": said(form.consolidated_title, language),
        "unit_of_count": said(form.unit_of_count, language),
        "provenance": form.provenance.value,
        "rows": rows_answer(form, rolled.cells, language),
        "total": cells_answer(form, rolled.total),
    }


def _indicator(indicator: Indicator, rate: Rate, language: Language) -> dict[str, Any]:
    return {
        "code": indicator.code,
        "label": said(indicator.label, language),
        "form": indicator.form,
        "choice": said(indicator.choice, language),
        "numerator": rate.numerator,
        "denominator": rate.denominator,
        "value": None if rate.value is None else float(rate.value),
        "reason": {"value": rate.reason, "label": render(rate.reason, language, {})[0]} if rate.reason else None,
    }
