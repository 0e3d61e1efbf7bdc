"""What a stored cover says, changed: pure (the cover is a JSON object, see ``plans.services.storing``)."""

from typing import Any


def undated(cover: dict[str, Any], year: int) -> dict[str, Any]:
    """The cover of a document that was not signed yet: of its date, the year alone is known."""
    return {**cover, "dated": {"day": None, "month": None, "year": year}}
