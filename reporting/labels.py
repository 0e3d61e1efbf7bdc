"""Words that stand in data in both languages."""

from typing import NamedTuple


class Label(NamedTuple):
    """A text in Vietnamese (official) and in English."""

    vi: str
    en: str
