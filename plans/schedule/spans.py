"""Moments put together: "từ … đến …", deadlines, open beginnings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plans.schedule.forms import Occurrence
from plans.schedule.moments import Moment

_DAY = timedelta(days=1)
_UNTIL = re.compile(r"(?:,? ?(?:den|toi|-)|,? tro di den)(?: het| truoc)*(?: ?ngay)? ?")
_ON = r"(?: la| vao| trong| thoi diem| ngay| muc)*"
_BEFORE = re.compile(rf"\btruoc{_ON} $")
_BY = re.compile(
    r"\b(?:cham nhat|muon nhat|khong qua|khong (?:muon|cham) hon|(?:cho )?den|toi|(?:den )?het|han(?: chot| cuoi)?|"
    rf"truoc (?:va|hoac) (?:trong|vao)){_ON} $"
)
_SINCE = re.compile(rf"\b(?:tu|ke tu|bat dau|bat dau tu){_ON}(?: dau)? $")
_AFTER = re.compile(rf"\bsau{_ON} $")
_LIST = re.compile(r" ?(?:,|;|\+|&|va|, va) ?(?:ngay )?")


@dataclass(frozen=True, slots=True)
class Span:
    """What one moment, or two joined by "đến", says.

    Attributes:
        starts: first day, where given.
        due: last day, where given.
        joined: whether both ends are named.
        whole_years: whether it is nothing but a year, or years.
        approximate: whether the words leave the days open.
    """

    starts: date | None
    due: date | None
    joined: bool = False
    whole_years: bool = False
    approximate: bool = False

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.starts is not None and self.due is not None and self.starts > self.due

    @property
    def deadline(self) -> bool:
        """Whether only its end is named."""
        return self.starts is None


def find_spans(text: str, moments: Sequence[Moment]) -> list[Span]:
    """The spans of a text, in order.

    Args:
        text: plain and spelt out.
        moments: of the text, in order.
    """
    spans: list[Span] = []
    rule, ended, index = _plain, 0, 0
    while index < len(moments):
        moment = moments[index]
        gap = text[ended : moment.start]
        rule = next((of for words, of in _RULES if words.search(gap)), rule if _LIST.fullmatch(gap) else _plain)
        after = moments[index + 1] if index + 1 < len(moments) else None
        if after and rule in {_plain, _since} and _UNTIL.fullmatch(text, moment.end, after.start):
            spans.append(_joined(moment, after, text[moment.end : after.start]))
            index += 1
        else:
            spans.append(rule(moment))
        ended = moments[index].end
        index += 1
    return spans


def turns_of(spans: Sequence[Span]) -> list[Occurrence]:
    """Each span as a turn; a deadline's begins on the day after the one before it, at first with the year."""
    turns: list[Occurrence] = []
    for span in sorted((span for span in spans if span.due), key=lambda span: span.due or date.max):
        due = span.due or date.max
        opened = turns[-1].due + _DAY if turns and turns[-1].due < due else date(due.year, 1, 1)
        turns.append(Occurrence(span.starts or min(opened, due), due))
    return turns


def _plain(moment: Moment) -> Span:
    return Span(moment.first, moment.last, whole_years=moment.whole_years, approximate=moment.approximate)


def _before(moment: Moment) -> Span:
    return Span(None, moment.first - _DAY)


def _by(moment: Moment) -> Span:
    return Span(None, moment.last)


def _since(moment: Moment) -> Span:
    return Span(moment.first, None, approximate=moment.approximate)


def _after(moment: Moment) -> Span:
    return Span(moment.last + _DAY, None)


def _joined(first: Moment, last: Moment, words: str) -> Span:
    due = last.first - _DAY if "truoc" in words else last.last
    return Span(first.first, due, joined=True, whole_years=first.whole_years and last.whole_years)


_RULES = ((_BY, _by), (_BEFORE, _before), (_SINCE, _since), (_AFTER, _after))
