"""Sealed versions as both desks read them, and as a workbook."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from rest_framework.response import Response

from api.http.language import Language
from api.v1.reporting.cells import rows_answer, total_answer
from api.v1.reporting.files import workbook
from api.v1.reporting.reviewing import review_answer
from api.v1.reporting.words import choice, local, marked, period_answer, said
from reporting.cells import Cells
from reporting.exporting.report_file import write_report
from reporting.models import ReportVersion
from reporting.selectors.files import report_file
from reporting.selectors.forms import forms_of
from reporting.selectors.periods import period_head
from reporting.selectors.versions import review_of, sealed_forms
from reporting.services.reviews import state_of_version
from reporting.transitions import STATE_LABELS
from tenants.models import User
from tenants.selectors import UnitRefData


def version_item(
    version: ReportVersion, units: Mapping[UUID, UnitRefData], language: Language, *, own: bool
) -> dict[str, Any]:
    """A version in a list; the receiver is not shown the unit's private report."""
    period = period_head(version.obligation.period)
    return {
        "id": version.pk,
        "unit": units[version.unit_id],
        "period": period_answer(period, language),
        **marked(period),
        "report": version.report_id if own else None,
        "number": version.number,
        "sent_at": local(version.sent_at),
        "late": version.late,
        "sha256": version.sha256,
        "state": choice(state_of_version(version.decision), STATE_LABELS, language),  # type: ignore[attr-defined]  # annotated
        "author": _person(version.author),
        "approver": _person(version.approver),
    }


def version_answer(
    version: ReportVersion, units: Mapping[UUID, UnitRefData], language: Language, *, own: bool
) -> dict[str, Any]:
    """A version with its figures and its review."""
    sealed = sealed_forms(version)
    review = review_of(version.pk, unit=version.reader_id, reader=version.unit_id)
    forms = forms_of(version.obligation.period.form_set_id)
    return {
        **version_item(version, units, language, own=own),
        "forms": [
            {
                "code": code,
                "version": form.definition.version,
                "title": said(form.definition.title, language),
                "provenance": form.definition.provenance.value,
                "sha256": sealed[code].sha256,
                "rows": rows_answer(form.definition, cells, language),
                "total": total_answer(form.definition, cells),
            }
            for code, form in forms.items()
            for cells in [Cells(sealed[code].values, sealed[code].empties)]
        ],
        "review": review_answer(review, language) if review else None,
    }


def version_workbook(version: ReportVersion) -> Response:
    """A version as an official file."""
    file = report_file(version)
    code = f"{version.obligation.period.starts:%Y%m%d}-v{version.number}"
    return workbook(write_report(file), f"bao-cao-{code}")


def _person(user: User) -> dict[str, Any]:
    return {"id": user.pk, "name": user.full_name or user.username}
