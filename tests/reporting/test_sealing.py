"""Sealing: canonical text, and hashes that anyone can compute again."""

import hashlib
import json
import unicodedata
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporting.canonical import canonical_json
from reporting.cells import Cells
from reporting.sealing import FormContent, VersionContent, seal_form, seal_version
from tenants.clock import ZONE
from tests.reporting.filled import II05A, II06A, filled

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="ascii")), inner),
)


@given(JSON)
def test_canonical_text_reads_back_and_is_stable(document):
    text = canonical_json(document)
    assert canonical_json(json.loads(text)) == text
    assert text == unicodedata.normalize("NFC", text)


def test_spelling():
    decomposed = unicodedata.normalize("NFD", "Đậu Liêu")
    assert canonical_json({"b": [1, None, True], "a": decomposed}) == '{"a":"Đậu Liêu","b":[1,null,true]}'


@pytest.mark.parametrize("bad", [1.0, float("nan"), b"x", {1: "a"}, {"é": 1, "e\u0301": 2}, {1, 2}])
def test_what_has_no_canonical_text(bad):
    with pytest.raises(TypeError):
        canonical_json({"x": bad})


def test_a_sealed_form():
    sealed = seal_form(FormContent(II06A, filled(II06A, 3), notes={0: "đã đối chiếu"}))
    assert sealed.sha256 == hashlib.sha256(sealed.document.encode()).hexdigest()
    document = json.loads(sealed.document)
    assert document["form"] == {"code": "II.06a", "version": 1, "sha256": II06A.sha256}
    assert document["values"][:4] == [95, 63, 31, 1]
    assert document["values"][-1] is None
    assert document["empties"][-1] == -1
    assert document["notes"] == {"0": "đã đối chiếu"}
    assert seal_form(FormContent(II06A, filled(II06A, 3), notes={0: "đã đối chiếu"})) == sealed


def test_any_changed_cell_changes_the_hash():
    cells = filled(II06A, 3)
    seals = {seal_form(FormContent(II06A, cells)).sha256}
    for index in (0, 100, 263):
        values, empties = list(cells.values), list(cells.empties)
        values[index], empties[index] = 7, 0
        seals.add(seal_form(FormContent(II06A, Cells(values, empties))).sha256)
    assert len(seals) == 4


def test_contradictory_arrays_are_never_sealed():
    cells = filled(II06A, 3)
    with pytest.raises(ValueError, match="264 cells"):
        seal_form(FormContent(II06A, filled(II05A, 3)))
    with pytest.raises(ValueError, match="either a figure or empty"):
        seal_form(FormContent(II06A, cells._replace(empties=[0] * II06A.size)))


def test_a_version_holds_its_forms_hashes():
    forms = [seal_form(FormContent(form, filled(form, 3))) for form in (II06A, II05A)]
    content = VersionContent("unit", "period", 1, datetime(2024, 3, 16, 9, 5, tzinfo=ZONE), "clerk", "chair")
    sealed = seal_version(content, forms)
    document = json.loads(sealed.document)
    assert document["forms"] == [form.sha256 for form in forms]
    assert document["sent_at"] == "2024-03-16T09:05:00+07:00"
    assert seal_version(content, forms[::-1]).sha256 != sealed.sha256


def test_a_time_without_offset_is_refused():
    content = VersionContent("unit", "period", 1, datetime(2024, 3, 16, 9, 5), "clerk", "chair")  # noqa: DTZ001 - the point
    with pytest.raises(ValueError, match="offset"):
        seal_version(content, [])
