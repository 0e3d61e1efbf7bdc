"""Why a service says no: the exceptions that the domain raises and the API turns into problem documents.

The domain names the reason by code; the HTTP status and the words belong to ``api.http.problems`` and the apps'
``MESSAGES`` tables. ``params`` fill the message's template.
"""

from collections.abc import Sequence
from typing import Any, Self

from tenants.findings import Finding


class Refusal(Exception):
    """The base of every refusal.

    Attributes:
        code: key into a ``MESSAGES`` table.
        findings: every single thing that is wrong, all at once.
        params: values for the message's template.
    """

    def __init__(self, code: str, *, findings: Sequence[Finding] = (), **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.findings = tuple(findings)
        self.params = params

    @classmethod
    def of(cls, finding: Finding) -> Self:
        """The refusal for one single thing that is wrong: its code and values are the refusal's too.

        Args:
            finding: the thing.
        """
        told = {"found": finding.found, "expected": finding.expected, **finding.params}
        params = {name: value for name, value in told.items() if value is not None}
        return cls(finding.code, findings=[finding], **params)


class Malformed(Refusal):
    """The input can't be read at all, or a query parameter is unknown (400)."""


class Unauthenticated(Refusal):
    """No valid credentials (401)."""


class NotOffered(Refusal):
    """The method is not offered at this address (405)."""


class NotAcceptable(Refusal):
    """None of the formats that the caller accepts is offered (406)."""


class NotFound(Refusal):
    """No such row for this caller (404): the same whether it exists elsewhere or not."""


class Forbidden(Refusal):
    """The caller may read but not act (403); ``params`` say which condition failed and who could."""


class Conflict(Refusal):
    """The row's state does not allow it, or it exists already (409)."""


class Stale(Refusal):
    """``If-Match`` names an older version (412); ``params["current"]`` is the state now."""


class PreconditionMissing(Refusal):
    """``If-Match`` is required and missing (428)."""


class TooLarge(Refusal):
    """The body or what it unpacks to is too large (413)."""


class UnsupportedMedia(Refusal):
    """The file is of another kind than expected (415)."""


class Invalid(Refusal):
    """Well-formed, and breaks a rule; ``findings`` say each (422)."""


class TooMany(Refusal):
    """The client has asked too often in the present minute (429)."""


class Unavailable(Refusal):
    """The database is not there for a moment; nothing was stored (503)."""


class Accident(Refusal):
    """A fault of the program's own (500)."""
