"""Leads and coordinators that stand in one cell, told apart by the words between them (``data/party_words.yaml``)."""

import re
from functools import cache

from plans.data import load
from plans.words import clean

_AROUND = " \n,;.:-–+•("


def sides(cell: str) -> tuple[str, str]:
    """The words for the leads and those for the coordinators.

    The role may stand before its parties ("Chủ trì: X; phối hợp: Y"), after them, perhaps after each ("X chủ trì, Y
    phối hợp, Z phối hợp"; "X (CT), Y (PH)"), or between ("X chủ trì, phối hợp với Y").

    Args:
        cell: the text of a cell, cleaned.

    Returns:
        Both as printed, without the words of the roles; the whole cell and nothing where no role of coordinators is
        named.
    """
    coordinating = _words("coordinating").search(cell)
    if coordinating is None:
        return cell, ""
    leading = _words("leading").search(cell)
    before, after = cell[: coordinating.start()], cell[coordinating.end() :]
    if leading is None:
        return (_bare(before), _bare(after)) if _bare(before) and _bare(after) else (cell, "")
    if leading.start() > coordinating.start():  # coordinators first
        between = _bare(cell[coordinating.end() : leading.start()])
        return (between, _bare(before)) if _bare(before) else (_bare(cell[leading.end() :]), between)
    between = cell[leading.end() : coordinating.start()]
    if _bare(after) and (between.rstrip(" ").endswith((",", ";", "\n")) or not _bare(between)):
        gap = " " if between[:1].isalnum() else ""
        return _bare(cell[: leading.start()] + gap + between), _bare(after)
    if not _bare(cell[: leading.start()]):
        return _bare(between), _bare(after)
    each = map(_bare, _words("coordinating").split(cell[leading.end() :]))  # each role after its parties
    return _bare(cell[: leading.start()]), "; ".join(filter(None, each))


def _bare(words: str) -> str:
    bare = clean(words).strip(_AROUND)
    return bare if bare.count("(") == bare.count(")") else bare.strip("()")


@cache
def _words(role: str) -> re.Pattern[str]:
    phrases = sorted(load("party_words.yaml")[role], key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, clean(phrase).split())) for phrase in phrases)
    marks = "|".join(map(re.escape, load("party_words.yaml")[f"{role}_marks"]))
    return re.compile(rf"\(?\s*\b(?:{words})\b\s*\)?\s*:?|\(\s*(?:{marks})\s*\)", re.IGNORECASE)
