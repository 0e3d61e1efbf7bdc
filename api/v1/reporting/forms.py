"""``forms/``: every form version, with all that a front-end needs to draw and check it, in both languages."""

from typing import Any, ClassVar

import django_filters
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from api.v1.reporting.shapes import LabelAnswer
from api.v1.reporting.words import both
from reporting.forms import Check, Column, FormDefinition, Heading
from reporting.models import FormVersion
from reporting.selectors.forms import definition, form_versions
from tenants.refusals import Malformed, NotFound


class ColumnAnswer(Answer):
    """A numbered column."""

    number = serializers.IntegerField()
    kind = serializers.CharField(help_text="ordinal, label or value")
    over_units = serializers.CharField(allow_null=True, help_text="sum, distinct, recompute or list")
    over_periods = serializers.CharField(allow_null=True, help_text="sum, first, last, recompute or none")
    sum_of = serializers.ListField(
        child=serializers.IntegerField(), help_text="Columns that it adds; not empty for one that is computed."
    )


class HeadingAnswer(Answer):
    """A heading over its children, or over one column."""

    title = LabelAnswer()
    column = ColumnAnswer(allow_null=True)
    children = serializers.ListField(child=serializers.DictField(), help_text="Headings of the same shape.")


class FormRowAnswer(Answer):
    """A row, with the sector codes that it gathers."""

    code = serializers.CharField()
    label = LabelAnswer()  # type: ignore[assignment]  # the member's name, not the field's label
    sectors = serializers.ListField(child=serializers.CharField())


class CheckAnswer(Answer):
    """A rule between sums of columns of one row."""

    code = serializers.CharField()
    kind = serializers.CharField(help_text="equal, at_most, nonnegative, opening or companion")
    severity = serializers.CharField(help_text="error blocks sending, warning asks for a look")
    left = serializers.ListField(child=serializers.IntegerField())
    right = serializers.ListField(child=serializers.IntegerField())
    label = LabelAnswer()  # type: ignore[assignment]  # the member's name, not the field's label
    companion = serializers.CharField(allow_null=True, help_text="Code of the form that gives the left side.")


class BasisAnswer(Answer):
    """The legal basis."""

    code = serializers.CharField()
    number = serializers.CharField()
    kind = LabelAnswer()
    issuer = LabelAnswer()
    subject = LabelAnswer()


class FormAnswer(Answer):
    """A form version; it never changes."""

    code = serializers.CharField()
    version = serializers.IntegerField()
    sha256 = serializers.CharField()
    title = LabelAnswer()
    unit_of_count = LabelAnswer()
    provenance = serializers.CharField(help_text="verified, practice or unverified; to be shown with the form.")
    basis = BasisAnswer()
    valid_from = serializers.DateField()
    valid_to = serializers.DateField(allow_null=True, help_text="Last day in force.")
    consolidated_code = serializers.CharField(help_text="The code under which the superior prints it.")
    consolidated_title = LabelAnswer()
    headings = HeadingAnswer(many=True)
    columns = serializers.ListField(child=serializers.IntegerField(), help_text="Value columns in cell order.")
    rows = FormRowAnswer(many=True)
    checks = CheckAnswer(many=True)


class FormFilter(django_filters.FilterSet):
    """By code and legal basis."""

    code = django_filters.CharFilter()
    basis = django_filters.CharFilter(field_name="basis__code")

    class Meta:
        model = FormVersion
        fields: ClassVar[list[str]] = []


class FormViewSet(ApiViewSet):
    """Every form version."""

    resource = "forms"
    home = Home.NONE
    grants: ClassVar = {"list": ANY_ACCOUNT, "retrieve": ANY_ACCOUNT}
    answers: ClassVar = {"list": FormAnswer, "retrieve": FormAnswer}
    rows = form_versions
    filterset_class = FormFilter
    ordering = ("code", "version", "id")
    parameters = frozenset({"version"})
    queries: ClassVar = {"retrieve": [OpenApiParameter("version", int, description="Default the newest.")]}

    def list(self, request: Request) -> Response:
        """Every form version, whole."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response([form_answer(version) for version in page or ()])

    def retrieve(self, request: Request, form: str) -> Response:
        """One form, in its newest version or the one that is named."""
        if "\x00" in form:  # the database takes no such text
            raise NotFound("http.not_found")
        found = self.get_queryset().filter(code=form)
        number = request.query_params.get("version")
        if number is not None and not number.isdecimal():
            raise Malformed("http.bad_parameter", found=number, parameter="version", problem="", expected="1")
        if number is not None:
            found = found.filter(version=number)
        version = found.order_by("-version").first()
        if version is None:
            raise NotFound("http.not_found")
        return Response(form_answer(version))


def form_answer(version: FormVersion) -> dict[str, Any]:
    """A form version as front-ends need it."""
    form: FormDefinition = definition(version)
    basis = version.basis.document
    return {
        "code": form.code,
        "version": form.version,
        "sha256": form.sha256,
        "title": both(form.title),
        "unit_of_count": both(form.unit_of_count),
        "provenance": form.provenance.value,
        "basis": {"code": version.basis.code, **{key: basis[key] for key in ("number", "kind", "issuer", "subject")}},
        "valid_from": form.valid_from,
        "valid_to": form.valid_to,
        "consolidated_code": form.consolidated_code,
        "consolidated_title": both(form.consolidated_title),
        "headings": [_heading(heading) for heading in form.headings],
        "columns": list(form.position),
        "rows": [{"code": row.code, "label": both(row.label), "sectors": list(row.sectors)} for row in form.rows],
        "checks": [_check(check) for check in form.checks],
    }


def _heading(heading: Heading) -> dict[str, Any]:
    return {
        "title": both(heading.title),
        "column": _column(heading.column) if heading.column else None,
        "children": [_heading(child) for child in heading.children],
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "number": column.number,
        "kind": column.kind.value,
        "over_units": column.over_units,
        "over_periods": column.over_periods,
        "sum_of": list(column.sum_of),
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "code": check.code,
        "kind": check.kind.value,
        "severity": check.severity,
        "left": list(check.left),
        "right": list(check.right),
        "label": both(check.label),
        "companion": check.companion or None,
    }
