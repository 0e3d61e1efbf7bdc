"""Lines of plans, stored or just read, as they are compared."""

from uuid import UUID

from plans.differences import Line
from plans.importing import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask
from plans.models import Plan, Task
from plans.words import clean


def stored_lines(unit: UUID, plan: UUID) -> list[Line]:
    """The lines of a stored plan, in order (one query).

    Args:
        unit: the plan's owner, whose desk it is.
        plan: its id.
    """
    tasks = Task.objects.filter(unit=unit, plan=plan, annex__unit=unit).select_related("annex", "group")
    return [
        Line(
            task=task.work_id,
            place=(task.annex.label, task.group.printed_number if task.group else "", task.printed_number),
            annex=_titled(task.annex.label, task.annex.title),
            group=_titled(task.group.printed_number, task.group.heading) if task.group else "",
            number=task.printed_number,
            content=task.content,
            leads=clean(task.lead_words),
            coordinators=clean(task.coordinator_words),
            product=task.product,
            schedule=clean(task.schedule_words),
            note=task.note,
        )
        for task in tasks.order_by("order")
    ]


def parsed_lines(parsed: ParsedPlan) -> list[Line]:
    """The lines of a plan that was just read, in the order in which they are stored."""
    return [
        _parsed(task, annex, group)
        for annex in parsed.annexes
        for group, run in zip((None, *annex.groups), annex.runs, strict=True)
        for task in run
    ]


def cover_words(plan: Plan) -> dict[str, str]:
    """What a plan says outside its lines, as it is compared."""
    passages = plan.cover.get("passages", ())
    words = {part: "\n".join(passage["text"] for passage in passages if passage["part"] == part) for part in _PARTS}
    return {"title": plan.title, "place": plan.place, **words}


_PARTS = ("basis", "heading", "text", "recipients", "signature", "closing")


def _parsed(task: ParsedTask, annex: ParsedAnnex, group: ParsedGroup | None) -> Line:
    return Line(
        task=None,
        place=(annex.label, group.printed_number if group else "", task.printed_number),
        annex=_titled(annex.label, annex.title),
        group=_titled(group.printed_number, group.heading) if group else "",
        number=task.printed_number,
        content=task.content,
        leads=clean(task.lead_words),
        coordinators=clean(task.coordinator_words),
        product=task.product,
        schedule=clean(task.schedule.words),
        note=task.note,
    )


def _titled(number: str, title: str) -> str:
    return " ".join(filter(None, (number, title)))
