"""The linter's rules one by one: what breaks each, and what it rightly lets pass."""

import ast
import inspect

import pytest

from plans.dates import PartialDate
from plans.linting import RULES, Numbered, lint
from plans.messages import MESSAGES
from tests.plans.linted import CLERK, OFFICE, OFFICIALS, STRANGER, annex, due, plan, task
from tests.plans.test_messages import fields


def found(linted):
    findings = lint(linted)
    for finding in findings:
        named = fields(MESSAGES[finding.code].vi + MESSAGES[finding.code].hint_vi)
        assert named <= {"found", "expected", *finding.params}
        assert finding.place
    return [(finding.code, finding.found, finding.expected) for finding in findings]


def numbered(*numbers):
    return tuple(Numbered(number, {"section": number}) for number in numbers)


def test_a_sound_plan_is_passed_over():
    sound = plan(
        annex([], ["1", "2"], ["1"], groups=numbered("I", "II")),
        annex(["1", "2"], label="II"),
        sections=numbered("I", "1", "2", "II"),
        bases="Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ",
    )
    assert found(sound) == []


@pytest.mark.parametrize(
    ("linted", "expected"),
    [
        (plan(annex(["1", "3"])), ("task.number_gap", "3", "2")),
        (plan(annex(["1", "1"])), ("task.number_repeated", "1", "2")),
        (plan(annex(["1", "1.1", "1.3"])), ("task.number_gap", "1.3", "1.2")),
        (plan(annex(["1", ""])), ("task.number_missing", None, 2)),
        (plan(annex([], ["1"], ["1"], groups=numbered("I", "III"))), ("group.number_gap", "III", "II")),
        (plan(annex([], ["1"], ["1"], groups=numbered("I", "I"))), ("group.number_repeated", "I", "II")),
        (plan(annex(["1"]), annex(["1"], label="III")), ("annex.number_gap", "III", "II")),
        (plan(annex(["1"]), annex(["1"])), ("annex.number_repeated", "I", "II")),
        (plan(sections=numbered("I", "III")), ("section.number_gap", "III", "II")),
        (plan(sections=numbered("1", "2", "2")), ("section.number_repeated", "2", "3")),
    ],
)
def test_numbering(linted, expected):
    assert found(linted) == [expected]


@pytest.mark.parametrize(
    "linted",
    [plan(annex(["", ""], numbered=False)), plan(annex(["1"], label=""), annex(["1"], label=""))],
)
def test_what_bears_no_numbers_needs_none(linted):
    assert found(linted) == []


@pytest.mark.parametrize(
    "linted",
    [
        plan(annex(["1/", "2/"])),
        plan(annex([], ["1.1", "1.2", "2", "3"], groups=numbered("1"))),  # a group among tasks that count on
        plan(annex([], ["a", "b"], ["2.1", "3"], groups=numbered("1", "2"))),
        plan(annex(["1", "2"], ["3", "4"], groups=numbered("1"))),
    ],
)
def test_numbers_that_run_on(linted):
    assert found(linted) == []


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        (task(leads=(), lead_words="-"), ("task.lead_missing", "-", "Chủ trì")),
        (task(leads=(OFFICE, CLERK)), ("task.lead_is_coordinator", "Văn phòng", "≠ Văn phòng")),
        (task(product=""), ("task.product_missing", "1", "Sản phẩm")),
        (task(product="–"), ("task.product_missing", "1", "Sản phẩm")),
        (task(product="Không có."), ("task.product_missing", "1", "Sản phẩm")),
        (task(content="Đạt 80% công chức"), ("task.target_unmeasured", "Đạt 80% công chức", None)),
        (
            task(content="Đạt 95% hồ sơ đúng hạn"),
            ("task.target_ambiguous", "Đạt 95% hồ sơ đúng hạn", ["on_time_rate", "on_time_resolved_rate"]),
        ),
        (task(schedule="Trước ngày 15/01/2025"), ("task.schedule_outside_year", "Trước ngày 15/01/2025", 2024)),
    ],
)
def test_tasks(odd, expected):
    assert found(plan(annex([odd]))) == [expected]


@pytest.mark.parametrize(
    "sound",
    [
        task(leads=(), without=("leads",)),
        task(leads=(STRANGER,), coordinators=(STRANGER,)),
        task(leads=(OFFICIALS,), named=True),
        task(leads=(CLERK, OFFICIALS)),
        task(product="", without=("product",)),
        task(schedule="Thường xuyên trong năm 2024"),
    ],
)
def test_tasks_that_are_sound(sound):
    assert found(plan(annex([sound]))) == []


def test_a_collective_wants_a_position():
    [finding] = lint(plan(annex([task(leads=(OFFICIALS, OFFICE), coordinators=())])))
    assert (finding.code, finding.found, finding.place["field"]) == ("task.lead_collective", "Các công chức", "leads")
    assert finding.expected[0] == "Văn phòng"
    assert "Công chức Tư pháp - Hộ tịch" in finding.expected


@pytest.mark.parametrize(
    ("linted", "expected"),
    [
        (
            plan(annex(["1"], dated=PartialDate(None, 2, 2024))),
            ("annex.date_differs", "ngày … tháng 2 năm 2024", "ngày 05 tháng 3 năm 2024"),
        ),
        (plan(annex(["1"], title="NỘI DUNG NĂM 2023")), ("annex.year_differs", 2023, 2024)),
        (plan(dated=(2, 1, 2025)), ("plan.dated_after_year", "ngày 02 tháng 1 năm 2025", 2024)),
        (
            plan(annex([task(schedule=due("2024-02-29"))])),
            ("task.due_before_plan", "", "ngày 05 tháng 3 năm 2024"),
        ),
        (
            plan(annex([task(schedule=due("2024-02-29"))]), bases="Kế hoạch số 30/KH-UBND ngày 04/3/2024"),
            ("task.due_before_basis", "", "2024-03-04"),
        ),
        (
            plan(text="Công văn số 9/UBND-VP ngày 06/3/2024 của UBND thị xã"),
            (
                "citation.later_than_plan",
                "Công văn số 9/UBND-VP ngày 06/3/2024 của UBND thị xã",
                "ngày 05 tháng 3 năm 2024",
            ),
        ),
        (
            plan(bases="Kế hoạch số 7/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành chính năm 2023"),
            ("citation.title_year_differs", "về cải cách hành chính năm 2023", 2024),
        ),
    ],
)
def test_dates(linted, expected):
    assert found(linted) == [expected]


@pytest.mark.parametrize(
    "linted",
    [
        plan(dated=(28, 12, 2023)),  # a plan is often issued before its year
        plan(dated=(None, None, None), text="Công văn số 9/UBND-VP ngày 06/3/2024 của UBND thị xã"),
        plan(dated=(None, 3, 2024), text="Công văn số 9/UBND-VP ngày 31/3/2024 của UBND thị xã"),
        plan(bases="Kế hoạch số 7/KH-UBND ngày 29/12/2023 của UBND tỉnh về cải cách hành chính năm 2024"),
        plan(annex(["1"], title="GIAI ĐOẠN NĂM 2021 ĐẾN NĂM 2024")),
        plan(text="tuyên truyền Luật Căn cước đến nhân dân ngày 30/6/2024"),
    ],
)
def test_dates_that_agree(linted):
    assert found(linted) == []


def test_every_rule_stands_in_the_table_with_its_codes_and_their_words():
    codes = [code for rule in RULES for code in rule.codes]
    assert len(codes) == len(set(codes))
    assert set(codes) <= set(MESSAGES)
    assert {rule.severity for rule in RULES} == {"warning"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.find.__name__)
def test_a_rule_tells_no_other_codes(rule):
    module = ast.parse(inspect.getsource(inspect.getmodule(rule.find)))
    functions = {each.name: each for each in module.body if isinstance(each, ast.FunctionDef)}
    names = {rule.find.__name__}
    while (
        more := {node.id for name in names for node in ast.walk(functions[name]) if isinstance(node, ast.Name)}
        & set(functions) - names
    ):
        names |= more
    texts = {
        node.value for name in names for node in ast.walk(functions[name])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }  # fmt: skip
    assert {text for text in texts if text in MESSAGES} == set(rule.codes)
