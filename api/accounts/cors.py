"""CORS: pages on the origins of registered front-ends may read the API's answers, errors included.

No cookie counts in the API, so no credentials are allowed: a foreign page can do nothing with a session.
"""

import time
from dataclasses import dataclass, field
from typing import Any

from corsheaders.middleware import CorsMiddleware
from django.db import DatabaseError

from tenants.frontends import origins

KEPT = 10.0  # seconds


@dataclass
class _Kept:
    origins: frozenset[str] = field(default_factory=frozenset)
    until: float = 0.0


_kept = _Kept()


class FrontendCors(CorsMiddleware):
    """django-cors-headers with the origins of the registered front-ends in place of a setting."""

    def origin_found_in_white_lists(self, origin: str, url: Any) -> bool:
        """Whether a registered front-end lives there."""
        return origin in allowed_origins()


def allowed_origins() -> frozenset[str]:
    """Origins of all front-ends, read again every few seconds; while the database is away, the last ones."""
    if time.monotonic() > _kept.until:
        try:
            _kept.origins, _kept.until = origins(), time.monotonic() + KEPT
        except DatabaseError:
            return _kept.origins
    return _kept.origins


def forget() -> None:
    """Read them anew at the next request."""
    _kept.until = 0.0
