"""When whom is reminded: the last stage of each audience that has come, in working days."""

from datetime import date, timedelta

import pytest

from plans.reminding import DEFAULT, Rule, Stage, stages_reached

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
