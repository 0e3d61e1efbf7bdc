"""The issue's figures must come out of the pure code: rollup of five wards, and the online rate."""

from decimal import Decimal

import pytest

from reporting import catalogue
from reporting.aggregation import over_units, total_row
from reporting.checks import form_findings, missing_findings
from reporting.indicators import rate
from tests.reporting.filled import II05A, II06A, filled, row_of

ACCEPTED = range(1, 6)
INDICATORS = {indicator.code: indicator for indicator in catalogue.indicators()}


@pytest.mark.parametrize("form", [II06A, II05A], ids=lambda form: form.code)
@pytest.mark.parametrize("ward", range(1, 7))
def test_every_ward_can_send(form, ward):
    cells = filled(form, ward)
    assert form_findings(form, cells) == []
    assert missing_findings(form, cells) == []


@pytest.mark.parametrize(
    ("form", "totals"),
    [
        (II06A, [5875, 3825, 1775, 275, 5585, 1775, 3760, 50, 290, 275, 15]),
        (II05A, [225, 200, 25, 35, 190, 175, 150, 25, 50, 50, 0, 0]),
    ],
    ids=["II.06a", "II.05a"],
)
def test_totals_over_five_wards(form, totals):
    rollup = over_units(form, [filled(form, ward) for ward in ACCEPTED])
    assert total_row(form, rollup).values == totals


def test_one_sector_over_five_wards():
    rollup = over_units(II06A, [filled(II06A, ward) for ward in ACCEPTED])
    assert row_of(II06A, rollup, "ho-tich").values == [475, 315, 155, 5, 467, 155, 307, 5, 8, 5, 3]
    assert set(row_of(II06A, rollup, "quan-su").as_json()[0].items()) == {("value", None), ("empty", "nil")}


def test_online_rate_is_of_sums_not_an_average():
    wards = [filled(II06A, ward) for ward in ACCEPTED]
    online = rate(INDICATORS["online_rate"], II06A, total_row(II06A, over_units(II06A, wards)))
    assert online == (3825, 5600, Decimal("68.30"), None)
    each = [rate(INDICATORS["online_rate"], II06A, total_row(II06A, ward)).value for ward in wards]
    assert round(sum(each) / 5, 2) == Decimal("68.62")


def test_on_time_variants_differ():
    totals = total_row(II06A, over_units(II06A, [filled(II06A, ward) for ward in ACCEPTED]))
    assert rate(INDICATORS["on_time_rate"], II06A, totals)[:3] == (5810, 5875, Decimal("98.89"))
    assert rate(INDICATORS["on_time_resolved_rate"], II06A, totals)[:3] == (5535, 5585, Decimal("99.10"))
