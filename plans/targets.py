"""Numeric targets written into a task's content: percentages and how they bind (Phụ lục II of a ward's plan)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plans.words import fold, one_line


class Operator(StrEnum):
    """How the achieved share compares with the threshold."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class ParsedTarget:
    """One target of a task.

    Attributes:
        operator: how the share compares with the threshold.
        threshold: per cent, as written ("80" is 80 %).
        indicator: code of the indicator it measures, ``None`` until a person names it: the words alone don't tell
            which denominator is meant.
        words: the clause that sets it, as printed.
    """

    operator: Operator
    threshold: Decimal
    indicator: str | None = None
    words: str = ""


_CLAUSE_END = re.compile(r"(?<=[;.]) |, (?=trong số)|(?<!trong số đó), (?=tỷ lệ)")
_REACH = 40  # characters around the number in which its operator stands
_PERCENTAGE = re.compile(r"(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?) ?%")
# Words before the number, words after it; the first row that fits decides. "100% hồ sơ" and "đạt 70%" are floors.
OPERATORS: tuple[tuple[re.Pattern[str], re.Pattern[str], Operator], ...] = tuple(
    (re.compile(before), re.compile(after), operator)
    for before, after, operator in (
        (r"(?:tối đa|không quá|không vượt quá)(?: tương ứng)?(?: là)? $", r"", Operator.AT_MOST),
        (r"", r" trở xuống", Operator.AT_MOST),
        (r"(?:dưới|thấp hơn) $", r"", Operator.BELOW),
        (r"(?:trên|cao hơn|vượt) $", r"", Operator.ABOVE),
        (r"", r"", Operator.AT_LEAST),
    )
)


def find_targets(content: str) -> tuple[ParsedTarget, ...]:
    """Every percentage of a task's content with its operator, in order.

    Args:
        content: the content cell's text, in any Unicode form.
    """
    return tuple(
        ParsedTarget(
            operator=_operator(clause, match),
            threshold=Decimal(match[1].replace(",", ".")),
            words=clause.rstrip(";. "),
        )
        for clause in _CLAUSE_END.split(one_line(content))
        for match in _PERCENTAGE.finditer(clause)
    )


def _operator(clause: str, match: re.Match[str]) -> Operator:
    before = f"{fold(clause[max(0, match.start() - _REACH) : match.start()])} "
    after = f" {fold(clause[match.end() : match.end() + _REACH])}"
    return next(operator for lead, tail, operator in OPERATORS if lead.search(before) and tail.match(after))
