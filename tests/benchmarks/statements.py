"""How many statements an answer takes, over the bench's data; ``tests/performance`` holds that they never grow."""

from urllib.parse import urlsplit

from tests.benchmarks.pairs import pairs
from tests.performance.counting import counted


def statements(data):
    """A line that says the statements of each answer and how many it may take.

    Args:
        data: the bench's (``tests/benchmarks/data.py``).

    Raises:
        AssertionError: an answer takes more.
    """
    from django.test import Client  # noqa: PLC0415 - wants Django set up

    page, _, progress = pairs("http://127.0.0.1", data)
    limits = (
        (page.name, page.ours, data.ward_token, 4),
        ("a ward's dashboard", f"/api/v1/units/{data.ward}/dashboard/", data.ward_token, 8),
        (progress.name, progress.ours, progress.token, 3),
    )
    told = []
    for name, url, token, most in limits:
        address = urlsplit(url)
        with counted() as found:
            answer = Client().get(f"{address.path}?{address.query}", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 200, answer.content
        assert len(found) <= most, (name, found)
        told.append(f"{name} **{len(found)}** (aim ≤ {most})")
    return f"Statements of one answer: {', '.join(told)}."
