"""Form versions already read in this process: they never change, so their hash is the whole key."""

from collections.abc import Callable, Mapping
from typing import Any

from reporting.forms.model import FormDefinition
from reporting.forms.reading import read_definition

_READ: dict[str, FormDefinition] = {}


def definition_of(sha256: str, fetch: Callable[[], Mapping[str, Any]]) -> FormDefinition:
    """The form version with a hash; its document is fetched only when this process has not read it yet.

    Args:
        sha256: of the canonical document.
        fetch: gives the document, for example by one query.

    Raises:
        ValueError: what was fetched has another hash, so the stored form version was altered.
        tenants.refusals.Invalid: the document is no valid form definition.
    """
    known = _READ.get(sha256)
    if known is None:
        known = read_definition(fetch())
        if known.sha256 != sha256:
            raise ValueError(f"form version {sha256} was altered: its document now hashes to {known.sha256}")
        _READ[sha256] = known
    return known
