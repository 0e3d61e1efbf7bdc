"""The table of phrases: each is read as it says, however it is typed."""

import unicodedata
from datetime import date

import pytest

from plans.schedule import Occurrence, Schedule, ScheduleFlag, ScheduleKind, read_schedule
from tests.plans.phrases import PHRASES


def day(text):
    """``dd/mm`` of 2024, or ``dd/mm/yyyy``."""
    if text is None:
        return None
    number, month, year = [*text.split("/"), "2024"][:3]
    return date(int(year), int(month), int(number))


def turn(text):
    starts, _, due = text.partition("-")
    return Occurrence(day(starts), day(due or starts))


def without_accents(text):
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def meaning(words, year=2024):
    """All that was understood, without the words."""
    schedule = read_schedule(words, year)
    return schedule.kind, schedule.starts, schedule.due, schedule.occurrences, schedule.flags


@pytest.mark.parametrize("row", PHRASES, ids=[row[0] for row in PHRASES])
def test_phrase(row):
    words, kind, starts, due, turns, flags = row
    assert read_schedule(words, 2024) == Schedule(
        ScheduleKind(kind),
        day(starts),
        day(due),
        tuple(map(turn, turns.split())),
        " ".join(words.split()),
        tuple(map(ScheduleFlag, flags.split())),
    )


def test_the_table_is_long_and_holds_no_phrase_twice():
    phrases = [row[0] for row in PHRASES]
    assert len(phrases) >= 120
    assert len(set(phrases)) == len(phrases)
    assert {row[1] for row in PHRASES} == set(ScheduleKind)
    assert {flag for row in PHRASES for flag in row[5].split()} == set(ScheduleFlag)


@pytest.mark.parametrize(
    "typed",
    [
        lambda words: unicodedata.normalize("NFD", words),
        str.upper,
        str.lower,
        without_accents,
        lambda words: f"  - {words.replace(' ', chr(160))} ;\n",
        lambda words: words.replace(" ", "\n"),
        lambda words: f"({words.replace(', ', ' , ')}).",
        lambda words: words.replace(", ", ","),
    ],
    ids=[
        *("NFD", "capitals", "small letters", "without accents", "among spaces and marks", "over several lines"),
        *("between brackets", "without spaces after commas"),
    ],
)
def test_a_phrase_reads_the_same_however_it_is_typed(typed):
    read = {row[0]: (meaning(typed(row[0])), meaning(row[0])) for row in PHRASES}
    assert {words: pair for words, pair in read.items() if pair[0] != pair[1]} == {}


def test_the_words_are_kept_as_printed():
    assert read_schedule("  Thưòng xuyên\n trong\xa0năm ", 2024).words == "Thưòng xuyên\ntrong năm"


def test_weeks_run_from_monday_and_are_cut_at_the_years_ends():
    weeks = read_schedule("Hằng tuần", 2025).occurrences
    assert len(weeks) == 53
    assert weeks[0] == (date(2025, 1, 1), date(2025, 1, 5))
    assert weeks[1] == (date(2025, 1, 6), date(2025, 1, 12))
    assert weeks[-1] == (date(2025, 12, 29), date(2025, 12, 31))


def test_a_weekday_is_the_day_on_which_a_week_is_due():
    fridays = read_schedule("Thứ Sáu hằng tuần", 2024).occurrences
    assert fridays[1] == (date(2024, 1, 8), date(2024, 1, 12))
    assert {due.weekday() for _, due in fridays[:-1]} == {4}


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        ("Thứ Hai, Thứ Tư hằng tuần", [(8, 8), (9, 10)]),
        ("Thứ 2, 4, 6 hằng tuần", [(8, 8), (9, 10), (11, 12)]),
        ("Thứ Hai, Tư, Sáu hằng tuần", [(8, 8), (9, 10), (11, 12)]),
        ("Thứ Bảy, Chủ nhật hằng tuần", [(8, 13), (14, 14)]),
        ("Thứ Ba đến thứ Năm hằng tuần", [(9, 11)]),
    ],
)
def test_several_weekdays_are_so_many_turns_of_each_week(words, turns):
    second = [
        turn for turn in read_schedule(words, 2024).occurrences if date(2024, 1, 8) <= turn.due <= date(2024, 1, 14)
    ]
    assert second == [(date(2024, 1, starts), date(2024, 1, due)) for starts, due in turns]


@pytest.mark.parametrize(
    "words", ["2 tuần/lần", "Hai tuần một lần", "1 lần / 2 tuần", "Mỗi 2 tuần", "Định kỳ 2 tuần/lần"]
)
def test_every_other_week_is_counted_in_whole_fortnights(words):
    fortnights = read_schedule(words, 2024).occurrences
    assert len(fortnights) == 26
    assert fortnights[0] == (date(2024, 1, 1), date(2024, 1, 14))
    assert fortnights[-1] == (date(2024, 12, 16), date(2024, 12, 29))


def test_the_year_of_a_later_moment_is_the_earlier_ones_too():
    assert read_schedule("Tháng 3 đến tháng 8 năm 2025", 2024).starts == date(2025, 3, 1)


def test_the_year_before_and_after_is_the_plans():
    assert read_schedule("Trước ngày 15/01 năm sau", 2030).due == date(2031, 1, 14)
    assert read_schedule("Tháng 12 năm trước", 2030).due == date(2029, 12, 31)


def test_february_follows_the_plan_year():
    assert read_schedule("Tháng 2", 2023).due == date(2023, 2, 28)
    assert read_schedule("29/2", 2023).flags == (ScheduleFlag.IMPOSSIBLE_DATE,)


def test_a_text_too_long_for_a_schedule_is_prose():
    assert read_schedule("Quý I, quý II, " * 10, 2024).kind is ScheduleKind.RECURRING_AD_HOC
    assert read_schedule("Quý I, quý II, " * 100, 2024).kind is ScheduleKind.UNSPECIFIED
