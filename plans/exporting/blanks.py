"""Number and date in the lines that hold them: what is known now is filled in, what is not is room to write.

Words that say what they should already stay as they are printed, so that a plan reads back as it was.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plans.dates import PartialDate, find_date
from plans.exporting.layout import GAP

_NUMBER = re.compile(
    r"\b(?P<lead>số(?: ?:)?) ?(?P<number>\d[^\s/]*(?:/\d{4})?)?(?P<dots>[ .…_]*)(?=/ ?[^\W\d])", re.IGNORECASE
)
_BLANK = re.compile(r"\b(ngày|tháng) (?=tháng|năm)", re.IGNORECASE)
_DOTS = re.compile(r"[.…_]")
_UNPADDED_FROM = 3  # months 1 and 2 get a 0, days below 10 too


class Mark(NamedTuple):
    """What tells a document from others: its number, empty while it has none, and its date as far as known."""

    number: str
    dated: PartialDate


def printed_number(line: str) -> str | None:
    """The number that a line gives before its symbol, empty where it leaves it blank; ``None``: none belongs there."""
    match = _NUMBER.search(line)
    return (match["number"] or "") if match else None


def printed_mark(lines: Sequence[str]) -> Mark:
    """Number and date of a letterhead as printed."""
    number = next((number for line in lines if (number := printed_number(line)) is not None), "")
    dated = next((found[0] for line in lines if (found := find_date(line))), PartialDate())
    return Mark(number, dated)


def with_number(line: str, number: str) -> str:
    """A line with the number that it should give; room for one that is not known."""
    match = _NUMBER.search(line)
    if match is None or (number and match["number"] == number):
        return line
    if not number and match["dots"] and _DOTS.search(match["dots"]):
        return line
    return f"{line[: match.end('lead')]}{f' {number}' if number else GAP}{line[match.end() :]}"


def with_date(line: str, dated: PartialDate) -> str:
    """A line with the date that it should give; room for what is not known of it."""
    found = find_date(line)
    if found is None:
        return line
    words = _BLANK.sub(rf"\1{GAP}", found[1]) if found[0] == dated else spelt(dated)
    return line.replace(found[1], words, 1)


def followed(note: str, was: Mark, now: Mark) -> str:
    """An annex's note after its plan got another number or date: what it shared with the plan, or left blank, follows.

    What it says otherwise is never changed.

    Args:
        note: as printed.
        was: what the cover bore when the note was written.
        now: what it bears.
    """
    number = printed_number(note)
    if number is not None:
        follows = was.number != now.number and number in ("", was.number)
        note = with_number(note, now.number if follows else number)
    found = find_date(note)
    if found is not None:
        left_open = not found[0].complete and not found[0].contradicts(now.dated)
        follows = was.dated != now.dated and (found[0] == was.dated or left_open)
        note = with_date(note, now.dated if follows else found[0])
    return note


def spelt(dated: PartialDate) -> str:
    """A date in the words of official documents, with room for what is not known."""
    parts = (
        ("ngày", dated.day, "02"),
        ("tháng", dated.month, "02" if (dated.month or 0) < _UNPADDED_FROM else ""),
        ("năm", dated.year, ""),
    )
    return "".join(f"{word}{GAP}" if part is None else f"{word} {part:{form}} " for word, part, form in parts).rstrip()
