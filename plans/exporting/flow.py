"""A plan as the blocks that are printed one below the other, whatever the file's format."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from plans.exporting.arrangement import Columns, Styled, foot, letterhead, styled
from plans.exporting.blanks import Mark, followed, printed_mark
from plans.exporting.document import PlanDocument, PrintedAnnex
from plans.importing.passages import Part, Passage
from plans.words import one_line


class Opening(NamedTuple):
    """Here an annex begins, on a page of its own if it is titled."""

    annex: PrintedAnnex


class Tasks(NamedTuple):
    """Here stands an annex's table of tasks."""

    annex: PrintedAnnex


Block = Columns | Styled | Opening | Tasks


def flow(plan: PlanDocument) -> Iterator[Block]:
    """The blocks of a plan in order.

    Args:
        plan: what is printed.
    """
    yield from _text(plan, 0)
    for order, annex in enumerate(plan.annexes, start=1):
        yield Opening(annex)
        if annex.titled:
            yield Styled("annex_label", one_line(f"Phụ lục {annex.label}"))
            yield from (Styled("annex_title", line) for line in annex.title.splitlines())
            yield from (Styled("annex_note", line) for line in _note(plan, annex.note).splitlines())
        yield Tasks(annex)
        yield from _text(plan, order)


def _text(plan: PlanDocument, annex: int) -> Iterator[Block]:
    """The text that stands after an annex's table; after none: head, title, bases and body, foot."""
    passages = plan.after(annex)
    head = [passage for passage in passages if passage.part is Part.LETTERHEAD]
    ends = [passage for passage in passages if passage.part in (Part.RECIPIENTS, Part.SIGNATURE)]
    body = passages[len(head) : len(passages) - len(ends)]
    if head:
        yield letterhead(head, plan.number, plan.dated)
    for passage, following in zip_longest(body, body[1:]):
        line = styled(passage)
        yield Styled("text_end", line.text) if ends and not following and line.style == "text" else line
        if passage.part is Part.TITLE and (not following or following.part is not Part.TITLE):
            yield Styled("rule_subject", "")
    if ends:
        yield foot(ends)


def _head(plan: PlanDocument) -> list[Passage]:
    return [passage for passage in plan.after(0) if passage.part is Part.LETTERHEAD]


def _note(plan: PlanDocument, note: str) -> str:
    """The line that ties an annex to its plan, with the number and the date that the plan got after it was written."""
    was = printed_mark([line for passage in _head(plan) for line in passage.lines])
    return followed(note, was, Mark(plan.number, plan.dated))
