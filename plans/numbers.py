"""The number of a document as a clerk types it: "05", "05/KH-UBND", "Số: 05/2024/KH-UBND"."""

import re
from typing import NamedTuple

from plans.words import one_line

_NUMBER = re.compile(
    r"(?:số ?:? ?)?(?P<number>\d+[^\W\d_]?(?:/\d{4})?)(?: ?/ ?(?P<symbol>[^\W\d][\w.&-]*(?:/[\w.&-]+)*))?",
    re.IGNORECASE,
)


class DocumentNumber(NamedTuple):
    """A number without its symbol, and the symbol where it was typed too.

    Attributes:
        number: "05", "05/2024"; the words themselves where they are no usual number.
        symbol: "KH-UBND", or empty.
        usual: whether it looks like a number at all.
    """

    number: str
    symbol: str
    usual: bool


def read_number(words: str) -> DocumentNumber:
    """Reads a typed number (the form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3; others are kept as typed)."""
    line = one_line(words)
    match = _NUMBER.fullmatch(line)
    return DocumentNumber(match["number"], match["symbol"] or "", True) if match else DocumentNumber(line, "", False)
