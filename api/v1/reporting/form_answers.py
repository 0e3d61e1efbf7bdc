"""A form of a working copy as answers show it. A hot read: plain values from arrays, no serializer runs over cells."""

from collections.abc import Mapping, Sequence
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Body, FindingAnswer
from api.v1.reporting.cells import cells_answer, total_answer
from api.v1.reporting.shapes import CellAnswer, EmptyField, Marked, SealedRow
from api.v1.reporting.words import marked, said
from reporting.forms import FormDefinition
from reporting.heads import ReportHead
from reporting.selectors.rows import StoredRow, joined
from reporting.transitions import Action, allowed


class FormRow(SealedRow):
    """A row as it stands."""

    version = serializers.IntegerField(help_text="To be named when the row is saved.")


class RowAnswer(FormRow, Marked):
    """One row, with the report's version after the change."""

    form = serializers.CharField()
    report_version = serializers.IntegerField()


class ReportFormAnswer(Marked):
    """A form of the working copy, whole."""

    report = serializers.UUIDField()
    report_version = serializers.IntegerField(help_text="The number in the report's ETag.")
    code = serializers.CharField()
    version = serializers.IntegerField(help_text="The form version.")
    title = serializers.CharField()
    unit_of_count = serializers.CharField()
    provenance = serializers.CharField()
    editable = serializers.BooleanField(help_text="Whether the caller may edit it now.")
    rows = FormRow(many=True)
    total = serializers.DictField(child=CellAnswer(), help_text="The total row by column number, computed.")
    findings = FindingAnswer(many=True, allow_null=True, help_text="Broken checks where they were asked for.")


class CellBody(Body):
    """A figure, or one kind of empty; what is left out is null."""

    value = serializers.IntegerField(allow_null=True, required=False, min_value=0)
    empty = EmptyField(allow_null=True, required=False)


@extend_schema_field(serializers.DictField(child=CellBody()))
class CellsField(serializers.Field[Any, Any, Any, Any]):
    """Cells by column number, passed on as sent: the domain reads them and names every fault."""

    def to_internal_value(self, data: Any) -> Any:
        """As sent."""
        return data


class RowPatch(Body):
    """Cells of one row; columns left out stay. Derived cells may be sent and must then be right."""

    cells = CellsField()


class RowChange(RowPatch):
    """Cells of one of many rows, on the version of it that was read."""

    version = serializers.IntegerField(min_value=1)


class FormPatch(Body):
    """Rows by code; rows left out stay. All or nothing."""

    rows = serializers.DictField(child=RowChange(), allow_empty=False)


def form_answer(
    head: ReportHead, form: FormDefinition, rows: Sequence[StoredRow], grants: frozenset[str], language: Language
) -> dict[str, Any]:
    """A form of a report, with its total row; ``findings`` is null until somebody asks."""
    labels = {row.code: said(row.label, language) for row in form.rows}
    return {
        "report": head.id,
        "report_version": head.version,
        "code": form.code,
        "version": form.version,
        "title": said(form.title, language),
        "unit_of_count": said(form.unit_of_count, language),
        "provenance": form.provenance.value,
        "editable": Action.EDIT in allowed(head.state, grants),
        **marked(head.period),
        "rows": [_row(form, row, labels) for row in rows],
        "total": total_answer(form, joined(rows)),
        "findings": None,
    }


def row_answer(head: ReportHead, form: FormDefinition, row: StoredRow, language: Language) -> dict[str, Any]:
    """One row of a report."""
    place = form.row_position[row.code]
    labels = {row.code: said(form.rows[place].label, language)}
    return {**_row(form, row, labels), "form": form.code, "report_version": head.version, **marked(head.period)}


def _row(form: FormDefinition, row: StoredRow, labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        "code": row.code,
        "label": labels[row.code],
        "version": row.version,
        "cells": cells_answer(form, row.cells),
    }
