"""Row versions: a change names the version that it was made on, else it is refused (lost updates can't happen)."""

from collections.abc import Callable
from typing import Any

from tenants.refusals import Stale


def require_version(expected: int, present: int, current: Callable[[], Any]) -> None:
    """Refuse a change that was made on another version than the present one; call it with the row locked.

    Args:
        expected: the version that the caller read.
        present: the row's version now.
        current: builds the state now, for the answer.

    Raises:
        Stale: the versions differ; the answer carries the present state and its version.
    """
    if expected != present:
        raise Stale("row.stale", found=expected, expected=present, current=current())
