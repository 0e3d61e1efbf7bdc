"""Which dates a plan may bear: none that is yet to come or before the version that it amends."""

from datetime import date

import pytest

from plans.issuing import issue_findings
from plans.numbers import read_number

TODAY, APPROVED, AMENDED = date(2024, 3, 22), date(2024, 3, 21), date(2024, 3, 8)


@pytest.mark.parametrize(
    ("dated", "amended", "code", "expected", "severity"),
    [
        (date(2024, 3, 23), AMENDED, "plan.dated_ahead", "22/03/2024", "error"),
        (date(2024, 1, 2), AMENDED, "plan.dated_early", "08/03/2024", "error"),
        (date(2024, 3, 8), AMENDED, "plan.dated_before_approval", "21/03/2024", "warning"),
        (date(2024, 1, 2), None, "plan.dated_before_approval", "21/03/2024", "warning"),
    ],
)
def test_a_date_that_cannot_be_and_one_that_is_odd(dated, amended, code, expected, severity):
    number = read_number("05/KH-UBND")
    days = {"today": TODAY, "approved": APPROVED, "amended": amended}
    [finding] = issue_findings(number, "05/KH-UBND", dated, symbol="KH-UBND", **days)
    assert (finding.code, finding.found, finding.expected) == (code, f"{dated:%d/%m/%Y}", expected)
    assert finding.severity == severity


@pytest.mark.parametrize("dated", [APPROVED, TODAY])
def test_nothing_is_odd_about_a_day_since_its_approval(dated):
    days = {"today": TODAY, "approved": APPROVED, "amended": AMENDED}
    assert issue_findings(read_number("05"), "05", dated, symbol="KH-UBND", **days) == []


def test_an_amendment_is_not_dated_before_what_it_amends(office, desk, approved):
    office.move(approved, "issue", {"number": "05", "dated": "2024-03-08"})
    version = office.get(f"plans/{approved}/")["ETag"]
    draft = office.post(f"plans/{approved}/amend/", {"reason": "x"}, **{"If-Match": version}).json()["id"]
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    version = office.get(f"plans/{draft}/")["ETag"]
    answer = office.post(f"plans/{draft}/issue/", {"number": "45", "dated": "2024-01-02"}, **{"If-Match": version})
    assert (answer.status_code, answer.json()["code"]) == (422, "plan.dated_early")
    [error] = answer.json()["errors"]
    assert (error["found"], error["expected"], error["pointer"]) == ("02/01/2024", "08/03/2024", "/dated")
    assert office.move(draft, "issue", {"number": "45", "dated": "2024-03-08"}).status_code == 200
