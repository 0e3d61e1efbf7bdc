"""The foot of a document: recipients and signature stand side by side, and in many a file line by line."""

from collections.abc import Sequence

from plans.importing.passages import FOOT, Passage, kind_in_capitals, opens


def by_columns(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with those of the foot column by column, where they stand in a table or on a sheet.

    Args:
        passages: a stretch of the document, in order.
    """
    titled = next((index for index, passage in enumerate(passages) if kind_in_capitals(passage.lines[0])), 0)
    start = next((index for index in range(titled, len(passages)) if _begins(passages[index])), len(passages))
    if start == len(passages) or "column" not in passages[start].place:
        return list(passages)
    table, row = (passages[start].place[name] for name in ("table", "row"))
    while start and passages[start - 1].place.get("table") == table and passages[start - 1].place["row"] == row:
        start -= 1
    end = start
    while end < len(passages) and passages[end].place.get("table") == table:
        end += 1
    foot = sorted(passages[start:end], key=lambda passage: passage.place["column"])
    return [*passages[:start], *foot, *passages[end:]]


def recipients_first(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, their parts known, with the foot in the order of its parts, as it is printed again."""
    text = [passage for passage in passages if passage.part not in FOOT]
    return text + [passage for part in FOOT for passage in passages if passage.part is part]


def _begins(passage: Passage) -> bool:
    return opens("recipients", passage) or (opens("signature", passage) and passage.lines[0].isupper())
