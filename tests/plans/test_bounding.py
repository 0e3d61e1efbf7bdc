"""Everything wrong is told at once, but not without bound."""

import pytest

from plans.importing import read_plan
from plans.importing.bounding import MAX_FINDINGS
from plans.naming import MAX_NAMES
from tenants.refusals import Invalid
from tests.plans.documents import HEADINGS, TASK, plan_with


def test_errors_of_the_structure_and_of_the_rows_come_together(aliases):
    wide = [("STT", "Sản phẩm", "Số", "Tỷ lệ"), ("1", "B", "C", "D")]
    with pytest.raises(Invalid) as refusal:
        read_plan(plan_with([HEADINGS, ("1", "", *TASK[2:])], "Biểu", wide), aliases=aliases)
    errors = [finding.code for finding in refusal.value.findings if finding.severity == "error"]
    assert errors == ["table.headings_unknown", "task.content_missing"]
    assert refusal.value.params["found"] == 2


def test_of_too_many_findings_the_first_are_told(aliases):
    names = "\n".join(f"Ông {number}" for number in range(MAX_FINDINGS + 5))
    plan = read_plan(plan_with([HEADINGS, (*TASK[:2], names, *TASK[3:])]), aliases=aliases)
    assert len(plan.findings) == MAX_FINDINGS + 1
    assert len(plan.unknown_parties) == MAX_NAMES
    last = plan.findings[-1]
    assert (last.code, last.found, last.expected) == ("plan.more_findings", MAX_FINDINGS + 7, MAX_FINDINGS)
