"""A word of the interface in both languages."""

from typing import NamedTuple


class Label(NamedTuple):
    """A text in Vietnamese (official) and in English."""

    vi: str
    en: str
