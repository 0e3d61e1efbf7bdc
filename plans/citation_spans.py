"""Where a text cites documents, with the dates and years that are theirs: pure, and more generous than a citation.

``plans.citations`` reads what is cited soundly; here it is enough that a number, a symbol or the name of a kind stands
beside a date, since a document's date is nobody else's to change.
"""

import re
from collections.abc import Iterator
from functools import cache

from plans.citations import find_citations
from plans.data import load

#: "05/KH-UBND", "12/2024/QĐ–UBND", "05/kh-ubnd".
_SYMBOL = (
    r"(?:\d{1,5}[a-zđ]?(?:\s?/\s?\d{4})?\s?[/-]\s?(?-i:[A-ZĐ]{2,}\w*(?:\s?[-–/]\s?[A-ZĐ]\w*)*)"
    r"|\d{1,5}(?:/\d{4})?/[a-zđ]{2,4}[-–][a-zđ]{2,})"
)
_DATE = r"[\d….]{1,4}\s?(?:[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?!\d)|tháng\s?[\d….]{1,4}\s?năm\s?\d{4})"
#: Who issued it, or what about: any words that begin no deadline ("trước ngày", "đến ngày", "hoàn thành …").
_BETWEEN = (
    r"(?:\s(?:của|do|về)(?:\s(?!(?:trước|đến|tới|chậm|hoàn|từ|hạn|hết|xong|trong|kể|vào)\b)[^\s,;.()\d]+){1,20}?)?"
)
_ON_DAY = rf"\s?(?:(?:ký|ban hành|cùng)\s)?ngày\s{_DATE}"
_AFTER_NUMBER = rf"(?:{_BETWEEN}(?:,?\s?\(?{_ON_DAY}\)?|\snăm\s\d{{4}})|\s\({_DATE}\))"
#: Kinds and short names that the registry's table of kinds does not have.
_OTHER_KINDS = ("CV", "TTr", "Tờ trình", "Giấy mời", "Biên bản")


def cited_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every document that is cited, in order, none overlapping another.

    Args:
        text: in NFC.
    """
    line = text.replace("\n", " ")
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_found(line)):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _found(line: str) -> Iterator[tuple[int, int]]:
    for citation in find_citations(line):
        end = citation.start + len(citation.words)
        date = _after_number().match(line, end)
        yield citation.start, date.end() if date else end
    for match in _named().finditer(line):
        yield match.span()


@cache
def _after_number() -> re.Pattern[str]:
    return re.compile(_AFTER_NUMBER, re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    """A symbol, or a number or the mere name of a kind that a date follows."""
    rules = load("legal_bases.yaml")["kinds"]
    short = [symbol for rule in rules.values() for symbol in rule.get("symbols", ())]
    kinds = "|".join(sorted(map(re.escape, {*rules, *short, *_OTHER_KINDS}), key=len, reverse=True))
    number = r"\d{1,5}[a-zđ]?"
    by_symbol = rf"(?:(?:{kinds})\s)?(?:số:?\s?)?{_SYMBOL}(?:{_AFTER_NUMBER})?"
    by_number = rf"(?:(?:{kinds})\s(?:số:?\s?)?|số:?\s?){number}{_AFTER_NUMBER}"
    return re.compile(rf"\b(?:{by_symbol}|{by_number}|(?:{kinds}){_BETWEEN}\s{_ON_DAY})", re.IGNORECASE)
