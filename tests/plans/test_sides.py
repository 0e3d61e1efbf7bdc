"""Leads and coordinators in one cell are told apart; nobody is nobody."""

import unicodedata

import pytest

from plans.importing import read_plan
from plans.importing.sides import sides
from tests.plans.documents import HEADINGS, TASK, plan_with

CELLS = {
    "Văn phòng UBND chủ trì, phối hợp với Công an": ("Văn phòng UBND", "Công an"),
    "Văn phòng UBND chủ trì phối hợp các bộ phận liên quan": ("Văn phòng UBND", "các bộ phận liên quan"),
    "Chủ trì: Văn phòng UBND; phối hợp: Công an, UB MTTQ": ("Văn phòng UBND", "Công an, UB MTTQ"),
    "- Cơ quan chủ trì: VP-TK\n- Cơ quan phối hợp: Công an": ("VP-TK", "Công an"),
    "VP-TK (chủ trì), Công an, Trạm Y tế (phối hợp)": ("VP-TK", "Công an, Trạm Y tế"),
    "VP-TK chủ trì; Công an phối hợp": ("VP-TK", "Công an"),
    "VP-TK chủ trì, Công an phối hợp, Trạm Y tế phối hợp": ("VP-TK", "Công an; Trạm Y tế"),
    "VP-TK chủ trì; Công an phối hợp với Trạm Y tế": ("VP-TK", "Công an; Trạm Y tế"),
    "VP-TK chủ trì cùng Tư pháp, phối hợp với Công an": ("VP-TK cùng Tư pháp", "Công an"),
    "VP-TK (CT), Công an (PH)": ("VP-TK", "Công an"),
    "CT UBND, Công an": ("CT UBND, Công an", ""),
    "Phối hợp: Công an; Chủ trì: VP-TK": ("VP-TK", "Công an"),
    "Công an phối hợp, VP-TK chủ trì": ("VP-TK", "Công an"),
    "VP-TK phối hợp với Công an": ("VP-TK", "Công an"),
    "VP-TK CHỦ TRÌ, PHỐI HỢP CÙNG VỚI CÔNG AN": ("VP-TK", "CÔNG AN"),
    "VP-TK, Công an": ("VP-TK, Công an", ""),
    "Các đơn vị phối hợp": ("Các đơn vị phối hợp", ""),
    "": ("", ""),
}


@pytest.mark.parametrize(("cell", "expected"), CELLS.items(), ids=map(repr, CELLS))
def test_sides_of_a_cell(cell, expected):
    assert sides(cell) == expected


@pytest.fixture
def read(aliases):
    return lambda *tables: read_plan(plan_with(*tables), aliases=aliases)


def parties(side):
    return [party.target.standard or party.target.outside for party in side]


BOTH = ("Nội dung", "Cơ quan chủ trì, phối hợp", "Sản phẩm", "Thời gian")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_sides_in_one_column(read, form):
    cell = unicodedata.normalize(form, "Văn phòng UBND chủ trì, phối hợp với Công an, Trạm Y tế")
    plan = read([BOTH, ("Rà soát", cell, "Báo cáo", "Quý I")])
    (task,) = plan.tasks
    assert (parties(task.leads), parties(task.coordinators)) == (["ward_office"], ["Công an", "Trạm Y tế"])
    assert task.places["leads"] == task.places["coordinators"] == {"table": 1, "row": 2, "column": 2}
    assert [finding.code for finding in plan.findings if finding.code.startswith(("table.", "task.", "party."))] == []


def test_a_lead_column_may_name_coordinators_beside_their_own_column(read):
    (task,) = read([HEADINGS, ("1", "Rà soát", "VP-TK chủ trì, phối hợp với Công an", "Trạm Y tế", "", "Quý I")]).tasks
    assert (task.lead_words, task.coordinator_words) == ("VP-TK", "Công an\nTrạm Y tế")
    assert parties(task.coordinators) == ["Công an", "Trạm Y tế"]


def test_a_role_alone_is_no_party(read):
    (task,) = read([HEADINGS, ("1", "Rà soát", "Văn phòng UBND (chủ trì)", "", "", "Quý I")]).tasks
    assert parties(task.leads) == ["ward_office"]


@pytest.mark.parametrize("nobody", ["Không", "không có.", "-", "–", "…", "0", "/", ""])
def test_nobody_coordinates(read, nobody):
    plan = read([HEADINGS, (*TASK[:3], nobody, *TASK[4:])])
    assert [task.coordinators for task in plan.tasks] == [()]
    assert [finding.code for finding in plan.findings if finding.code.startswith(("task.", "party."))] == []


def test_a_lead_that_is_nobody_is_missing(read):
    plan = read([HEADINGS, ("1", "Rà soát", "Không", "", "", "Quý I")])
    assert [finding.code for finding in plan.findings if finding.code.startswith("task.")] == ["task.lead_missing"]
