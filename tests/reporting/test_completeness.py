"""Who has reported: standings and counts as they are defined, and which version counts in a rollup."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from reporting.completeness import Duty, Standing, duties_of, lists
from reporting.heads import VersionHead
from reporting.rollup import Basis, versions_in_force


def duty(*decisions, excluded="", late=False):
    sent = datetime(2024, 3, 16, tzinfo=UTC)
    versions = [
        VersionHead(uuid4(), number, sent, late, "0" * 64, decision)
        for number, decision in enumerate(decisions, start=1)
    ]
    return Duty(uuid4(), uuid4(), "91", "Phường", excluded, tuple(versions))


@pytest.mark.parametrize(
    ("decisions", "standing", "accepted", "unreturned"),
    [
        ((), Standing.MISSING, None, None),
        (("",), Standing.SENT, None, 1),
        (("returned",), Standing.RETURNED, None, None),
        (("returned", ""), Standing.SENT, None, 2),
        (("returned", "accepted"), Standing.ACCEPTED, 2, 2),
        (("accepted", ""), Standing.ACCEPTED, 1, 2),
        (("accepted", "returned"), Standing.ACCEPTED, 1, 1),
        (("accepted", "accepted"), Standing.ACCEPTED, 2, 2),
    ],
)
def test_standings(decisions, standing, accepted, unreturned):
    owed = duty(*decisions)
    assert owed.standing is standing
    for basis, number in ((Basis.ACCEPTED, accepted), (Basis.LATEST, unreturned)):
        chosen = versions_in_force([owed], basis).get(owed.obligation)
        assert (chosen.number if chosen else None) == number


def test_an_excluded_unit_counts_nowhere_else():
    owed = duty("accepted", excluded="Sáp nhập.", late=True)
    assert (owed.standing, owed.late) == (Standing.EXCLUDED, False)
    assert versions_in_force([owed], Basis.LATEST) == {}


def test_the_sums_of_completeness():
    duties = [duty(), duty("", late=True), duty("returned", late=True), duty("accepted"), duty("", excluded="x")]
    counts = {name: len(behind) for name, behind in lists(duties).items()}
    assert counts["expected"] + counts["excluded"] == len(duties)
    assert counts["expected"] == counts["sent"] + counts["missing"]
    assert counts == {
        "expected": 4,
        "sent": 3,
        "accepted": 1,
        "missing": 1,
        "late": 2,
        "returned": 1,
        "excluded": 1,
    }


def test_rows_become_duties_in_order():
    first, second = uuid4(), uuid4()
    version = VersionHead(uuid4(), 1, datetime(2024, 3, 16, tzinfo=UTC), False, "", "returned")
    rows = [
        (first, uuid4(), "91", "A", "", version),
        (first, uuid4(), "91", "A", "", version._replace(number=2, decision="")),
        (second, uuid4(), "92", "B", "", None),
    ]
    made = duties_of(rows)
    assert [(each.code, len(each.versions)) for each in made] == [("91", 2), ("92", 0)]
