"""Changing what a draft says outside its lines; what its cover gives is read from its passages again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import transaction

from plans.covers import cover_members, tells_day, with_place, with_title
from plans.importing.cover import Cover, read_cover
from plans.importing.passages import Passage
from plans.models import Plan
from plans.selectors.text import stored_passages
from plans.services.drafts import draft_changed
from plans.words import clean, one_line
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Invalid


@transaction.atomic
def plan_text_change(
    *,
    access: Access,
    plan: Plan,
    title: str | None = None,
    place: str | None = None,
    passages: Sequence[Passage] | None = None,
) -> Plan:
    """Change a draft's title, its place, or all of its passages.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed editing.
        title: the new one; None leaves it.
        place: where it is signed; None leaves it.
        passages: every passage outside the tables of tasks, in order; None leaves them.

    Raises:
        Invalid: ``plan.year_differs``: the text names another year than the plan's; ``plan.place_dated``: the place
            tells a day.
    """
    title = None if title is None else one_line(title)
    place = None if place is None else one_line(place)
    text = stored_passages(plan) if passages is None else _cleaned(passages)
    if title is not None:
        text = with_title(text, title)
    if place is not None:
        _require_place(place)
        text = with_place(text, place)
    cover = read_cover([passage for passage in text if not passage.annex])
    _require_year(plan, cover)
    members = {**plan.cover, **cover_members(cover, text)}
    said = title if title is not None else cover.title
    return draft_changed(access, plan, cover=members, title=said, place=place if place is not None else cover.place)


def _cleaned(passages: Iterable[Passage]) -> list[Passage]:
    """The passages as an import reads them; one that says nothing is none."""
    cleaned = (replace(passage, text=clean(passage.text)) for passage in passages)
    return [passage for passage in cleaned if passage.text]


def _require_place(place: str) -> None:
    if tells_day(place):
        raise Invalid.of(Finding("plan.place_dated", found=place, expected="Hồng Lĩnh", pointer="/place"))


def _require_year(plan: Plan, cover: Cover) -> None:
    if not cover.allows(plan.year):
        raise Invalid.of(Finding("plan.year_differs", found=cover.year, expected=plan.year))
