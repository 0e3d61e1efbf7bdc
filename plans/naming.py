"""What a unit says that its plans' words mean: names of parties, headings of columns; said once, then known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from plans.words import key

MAX_WORDS = 300
"""Characters of a name or a heading."""
MAX_NAMES = 300
"""Names, or headings, that one import may confirm."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The party that a name stands for: a position of the unit, a body outside, or with neither the unit itself."""

    position: UUID | None = None
    outside: str = ""

    @property
    def kind(self) -> str:
        """A value of ``UnitAlias.Kind``."""
        return "position" if self.position else "outside" if self.outside else "unit"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What comes with a file, to be counted in reading it and remembered once the plan is stored.

    Attributes:
        headings: a heading as printed, to the field that its column holds; ``None`` leaves the column out.
        aliases: a name as printed, to the party that it stands for.
    """

    headings: Mapping[str, str | None] = field(default_factory=dict)
    aliases: Mapping[str, Meaning] = field(default_factory=dict)


def spelling(words: str) -> str:
    """What all spellings of one name or heading have in common; two that share it are one.

    Args:
        words: as printed.
    """
    return " ".join(key(words))
