"""Periods of reporting side by side: "báo cáo quý, 6 tháng, năm", "quý I, 6 tháng, 9 tháng và năm 2024"."""

import re
from dataclasses import dataclass

NOT_NUMBERED = r"(?! ?\d| (?:i|ii|iii|iv)\b)"
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_NAMED = r"quy (?:i{1,3}|iv|[1-4])\b(?:/\d{4})?"
_OPEN = (
    rf"(?:thang|quy|\d{{1,2}} thang|(?<!dau )(?<!cuoi )(?:ca |1 |mot )?nam)\b{NOT_NUMBERED}(?!/\d| (?:dau|cuoi)\b)"
    r"|\d thang(?:/\d{4}| dau nam(?: \d{4})?)(?!(?:,| va) ca nam)"  # beside a half, the whole year begins with the year
)
_AND = r"(?:,|;|/|-| va)+ ?(?:va |so ket |tong ket |bao cao )*"
# What stands before a year that is a period of its own: after "quý I," the year is that quarter's.
_BEFORE_YEAR = (
    " va ",
    " bao cao ",
    " ket ",
    "; ",
    "thang, ",
    "nam, ",
    r"nam \d{4}, ",
    r"/\d{4}, ",
    "quy i, quy ii, quy iii, ",
)
_YEAR = rf"(?:{'|'.join(f'(?<={words})' for words in _BEFORE_YEAR)})nam \d{{4}}"
_RHYTHM = re.compile(rf"\b(?:{_NAMED}|{_OPEN})(?:{_AND}(?:{_NAMED}|{_OPEN}|{_YEAR}))+")
_ALL_NAMED = re.compile(rf"{_NAMED}(?:{_AND}{_NAMED})*")
# The months with which what is listed ends.
_ENDS: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(period), ends)
    for period, ends in (
        (r"(?<!\d )\bthang\b", tuple(range(1, 13))),
        (rf"\bquy\b{NOT_NUMBERED}", (3, 6, 9, 12)),
        *((rf"\bquy {quarter}\b", (month,)) for quarter, month in _QUARTERS.items()),
        *((rf"\b{months} thang\b", (months,)) for months in (3, 6, 9, 12)),
        (r"(?<!dau )\bnam\b", (12,)),
    )
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Periods that are listed.

    Attributes:
        start: where the list begins in the text.
        end: where it ends.
        months: with which the periods end, in order.
        year: that it names, if any.
        named: whether it names a quarter, a half or a year, not only kinds of periods.
    """

    start: int
    end: int
    months: tuple[int, ...]
    year: int | None
    named: bool


def find_rhythm(text: str) -> Rhythm | None:
    """The periods that a text lists, ``None`` where it lists none, or nothing but quarters by their numbers.

    Args:
        text: plain and spelt out.
    """
    match = next((match for match in _RHYTHM.finditer(text) if not _ALL_NAMED.fullmatch(match[0])), None)
    if match is None:
        return None
    months = {month for period, ends in _ENDS if period.search(match[0]) for month in ends}
    years = re.findall(r"\b\d{4}\b", match[0])
    named = bool(years) or re.search(rf"{_NAMED}|dau nam", match[0]) is not None
    return Rhythm(match.start(), match.end(), tuple(sorted(months)), int(years[-1]) if years else None, named)
