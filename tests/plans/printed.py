"""A parsed plan as the document that is printed, without a database, and what two readings of a plan have in common."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from plans.exporting import GroupLine, PlanDocument, PrintedAnnex, TaskLine
from plans.importing.passages import Part
from plans.words import one_line

MADE = datetime(2024, 2, 1, 2, 3, 4, 5, tzinfo=UTC)
#: Parts that are set as blocks: which line stands in which paragraph or cell is the layout's.
BLOCKS = {Part.LETTERHEAD, Part.TITLE, Part.RECIPIENTS, Part.SIGNATURE}


def document_of(parsed):
    """The document that a stored plan becomes."""
    return PlanDocument(
        year=parsed.year,
        title=parsed.title,
        number=parsed.number or "",
        dated=parsed.dated,
        passages=parsed.passages,
        annexes=tuple(
            PrintedAnnex(annex.label, annex.title, annex.note, tuple(_lines(annex))) for annex in parsed.annexes
        ),
        made_at=MADE,
    )


def essence(parsed):
    """All that a plan says, without places and without the arrangement of its blocks: equal for two readings of it."""
    return {
        "year": parsed.year,
        "cover": _without_places(parsed.cover),
        "text": [words for passages in _runs(parsed) for words in passages],
        "annexes": [
            {
                "heading": (annex.label, annex.title, annex.note, annex.dated),
                "tasks": [_without_places(task) for task in annex.tasks],
                "groups": [
                    (group.printed_number, group.heading, [_without_places(task) for task in group.tasks])
                    for group in annex.groups
                ],
            }
            for annex in parsed.annexes
        ],
        "citations": [cited.citation for cited in parsed.citations],
    }


def _runs(parsed):
    passages = (passage for passage in parsed.passages if passage.part is not Part.ANNEX)
    for (annex, part), run in groupby(passages, key=lambda passage: (passage.annex, passage.part)):
        texts = [one_line(passage.text) for passage in run]
        if part is Part.LETTERHEAD:  # its two columns may have stood in any order
            yield [(annex, part, sorted(" ".join(texts).split()))]
        else:
            yield [(annex, part, " ".join(texts))] if part in BLOCKS else [(annex, part, text) for text in texts]


def _without_places(value):
    return re.sub(r"place=\{[^}]*\}", "", repr(replace(value, **({"places": {}} if hasattr(value, "places") else {}))))


def _lines(annex):
    yield from map(_task, annex.tasks)
    for group in annex.groups:
        yield GroupLine(group.printed_number, group.heading)
        yield from map(_task, group.tasks)


def _task(task):
    words = (task.lead_words, task.coordinator_words, task.product, task.schedule.words, getattr(task, "note", ""))
    return TaskLine(task.printed_number, task.content, *words)
