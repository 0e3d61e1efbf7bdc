"""The words of last year's plan for another year: pure.

In a schedule every year is meant as a year of the plan; elsewhere only "năm N" is, since numbers and dates of documents
hold years too.
"""

import calendar
import re
from typing import NamedTuple

_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?!\d)|(?<=[/.-])((?:19|20)\d\d)(?!\d)")
_LEAP_DAY = re.compile(r"\b29(?P<between>\s*[/.-]\s*|\s+tháng\s+)(?P<month>0?2)(?!\d)", re.IGNORECASE)
_NAMED = r"(?<!\d)(?P<dated>tháng \d{{1,2}} )?(?P<word>năm )(?P<year>{year})(?!\d)"


class Shifted(NamedTuple):
    """Words for another year, and whether the old year still stands in them."""

    words: str
    left: bool


def schedule_shifted(words: str, old: int, new: int) -> str:
    """The words of a schedule, every year moved along; the 29th of February becomes its last day.

    Args:
        words: as printed.
        old: the year of the plan that is copied.
        new: the copy's.
    """
    moved = _YEAR.sub(lambda match: str(int(match.group()) + new - old), words)
    if calendar.isleap(new):
        return moved
    return _LEAP_DAY.sub(lambda match: f"28{match['between']}{match['month']}", moved)


def text_shifted(words: str, old: int, new: int) -> Shifted:
    """Other words, "năm N" moved along where it is the old plan's year and no part of a date.

    Args:
        words: as printed.
        old: the year of the plan that is copied.
        new: the copy's.
    """
    named = re.compile(_NAMED.format(year=old), re.IGNORECASE)
    moved = named.sub(lambda match: match.group() if match["dated"] else f"{match['word']}{new}", words)
    return Shifted(moved, re.search(rf"(?<!\d){old}(?!\d)", moved) is not None)
