"""The words of last year's plan for another year: pure.

In a schedule every year is meant as a year of the plan; elsewhere only "năm N" is. Numbers and dates of cited documents
are theirs and stay, wherever they stand.
"""

import calendar
import re
from collections.abc import Callable
from typing import NamedTuple

from plans.citation_spans import cited_spans

_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?!\d)|(?<=[/.-])((?:19|20)\d\d)(?!\d)")
_LEAP_DAY = re.compile(r"\b29(?P<between>\s*[/.-]\s*|\s+tháng\s+)(?P<month>0?2)(?!\d)", re.IGNORECASE)
_NAMED = r"(?<!\d)(?P<dated>tháng \d{{1,2}} )?(?P<word>năm )(?P<year>{year})(?!\d)"


class Shifted(NamedTuple):
    """Words for another year.

    Attributes:
        words: what they are now.
        left: whether the old year still stands in them.
        cited: the documents cited in them by a year, which was left alone.
    """

    words: str
    left: bool
    cited: tuple[str, ...] = ()


def schedule_shifted(words: str, old: int, new: int) -> Shifted:
    """The words of a schedule, every year moved along; the 29th of February becomes its last day.

    Args:
        words: as printed.
        old: the year of the plan that is copied.
        new: the copy's.
    """

    def moved(part: str) -> str:
        years = _YEAR.sub(lambda match: str(int(match.group()) + new - old), part)
        return years if calendar.isleap(new) else _LEAP_DAY.sub(_last_day, years)

    return _shifted(words, old, moved)


def text_shifted(words: str, old: int, new: int) -> Shifted:
    """Other words, "năm N" moved along where it is the old plan's year and no part of a date.

    Args:
        words: as printed.
        old: the year of the plan that is copied.
        new: the copy's.
    """
    named = re.compile(_NAMED.format(year=old), re.IGNORECASE)

    def moved(part: str) -> str:
        return named.sub(lambda match: match.group() if match["dated"] else f"{match['word']}{new}", part)

    return _shifted(words, old, moved)


def _shifted(words: str, old: int, moved: Callable[[str], str]) -> Shifted:
    """Moves what stands between the cited documents."""
    parts, cited, at = [], [], 0
    for start, end in cited_spans(words):
        document = words[start:end]
        parts += [moved(words[at:start]), document]
        cited += [document] if _YEAR.search(document) else []
        at = end
    shifted = "".join((*parts, moved(words[at:])))
    return Shifted(shifted, re.search(rf"(?<!\d){old}(?!\d)", shifted) is not None, tuple(cited))


def _last_day(match: re.Match[str]) -> str:
    return f"28{match['between']}{match['month']}"
