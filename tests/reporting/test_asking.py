"""For which periods a unit is asked how its tasks stand: those of its reports, else the usual ones."""

from datetime import date

import pytest

from reporting.asking import Key, Owed, Span, reporting_periods
from tenants.labels import Label

FIRST = Key("quarter", 2024, 1)
#: As a superior opened it, on days of its own.
OPENED = Span(Label("Quý I/2024", "Quarter I/2024"), date(2024, 1, 1), date(2024, 3, 20))


def owed(key=FIRST, span=OPENED, **facts):
    return Owed(key, span, **{"sent": False, "accepted": False, "excluded": False, **facts})


def asked(today, *reports):
    return [(span.name.vi, span.ends) for span in reporting_periods(reports, today).asked]


YEAR = ("Năm 2024", date(2024, 12, 14))


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2023, 12, 15), ("Quý I/2024", date(2024, 3, 14))),
        (date(2024, 3, 14), ("Quý I/2024", date(2024, 3, 14))),
        (date(2024, 7, 16), ("Quý III/2024", date(2024, 9, 14))),  # a month after it, a quarter is asked about no more
        (date(2024, 11, 1), YEAR),  # no fourth quarter is reported: the year stands for it
    ],
)
def test_without_a_superior_the_usual_periods_are_asked_about(today, first):
    assert asked(today)[-2:] == ([first, YEAR] if first != YEAR else [YEAR])


def test_a_period_that_has_just_ended_is_asked_about_for_a_month():
    ended = ("Quý I/2024", date(2024, 3, 14))
    assert ended in asked(date(2024, 4, 14))
    assert ended not in asked(date(2024, 4, 15))


@pytest.mark.parametrize("facts", [{"sent": True}, {"sent": True, "accepted": True}, {"excluded": True}])
def test_what_was_opened_takes_the_place_of_the_usual_and_ends_with_the_report(facts):
    day = date(2024, 3, 10)
    assert asked(day, owed()) == [("Quý I/2024", date(2024, 3, 20)), YEAR]
    assert asked(day, owed(**facts)) == [YEAR]


def test_what_is_opened_ahead_is_asked_about_once_it_begins():
    ahead = owed(span=OPENED._replace(starts=date(2024, 3, 12)))
    assert asked(date(2024, 3, 11), ahead) == [YEAR]
    assert asked(date(2024, 3, 12), ahead) == [("Quý I/2024", date(2024, 3, 20)), YEAR]


def test_accepted_reports_are_told_of():
    found = reporting_periods([owed(), owed(sent=True, accepted=True)], date(2024, 3, 30))
    assert found.accepted == (OPENED,)
