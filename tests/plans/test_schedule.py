"""Phrases that clerks write under "Thời gian thực hiện", and what they mean in a plan of 2024."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.schedule import Schedule, ScheduleKind, read_schedule

JAN, DEC = date(2024, 1, 1), date(2024, 12, 31)
QUARTERS = (date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), DEC)
HALVES = (date(2024, 6, 30), DEC)

PHRASES = [
    ("Tháng 2 năm 2024", "point", None, date(2024, 2, 29), ()),
    ("Trong tháng 02/2024", "point", None, date(2024, 2, 29), ()),
    ("Tháng 2", "point", None, date(2024, 2, 29), ()),
    ("Quý I", "point", None, date(2024, 3, 31), ()),
    ("Quý 4/2024", "point", None, DEC, ()),
    ("Quý II năm 2025", "point", None, date(2025, 6, 30), ()),
    ("6 tháng đầu năm", "point", None, date(2024, 6, 30), ()),
    ("9 tháng đầu năm 2024", "point", None, date(2024, 9, 30), ()),
    ("6 tháng cuối năm", "point", None, DEC, ()),
    ("Cuối năm", "point", None, DEC, ()),
    ("Trước ngày 15/6", "point", None, date(2024, 6, 14), ()),
    ("Hoàn thành trước ngày 15 tháng 6 năm 2024", "point", None, date(2024, 6, 14), ()),
    ("Xong trước tháng 6", "point", None, date(2024, 5, 31), ()),
    ("Trước 1/1/2025", "point", None, DEC, ()),
    ("Chậm nhất ngày 20/12/2024", "point", None, date(2024, 12, 20), ()),
    ("Đến hết ngày 30/9", "point", None, date(2024, 9, 30), ()),
    ("Ngày 05 tháng 3", "point", None, date(2024, 3, 5), ()),
    ("Tháng 3 đến tháng 8 năm 2024", "range", date(2024, 3, 1), date(2024, 8, 31), ()),
    ("Từ tháng 3 đến hết tháng 8", "range", date(2024, 3, 1), date(2024, 8, 31), ()),
    ("Tháng 3 – 8/2024", "range", date(2024, 3, 1), date(2024, 8, 31), ()),
    ("từ 01/4 đến 30/9", "range", date(2024, 4, 1), date(2024, 9, 30), ()),
    ("Từ ngày 01/4/2024 đến trước ngày 01/10/2024", "range", date(2024, 4, 1), date(2024, 9, 30), ()),
    ("Từ ngày 01 tháng 11 năm 2024 đến ngày 31 tháng 1 năm 2025", "range", date(2024, 11, 1), date(2025, 1, 31), ()),
    ("Quý II – quý III", "range", date(2024, 4, 1), date(2024, 9, 30), ()),
    ("Quý II-III/2024", "range", date(2024, 4, 1), date(2024, 9, 30), ()),
    ("Thường xuyên trong năm 2024", "continuous", JAN, DEC, ()),
    ("Thường xuyên", "continuous", None, None, ()),
    ("Trong năm", "continuous", JAN, DEC, ()),
    ("Cả năm", "continuous", JAN, DEC, ()),
    ("Năm 2024", "continuous", JAN, DEC, ()),
    ("Hằng ngày", "continuous", None, None, ()),
    ("Từ tháng 3", "continuous", date(2024, 3, 1), None, ()),
    ("Khi có yêu cầu", "on_demand", None, None, ()),
    ("Theo yêu cầu của cấp trên", "on_demand", None, None, ()),
    ("Khi phát sinh", "on_demand", None, None, ()),
    ("Theo KH của Ủy ban nhân dân Thị xã", "following", None, None, ()),
    ("Theo kế hoạch của thị xã, trước 15/6", "following", None, date(2024, 6, 14), ()),
    ("Sau khi thị xã ban hành", "following", None, None, ()),
    ("Định kỳ và đột xuất", "recurring_ad_hoc", None, None, ()),
    ("Hằng quý", "recurring_ad_hoc", None, None, QUARTERS),
    ("hàng quý", "recurring_ad_hoc", None, None, QUARTERS),
    ("1 lần/quý", "recurring_ad_hoc", None, None, QUARTERS),
    ("Định kỳ 6 tháng, năm", "recurring_ad_hoc", None, None, HALVES),
    ("Định kỳ hằng quý, 6 tháng, năm", "recurring_ad_hoc", None, None, QUARTERS),
    ("Hàng năm", "recurring_ad_hoc", None, None, (DEC,)),
    ("Quý I, II, III và IV", "recurring_ad_hoc", None, DEC, QUARTERS),
    ("Tháng 6, tháng 12", "recurring_ad_hoc", None, DEC, HALVES),
    ("Ngày 30/6 và 31/12", "recurring_ad_hoc", None, DEC, HALVES),
    ("", "unspecified", None, None, ()),
    ("Lúc thuận lợi", "unspecified", None, None, ()),
    ("Tháng 13", "unspecified", None, None, ()),
    ("30/2/2024", "unspecified", None, None, ()),
    ("Tháng 11 đến tháng 3", "unspecified", None, None, ()),  # of which year?
]


@pytest.mark.parametrize(("words", "kind", "starts", "due", "occurrences"), PHRASES, ids=[row[0] for row in PHRASES])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_phrase(words, kind, starts, due, occurrences, form):
    schedule = read_schedule(unicodedata.normalize(form, words), 2024)
    assert schedule == Schedule(ScheduleKind(kind), starts, due, schedule.occurrences, words)
    assert tuple(turn.due for turn in schedule.occurrences) == occurrences


def test_the_year_of_a_later_moment_is_the_earlier_ones_too():
    assert read_schedule("Tháng 3 đến tháng 8 năm 2025", 2024).starts == date(2025, 3, 1)


def test_february_follows_the_plan_year():
    assert read_schedule("Tháng 2", 2023).due == date(2023, 2, 28)


PIECES = st.sampled_from(
    [*"0123456789/-–,. ", "tháng ", "quý ", "năm ", "ngày ", "IV", "từ ", "đến ", "trước ", "hằng ", "trong ", "đầu "]
)


@settings(deadline=None)  # the first example pays for compiling patterns
@given(st.one_of(st.text(), st.lists(PIECES, max_size=20).map("".join)), st.integers(-10, 20_000))
def test_it_never_raises_and_never_ends_before_it_begins(words, year):
    schedule = read_schedule(words, year)
    assert schedule.starts is None or schedule.due is None or schedule.starts <= schedule.due
    assert list(schedule.occurrences) == sorted(set(schedule.occurrences))
