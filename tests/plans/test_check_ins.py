"""Check-ins without a database: days, states, and the words for the report."""

from datetime import date

import pytest

from plans.check_ins import (
    CheckInPeriod,
    CheckInState,
    check_in_state,
    dated_state,
    delivered,
    is_reporting_row,
    paragraph,
    said,
)
from plans.labels import CHECK_IN_STATES, CHECK_INS, DELIVERABLES, EXTENSIONS
from plans.models import CheckIn, Deliverable, ExtensionRequest

QUARTER_ONE = CheckInPeriod(date(2023, 12, 15), date(2024, 3, 14))


def test_an_answer_is_due_before_the_cut_off_and_about_the_plan_of_its_year():
    assert (QUARTER_ONE.due, QUARTER_ONE.year) == (date(2024, 3, 13), 2024)


@pytest.mark.parametrize(
    ("today", "answered", "finished", "state"),
    [
        (date(2024, 3, 13), False, False, "waiting"),
        (date(2024, 3, 14), False, False, "overdue"),
        (date(2024, 6, 1), True, False, "answered"),
        (date(2024, 6, 1), False, True, "not_needed"),
        (date(2024, 6, 1), True, True, "answered"),
    ],
)
def test_how_a_task_that_is_asked_stands(today, answered, finished, state):
    assert check_in_state(QUARTER_ONE, today, answered=answered, finished=finished) == state


@pytest.mark.parametrize(
    ("due", "done_on", "today", "finished", "state"),
    [
        (date(2024, 2, 29), None, date(2024, 2, 29), False, "not_due"),
        (date(2024, 2, 29), None, date(2024, 3, 1), False, "late"),
        (date(2024, 2, 29), date(2024, 2, 29), date(2024, 5, 1), True, "done"),
        (date(2024, 2, 29), date(2024, 3, 1), date(2024, 5, 1), True, "done_late"),
    ],
)
def test_how_a_dated_task_stands(due, done_on, today, finished, state):
    assert dated_state(due, done_on, today, finished=finished) == state


@pytest.mark.parametrize(
    ("answer", "note", "repeated", "words"),
    [
        ("worked", "Đã tập huấn 2 lớp", "", "Đã tập huấn 2 lớp"),
        ("nothing", "", "cũ", "Không phát sinh."),
        ("nothing", "Chưa có thủ tục mới", "", "Không phát sinh. Chưa có thủ tục mới"),
        ("unchanged", "", "Niêm yết đủ 120 thủ tục", "Niêm yết đủ 120 thủ tục"),
        ("unchanged", "Thêm 3 thủ tục", "Niêm yết", "Thêm 3 thủ tục"),
    ],
)
def test_the_words_of_an_answer(answer, note, repeated, words):
    assert said(answer, note, repeated) == words


def test_a_paragraph_names_what_was_handed_in():
    document = delivered("document", "Báo cáo", "12/BC-UBND", date(2024, 3, 5))
    assert document == "Báo cáo số 12/BC-UBND ngày 05/03/2024"
    assert delivered("link", "Trang thông tin", "", None) == "Trang thông tin"
    assert paragraph("II.3", "Tuyên truyền;", "Đã viết hai tin bài.", [document]) == (
        "II.3. Tuyên truyền: Đã viết hai tin bài. (Sản phẩm: Báo cáo số 12/BC-UBND ngày 05/03/2024)"
    )
    assert paragraph("1", "Rà soát", "", []) == "1. Rà soát: …"


@pytest.mark.parametrize(
    ("table", "choices"),
    [(DELIVERABLES, Deliverable.Kind), (EXTENSIONS, ExtensionRequest.State), (CHECK_INS, CheckIn.Answer)],
)
def test_stored_choices_read_alike_everywhere(table, choices):
    assert {value: label.vi for value, label in table.items()} == dict(choices.choices)


def test_every_state_has_its_name_once():
    for texts in ([label.vi for label in CHECK_IN_STATES.values()], [label.en for label in CHECK_IN_STATES.values()]):
        assert len(set(texts)) == len(texts) == 9


def test_rows_of_the_periodic_report_are_known_by_their_words(real_plan):
    found = [
        f"{annex.label}.{task.printed_number}"
        for annex in real_plan.annexes
        for run in annex.runs
        for task in run
        if is_reporting_row(task.content)
    ]
    assert found == ["II.11", "II.12"]


def test_an_accepted_report_answers_for_its_row_unless_somebody_did():
    state = check_in_state(QUARTER_ONE, date(2024, 3, 20), answered=False, finished=False, reported=True)
    assert state is CheckInState.REPORTED
    assert check_in_state(QUARTER_ONE, date(2024, 3, 20), answered=True, finished=False, reported=True) is (
        CheckInState.ANSWERED
    )
