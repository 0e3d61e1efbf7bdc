"""Every choice has its name in both languages, and Vietnamese ones are the models' own."""

import pytest

from plans.indicators import Measured
from plans.labels import (
    ACTIONS,
    MEASURED,
    OPERATORS,
    PARTIES,
    SCHEDULES,
    STANDINGS,
    STATES,
    STATUSES,
    UPDATES,
    choice,
    worded,
)
from plans.legal_bases import Standing
from plans.models import Plan, TaskUpdate, TaskWork
from plans.schedule import ScheduleKind
from plans.targets import Operator

TABLES = (ACTIONS, MEASURED, OPERATORS, PARTIES, SCHEDULES, STANDINGS, STATES, STATUSES, UPDATES)


@pytest.mark.parametrize(
    ("table", "choices"), [(STATES, Plan.State), (STATUSES, TaskWork.Status), (UPDATES, TaskUpdate.Kind)]
)
def test_stored_choices_read_alike_everywhere(table, choices):
    assert {value: label.vi for value, label in table.items()} == dict(choices.choices)


def test_recognised_values_all_have_names():
    assert set(SCHEDULES) == set(ScheduleKind)
    assert set(OPERATORS) == set(Operator)
    assert set(MEASURED) == set(Measured)
    assert set(STANDINGS) == set(Standing)


@pytest.mark.parametrize("table", TABLES)
def test_no_name_is_empty_or_stands_for_two_values(table):
    for texts in ([label.vi for label in table.values()], [label.en for label in table.values()]):
        assert all(texts)
        assert len(set(texts)) == len(texts)


def test_a_choice_in_a_language():
    assert choice("done", STATUSES, "vi") == {"value": "done", "label": "Đã hoàn thành"}
    assert choice("done", STATUSES, "en") == {"value": "done", "label": "Done"}
    assert worded("state", [STATES["draft"], STATES["approved"]]) == {
        "state_vi": "Dự thảo, Đã duyệt",
        "state_en": "Draft, Approved",
    }
