"""A unit's own names and headings: beside a file, remembered with the plan, kept as resources."""

import json
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from plans.models import HeadingAlias, UnitAlias
from tenants.models import Position
from tests.plans.corpus import word
from tests.plans.corpus.base import FIRST, HEADINGS, SECOND, changed
from tests.plans.desk import DOCX
from tests.plans.documents import saved

ODD = ("TT", "Đầu việc", "Ai làm", "Cùng làm", "Ra cái gì", "Khi nào")
ODD_FIELDS = dict(zip(ODD, ("number", "content", "leads", "coordinators", "product", "schedule"), strict=True))
STRANGER = "Tổ Mây Trắng"


def odd_headings():
    return saved(word.plan([ODD, FIRST, SECOND]))


def a_stranger():
    return saved(word.plan([HEADINGS, changed(FIRST, leads=STRANGER), SECOND]))


def upload(office, data, *, headings=None, aliases=None, **query):
    fields = {"headings": headings, "aliases": aliases}
    extra = {name: json.dumps(said) for name, said in fields.items() if said is not None}
    return office.upload(data, fields=extra, **query)


def position(office, standard="office_clerk"):
    return Position.objects.get(unit=office.entered(), standard=standard)


def codes(answer):
    return [finding["code"] for finding in answer.json().get("findings", answer.json().get("errors"))]


def test_a_mapping_makes_odd_headings_readable_and_is_remembered(office):
    refused = upload(office, odd_headings(), dry_run="true")
    assert (refused.status_code, codes(refused)) == (422, ["table.headings_unknown"])
    assert refused.json()["errors"][0]["found"] == list(ODD)
    tried = upload(office, odd_headings(), headings=ODD_FIELDS, dry_run="true")
    assert (tried.status_code, tried.json()["counts"]["tasks"]) == (200, 2)
    assert [(column["heading"], column["field"]) for column in tried.json()["tables"][0]["columns"]] == list(
        ODD_FIELDS.items()
    )
    assert HeadingAlias.objects.count() == 0
    stored = upload(office, odd_headings(), headings=ODD_FIELDS)
    assert (stored.status_code, codes(stored)) == (201, [])
    office.delete(f"plans/{stored.json()['id']}/", **{"If-Match": stored["ETag"]})
    assert upload(office, odd_headings()).status_code == 201


def test_a_heading_can_be_left_out_and_taken_back(office):
    rows = [(*row, extra) for row, extra in zip((HEADINGS, FIRST), ("Kinh phí", "2 triệu"), strict=True)]
    data = saved(word.plan(rows))
    assert "table.column_unknown" in codes(upload(office, data, dry_run="true"))
    tried = upload(office, data, headings={"KINH  PHÍ": None}, dry_run="true")
    assert codes(tried) == []
    assert office.post("plan-headings/", {"heading": "Kinh phí", "field": None}).status_code == 201
    assert codes(upload(office, data, dry_run="true")) == []
    tried = upload(office, data, headings={"Kinh phí": "note"}, dry_run="true")
    assert tried.json()["tables"][0]["columns"][-1]["field"] == "note"


@pytest.mark.parametrize("kind", ["position", "outside", "unit"])
def test_an_unknown_party_is_confirmed_once(office, kind):
    said = {"position": str(position(office).pk), "outside": "Công ty Mây Trắng", "unit": True}[kind]
    before = upload(office, a_stranger(), dry_run="true").json()
    assert [party["words"] for party in before["unknown_parties"]] == [STRANGER]
    assert before["unknown_parties"][0]["places"] == [{"table": 3, "row": 2, "column": 3}]
    stored = upload(office, a_stranger(), aliases={STRANGER: {kind: said}}).json()
    assert (stored["unknown_parties"], stored["findings"]) == ([], [])
    lead = stored["annexes"][0]["tasks"][0]["leads"][0]
    assert lead["kind"]["value"] == kind
    assert [alias["kind"]["value"] for alias in office.get("plan-aliases/").json()["results"]] == [kind]
    again = saved(word.plan([HEADINGS, changed(FIRST, leads="TỔ MÂY TRẮNG")], subject="Kiểm soát TTHC năm 2026"))
    assert upload(office, again, dry_run="true").json()["unknown_parties"] == []


def test_what_is_said_again_replaces_what_was_said(office):
    office.post("plan-aliases/", {"words": "Tổ mây trắng", "unit": True})
    office.post("plan-headings/", {"heading": "kinh phí", "field": "note"})
    headings, aliases = {"Kinh phí": None}, {STRANGER: {"outside": "Công ty"}}
    assert upload(office, a_stranger(), headings=headings, aliases=aliases).status_code == 201
    assert list(UnitAlias.objects.values_list("alias", "kind", "outside")) == [(STRANGER, "outside", "Công ty")]
    assert list(HeadingAlias.objects.values_list("heading", "field")) == [("kinh phí", "")]


@pytest.mark.parametrize(
    ("field", "said", "pointer"),
    [
        ("headings", "{", "/headings"),
        ("headings", "[" * 100_000, "/headings"),
        ("headings", "[]", "/headings"),
        ("headings", '{"TT": "nothing"}', "/headings/TT"),
        ("headings", '{"": "number"}', "/headings"),
        ("headings", json.dumps({f"x{number}": None for number in range(301)}), "/headings"),
        ("aliases", '{"A": {}}', "/aliases/A"),
        ("aliases", '{"A": {"unit": false}}', "/aliases/A"),
        ("aliases", '{"A": {"unit": true, "outside": "B"}}', "/aliases/A"),
        ("aliases", '{"A": {"somebody": "B"}}', "/somebody"),
        ("aliases", '{"A\\u0000": {"unit": true}}', "/aliases"),
        ("aliases", '{"A\\ud800": {"unit": true}}', "/aliases"),
        ("aliases", '{"A": {"outside": "B\\u0000"}}', "/aliases/A/outside"),
        ("aliases", '{"A": {"position": "1"}}', "/aliases/A/position"),
        ("aliases", '{"A": {"position": "00000000-0000-7000-8000-000000000000"}}', "/aliases"),
        ("aliases", '{"—": {"unit": true}}', "/aliases"),
    ],
)
def test_what_is_not_said_properly_is_refused(office, field, said, pointer):
    answer = office.upload(a_stranger(), fields={field: said})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert UnitAlias.objects.count() == HeadingAlias.objects.count() == 0


def test_another_units_position_is_as_unknown_as_none(office, desk):
    """Beside a new file, beside one that comes again into a draft, and on its own."""
    theirs = position(desk("ward_office", "92"))
    again = office.url(f"plans/{office.imported(word.sound())}/import/")
    other_year = saved(word.plan(subject="Kiểm soát thủ tục hành chính năm 2026"))
    told = []
    for key in (theirs.pk, uuid4()):
        aliases = {STRANGER: {"position": str(key)}}
        form = {"file": SimpleUploadedFile("a.docx", a_stranger(), DOCX), "aliases": json.dumps(aliases)}
        beside = upload(office, other_year, aliases=aliases)
        into_draft = office.client.post(again, form, headers={"If-Match": '"1"'})
        alone = office.post("plan-aliases/", {"words": STRANGER, "position": str(key)})
        told.append([(answer.status_code, codes(answer)) for answer in (beside, into_draft, alone)])
    assert told == [[(422, ["alias.position_unknown"])] * 3] * 2


def test_names_are_kept_as_resources(office, desk):
    held = position(office)
    made = office.post("plan-aliases/", {"words": " Tổ  Mây Trắng ", "position": str(held.pk)})
    assert made.status_code == 201
    assert made.json() | {"id": 1} == {
        "id": 1,
        "words": "Tổ Mây Trắng",
        "kind": {"value": "position", "label": "Chức danh"},
        "position": {"id": str(held.pk), "name": held.name},
        "outside": None,
    }
    assert office.get("plan-aliases/").json()["results"] == [made.json()]
    again = office.post("plan-aliases/", {"words": "tổ mây trắng", "unit": True})
    assert (again.status_code, again.json()["code"]) == (409, "alias.exists")
    assert desk("ward_office", "92").get("plan-aliases/").json()["results"] == []
    assert office.delete(f"plan-aliases/{made.json()['id']}/").status_code == 204
    assert office.delete(f"plan-aliases/{made.json()['id']}/").status_code == 404


def test_headings_are_kept_as_resources(office):
    made = office.post("plan-headings/", {"heading": "Đầu  VIỆC:", "field": "content"})
    assert (made.status_code, made.json()["heading"], made.json()["field"]) == (201, "đầu việc :", "content")
    again = office.post("plan-headings/", {"heading": "Đầu việc:", "field": None})
    assert (again.status_code, again.json()["code"]) == (409, "heading.exists")
    assert office.get("plan-headings/").json()["results"] == [made.json()]
    assert office.delete(f"plan-headings/{made.json()['id']}/").status_code == 204
    assert office.post("plan-headings/", {"heading": "x", "field": "nothing"}).status_code == 422


@pytest.mark.parametrize("path", ["plan-aliases/", "plan-headings/"])
def test_everybody_in_the_unit_reads_and_the_office_writes(desk, path):
    body = {"words": "Tổ", "unit": True} if "alias" in path else {"heading": "Đầu việc", "field": "content"}
    for role in ("lead", "coordinator", "ward_leader", "viewer"):
        assert desk(role).get(path).status_code == 200
        assert desk(role).post(path, body).status_code == 403
    assert desk("unit_admin").get(path).status_code == 403
