"""Form versions: what a valid one gives, and how an invalid one is refused."""

import json
from copy import deepcopy
from datetime import date

import pytest

from reporting.canonical import sha256_of
from reporting.forms import definition_of, read_definition
from reporting.messages import MESSAGES
from tenants.refusals import Invalid
from tests.benchmarks.synthetic import synthetic_document
from tests.reporting.filled import II05A, II06A, words


def broken(change):
    document = deepcopy(json.loads(II06A.document))
    change(document)
    with pytest.raises(Invalid) as caught:
        read_definition(document)
    assert caught.value.code == "form.definition_invalid"
    for finding in caught.value.findings:
        assert all(words(MESSAGES[finding.code], finding))
    return caught.value.findings


def leaf(document, number):
    def walk(headings):
        for heading in headings:
            if heading.get("column", {}).get("number") == number:
                yield heading["column"]
            yield from walk(heading.get("children", []))

    return next(walk(document["headings"]))


def test_ii06a_as_described():
    assert [column.number for column in II06A.columns] == list(range(1, 14))
    assert (II06A.width, len(II06A.rows), II06A.size) == (11, 24, 264)
    assert [label.vi for label in II06A.value_columns[1].path] == [
        "Số hồ sơ nhận giải quyết",
        "Trong đó",
        "Trực tuyến",
    ]
    kinds = {column.number: (column.over_units.value, column.over_periods.value) for column in II06A.value_columns}
    assert kinds == {
        **dict.fromkeys((3, 7, 11), ("recompute", "recompute")),
        **dict.fromkeys((4, 5, 8, 9, 10), ("sum", "sum")),
        6: ("sum", "first"),
        **dict.fromkeys((12, 13), ("sum", "last")),
    }
    assert {column.number: column.sum_of for column in II06A.value_columns if column.derived} == {
        3: (4, 5, 6),
        7: (8, 9, 10),
        11: (12, 13),
    }
    assert (II06A.provenance, II06A.valid_from, II06A.valid_to) == ("practice", date(2020, 12, 15), None)


def test_ii05a_as_described():
    assert [column.number for column in II05A.value_columns] == list(range(3, 15))
    kinds = {column.number: column.over_periods.value for column in II05A.value_columns}
    assert kinds == {
        **dict.fromkeys((3, 4, 5, 8, 11), "recompute"),
        6: "first",
        **dict.fromkeys((7, 9, 10, 14), "sum"),
        **dict.fromkeys((12, 13), "last"),
    }
    assert {column.number: column.sum_of for column in II05A.value_columns if column.derived} == {
        3: (4, 5),
        4: (9, 12),
        5: (10, 13),
        8: (9, 10),
        11: (12, 13),
    }
    assert II05A.provenance == "unverified"


def test_cell_order_is_row_by_row():
    assert II06A.cell_index("ho-tich", 3) == 0
    assert II06A.cell_index("ho-tich", 13) == 10
    assert II06A.cell_index("chung-thuc", 3) == 11
    assert II06A.cell_index("quan-su", 13) == 263


def test_parts_come_before_their_sums():
    known = {place for place, column in enumerate(II05A.value_columns) if not column.derived}
    for place, parts in II05A.recomputes:
        assert set(parts) <= known
        known.add(place)
    assert len(known) == II05A.width


def test_the_hash_is_of_the_document_whatever_its_spelling():
    document = json.loads(II06A.document)
    shuffled = dict(reversed(document.items()))
    assert read_definition(shuffled).sha256 == II06A.sha256 == sha256_of(II06A.document)
    document["title"]["vi"] += "."
    assert read_definition(document).sha256 != II06A.sha256


def test_a_form_is_read_once_per_process():
    document = synthetic_document()
    sha256 = read_definition(document).sha256
    first = definition_of(sha256, lambda: document)
    assert definition_of(sha256, lambda: pytest.fail("fetched again")) is first


def test_an_altered_document_is_noticed():
    with pytest.raises(ValueError, match="was altered"):
        definition_of("0" * 64, synthetic_document)


@pytest.mark.parametrize(
    ("change", "code", "found"),
    [
        (lambda d: leaf(d, 3).update(sum_of=[4, 99]), "form.formula_column_unknown", 99),
        (lambda d: leaf(d, 3).update(sum_of=[2, 4]), "form.formula_column_unknown", 2),
        (lambda d: leaf(d, 3).pop("sum_of"), "form.formula_missing", 3),
        (lambda d: leaf(d, 4).update(sum_of=[5]), "form.formula_unexpected", 4),
        (lambda d: leaf(d, 5).update(number=4), "form.column_duplicate", 4),
        (lambda d: d["rows"][1].update(code="ho-tich"), "form.row_duplicate", "ho-tich"),
        (lambda d: d["checks"][1].update(code="balance"), "form.check_duplicate", "balance"),
        (lambda d: d["checks"][0].update(right=[7, 20]), "form.check_column_unknown", 20),
        (lambda d: d["checks"][0].update(right=[]), "form.check_incomplete", "equal"),
        (lambda d: d["checks"][2].update(right=[11, 12]), "form.check_incomplete", "opening"),
        (lambda d: d["checks"][3].pop("companion"), "form.check_incomplete", "companion"),
        (lambda d: d.update(rows=[]), "form.no_cells", None),
        (lambda d: d["valid"].update(to="2019-01-01"), "form.validity_reversed", "2019-01-01"),
    ],
)
def test_broken_rules(change, code, found):
    assert (code, found) in [(finding.code, finding.found) for finding in broken(change)]


def test_a_cycle_is_shown():
    def change(document):
        leaf(document, 3)["sum_of"] = [7]
        leaf(document, 7)["sum_of"] = [11]
        leaf(document, 11)["sum_of"] = [3]

    [finding] = broken(change)
    assert finding.code == "form.formula_cycle"
    assert sorted(finding.found.split(" → ")[1:]) == ["(11)", "(3)", "(7)"]


def test_every_broken_rule_is_told_at_once():
    def change(document):
        leaf(document, 3)["sum_of"] = [98]
        document["rows"].append(document["rows"][0])
        document["checks"][0]["left"] = [97]

    assert {finding.code for finding in broken(change)} == {
        "form.formula_column_unknown",
        "form.row_duplicate",
        "form.check_column_unknown",
    }


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        (lambda d: d.pop("code"), "form.key_missing", "/code"),
        (lambda d: d["title"].pop("en"), "form.key_missing", "/title/en"),
        (lambda d: d.update(version="1"), "form.value_invalid", "/version"),
        (lambda d: d.update(version=1.5), "form.value_invalid", ""),
        (lambda d: d.update(provenance="guess"), "form.value_invalid", "/provenance"),
        (lambda d: d["valid"].update({"from": "15/12/2020"}), "form.value_invalid", "/valid/from"),
        (lambda d: leaf(d, 4).update(over_units="average"), "form.value_invalid", "/headings/2/children/1/children/0"),
        (lambda d: d["rows"].__setitem__(3, "dat-dai"), "form.value_invalid", "/rows/3"),
        (lambda d: d["checks"][0].update(severity="fatal"), "form.value_invalid", "/checks/0/severity"),
    ],
)
def test_faults_of_shape_name_their_place(change, code, pointer):
    [finding] = broken(change)
    assert finding.code == code
    assert finding.pointer.startswith(pointer)
