"""Legal bases, sectors, form versions and form sets: data, loaded by ``manage.py load_reference``."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from tenants.models.base import Reference


class LegalBasis(Reference):
    """A legal document that forms and periods rest on."""

    code = models.TextField(unique=True)
    document = models.JSONField()
    valid = DateRangeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.code


class Sector(Reference):
    """A sector (lĩnh vực) of the national catalogue; keyed by code, names repeat."""

    code = models.TextField(unique=True)
    name = models.TextField()
    agency_code = models.TextField()
    agency = models.TextField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class FormVersion(Reference):
    """One version of a form: an immutable JSON document, parsed once per process."""

    code = models.TextField()
    version = models.IntegerField()
    definition = models.TextField()
    sha256 = models.TextField(unique=True)
    provenance = models.TextField()
    basis = models.ForeignKey(LegalBasis, models.PROTECT, related_name="+")
    valid = DateRangeField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint("code", "version", name="reporting_formversion_once")]

    def __str__(self) -> str:
        return f"{self.code} v{self.version}"


class FormSet(Reference):
    """Which forms a period asks for."""

    code = models.TextField(unique=True)
    label = models.JSONField()
    period_kinds = models.JSONField()
    basis = models.ForeignKey(LegalBasis, models.PROTECT, related_name="+")
    valid = DateRangeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.code


class FormSetForm(Reference):
    """A form version in a form set, in order."""

    form_set = models.ForeignKey(FormSet, models.CASCADE, related_name="entries", db_index=False)
    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    order = models.IntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint("form_set", "order", name="reporting_formsetform_order")]

    def __str__(self) -> str:
        return f"{self.form_set_id} {self.order}"


class Indicator(Reference):
    """An indicator with its numerator and denominator; the choice is recorded with it."""

    code = models.TextField(unique=True)
    definition = models.JSONField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.code
