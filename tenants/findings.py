"""What is wrong (or odd) in something a person handed in, and the words for it in both languages.

A :class:`Finding` holds facts only: a stable code, the place, what was found and what was expected. Its words stand in
the ``MESSAGES`` table of the app that raises it, so that a finding can be stored, and read later in either language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning"]


class Message(NamedTuple):
    """The words of one code; templates may use ``{found}``, ``{expected}`` and the finding's own parameters."""

    vi: str
    en: str
    hint_vi: str = ""
    hint_en: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or odd.

    Attributes:
        code: key into a ``MESSAGES`` table, for example ``plan.number_missing``; never changes once published.
        place: where a person finds it: ``{"table": 1, "row": 4, "column": 3}`` (all 1-based), ``{"paragraph": 12}``,
            ``{"form": "II.06a", "row": "G15-TP07", "columns": [3, 7, 11]}``.
        found: what stands there, as read.
        expected: what should stand there, as data.
        severity: an ``error`` refuses or blocks, a ``warning`` informs.
        pointer: JSON pointer (RFC 6901) into the request's body, where there is one.
        params: further values for the message's template.
    """

    code: str
    place: Mapping[str, Any] = field(default_factory=dict)
    found: Any = None
    expected: Any = None
    severity: Severity = "error"
    pointer: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
