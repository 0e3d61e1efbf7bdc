"""What a stored cover says, made of its passages and changed: pure (the cover is a JSON object)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from plans.dates import find_date
from plans.importing.cover import Cover
from plans.importing.passages import Part, Passage, kind_in_capitals
from plans.words import one_line

_KIND = "KẾ HOẠCH"
_BEFORE_DAY = re.compile(r", ?ngày", re.IGNORECASE)


def cover_members(cover: Cover, passages: Iterable[Passage]) -> dict[str, Any]:
    """What the cover says beyond the plan's own columns, and every passage in order with its place."""
    dated = cover.dated
    return {
        "symbol": cover.symbol,
        "dated": {"day": dated.day, "month": dated.month, "year": dated.year},
        "authority": cover.authority,
        "signatory": cover.signatory,
        "recipients": list(cover.recipients),
        "passages": passages_stored(passages),
    }


def passages_stored(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    """Passages as JSON values."""
    return [
        {"part": passage.part.value, "text": passage.text, "place": dict(passage.place), "annex": passage.annex}
        for passage in passages
    ]


def undated(cover: dict[str, Any], year: int) -> dict[str, Any]:
    """The cover of a document that was not signed yet: of its date, the year alone is known."""
    return {**cover, "dated": {"day": None, "month": None, "year": year}}


def with_title(passages: Sequence[Passage], title: str) -> list[Passage]:
    """The passages under another title; the kind of document above it stays, and without either there is no title."""
    printed = [passage for passage in passages if passage.part is Part.TITLE]
    if not printed and not title:
        return list(passages)
    words = one_line(" ".join(passage.text for passage in printed))
    kind = words[: kind_in_capitals(words)].strip() or _KIND
    place = printed[0].place if printed else {}
    written = Passage(f"{kind}\n{title}".strip(), place, Part.TITLE)
    head = [passage for passage in passages if passage.part is Part.LETTERHEAD]
    rest = [passage for passage in passages if passage.part not in {Part.LETTERHEAD, Part.TITLE}]
    return [*head, written, *rest]


def with_place(passages: Sequence[Passage], place: str) -> list[Passage]:
    """The passages signed at another place: what stands before the day, in the first line of the letterhead with one.

    Args:
        passages: in order.
        place: of which :func:`tells_day` is false; empty for none.
    """
    changed, told = list[Passage](), False
    for passage in passages:
        lines = passage.text.split("\n")
        if passage.part is Part.LETTERHEAD and not told:
            at = next((index for index, line in enumerate(lines) if find_date(line)), None)
            if at is not None:
                lines[at], told = _placed(lines[at], place), True
        changed.append(replace(passage, text="\n".join(lines)))
    return changed


def tells_day(place: str) -> bool:
    """Whether the words of a place would be read as the day, or end it before its last word."""
    return find_date(place) is not None or _BEFORE_DAY.search(place) is not None


def _placed(line: str, place: str) -> str:
    found = find_date(line)
    day = line[line.index(found[1]) :] if found else line
    return ", ".join(filter(None, (place, day)))
