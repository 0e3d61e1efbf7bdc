"""import(export(plan)) = plan: for real plans and made-up ones, as a Word file and as a workbook."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from plans.aliases import AliasTable, shared_aliases
from plans.exporting import write_docx, write_xlsx
from plans.importing import read_plan
from tests.plans.documents import second_plan
from tests.plans.invented import plans
from tests.plans.printed import document_of, essence

ALIASES = AliasTable.build(shared_aliases())
WRITERS = pytest.mark.parametrize("write", [write_docx, write_xlsx])


@pytest.fixture(params=["the real plan", "another ward's"])
def plan(request, real_plan, aliases):
    return real_plan if request.param == "the real plan" else read_plan(second_plan(), aliases=aliases)


@WRITERS
def test_it_reads_back_as_the_same_plan(plan, write, aliases):
    again = read_plan(write(document_of(plan)), aliases=aliases)
    assert essence(again) == essence(plan)


@WRITERS
def test_it_reads_back_with_the_same_findings(plan, write, aliases):
    def told(parsed):
        return sorted((finding.code, str(finding.found), str(finding.expected)) for finding in parsed.findings)

    assert told(read_plan(write(document_of(plan)), aliases=aliases)) == told(plan)


@WRITERS
def test_a_second_export_is_the_first_one_to_the_byte(plan, write, aliases):
    first = write(document_of(plan))
    assert write(document_of(read_plan(first, aliases=aliases))) == first


@WRITERS
@settings(max_examples=30, deadline=None)
@given(printed=plans())
def test_made_up_plans(write, printed):
    plan = read_plan(write(printed), aliases=ALIASES)
    # Every cell is what was printed, and the cover bears what the plan has.
    assert [annex.lines for annex in document_of(plan).annexes] == [annex.lines for annex in printed.annexes]
    assert [(annex.label, annex.title) for annex in plan.annexes] == [(a.label, a.title) for a in printed.annexes]
    assert (plan.number or "", plan.dated, plan.title) == (printed.number, printed.dated, printed.title)
    assert essence(read_plan(write(document_of(plan)), aliases=ALIASES)) == essence(plan)


def test_one_format_tells_the_other(real_plan, aliases):
    """A workbook made of what a Word file tells is the workbook of the plan itself."""
    through_word = document_of(read_plan(write_docx(document_of(real_plan)), aliases=aliases))
    assert essence(read_plan(write_xlsx(through_word), aliases=aliases)) == essence(real_plan)


def test_a_changed_word_is_noticed(real_plan, aliases):
    """The comparison would be worthless if it took anything."""
    printed = document_of(real_plan)
    first, *others = printed.annexes
    task = next(place for place, line in enumerate(first.lines) if hasattr(line, "content"))
    lines = [*first.lines]
    for name in ("content", "leads", "coordinators", "product", "schedule", "note", "number"):
        lines[task] = replace(first.lines[task], **{name: "Khác"})
        other = replace(printed, annexes=(replace(first, lines=tuple(lines)), *others))
        assert essence(read_plan(write_docx(other), aliases=aliases)) != essence(real_plan), name
