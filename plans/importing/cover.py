"""A plan's cover: number, date, place, year, title, recipients, signatory, as far as the document gives them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plans.dates import PartialDate, find_date
from plans.importing.blocks import Place
from plans.importing.passages import Part, Passage, kind_in_capitals, names_office
from plans.words import one_line
from plans.years import FIRST_YEAR, LAST_YEAR

_NUMBER = re.compile(
    r"\bsố ?:? ?(?P<number>\d+\w*)?[ .…]*(?:/ ?(?P<year>\d{4}))?/ ?(?P<symbol>[^\W\d]\S*(?: ?[-–—] ?[^\W\d]\S*)*)",
    re.IGNORECASE,
)
_APART = re.compile(r" ?[-–—] ?")
_YEAR = re.compile(r"năm (20[0-9]{2})(?!\d)", re.IGNORECASE)
_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
_LAST_QUARTER = range(10, 13)
_PLACE = re.compile(r"(.+?), ?ngày", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """Something that the cover gives or leaves blank: the words that stand there and their place."""

    words: str | None = None
    place: Place = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover says.

    Attributes:
        title: as printed under "KẾ HOẠCH", or empty.
        number: the document number without its symbol, or ``None`` while blank.
        symbol: "KH-UBND".
        dated: the date as far as given.
        place: where it was signed ("Trung Lương").
        titled: the year that the title names, else ``None``.
        recipients: lines under "Nơi nhận".
        authority: the lines above the signature ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH").
        signatory: the signer's name.
        number_words: the words of the number's line.
        date_words: the words of the date's line.
    """

    title: str
    number: str | None
    symbol: str
    dated: PartialDate
    place: str
    titled: int | None
    recipients: tuple[str, ...]
    authority: str
    signatory: str
    number_words: Printed
    date_words: Printed

    @property
    def year(self) -> int | None:
        """The plan's year by its title, else by its date; ``None`` where neither names one."""
        if self.titled is None and self.dated.year in _YEARS:
            return self.dated.year
        return self.titled

    @property
    def settled(self) -> bool:
        """Whether the text leaves no doubt about the year.

        A date of the last quarter alone does not tell: many a plan is signed in the weeks before its year begins.
        """
        return self.titled is not None or (self.year is not None and self.dated.month not in _LAST_QUARTER)

    def allows(self, year: int) -> bool:
        """Whether a plan with this text may be one for a year."""
        if self.year is None or self.year == year:
            return True
        return not self.settled and self.year == year - 1


def read_cover(passages: Sequence[Passage]) -> Cover:
    """Reads the cover.

    Args:
        passages: those before the first annex, with their parts.
    """
    lines = [(one_line(line), passage) for passage in passages for line in passage.lines]
    head = [(line, passage.place) for line, passage in lines if passage.part is Part.LETTERHEAD]
    titled = (line for line, passage in lines if passage.part is Part.TITLE)
    title = " ".join(line for line in titled if any(map(str.isalnum, line)))  # no rule of dashes
    start = next((passage.place for passage in passages if passage.part is Part.TITLE), {})
    number, symbol, number_words = _number(head, start)
    dated, place, date_words = _date(head, start)
    named = _YEAR.search(title)
    authority, signatory = _signature(line for line, passage in lines if passage.part is Part.SIGNATURE)
    return Cover(
        title=title[kind_in_capitals(title) :].strip(),
        number=number,
        symbol=symbol,
        dated=dated,
        place=place,
        titled=int(named[1]) if named else None,
        recipients=_recipients(line for line, passage in lines if passage.part is Part.RECIPIENTS),
        authority=authority,
        signatory=signatory,
        number_words=number_words,
        date_words=date_words,
    )


def _number(head: Iterable[tuple[str, Place]], start: Place) -> tuple[str | None, str, Printed]:
    for line, place in head:
        match = _NUMBER.search(line)
        if match:
            year = f"/{match['year']}" if match["year"] else ""
            number = f"{match['number']}{year}" if match["number"] else None
            return number, _APART.sub("-", match["symbol"]), Printed(line, place)
    return None, "", Printed(None, start)


def _date(head: Iterable[tuple[str, Place]], start: Place) -> tuple[PartialDate, str, Printed]:
    for line, place in head:
        found = find_date(line)
        if found:
            named = _PLACE.match(line)
            return found[0], named[1] if named else "", Printed(found[1], place)
    return PartialDate(), "", Printed(None, start)


def _recipients(lines: Iterable[str]) -> tuple[str, ...]:
    words = [line.strip("-–+;. ") for line in lines]
    first = [words[0].partition(":")[2].strip()] if words else []  # "Nơi nhận: UBND thị xã"
    return tuple(filter(None, first + words[1:]))


def _signature(lines: Iterable[str]) -> tuple[str, str]:
    """The lines of the office, and the name below them; one in capitals too is the last line after the office."""
    above: list[str] = []
    for line in lines:
        if line.isupper() or names_office(line):
            above.append(line)
        elif not line.startswith("("):  # "(Đã ký)"
            return " ".join(above), line
    offices = [index for index, line in enumerate(above) if names_office(line)]
    named = bool(offices) and offices[-1] < len(above) - 1
    return " ".join(above[:-1] if named else above), above[-1] if named else ""
