"""Tasks of a plan that are not over: not done, or done and not confirmed by the office."""

from typing import NamedTuple
from uuid import UUID

from plans.models import Plan, Task, TaskWork


class Unfinished(NamedTuple):
    """A task that is not confirmed: its id, where the plan prints it, what it is, how far it is."""

    id: UUID
    path: str
    content: str
    status: str


def unfinished(plan: Plan) -> list[Unfinished]:
    """A plan's tasks that the office has not confirmed, in order (one query); nobody can once the plan is closed."""
    tasks = Task.objects.filter(unit=plan.unit_id, plan=plan.pk, work__unit=plan.unit_id)
    rows = (
        tasks.exclude(work__status=TaskWork.Status.CONFIRMED)
        .order_by("order")
        .values_list("work", "work__status", "annex__label", "group__printed_number", "printed_number", "content")
    )
    return [
        Unfinished(work, ".".join(filter(None, numbers)), content, status) for work, status, *numbers, content in rows
    ]
