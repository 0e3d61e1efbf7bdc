"""``consolidated/{period}/cells/``: from one figure down to the units, their cells and the versions that hold them."""

from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Choice, UnitRef
from api.v1.reporting.cells import cells_answer
from api.v1.reporting.completeness import unit_ref
from api.v1.reporting.consolidated import BASIS
from api.v1.reporting.of_period import OfPeriod
from api.v1.reporting.queries import member, one_of
from api.v1.reporting.report_answers import version_ref
from api.v1.reporting.shapes import CellAnswer, Marked, PeriodRef, VersionRef
from api.v1.reporting.words import choice, marked, period_answer
from reporting.aggregation import total_row
from reporting.cells import Cells
from reporting.completeness import STANDING_LABELS, Duty
from reporting.forms import FormDefinition
from reporting.rollup import Basis, FormRollup
from reporting.selectors.rollup import rollup
from tenants.roles import Permission

TOTAL = "total"


class UnitCell(Answer):
    """What one unit gave to a figure; no cell where it is not in the totals, the status says why."""

    unit = UnitRef()
    status = Choice()
    cell = CellAnswer(allow_null=True)
    version = VersionRef(allow_null=True)
    link = serializers.CharField(allow_null=True, help_text="The version with its figures, author and approver.")


class ConsolidatedCell(Marked):
    """One figure of the rollup and where it comes from."""

    period = PeriodRef()
    form = serializers.CharField()
    row = serializers.CharField(help_text="A row's code, or total.")
    column = serializers.IntegerField()
    sum_of = serializers.ListField(child=serializers.IntegerField(), help_text="Columns that a computed one adds.")
    cell = CellAnswer()
    rows = serializers.DictField(child=CellAnswer(), help_text="Of a total: the figure of each row, by code.")
    units = UnitCell(many=True)


class ConsolidatedCellViewSet(OfPeriod):
    """Where a figure comes from."""

    resource = "consolidated-cell"
    tag = "consolidated"
    grants: ClassVar = {"retrieve": Permission.CONSOLIDATED_READ}
    answers: ClassVar = {"retrieve": ConsolidatedCell}
    parameters = frozenset({"basis", "form", "row", "column"})
    queries: ClassVar = {
        "retrieve": [
            OpenApiParameter("form", str, required=True),
            OpenApiParameter("row", str, required=True, description="A row's code, or total."),
            OpenApiParameter("column", int, required=True),
            BASIS,
        ]
    }

    def retrieve(self, request: Request, unit: UUID, period: UUID) -> Response:
        """One figure of the rollup, and what each unit gave to it."""
        basis = member(request, "basis", Basis, Basis.ACCEPTED)
        found, owed = self.opened()
        rolled = rollup(found, owed, basis)
        forms = {form.form.code: form for form in rolled.forms}
        figure = forms[one_of(request, "form", forms)]
        form = figure.form
        row = one_of(request, "row", [TOTAL, *form.row_position])
        number = int(one_of(request, "column", [str(number) for number in form.position]))
        answer = {
            "period": period_answer(found, self.language),
            **marked(found),
            "form": form.code,
            "row": row,
            "column": number,
            "sum_of": list(form.value_columns[form.position[number]].sum_of),
            "cell": _cell(form, figure.cells, row, number),
            "rows": {code: _cell(form, figure.cells, code, number) for code in form.row_position}
            if row == TOTAL
            else {},
            "units": [
                self._unit(duty, rolled.versions.get(duty.obligation), figure, row, number) for duty in rolled.duties
            ],
        }
        return Response(answer)

    def _unit(self, duty: Duty, version: Any, figure: FormRollup, row: str, number: int) -> dict[str, Any]:
        cells = figure.inputs.get(duty.obligation)
        return {
            "unit": unit_ref(duty),
            "status": choice(duty.standing, STANDING_LABELS, self.language),
            "cell": None if cells is None else _cell(figure.form, cells, row, number),
            "version": version_ref(version) if version else None,
            "link": f"/api/v1/units/{self.unit}/received/reports/{version.id}/" if version else None,
        }


def _cell(form: FormDefinition, cells: Cells, row: str, number: int) -> Any:
    if row == TOTAL:
        part = total_row(form, cells)
    else:
        start = form.row_position[row] * form.width
        part = cells.part(slice(start, start + form.width))
    return cells_answer(form, part)[str(number)]
