"""Tallies of tasks add up."""

from datetime import date

from plans.progress import Tally, summed

DONE = Tally(3, 1, 0, 0, 1, 1, 1, 1, None)
WAITING = Tally(2, 2, 0, 0, 0, 0, 0, 1, date(2024, 5, 31))
LATER = Tally(1, 0, 0, 1, 0, 0, 0, 0, date(2024, 6, 30))


def test_counts_are_summed_and_the_first_due_day_is_next():
    assert summed([DONE, LATER, WAITING]) == Tally(6, 3, 0, 1, 1, 1, 1, 2, date(2024, 5, 31))


def test_nothing_sums_to_nothing():
    assert summed([]) == Tally()
    assert summed([DONE]) == DONE


def test_finished_are_those_done_whether_confirmed_or_not():
    assert (DONE.finished, WAITING.finished) == (2, 0)
