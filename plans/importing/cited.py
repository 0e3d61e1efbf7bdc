"""The documents that a plan cites, in its text and in its tasks, each with the place where the citation begins."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from plans.citations import ParsedCitation, find_citations
from plans.importing.parsed import ParsedTask
from plans.importing.passages import Part, Passage
from plans.words import one_line

_ENDED = re.compile(r"[.;:!?…)]$")
_TASK_FIELDS = ("content", "product", "schedule")


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
        words = {"content": task.content, "product": task.product, "schedule": task.schedule.words}
        for field in _TASK_FIELDS:
            place = task.places.get(field, task.places["row"])
            for citation in find_citations(one_line(words[field])):
                yield ParsedCitation(citation, place, basis=False)


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
