"""Moments put together: "từ … đến …", deadlines, open beginnings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plans.schedule.forms import Occurrence
from plans.schedule.moments import Moment

_DAY = timedelta(days=1)
_AT = r"(?: \d{1,2} ?(?:h|gio) ?\d{0,2})?"
_UNTIL = re.compile(r"(?:,? ?(?:den|toi|-)|,? tro di den)(?: het| truoc)*" + _AT + "(?: ?ngay)? ?")
_ON = r"(?: la| vao| trong| thoi diem| ngay| muc)*"
_LAST = (
    r"(?:cham nhat|muon nhat|khong qua|khong (?:muon|cham) hon|(?:cho )?den|toi|(?:den )?het|han(?: chot| cuoi)?|"
    r"truoc (?:va|hoac) (?:trong|vao))"
)
_BEFORE = re.compile(rf"\btruoc{_ON} $")
_BY = re.compile(rf"\b{_LAST}{_ON} $")
_SINCE = re.compile(rf"\b(?:tu|ke tu|bat dau|bat dau tu){_AT}{_ON}(?: dau)? $")
_AFTER = re.compile(rf"\bsau{_ON} $")
_ONWARDS = re.compile(r",? tro di\b(?! den)")
# Between a stretch and the deadline, or the part, that is named beside it.
_FINISHED = r"(?:(?:phai|can|va|xong|hoan thanh|hoan tat|ket thuc|dut diem|thoi han|bao cao|gui|nop|trinh) )*"
_THEN_DEADLINE = re.compile(rf"(?: hang nam)?[ ,;-]*{_FINISHED}(?:{_LAST}|truoc){_ON} ?")
_THEN_PART = re.compile(r"(?:,? (?:(?:tu|vao|trong) )*ngay | (?:tu )?)")
_THEN_WHOLE = re.compile(r",? (?:trong |cua |thuoc )?")
_LIST = re.compile(r"(?: (?:quy|nam|(?:\d )?thang))? ?(?:,|;|\+|&|va|, va) ?(?:ngay )?")


@dataclass(frozen=True, slots=True)
class Span:
    """What one moment, or two joined by "đến", says.

    Attributes:
        starts: first day, where given.
        due: last day, where given.
        start: where its moments begin in the text.
        end: where they end.
        joined: whether both ends are named.
        whole_years: whether it is nothing but a year, or years.
        approximate: whether the words leave the days open.
    """

    starts: date | None
    due: date | None
    start: int
    end: int
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

    def holds(self, other: "Span") -> bool:
        """Whether another span's days lie in this one, which names both of its ends and is no year."""
        if self.starts is None or self.due is None or other.due is None or self.whole_years or other.whole_years:
            return False
        within = self.starts <= (other.starts or other.due) and other.due <= self.due
        return within and (other.starts, other.due) != (self.starts, self.due)


def find_spans(text: str, moments: Sequence[Moment]) -> list[Span]:
    """The spans of a text, in order.

    Args:
        text: plain and spelt out.
        moments: of the text, in order.
    """
    spans: list[Span] = []
    rule, before, index = _plain, None, 0
    while index < len(moments):
        moment = moments[index]
        gap = text[before.end if before else 0 : moment.start]
        listed = before is not None and before.one_day == moment.one_day and _LIST.fullmatch(gap)
        rule = next((of for words, of in _RULES if words.search(gap)), rule if listed else _plain)
        if _ONWARDS.match(text, moment.end):
            rule = _since
        after = moments[index + 1] if index + 1 < len(moments) else None
        if after and rule in {_plain, _since} and _UNTIL.fullmatch(text, moment.end, after.start):
            spans.append(_joined(moment, after, text[moment.end : after.start]))
            index, rule = index + 1, _plain
        else:
            spans.append(rule(moment))
        before = moments[index]
        index += 1
    return _bounded(text, spans)


def turns_of(spans: Sequence[Span]) -> list[Occurrence]:
    """Each span as a turn; a deadline's begins on the day after the one before it, at first with the year."""
    turns: list[Occurrence] = []
    for span in sorted((span for span in spans if span.due), key=lambda span: span.due or date.max):
        due = span.due or date.max
        opened = turns[-1].due + _DAY if turns and turns[-1].due < due else date(due.year, 1, 1)
        turns.append(Occurrence(span.starts or min(opened, due), due))
    return turns


def _bounded(text: str, spans: Sequence[Span]) -> list[Span]:
    """A stretch with the deadline, or the part, that stands beside it: "quý I (trước 15/3)", "15/3 (quý I)"."""
    put: list[Span] = []
    for span in spans:
        before = put[-1] if put else None
        gap = text[before.end : span.start] if before else ""
        if before and before.holds(span) and (_THEN_DEADLINE if span.deadline else _THEN_PART).fullmatch(gap):
            put[-1] = _within(before, span)
        elif before and span.holds(before) and _THEN_WHOLE.fullmatch(gap):
            put[-1] = _within(span, before)
        else:
            put.append(span)
    half = len(put) // 2
    wholes, parts = put[:half], put[half:]
    if 1 < half == len(parts) and all(whole.holds(part) for whole, part in zip(wholes, parts, strict=True)):
        gap = text[wholes[-1].end : parts[0].start]
        if _THEN_DEADLINE.fullmatch(gap) or _THEN_PART.fullmatch(gap):  # "tháng 6, 12 (trước 20/6, 20/12)"
            return [_within(whole, part) for whole, part in zip(wholes, parts, strict=True)]
    return put


def _within(whole: Span, part: Span) -> Span:
    """A deadline ends the stretch, anything else takes its place."""
    both = replace(whole, due=part.due) if part.deadline else part
    return replace(both, start=min(whole.start, part.start), end=max(whole.end, part.end))


def _plain(moment: Moment) -> Span:
    return Span(
        *(moment.first, moment.last, moment.start, moment.end),
        whole_years=moment.whole_years,
        approximate=moment.approximate,
    )


def _before(moment: Moment) -> Span:
    return Span(None, moment.first - _DAY, moment.start, moment.end)


def _by(moment: Moment) -> Span:
    return Span(None, moment.last, moment.start, moment.end)


def _since(moment: Moment) -> Span:
    return Span(moment.first, None, moment.start, moment.end, approximate=moment.approximate)


def _after(moment: Moment) -> Span:
    return Span(moment.last + _DAY, None, moment.start, moment.end)


def _joined(first: Moment, last: Moment, words: str) -> Span:
    due = last.first - _DAY if "truoc" in words else last.last
    whole_years = first.whole_years and last.whole_years
    return Span(first.first, due, first.start, last.end, joined=True, whole_years=whole_years)


_RULES = ((_BY, _by), (_BEFORE, _before), (_SINCE, _since), (_AFTER, _after))
