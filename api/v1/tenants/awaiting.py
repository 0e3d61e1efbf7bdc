"""What awaits the caller in their units: tasks due, plans and reports to approve, returns to mend."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer
from plans.check_ins import CheckInPeriod
from plans.facts import Actor
from plans.selectors.awaiting import NO_TASKS, TasksDue, check_ins_due, plans_to_approve, tasks_due
from plans.selectors.ledger import unread_counts
from reporting.heads import ReportHead
from reporting.selectors.cut_offs import cut_offs_open
from reporting.selectors.heads import report_heads_awaiting
from reporting.transitions import State
from tenants.access import Access, Standing
from tenants.roles import Permission
from tenants.selectors import waived_in
from tenants.separation import Duty, bars


class AwaitedTask(Answer):
    """A task that the caller leads."""

    id = serializers.UUIDField()
    path = serializers.CharField(help_text="Annex, group and number as printed.")
    content = serializers.CharField()
    due = serializers.DateField()
    overdue = serializers.BooleanField()


class AwaitedTasks(Answer):
    """Dated tasks of approved plans that the caller leads, by a position or a role, not done yet."""

    count = serializers.IntegerField()
    overdue = serializers.IntegerField()
    first = AwaitedTask(many=True, help_text="The first ten by their due date.")


class AwaitedCheckIns(Answer):
    """Tasks without a due day of their own that the caller leads and that nobody answered for a period."""

    obligation = serializers.UUIDField(help_text="They are answered at check-ins/{obligation}/.")
    period = serializers.CharField(help_text="What the period is called.")
    due = serializers.DateField(help_text="The last day for an answer, the day before the cut-off.")
    count = serializers.IntegerField()
    overdue = serializers.BooleanField()


class AwaitedPlan(Answer):
    """A plan that waits for the caller's approval."""

    id = serializers.UUIDField()
    year = serializers.IntegerField()
    title = serializers.CharField()


class AwaitedReport(Answer):
    """A report that waits for the caller."""

    id = serializers.UUIDField()
    period = serializers.CharField(help_text="What the period is called.")
    deadline = serializers.DateField()


class Awaiting(Answer):
    """What awaits the caller in one unit."""

    tasks_due = AwaitedTasks()
    check_ins_due = AwaitedCheckIns(many=True)
    plans_to_approve = AwaitedPlan(many=True)
    reports_to_approve = AwaitedReport(many=True)
    returns_to_mend = AwaitedReport(many=True)
    digests_unread = serializers.IntegerField(help_text="Digests that stand unread in the unit's inbox/.")


def awaiting(
    access: Access, held: Iterable[Standing], actors: Mapping[UUID, Actor], language: Language
) -> dict[UUID, dict[str, Any]]:
    """By unit, what awaits the caller there (seven queries, however many units and rows).

    Args:
        access: the caller; the scope reads all of the units.
        held: what the caller is in each unit today.
        actors: the same as the rules of tasks see the caller.
        language: of names.
    """
    standings = {standing.unit: standing for standing in held}
    lifted = waived_in({unit: standing.today for unit, standing in standings.items()}, Duty.DRAFT_APPROVE)
    reporters = {unit: each.today for unit, each in standings.items() if Permission.TASK_REPORT in each.grants}
    tasks = tasks_due(reporters, actors)
    approvers = [unit for unit, each in standings.items() if Permission.PLAN_APPROVE in each.grants]
    readers = [unit for unit, each in standings.items() if Permission.PLAN_READ in each.grants]
    unread = unread_counts(readers, access.user)
    answer: dict[UUID, dict[str, Any]] = {
        unit: {**_nothing(tasks.get(unit, NO_TASKS)), "digests_unread": unread.get(unit, 0)} for unit in standings
    }
    for unit, shown in _check_ins(reporters, actors, language):
        answer[unit]["check_ins_due"].append(shown)
    for plan in plans_to_approve(approvers, access.user, lifted):
        answer[plan.unit_id]["plans_to_approve"].append({"id": plan.pk, "year": plan.year, "title": plan.title})
    for head in report_heads_awaiting(list(standings)):
        member = _awaits(head, standings[head.unit], access, lifted)
        if member:
            answer[head.unit][member].append(_report(head, language))
    return answer


def _check_ins(
    days: Mapping[UUID, date], actors: Mapping[UUID, Actor], language: Language
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Units with what waits there for a period's end (two queries)."""
    cut_offs = cut_offs_open(days)
    periods = [CheckInPeriod.of(each) for each in cut_offs]
    counts = check_ins_due([(each.unit, period) for each, period in zip(cut_offs, periods, strict=True)], actors)
    for each, period, count in zip(cut_offs, periods, counts, strict=True):
        if count.waiting:
            shown = {
                "obligation": each.obligation,
                "period": getattr(each.name, language),
                "due": period.due,
                "count": count.waiting,
                "overdue": days[each.unit] > period.due,
            }
            yield each.unit, shown


def _awaits(head: ReportHead, standing: Standing, access: Access, lifted: set[UUID]) -> str | None:
    """The list on which a report stands for the caller, if on any."""
    if head.state is State.RETURNED and Permission.REPORT_EDIT in standing.grants:
        return "returns_to_mend"
    if head.state is State.PENDING_APPROVAL and Permission.REPORT_APPROVE in standing.grants:
        barred = bars(
            Duty.DRAFT_APPROVE, first=head.submitted_by, caller=access.user, waived=lambda _: head.unit in lifted
        )
        return None if barred else "reports_to_approve"
    return None


def _nothing(tasks: TasksDue) -> dict[str, Any]:
    shown = {"count": tasks.total, "overdue": tasks.overdue, "first": [task._asdict() for task in tasks.first]}
    lists = ("check_ins_due", "plans_to_approve", "reports_to_approve", "returns_to_mend")
    return {"tasks_due": shown, **{name: [] for name in lists}}


def _report(head: ReportHead, language: Language) -> dict[str, Any]:
    return {"id": head.id, "period": getattr(head.period.label, language), "deadline": head.period.deadline}
