"""Form versions as stored, and the forms that a form set asks for."""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from reporting.forms import FormDefinition, definition_of
from reporting.models import FormSet, FormSetForm, FormVersion
from tenants.refusals import NotFound


class StoredForm(NamedTuple):
    """A form version with the key under which rows refer to it."""

    id: UUID
    definition: FormDefinition


#: Form sets never change once stored (``reporting.reference``), nor do form versions: a process reads each once.
_SETS: dict[UUID, dict[str, StoredForm]] = {}


def form_versions() -> QuerySet[FormVersion]:
    """Every form version with its legal basis."""
    return FormVersion.objects.select_related("basis")


def definition(version: FormVersion) -> FormDefinition:
    """A stored form version, parsed once per process."""
    return definition_of(version.sha256, lambda: json.loads(version.definition))


def forms_of(form_set: UUID) -> dict[str, StoredForm]:
    """The forms of a form set by code, in its order; no query once this process knows them."""
    known = _SETS.get(form_set)
    if known is None:
        entries = FormSetForm.objects.filter(form_set=form_set).select_related("form_version").order_by("order")
        known = {
            entry.form_version.code: StoredForm(entry.form_version.pk, definition(entry.form_version))
            for entry in entries
        }
        if known:
            _SETS[form_set] = known
    return known


def form_of(form_set: UUID, code: str) -> StoredForm:
    """One form of a form set.

    Raises:
        NotFound: the set holds none of that code.
    """
    try:
        return forms_of(form_set)[code]
    except KeyError as error:
        raise NotFound("http.not_found") from error


def bases_of(forms: Iterable[StoredForm]) -> dict[str, str]:
    """The legal basis of forms as printed, by form code: "Thông tư 01/2020/TT-VPCP"."""
    ids = [form.id for form in forms]
    rows = FormVersion.objects.filter(pk__in=ids).values_list("code", "basis__document")
    return {code: f"{document['kind']['vi']} {document['number']}" for code, document in rows}


def form_sets_for(kind: str, on: date) -> list[FormSet]:
    """The form sets that a kind of period may ask for, in force on a day."""
    sets = FormSet.objects.filter(valid__contains=on).order_by("code")
    return [form_set for form_set in sets if kind in form_set.period_kinds]
