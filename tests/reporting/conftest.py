"""A quarter that town 90 has opened, and its wards 91, 92 and 93 with what it takes to report."""

import pytest

from tests.reporting.calls import Desk, open_quarter


@pytest.fixture
def period(world):
    """Quý I/2024 of town 90, illustrative, as the answer that opened it."""
    return open_quarter(world, "90")


@pytest.fixture
def ward(world, period):
    """Ward 91 with its report begun."""
    return Desk(world, "91", period["id"]).begin()


@pytest.fixture
def wards(world, period):
    """All three wards with their reports begun, by code."""
    return {code: Desk(world, code, period["id"]).begin() for code in ("91", "92", "93")}
