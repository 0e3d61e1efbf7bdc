"""What a stored cover says, made of its passages and changed: pure (the cover is a JSON object)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from plans.importing.cover import Cover
from plans.importing.passages import Part, Passage, kind_in_capitals
from plans.words import one_line

_KIND = "KẾ HOẠCH"
_PLACED = re.compile(r"^[^,\n]+(?=, ?ngày\b)", re.IGNORECASE | re.MULTILINE)


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
    written = Passage(f"{kind}\n{title}", place, Part.TITLE)
    head = [passage for passage in passages if passage.part is Part.LETTERHEAD]
    rest = [passage for passage in passages if passage.part not in {Part.LETTERHEAD, Part.TITLE}]
    return [*head, written, *rest]


def with_place(passages: Sequence[Passage], place: str) -> list[Passage]:
    """The passages signed at another place: what stands before the day in the letterhead."""
    return [
        replace(passage, text=_PLACED.sub(lambda _: place, passage.text))
        if passage.part is Part.LETTERHEAD
        else passage
        for passage in passages
    ]
