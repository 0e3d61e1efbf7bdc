"""Numbers of official documents, taken apart: "61/2018/NĐ-CP" (Nghị định 30/2020/NĐ-CP, Phụ lục I and III)."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from plans.data import load
from plans.issuers import issuers
from plans.words import fold

_NUMBER = re.compile(r"0*(?P<serial>\d+[a-zđ]?)(?:/(?P<year>\d{4}))?(?P<joint>[/-])(?P<symbol>.+)", re.DOTALL)


class Number(NamedTuple):
    """A document's number, taken apart.

    Attributes:
        serial: "61", without leading zeros.
        year: 2018, or ``None`` where the number bears none.
        parts: the symbol's parts without an assembly's term: ("NĐ", "CP"), ("QH",), ("CT", "TW").
        party: whether a hyphen follows the serial, as in the Party's documents ("23-CT/TW").
    """

    serial: str
    year: int | None
    parts: tuple[str, ...]
    party: bool = False

    @property
    def kind(self) -> str:
        """The part that names the kind, or empty: a law's and a letter's symbol has none."""
        return "" if self.parts[0] in issuers() else self.parts[0]

    @property
    def issuing(self) -> tuple[str, ...]:
        """The parts that name issuers: those after the kind; of a letter the first one."""
        return self.parts[1:] if self.kind else self.parts[:1]


def read_number(number: str) -> Number | None:
    """Takes a printed number apart; ``None`` where it is none.

    Args:
        number: "61/2018/NĐ-CP", "23-CT/TW", "01/2018/TB VPCP".
    """
    match = _NUMBER.fullmatch(number)
    if match is None:
        return None
    parts = (re.sub(r"\d+$", "", part) for part in re.split(r"[-/ ]+", match["symbol"]))
    filled = tuple(part for part in parts if part)
    if not filled:
        return None
    return Number(match["serial"], int(match["year"]) if match["year"] else None, filled, match["joint"] == "-")


@cache
def symbols_of_kinds() -> Mapping[str, str]:
    """The abbreviation of a kind in a symbol, folded, to the kind; the first kind that lists it."""
    found: dict[str, str] = {}
    for kind, rule in load("legal_bases.yaml")["kinds"].items():
        for symbol in rule.get("symbols", ()):
            found.setdefault(fold(symbol), kind)
    return found
