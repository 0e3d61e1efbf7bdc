"""Loads what the repository ships about forms into the reference tables (``manage.py load_reference``).

Legal bases, sectors and indicators converge to the files. Form versions and form sets are immutable, since reports rest
on them: what is stored under a code (and version) never changes, a correction gets a number of its own.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from reporting import catalogue
from reporting.forms import FormDefinition
from reporting.models import FormSet, FormSetForm, FormVersion, Indicator, LegalBasis, Sector
from tenants.refusals import Conflict


@transaction.atomic
def load() -> str:
    """Converge the tables to the files; the connection is the owner's.

    Returns:
        What is stored now, in one line.

    Raises:
        Conflict: ``form.version_altered`` or ``form_set.altered``: a file changes what is stored already.
        tenants.refusals.Invalid: a file holds no valid form definition.
    """
    bases = {basis.code: _legal_basis(basis) for basis in catalogue.legal_bases()}
    for sector in catalogue.sectors():
        names = {"name": sector.name, "agency_code": sector.agency_code, "agency": sector.agency}
        Sector.objects.update_or_create(code=sector.code, defaults=names)
    versions = {
        (form.code, form.version): form_version_store(form, bases[form.basis]) for form in catalogue.form_definitions()
    }
    for form_set in catalogue.form_sets():
        form_set_store(form_set, bases[form_set.basis], [versions[key] for key in form_set.forms])
    for indicator in catalogue.indicators():
        Indicator.objects.update_or_create(code=indicator.code, defaults={"definition": _indicator(indicator)})
    tables = {
        "legal bases": LegalBasis,
        "sectors": Sector,
        "form versions": FormVersion,
        "form sets": FormSet,
        "indicators": Indicator,
    }
    return "reporting: " + ", ".join(f"{table.objects.count()} {name}" for name, table in tables.items())


def form_version_store(form: FormDefinition, basis: LegalBasis) -> FormVersion:
    """The stored form version, created where it is missing.

    Raises:
        Conflict: another definition is stored under the same code and version.
    """
    stored, _ = FormVersion.objects.get_or_create(
        code=form.code,
        version=form.version,
        defaults={
            "definition": form.document,
            "sha256": form.sha256,
            "provenance": form.provenance.value,
            "basis": basis,
            "valid": _days(form.valid_from, form.valid_to),
        },
    )
    if stored.sha256 != form.sha256:
        raise Conflict(
            "form.version_altered", form=form.code, version=form.version, found=form.sha256, expected=stored.sha256
        )
    return stored


def form_set_store(form_set: catalogue.FormSet, basis: LegalBasis, forms: Iterable[FormVersion]) -> FormSet:
    """The stored form set, created with its forms where it is missing; its words follow the file.

    Raises:
        Conflict: other forms are stored under the same code; periods were opened with those.
    """
    wanted = list(forms)
    words = {
        "label": form_set.label._asdict(),
        "period_kinds": list(form_set.period_kinds),
        "basis": basis,
        "valid": _days(form_set.valid_from, form_set.valid_to),
    }
    stored, created = FormSet.objects.update_or_create(code=form_set.code, defaults=words)
    if created:
        FormSetForm.objects.bulk_create(
            FormSetForm(form_set=stored, form_version=form, order=order) for order, form in enumerate(wanted, start=1)
        )
    held = [str(entry.form_version) for entry in stored.entries.select_related("form_version").order_by("order")]
    given = [str(form) for form in wanted]
    if held != given:
        raise Conflict("form_set.altered", form_set=form_set.code, found=given, expected=held)
    return stored


def _legal_basis(basis: catalogue.LegalBasis) -> LegalBasis:
    document = {
        "number": basis.number,
        "kind": basis.kind._asdict(),
        "issuer": basis.issuer._asdict(),
        "subject": basis.subject._asdict(),
        "issued": basis.issued.isoformat() if basis.issued else None,
        "standing": basis.standing,
    }
    values = {"document": document, "valid": _days(basis.valid_from, basis.valid_to)}
    return LegalBasis.objects.update_or_create(code=basis.code, defaults=values)[0]


def _indicator(indicator: catalogue.Indicator) -> dict[str, Any]:
    return {
        "form": indicator.form,
        "numerator": list(indicator.numerator),
        "denominator": list(indicator.denominator),
        "label": indicator.label._asdict(),
        "choice": indicator.choice._asdict(),
    }


def _days(first: date | None, last: date | None) -> DateRange:
    """Both days included."""
    return DateRange(first, last + timedelta(days=1) if last else None)
