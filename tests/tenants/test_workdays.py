"""Working days in Viet Nam."""

from datetime import date

import pytest

from tenants.workdays import Overrides, day_off, workdays_from


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2024, 3, 15), None),
        (date(2024, 3, 16), "thứ Bảy"),
        (date(2024, 3, 17), "Chủ nhật"),
        (date(2024, 2, 12), "Mùng ba Tết Nguyên Đán"),
        (date(2024, 4, 29), "Ngày nghỉ (thay cho ngày 04/05/2024)"),
        (date(2024, 5, 4), None),  # a Saturday worked in compensation for 29/4
        (date(2024, 9, 2), "Quốc khánh"),
        (date(2026, 1, 2), "ngày nghỉ theo quyết định"),
        (date(2026, 1, 10), None),  # a Saturday worked in compensation for 2/1
    ],
)
def test_days_off(day, reason):
    off = day_off(day)
    assert (off and off.vi) == reason


def test_decisions_in_data_win():
    decided = Overrides(frozenset({date(2024, 3, 15)}), frozenset({date(2024, 3, 16)}))
    assert day_off(date(2024, 3, 15), decided).vi == "ngày nghỉ theo quyết định"
    assert day_off(date(2024, 3, 16), decided) is None


@pytest.mark.parametrize(
    ("day", "count", "reached"),
    [
        (date(2024, 3, 15), 0, date(2024, 3, 15)),
        (date(2024, 3, 15), 1, date(2024, 3, 18)),  # Friday to Monday
        (date(2024, 3, 16), 0, date(2024, 3, 16)),  # no step, no move
        (date(2024, 3, 18), -1, date(2024, 3, 15)),
        (date(2024, 2, 7), 1, date(2024, 2, 15)),  # over Tết, 8 to 14 February 2024
        (date(2024, 5, 3), 1, date(2024, 5, 4)),  # a Saturday worked in compensation
    ],
)
def test_counting_working_days(day, count, reached):
    assert workdays_from(day, count) == reached
