"""Reads of offered tasks: with their answers, and with the work on those that were taken."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from plans.models import Plan, TaskOffer, TaskOfferAnswer
from plans.selectors.in_force import PLAN_IN_FORCE
from plans.selectors.lines import task_lines
from tenants.access import Access

_IN_FORCE = """EXISTS (SELECT 1 FROM plans_plan p WHERE %(unit)s IN (p.unit_id, p.reader_id)
                              AND p.unit_id = t.unit_id AND p.id = t.plan_id AND {in_force})"""
_CONDITIONS = ("t.work_id = ANY (%(works)s)", _IN_FORCE.format(in_force=PLAN_IN_FORCE))


def offers() -> QuerySet[TaskOffer]:
    """Offers, newest first, each with its ``state``: open, or its answer; the caller filters by unit or reader."""
    answers = TaskOfferAnswer.objects.filter(offer=OuterRef("pk"), unit=OuterRef("reader"), reader=OuterRef("unit"))
    state = Coalesce(Subquery(answers.values("answer")[:1]), Value("open"), output_field=CharField())
    return TaskOffer.objects.annotate(state=state).order_by("-id")


def offer_answers(found: Collection[TaskOffer]) -> dict[UUID, TaskOfferAnswer]:
    """The answers to offers, by the offers' ids (one query)."""
    answers = TaskOfferAnswer.objects.filter(offer__in=[offer.pk for offer in found], reader=F("offer__unit"))
    return {answer.offer_id: answer for answer in answers}


def taken_tasks(access: Access, desk: str, works: Collection[UUID], language: str) -> dict[str, dict[str, Any]]:
    """Tasks that offers became, by their ids, where a plan in force prints them (one query).

    Args:
        access: the caller, in whose unit's name it reads.
        desk: ``unit_id`` or ``reader_id``: the unit's own tasks or those addressed to it.
        works: the tasks' ids.
        language: of labels.
    """
    parameters = {"unit": access.unit, "today": access.clock.today(), "works": list(works)}
    lines = task_lines(desk, language, parameters, conditions=_CONDITIONS)
    return {data["id"]: data for data in (line.data for line in lines)}


def plans_of_year(unit: UUID, year: int) -> QuerySet[Plan]:
    """A unit's versions of its plan of a year, the latest first."""
    return Plan.objects.filter(unit=unit, year=year).order_by("-version")
