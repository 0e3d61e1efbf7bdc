"""Where the title of a plan ends."""

import pytest

from plans.importing import read_plan
from tests.plans.documents import HEADINGS, TASK, plan_with


@pytest.mark.parametrize(
    "following", ["I. MỤC ĐÍCH", "1. Mục đích", "1.1. Yêu cầu", "Căn cứ Luật Tổ chức", "Mục đích:"]
)
def test_it_ends_before_a_heading_a_legal_basis_or_a_sentence(following, aliases):
    plan = read_plan(plan_with(following, [HEADINGS, TASK]), aliases=aliases)
    assert plan.title == "Kiểm soát TTHC năm 2025"


@pytest.mark.parametrize("following", ["trên địa bàn phường", "5 năm 2025 - 2030", "II năm 2025"])
def test_it_goes_on_over_several_paragraphs(following, aliases):
    plan = read_plan(plan_with(following, [HEADINGS, TASK]), aliases=aliases)
    assert plan.title == f"Kiểm soát TTHC năm 2025 {following}"


@pytest.mark.parametrize(
    "title",
    [
        "Triển khai công tác kiểm soát TTHC năm 2024",
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 05/3/2024 của UBND thị xã về kiểm soát TTHC năm 2024",
        "Theo dõi thi hành pháp luật năm 2024",
        "Kiểm soát TTHC năm 2024.",
    ],
)
@pytest.mark.parametrize("following", ["Căn cứ Luật Tổ chức chính quyền địa phương;", "I. MỤC ĐÍCH"])
def test_below_the_kind_alone_it_may_begin_like_a_legal_basis(title, following, aliases):
    plan = read_plan(plan_with(following, [HEADINGS, TASK], subject=title), aliases=aliases)
    assert (plan.title, plan.year) == (title, 2024)
    assert "plan.title_missing" not in [finding.code for finding in plan.findings]


@pytest.mark.parametrize(
    "opening",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Thực hiện Kế hoạch của UBND thị xã, UBND phường xây dựng kế hoạch như sau:",
        "Thực hiện Kế hoạch của UBND thị xã, UBND phường xây dựng kế hoạch.",
        "I. MỤC ĐÍCH",
    ],
)
def test_a_plan_may_lack_one(opening, aliases):
    plan = read_plan(plan_with([HEADINGS, TASK], subject=opening), aliases=aliases, year=2024)
    assert plan.title == ""
    assert "plan.title_missing" in [finding.code for finding in plan.findings]


def test_its_second_line_may_begin_like_a_legal_basis(aliases):
    plan = read_plan(plan_with("thực hiện cơ chế một cửa", [HEADINGS, TASK]), aliases=aliases)
    assert plan.title == "Kiểm soát TTHC năm 2025 thực hiện cơ chế một cửa"
