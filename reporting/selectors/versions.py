"""Sealed versions: a unit's own, those that were addressed to it, and what the period before closed with."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from reporting.cells import Cells
from reporting.models import ReportVersion, ReportVersionForm, Review, ReviewNote


def versions() -> QuerySet[ReportVersion]:
    """Versions with their period and what their review says; the caller filters by owner or reader."""
    review = Review.objects.filter(unit=OuterRef("reader_id"), version=OuterRef("pk")).values("decision")
    decision = Coalesce(Subquery(review[:1]), Value(""), output_field=TextField())
    people = ReportVersion.objects.select_related("obligation__period", "author", "approver")
    return people.defer("document").annotate(decision=decision)


def sealed_forms(version: ReportVersion) -> dict[str, ReportVersionForm]:
    """A version's forms by code."""
    forms = ReportVersionForm.objects.filter(unit=version.unit_id, version=version.pk).defer("document")
    return {form.form: form for form in forms}


def cells_of_version(version: ReportVersion) -> dict[str, Cells]:
    """A version's figures, by form code."""
    return {code: Cells(form.values, form.empties) for code, form in sealed_forms(version).items()}


def review_of(version: UUID, **units: Any) -> Review | None:
    """The answer to a version, with its reviewer; ``units`` names whose desk reads (``unit`` or ``reader``)."""
    return Review.objects.filter(version=version, **units).select_related("reviewer").first()


def notes_of(review: Review) -> Iterable[ReviewNote]:
    """A review's notes in their order."""
    return ReviewNote.objects.filter(unit=review.unit_id, review=review.pk).order_by("order")


def cells_before(unit: UUID, starts: date) -> dict[UUID, Cells]:
    """What a unit's accepted report closed with that ends the day before, by form version; empty after a gap."""
    last_day = starts - timedelta(days=1)
    accepted = Review.objects.filter(
        reader=unit, decision=Review.Decision.ACCEPTED, version__unit=unit, version__obligation__ends=last_day
    )
    version = accepted.order_by("-version__sent_at").values("version")[:1]
    forms = ReportVersionForm.objects.filter(unit=unit, version=Subquery(version))
    rows = forms.values_list("form_version_id", "values", "empties")
    return {form_version: Cells(values, empties) for form_version, values, empties in rows}


def newest(rows: QuerySet[ReportVersion]) -> QuerySet[ReportVersion]:
    """Of each report, the version that no later one replaced."""
    later = ReportVersion.objects.filter(
        unit=OuterRef("unit_id"), obligation=OuterRef("obligation_id"), number__gt=OuterRef("number")
    )
    return rows.filter(~Exists(later))
