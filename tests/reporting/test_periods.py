"""Periods: suggested dates (FORMS section 1), days off, deadlines, lateness."""

import itertools
from datetime import UTC, date, datetime

import pytest

from reporting.messages import MESSAGES
from reporting.periods import (
    PeriodKind,
    deadline_at,
    follows,
    is_late,
    period_findings,
    period_label,
    suggested_quarter,
    suggested_year,
)
from tenants.clock import ZONE
from tests.reporting.filled import words


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        (1, date(2023, 12, 15), date(2024, 3, 14)),
        (2, date(2024, 3, 15), date(2024, 6, 14)),
        (3, date(2024, 6, 15), date(2024, 9, 14)),
        (4, date(2024, 9, 15), date(2024, 12, 14)),
    ],
)
def test_quarters(quarter, first, last):
    assert suggested_quarter(2024, quarter) == (first, last)


def test_the_year_and_its_quarters():
    assert suggested_year(2024) == (date(2023, 12, 15), date(2024, 12, 14))
    spans = [suggested_quarter(2024, quarter) for quarter in (1, 2, 3, 4)]
    assert all(follows(before[1], after[0]) for before, after in itertools.pairwise(spans))
    assert not follows(spans[0][1], spans[2][0])


def test_names():
    assert period_label(PeriodKind.QUARTER, 2024, 1).vi == "Quý I/2024"
    assert period_label(PeriodKind.YEAR, 2024).vi == "Năm 2024"
    with pytest.raises(ValueError, match="requesting body"):
        period_label(PeriodKind.AD_HOC, 2024)


def test_the_scenarios_deadline_warns_of_saturday():
    [finding] = period_findings(date(2023, 12, 15), date(2024, 3, 14), date(2024, 3, 16))
    assert (finding.code, finding.severity, finding.pointer) == ("period.deadline_day_off", "warning", "/deadline")
    assert (finding.found, finding.expected) == ("2024-03-16", "2024-03-18")
    texts = words(MESSAGES[finding.code], finding)
    assert "thứ Bảy" in texts[0]
    assert "Saturday" in texts[1]


@pytest.mark.parametrize(
    ("first", "last", "deadline", "codes"),
    [
        (date(2024, 3, 15), date(2024, 6, 14), date(2024, 6, 18), []),
        (date(2024, 3, 15), date(2024, 6, 14), date(2024, 6, 17), ["period.deadline_no_working_day"]),
        (
            date(2024, 1, 1),
            date(2024, 2, 7),
            date(2024, 2, 12),
            ["period.deadline_day_off", "period.deadline_no_working_day"],
        ),
        (date(2024, 3, 15), date(2024, 6, 14), date(2024, 6, 14), ["period.deadline_too_early"]),
        (date(2024, 6, 15), date(2024, 6, 14), date(2024, 6, 20), ["period.range_reversed"]),
    ],
)
def test_odd_dates(first, last, deadline, codes):
    findings = period_findings(first, last, deadline)
    assert [finding.code for finding in findings] == codes
    for finding in findings:
        assert all(words(MESSAGES[finding.code], finding))


def test_a_deadline_lasts_to_the_end_of_its_day_in_viet_nam():
    deadline = deadline_at(date(2024, 3, 16))
    assert deadline.isoformat() == "2024-03-16T23:59:59.999999+07:00"
    assert not is_late(datetime(2024, 3, 16, 23, 59, 59, tzinfo=ZONE), deadline)
    assert not is_late(datetime(2024, 3, 16, 16, 59, tzinfo=UTC), deadline)
    assert is_late(datetime(2024, 3, 17, tzinfo=ZONE), deadline)
    assert is_late(datetime(2024, 3, 16, 17, 0, tzinfo=UTC), deadline)
