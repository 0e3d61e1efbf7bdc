"""Numeric targets written into a task's content: percentages and how they bind (Phụ lục II of a ward's plan)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from plans.indicators import recognise
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
        indicator: code of the indicator that measures it, ``None`` where its clause fits none or several and no person
            named it.
        words: the clause that sets it, as printed.
    """

    operator: Operator
    threshold: Decimal
    indicator: str | None = None
    words: str = ""


_CLAUSE_END = re.compile(
    r"(?<=[;.]) |, (?=trong số)|(?<!trong số đó), (?=t[ỷỉ] lệ)"
    # "A đạt 70%, B đạt 50%": what follows has a percentage of its own
    r"|(?:(?<=%)|(?<=phần trăm)|(?<=(?:%|m) trở lên)|(?<=(?:%|m) trở xuống))(?:, (?:và )?| và )"
    r"(?=[^;.]{0,200}\d ?(?:%|phần trăm))",
    re.IGNORECASE,
)
_REACH = 40  # characters around the number in which its operator stands
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_PERCENTAGE = re.compile(r"(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|phần trăm(?! điểm))", re.IGNORECASE)
# Words before the number, words after it; the first row that fits decides. "100% hồ sơ" and "đạt 70%" are floors.
OPERATORS: tuple[tuple[re.Pattern[str], re.Pattern[str], Operator], ...] = tuple(
    (re.compile(before), re.compile(after), operator)
    for before, after, operator in (
        (
            r"(?:tối đa|không quá|không vượt quá|không trên|không cao hơn)(?: tương ứng)?(?: là)? $|≤ ?$|<= ?$",
            r"",
            Operator.AT_MOST,
        ),
        (r"", r" trở xuống", Operator.AT_MOST),
        (r"(?:không dưới|không thấp hơn|không ít hơn) $|≥ ?$|>= ?$", r"", Operator.AT_LEAST),
        (r"(?:dưới|thấp hơn) $|< ?$", r"", Operator.BELOW),
        (r"(?:trên|cao hơn|vượt) $|> ?$", r"", Operator.ABOVE),
        (r"", r"", Operator.AT_LEAST),
    )
)


def find_targets(content: str) -> tuple[ParsedTarget, ...]:
    """Every percentage of a task's content with its operator, in order.

    Args:
        content: the content cell's text, in any Unicode form.
    """
    return tuple(target for clause in _CLAUSE_END.split(one_line(content)) for target in _targets(clause))


def codes_kept(before: Iterable[ParsedTarget], after: Iterable[ParsedTarget]) -> Iterator[ParsedTarget]:
    """The targets read anew; one whose words stayed keeps its indicator, or that it has none.

    The threshold and years may differ: what is measured stays the same when more of it is wanted.

    Args:
        before: the targets that the task had.
        after: those that its content sets now.
    """
    known: defaultdict[str, list[str | None]] = defaultdict(list)
    for target in before:
        known[_unnumbered(target)].append(target.indicator)
    for target in after:
        codes = known[_unnumbered(target)]
        yield replace(target, indicator=codes.pop(0)) if codes else target


def _targets(clause: str) -> Iterator[ParsedTarget]:
    found = list(_PERCENTAGE.finditer(clause))
    words = clause.rstrip(";. ")
    code = recognise(words) if len(found) == 1 else None  # of several, nobody can tell which the words are about
    for match in found:
        yield ParsedTarget(_operator(clause, match), Decimal(match[1].replace(",", ".")), code, words)


def _unnumbered(target: ParsedTarget) -> str:
    return _DIGITS.sub("#", fold(target.words))


def _operator(clause: str, match: re.Match[str]) -> Operator:
    before = f"{fold(clause[max(0, match.start() - _REACH) : match.start()])} "
    after = f" {fold(clause[match.end() : match.end() + _REACH])}"
    return next(operator for lead, tail, operator in OPERATORS if lead.search(before) and tail.match(after))
