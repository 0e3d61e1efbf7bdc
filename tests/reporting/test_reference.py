"""Loading the reference data: idempotent; what reports rest on never changes."""

import dataclasses

import pytest

from reporting import catalogue
from reporting.models import FormSet, FormVersion, Indicator, LegalBasis, Sector
from reporting.reference import form_set_store, form_version_store, load
from reporting.selectors.forms import definition, forms_of
from tenants.refusals import Conflict
from tests.reporting.town import as_owner

pytestmark = pytest.mark.django_db(transaction=True)


def counts():
    return [table.objects.count() for table in (LegalBasis, Sector, FormVersion, FormSet, Indicator)]


def test_loading_again_changes_nothing(db):
    before = counts(), set(FormVersion.objects.values_list("pk", "sha256"))
    with as_owner():
        line = load()
    assert (counts(), set(FormVersion.objects.values_list("pk", "sha256"))) == before
    assert line == "reporting: 4 legal bases, 80 sectors, 2 form versions, 1 form sets, 3 indicators"


def test_words_follow_the_files(db):
    with as_owner():
        Indicator.objects.filter(code="online_rate").update(definition={})
        Sector.objects.filter(code="G15-TP07").delete()
        load()
    assert Indicator.objects.get(code="online_rate").definition["numerator"] == [4]
    assert Sector.objects.get(code="G15-TP07").name == "Hộ tịch"


def test_a_form_version_never_changes(db):
    form = catalogue.form("II.06a")
    altered = dataclasses.replace(form, sha256="0" * 64)
    with as_owner(), pytest.raises(Conflict) as refused:
        form_version_store(altered, LegalBasis.objects.get(code=form.basis))
    assert refused.value.code == "form.version_altered"


def test_a_form_set_never_changes(db):
    [data] = catalogue.form_sets()
    basis, stored = LegalBasis.objects.get(code=data.basis), FormVersion.objects.order_by("code")
    with as_owner(), pytest.raises(Conflict) as refused:
        form_set_store(data, basis, stored)  # in another order
    assert refused.value.code == "form_set.altered"
    assert refused.value.params["expected"] == ["II.06a v1", "II.05a v1"]


def test_what_is_stored_is_what_was_shipped(db):
    for version in FormVersion.objects.all():
        assert definition(version).document == catalogue.form(version.code, version.version).document
    assert list(forms_of(FormSet.objects.get().pk)) == ["II.06a", "II.05a"]


def test_the_application_can_not_write_it(db):
    with pytest.raises(Exception, match="permission denied"):
        load()
