"""When whom is reminded: the last stage of each audience that has come, in working days."""

from datetime import date, timedelta

import pytest

from plans.check_ins import CheckInPeriod
from plans.reminding import DEFAULT, Rule, Stage, is_accounted_for, stages_reached

DUE = date(2024, 2, 29)  # a Thursday


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2024, 2, 21), []),
        (date(2024, 2, 22), ["leads-5"]),  # five working days before: over a weekend
        (date(2024, 2, 25), ["leads-5"]),  # a Sunday: what was sent is in the ledger
        (date(2024, 2, 28), ["leads-1"]),
        (date(2024, 2, 29), ["leads+0"]),
        (date(2024, 3, 1), ["leads+1"]),
        (date(2024, 3, 4), ["leads+1"]),  # Monday, the second working day
        (date(2024, 3, 5), ["leads+3", "office+3"]),
        (date(2024, 3, 11), ["leads+5", "office+3", "leader+7"]),
        (date(2025, 1, 1), ["leads+5", "office+3", "leader+7"]),
    ],
)
def test_the_default_rule(today, codes):
    assert [stage.code for stage in stages_reached(DEFAULT, DUE, today)] == codes


def test_a_stage_is_known_by_its_code():
    assert [Stage.of(stage.code) for stage in DEFAULT.stages()] == list(DEFAULT.stages())


def test_tet_is_no_working_day():
    """The last working day before Tết 2024 is 7 February, the first after it 15 February."""
    rule = Rule(before=(1,), after=(), office_after=None, leader_after=None)
    assert stages_reached(rule, date(2024, 2, 15), date(2024, 2, 6)) == []
    assert [stage.code for stage in stages_reached(rule, date(2024, 2, 15), date(2024, 2, 7))] == ["leads-1"]


def test_a_unit_that_does_not_remind_reaches_no_stage():
    quiet = Rule(DEFAULT.before, DEFAULT.after, DEFAULT.office_after, DEFAULT.leader_after, active=False)
    assert stages_reached(quiet, DUE, DUE + timedelta(days=30)) == []


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2024, 2, 28), ["vacant-1"]),
        (date(2024, 3, 5), ["vacant+3"]),  # as the leads would be, and once: the office's own stage is the same day's
        (date(2024, 3, 11), ["vacant+5", "leader+7"]),
    ],
)
def test_where_nobody_acts_for_the_leads_the_office_is_told_in_their_stead(today, codes):
    assert [stage.code for stage in stages_reached(DEFAULT, DUE, today, vacant=True)] == codes


FIRST, SECOND = ((date(2023, 12, 15), date(2024, 3, 14)), (date(2024, 3, 15), date(2024, 6, 14)))
YEAR = (date(2023, 12, 15), date(2024, 12, 14))


@pytest.mark.parametrize(
    ("turn", "told", "closed"),
    [
        ((date(2024, 1, 1), date(2024, 3, 31)), FIRST, True),  # the quarter ends with the month, its period on the 14th
        ((date(2024, 1, 1), date(2024, 3, 31)), SECOND, False),
        ((date(2024, 2, 1), date(2024, 2, 29)), FIRST, True),
        ((date(2024, 3, 1), date(2024, 3, 31)), FIRST, False),  # most of that month is still to come
        ((date(2024, 3, 10), date(2024, 3, 10)), FIRST, True),
        ((date(2024, 1, 1), date(2024, 12, 31)), FIRST, False),
        ((date(2024, 1, 1), date(2024, 12, 31)), YEAR, True),
        ((date(2024, 10, 1), date(2024, 12, 31)), YEAR, True),
    ],
)
def test_a_turn_is_accounted_for_by_the_period_in_which_most_of_it_lies(turn, told, closed):
    assert is_accounted_for(turn, [CheckInPeriod(*told)]) is closed


def test_a_turn_of_which_nothing_was_said_is_open():
    assert is_accounted_for((date(2024, 1, 1), date(2024, 3, 31)), []) is False
