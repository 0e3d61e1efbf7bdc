"""The documents that a plan cites, in its text and in its tasks, each with the place where the citation begins."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from plans.citations import ParsedCitation, find_citations
from plans.importing.parsed import ParsedTask
from plans.importing.passages import Part, Passage
from plans.words import one_line

_ENDED = re.compile(r"[.;:!?…)]$")


def cited_in_text(passages: Iterable[Passage]) -> Iterator[ParsedCitation]:
    """Citations of the cover and of annex titles; one may run on over the end of a paragraph."""
    for run in _joined(passages):
        texts = [one_line(passage.text) for passage in run]
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        for citation in find_citations(" ".join(texts)):
            passage = run[bisect_right(starts, citation.start) - 1]
            yield ParsedCitation(citation, passage.place, passage.part is Part.BASIS)


def cited_in_tasks(tasks: Iterable[ParsedTask]) -> Iterator[ParsedCitation]:
    """Citations of the tasks' contents, products and schedules."""
    for task in tasks:
        yield from cited_in_cells(task.content, task.product, task.schedule.words, task.places)


def cited_in_cells(content: str, product: str, schedule: str, places: Mapping[str, Any]) -> Iterator[ParsedCitation]:
    """Citations of one task's cells; ``places`` are those of its fields, the task's own under ``row``."""
    for field, words in (("content", content), ("product", product), ("schedule", schedule)):
        for citation in find_citations(one_line(words)):
            yield ParsedCitation(citation, places.get(field, places["row"]), basis=False)


def _joined(passages: Iterable[Passage]) -> Iterator[Sequence[Passage]]:
    """Runs of passages that are one sentence: a page break in the paper splits paragraphs in a re-typed file."""
    run: list[Passage] = []
    for passage in passages:
        if run and (_ENDED.search(run[-1].text) or not passage.text[0].islower()):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run
