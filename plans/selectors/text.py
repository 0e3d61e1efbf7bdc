"""A stored plan's text: its date, the passages around its tables of tasks, and what is made of them."""

from collections.abc import Mapping
from typing import Any

from plans.dates import PartialDate
from plans.importing.passages import Part, Passage
from plans.importing.text import text_outline
from plans.models import Plan


def stored_date(plan: Plan) -> PartialDate:
    """The plan's date: the day of issue, else as far as its document gives it."""
    if plan.dated:
        return PartialDate(plan.dated.day, plan.dated.month, plan.dated.year)
    return PartialDate(**plan.cover.get("dated", {}))


def stored_passages(plan: Plan) -> list[Passage]:
    """The passages of a plan's cover, in order."""
    return [
        Passage(passage["text"], passage["place"], Part(passage["part"]), passage.get("annex", 0))
        for passage in plan.cover.get("passages", ())
    ]


def cover_shown(plan: Plan) -> Mapping[str, Any]:
    """A plan's cover with its legal bases and sections; the registry is asked when they are read, not when stored."""
    return {**plan.cover, **text_outline(stored_passages(plan))}
