"""Files that are no plan: each refused with what was found, what was expected and how to mend it; never a crash."""

import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.aliases import AliasTable, shared_aliases
from plans.importing import read_plan
from plans.importing.archive import MAX_UPLOAD
from tenants.refusals import Invalid, Refusal, TooLarge
from tests.plans.corpus import texts, word, workbooks
from tests.plans.documents import HEADINGS, TASK, plan_with, repacked


def refused(data, aliases):
    with pytest.raises(Invalid) as refusal:
        read_plan(data, aliases=aliases)
    return [finding for finding in refusal.value.findings if finding.severity == "error"]


def test_limits_are_named(aliases):
    with pytest.raises(TooLarge) as refusal:
        read_plan(bytes(MAX_UPLOAD + 1), aliases=aliases)
    assert refusal.value.params == {"found": "10.1 MB", "expected": "10 MB"}


def test_a_document_without_tables_says_which_headings_are_expected(aliases):
    (finding,) = refused(word.no_table(), aliases)
    assert (finding.code, finding.found) == ("plan.no_tables", 0)
    assert finding.expected == ["Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]


def test_unknown_headings_are_named(aliases):
    (finding,) = refused(plan_with([("Họ tên", "Ngày sinh"), ("A", "B")]), aliases)
    assert (finding.code, dict(finding.place)) == ("table.headings_unknown", {"table": 1, "row": 1})
    assert finding.found == ["Họ tên", "Ngày sinh"]


def test_a_wide_table_is_never_left_out_silently(aliases):
    wide = [("Xã", "Năm", "Số", "Tỷ lệ"), ("A", "B", "C", "D")]
    plan = read_plan(plan_with([HEADINGS, TASK], "Biểu số liệu", wide), aliases=aliases)
    assert [finding.place for finding in plan.findings if finding.code == "table.left_out"] == [{"table": 2, "row": 1}]
    assert [passage.text for passage in plan.passages[-8:]] == [*wide[0], *wide[1]]


def test_a_wide_table_that_resembles_one_of_tasks_is_refused(aliases):
    wide = [("STT", "Sản phẩm", "Số", "Tỷ lệ"), ("1", "B", "C", "D")]
    (finding,) = refused(plan_with([HEADINGS, TASK], "Biểu số liệu", wide), aliases)
    assert (finding.code, finding.place["table"]) == ("table.headings_unknown", 2)


def test_all_errors_come_at_once(aliases):
    blank = ("2", "", "UBND", "", "", "Quý I")
    findings = refused(plan_with([HEADINGS, TASK, blank, ("3", "", "", "", "", "Quý I")]), aliases)
    assert [(finding.code, finding.place["row"]) for finding in findings] == [
        ("task.content_missing", 3),
        ("task.content_missing", 4),
    ]


def test_a_plan_without_a_year_is_refused(aliases):
    (finding,) = refused(plan_with([HEADINGS, TASK], subject="Kiểm soát TTHC"), aliases)
    assert (finding.code, finding.found) == ("plan.year_missing", "Kiểm soát TTHC")


DICE = random.Random()  # noqa: S311 - repeatable noise, no secret


@pytest.fixture(autouse=True)
def dice(request):
    """The same noise for a test in whatever order they run."""
    DICE.seed(request.node.name)


def flipped(data, cut=0.3):
    """The bytes with some of them changed, and sometimes cut off."""
    changed = bytearray(data)
    for _ in range(DICE.choice((1, 4, 40))):
        changed[DICE.randrange(len(changed))] = DICE.randrange(256)
    return bytes(changed[: DICE.randrange(len(changed))] if DICE.random() < cut else changed)


def misprinted(part):
    """XML that is still well-formed, with numbers, references and kinds in it that make no sense."""
    words = (b"999999999999", b"-1", b"ZZZZ1", b"", b"s", b"e", b"d", b"inlineStr", b"2025-13-45", b"1e999", b"true")
    pieces = part.split(b'"')
    for _ in range(DICE.choice((1, 4, 40))):
        pieces[2 * DICE.randrange((len(pieces) - 1) // 2) + 1] = DICE.choice(words)
    return b'"'.join(pieces)


def parts_changed(data, change):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return repacked(data, replace={name: change(archive.read(name)) for name in DICE.sample(names, 2)})


def outcomes(copies, aliases):
    """How many of the files were read, and how many refused; anything else is an error of ours."""
    read = 0
    for data in copies:
        try:
            read_plan(data, aliases=aliases)
            read += 1
        except Refusal:
            continue
    return read, len(copies) - read


def test_damaged_copies_of_the_real_file_never_crash(real_file, aliases):
    """Flipped bytes, everywhere: the answer is a plan or a refusal."""
    read, refusals = outcomes([flipped(real_file) for _ in range(150)], aliases)
    assert (read > 0, refusals > 0) == (True, True)


@pytest.mark.parametrize("make", [lambda: workbooks.saved(workbooks.plan()), workbooks.shared_texts, word.sound])
@pytest.mark.parametrize("change", [misprinted, flipped])
def test_damaged_parts_never_crash(make, change, aliases):
    data = make()
    read, refusals = outcomes([parts_changed(data, change) for _ in range(60)], aliases)
    assert read > 0
    assert refusals > 0 or change is misprinted  # a reader may take any number for an attribute that it leaves alone


def test_damaged_texts_never_crash(aliases):
    data = texts.text().encode()
    read, refusals = outcomes([flipped(data) for _ in range(100)], aliases)
    assert (read > 0, refusals > 0) == (True, True)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_anything_at_all_is_read_or_refused(data):
    outcomes([data], AliasTable.build(shared_aliases()))
