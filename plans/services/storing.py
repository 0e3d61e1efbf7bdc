"""A parsed plan as rows: eight inserts, whatever its length, with keys drawn in one query."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from plans.covers import cover_members
from plans.findings import pack
from plans.importing import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask, fingerprint
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork, UploadedFile
from tenants.access import Access
from tenants.models.base import new_keys

#: Works of tasks that a plan prints already, by the index of the task in its order.
Kept = Mapping[int, UUID]


def plan_store(*, access: Access, parsed: ParsedPlan, source: UploadedFile) -> Plan:
    """Store what was read as a private draft.

    Raises:
        django.db.IntegrityError: the unit has a plan of that year.
    """
    now = access.clock.now()
    plan = Plan.objects.create(
        unit_id=source.unit_id,
        reader_id=source.unit_id,
        year=parsed.year,
        **plan_columns(parsed),
        source=source,
        created_at=now,
        changed_at=now,
        changed_by=access.user,
    )
    lines_store(access=access, plan=plan, parsed=parsed)
    return plan


def plan_columns(parsed: ParsedPlan) -> dict[str, Any]:
    """What a plan row says of a plan that was read."""
    return {
        "title": parsed.title,
        "number": parsed.number or "",
        "dated": parsed.dated.complete,
        "place": parsed.place,
        "cover": {**cover_members(parsed.cover, parsed.passages), "fingerprint": fingerprint(parsed)},
        "findings": pack(parsed.findings),
    }


def lines_store(*, access: Access, plan: Plan, parsed: ParsedPlan, kept: Kept = MappingProxyType({})) -> None:
    """Store the lines of a plan that was read.

    Args:
        access: the caller.
        plan: a draft without lines.
        parsed: what was read.
        kept: tasks that are known already; every other one is new.
    """
    own = {"unit_id": plan.unit_id, "reader_id": plan.unit_id}
    changed = {"changed_at": access.clock.now(), "changed_by": access.user}
    rows = _Rows(own | {"plan_id": plan.pk}, own | changed, parsed, kept)
    Annex.objects.bulk_create(rows.annexes)
    TaskGroup.objects.bulk_create(rows.groups)
    TaskWork.objects.bulk_create(rows.works)
    Task.objects.bulk_create(rows.tasks)
    TaskParty.objects.bulk_create(rows.parties)
    TaskTarget.objects.bulk_create(rows.targets)


def task_columns(task: ParsedTask) -> dict[str, Any]:
    """What a task's row says of a task that was read."""
    schedule = task.schedule
    return {
        "printed_number": task.printed_number,
        "content": task.content,
        "lead_words": task.lead_words,
        "coordinator_words": task.coordinator_words,
        "product": task.product,
        "note": task.note,
        "schedule_words": schedule.words,
        "schedule_kind": schedule.kind.value,
        "starts": schedule.starts,
        "due": schedule.due,
        "occurrences": [list(turn) for turn in schedule.occurrences],
    }


def party_rows(task: ParsedTask, **row: Any) -> Iterator[TaskParty]:
    """The parties of a task that was read, as rows of the task that ``row`` names."""
    for side, parties in ((TaskParty.Side.LEAD, task.leads), (TaskParty.Side.COORDINATOR, task.coordinators)):
        for order, party in enumerate(parties, start=1):
            yield TaskParty(
                **row,
                side=side.value,
                order=order,
                words=party.words,
                kind=party.target.kind.value,
                position_id=party.target.position or None,
                standard=party.target.standard,
                outside=party.target.outside,
                accountable=side is TaskParty.Side.LEAD and order == 1,
            )


def target_rows(task: ParsedTask, **row: Any) -> Iterator[TaskTarget]:
    """The targets of a task that was read, as rows of the task that ``row`` names."""
    for order, target in enumerate(task.targets, start=1):
        yield TaskTarget(
            **row,
            order=order,
            operator=target.operator.value,
            threshold=target.threshold,
            indicator=target.indicator or "",
            words=target.words,
        )


class _Rows:
    """The rows of a plan's annexes, in the order in which they are printed."""

    def __init__(self, of_plan: dict[str, Any], of_work: dict[str, Any], parsed: ParsedPlan, kept: Kept) -> None:
        self.of_plan, self.of_work, self.kept = of_plan, of_work, kept
        self.own = {name: of_plan[name] for name in ("unit_id", "reader_id")}
        self.annexes: list[Annex] = []
        self.groups: list[TaskGroup] = []
        self.works: list[TaskWork] = []
        self.tasks: list[Task] = []
        self.parties: list[TaskParty] = []
        self.targets: list[TaskTarget] = []
        self.keys = _keys(parsed)
        for annex in parsed.annexes:
            self._annex(annex)

    def _annex(self, annex: ParsedAnnex) -> None:
        key = next(self.keys)
        words = {"label": annex.label, "title": annex.title, "note": annex.note}
        self.annexes.append(Annex(pk=key, **self.of_plan, order=annex.order, **words))
        for task in annex.tasks:
            self._task(task, key, None)
        for group in annex.groups:
            self._group(group, key)

    def _group(self, group: ParsedGroup, annex: UUID) -> None:
        key = next(self.keys)
        words = {"printed_number": group.printed_number, "heading": group.heading}
        self.groups.append(TaskGroup(pk=key, **self.own, annex_id=annex, order=group.order, **words))
        for task in group.tasks:
            self._task(task, annex, key)

    def _task(self, task: ParsedTask, annex: UUID, group: UUID | None) -> None:
        work, key = self._work(len(self.tasks)), next(self.keys)
        place = {"annex_id": annex, "group_id": group, "work_id": work, "order": len(self.tasks) + 1}
        self.tasks.append(Task(pk=key, **self.of_plan, **place, **task_columns(task)))
        for row in party_rows(task, **self.own, task_id=key):
            row.pk = next(self.keys)
            self.parties.append(row)
        for target in target_rows(task, **self.own, task_id=key):
            target.pk = next(self.keys)
            self.targets.append(target)

    def _work(self, index: int) -> UUID:
        if index in self.kept:
            return self.kept[index]
        self.works.append(TaskWork(pk=next(self.keys), **self.of_work))
        return self.works[-1].pk


def _keys(parsed: ParsedPlan) -> Iterator[UUID]:
    """As many keys as the plan has rows below it, ascending in print order (one query)."""
    tasks = list(parsed.tasks)
    below = sum(len(task.leads) + len(task.coordinators) + len(task.targets) for task in tasks)
    holders = sum(1 + len(annex.groups) for annex in parsed.annexes)
    return iter(new_keys(holders + 2 * len(tasks) + below))
