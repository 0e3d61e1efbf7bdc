"""Reads of plans: lists, and one whole document."""

from collections import defaultdict
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Func, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject

from plans.models import Annex, Plan, PlanStep, Task, TaskGroup, UploadedFile
from plans.selectors.lines import task_lines


def plans() -> QuerySet[Plan]:
    """Plans without their texts, newest year first, each with its counts; the caller filters by unit or reader."""
    return (
        Plan.objects.defer("cover", "findings")
        .annotate(
            annex_count=_count(Annex, "plan"),
            group_count=_count(TaskGroup, "annex__plan"),
            task_count=_count(Task, "plan"),
            warnings=Func(F("findings"), function="jsonb_array_length", output_field=IntegerField()),
        )
        .order_by("-year", "-version", "id")
    )


def plans_owned() -> QuerySet[Plan]:
    """As :func:`plans`, each with its amendment's id and its last step, if it has them; the caller filters by unit."""
    amendments = Plan.objects.filter(unit=OuterRef("unit"), amends=OuterRef("pk"))
    steps = PlanStep.objects.filter(unit=OuterRef("unit"), plan=OuterRef("pk")).order_by("-id")
    last = JSONObject(
        action="action", reason="reason", at="at", actor="actor", full_name="actor__full_name", name="actor__username"
    )
    return plans().annotate(
        amendment=Subquery(amendments.values("pk")[:1]), last_step=Subquery(steps.values(shown=last)[:1])
    )


def plan_steps() -> QuerySet[PlanStep]:
    """Steps of plans with who took them, oldest first; the caller filters by unit and plan."""
    return PlanStep.objects.select_related("actor").order_by("id")


def plan_source(plan: Plan) -> UploadedFile | None:
    """What is known of the file from which a plan was read, without its content."""
    files = UploadedFile.objects.filter(unit=plan.unit_id).defer("content")
    return files.filter(pk=plan.source_id).first() if plan.source_id else None


def plan_annexes(plan: Plan, *, desk: str, unit: UUID, today: date, language: str) -> list[dict[str, Any]]:
    """A plan's annexes with their groups and task lines, in order (three queries).

    Args:
        plan: the plan.
        desk: ``unit_id`` or ``reader_id``: from whose desk it is read.
        unit: the unit that reads.
        today: its business date.
        language: of labels.
    """
    at_desk = {desk: unit}
    groups: defaultdict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for group in TaskGroup.objects.filter(annex__plan=plan.pk, **at_desk).order_by("order"):
        shown = {"id": group.pk, "order": group.order, "printed_number": group.printed_number}
        groups[group.annex_id].append({**shown, "heading": group.heading, "tasks": []})
    annexes = [
        {
            "id": annex.pk,
            "order": annex.order,
            "label": annex.label,
            "title": annex.title,
            "note": annex.note,
            "groups": groups[annex.pk],
            "tasks": [],
        }
        for annex in Annex.objects.filter(plan=plan.pk, **at_desk).order_by("order")
    ]
    parameters = {"unit": unit, "today": today, "plan": plan.pk}
    lines = task_lines(desk, language, parameters, conditions=("t.plan_id = %(plan)s",))
    _hang(annexes, sorted((line.data for line in lines), key=itemgetter("order")))
    return annexes


def _hang(annexes: list[dict[str, Any]], lines: list[dict[str, Any]]) -> None:
    """Put each line where it belongs: into its group, or straight into its annex."""
    places: dict[str, list[Any]] = {
        str(holder["id"]): holder["tasks"] for annex in annexes for holder in (annex, *annex["groups"])
    }
    for line in lines:
        places[(line["group"] or line["annex"])["id"]].append(line)


def _count(table: type[Model], path: str) -> Coalesce:
    rows = table._default_manager.filter(**{path: OuterRef("pk")}).order_by().values(path)
    return Coalesce(Subquery(rows.annotate(count=Count("*")).values("count")), 0)
