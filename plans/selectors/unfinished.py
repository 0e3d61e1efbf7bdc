"""Tasks of a plan that nobody has reported as done."""

from typing import NamedTuple
from uuid import UUID

from plans.models import Plan, Task, TaskWork

DONE = (TaskWork.Status.DONE, TaskWork.Status.CONFIRMED)


class Unfinished(NamedTuple):
    """A task that is not done: its id, where the plan prints it, what it is, how far it is."""

    id: UUID
    path: str
    content: str
    status: str


def unfinished(plan: Plan) -> list[Unfinished]:
    """A plan's tasks that are neither done nor confirmed, in order (one query)."""
    tasks = Task.objects.filter(unit=plan.unit_id, plan=plan.pk, work__unit=plan.unit_id).exclude(work__status__in=DONE)
    rows = tasks.order_by("order").values_list(
        "work", "work__status", "annex__label", "group__printed_number", "printed_number", "content"
    )
    return [
        Unfinished(work, ".".join(filter(None, numbers)), content, status) for work, status, *numbers, content in rows
    ]
