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
