"""What the repository ships as data is whole and agrees with itself."""

from datetime import date

import pytest

from reporting import catalogue
from reporting.forms import CheckKind

SECTORS = {sector.code: sector for sector in catalogue.sectors()}


def test_sectors_are_keyed_by_code():
    assert len(SECTORS) == len(catalogue.sectors()) == 80
    assert SECTORS["G15-TP07"].name == "Hộ tịch"
    assert SECTORS["G15-TP07"].valid_from == date(2020, 12, 15)


@pytest.mark.parametrize("form", catalogue.form_definitions(), ids=lambda form: form.code)
def test_rows_gather_known_sectors_once(form):
    gathered = [code for row in form.rows for code in row.sectors]
    assert set(gathered) <= set(SECTORS)
    assert len(gathered) == len(set(gathered))
    assert [row.code for row in form.rows if not row.sectors] == ["hoa-giai"]
    assert len(form.rows) == 24


def test_rows_that_gather_several_sectors():
    rows = {row.code: row.sectors for row in catalogue.form("II.06a").rows}
    assert rows["giao-duc"] == (
        "G03-GD05",
        "G03-GD06",
        "G03-GD08",
        "G03-GD09",
        "G03-GD10",
        "G03-GD11",
        "G03-GD14",
    )
    assert rows["tiep-cong-dan"] == ("G20-TH02", "G20-TH03", "G20-TH04", "G20-TH05")
    assert rows["quan-su"] == ("G11-QP03", "G11-QP10")


def test_legal_bases_of_forms_and_sets_exist():
    known = {basis.code: basis for basis in catalogue.legal_bases()}
    used = [form.basis for form in catalogue.form_definitions()] + [group.basis for group in catalogue.form_sets()]
    assert set(used) <= set(known)
    assert known["tt-01-2020-vpcp"].valid_from == date(2020, 12, 15)


def test_the_quarterly_set():
    [quarterly] = catalogue.form_sets()
    assert quarterly.forms == (("II.06a", 1), ("II.05a", 1))
    assert quarterly.period_kinds == ("quarter",)
    shipped = {(form.code, form.version) for form in catalogue.form_definitions()}
    assert set(quarterly.forms) <= shipped


def test_indicators_name_columns_of_their_form():
    for indicator in catalogue.indicators():
        known = catalogue.form(indicator.form).position
        assert {*indicator.numerator, *indicator.denominator} <= set(known)
        assert indicator.choice.vi
        assert indicator.choice.en


def test_checks_that_the_forms_must_have():
    def rules(code, kind):
        return [(c.left, c.right, c.severity) for c in catalogue.form(code).checks if c.kind is kind]

    assert rules("II.06a", CheckKind.EQUAL) == [((3,), (7, 11), "error")]
    assert rules("II.05a", CheckKind.EQUAL) == [((6, 7), (3,), "error"), ((3,), (8, 11), "error")]
    assert rules("II.05a", CheckKind.AT_MOST) == [((14,), (8,), "warning")]
    for code in ("II.06a", "II.05a"):
        assert rules(code, CheckKind.OPENING) == [((6,), (11,), "warning")]


def test_an_unknown_form_is_told():
    with pytest.raises(LookupError, match=r"II\.99"):
        catalogue.form("II.99")
