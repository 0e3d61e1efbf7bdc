"""What is measured: an endpoint and the same answer by hand, with the aim for their ratio."""

from dataclasses import dataclass

import orjson

from tests.benchmarks.town_plans import TASKS, WARDS, YEAR


@dataclass(frozen=True)
class Pair:
    """An endpoint and its limit.

    Attributes:
        name: what it is.
        ours, limit: URLs.
        token: bearer token that both take.
        aim: the limit's time times this is what we want to stay within.
    """

    name: str
    ours: str
    limit: str
    token: str
    aim: float


def pairs(base_url, data):
    """The pairs over the bench's data."""
    tasks = f"units/{data.ward}/tasks/?page_size=50"
    progress = f"units/{data.wide}/received/progress/?year={YEAR}"
    consolidated = f"units/{data.town}/consolidated/{data.period}/"
    return [
        Pair("page of 50 tasks", f"{base_url}/api/v1/{tasks}", f"{base_url}/limit/{tasks}", data.ward_token, 1.2),
        Pair(
            "rollup of 15 wards × 400 cells",
            f"{base_url}/api/v1/{consolidated}",
            f"{base_url}/limit/{consolidated}",
            data.town_token,
            1.3,
        ),
        Pair(
            f"progress of {WARDS} wards × {TASKS} tasks",
            f"{base_url}/api/v1/{progress}",
            f"{base_url}/limit/{progress}",
            data.wide_token,
            1.3,
        ),
    ]


def same(pair, answers):
    """Refuse to measure answers that differ: a faster wrong answer is no limit.

    Raises:
        AssertionError: naming the first path that differs.
    """
    (status, ours), (limit_status, limit) = answers
    assert (status, limit_status) == (200, 200), (
        f"{pair.name}: {status}, {limit_status}: {ours[:300]!r} {limit[:300]!r}"
    )
    difference = first_difference(orjson.loads(ours), orjson.loads(limit), "$")
    assert difference is None, f"{pair.name}: {difference}"


def first_difference(ours, limit, path):
    """Where two JSON values differ first; None where they are equal."""
    if type(ours) is not type(limit):
        return f"{path}: {ours!r} ≠ {limit!r}"
    if isinstance(ours, dict):
        if list(ours) != list(limit):
            return f"{path}: members {list(ours)} ≠ {list(limit)}"
        found = (first_difference(ours[name], limit[name], f"{path}.{name}") for name in ours)
    elif isinstance(ours, list):
        if len(ours) != len(limit):
            return f"{path}: {len(ours)} ≠ {len(limit)} items"
        found = (first_difference(a, b, f"{path}[{n}]") for n, (a, b) in enumerate(zip(ours, limit, strict=True)))
    else:
        return None if ours == limit else f"{path}: {ours!r} ≠ {limit!r}"
    return next((difference for difference in found if difference), None)
