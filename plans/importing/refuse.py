"""Refusing a whole file: one refusal with one finding that says what was found and what was expected."""

from typing import Any, NoReturn

from tenants.findings import Finding
from tenants.refusals import Refusal


def refuse(kind: type[Refusal], code: str, *, found: Any, expected: Any) -> NoReturn:
    """Refuses the uploaded file.

    Args:
        kind: which refusal, hence which HTTP status.
        code: key into ``plans.messages.MESSAGES``.
        found: what the file is or holds.
        expected: what it should be or hold.

    Raises:
        Refusal: always, of the given kind.
    """
    finding = Finding(code, found=found, expected=expected, pointer="/file")
    raise kind(code, findings=(finding,), found=found, expected=expected)
