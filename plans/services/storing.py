"""A parsed plan as rows: eight inserts, whatever its length, with keys drawn in one query."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from plans.findings import pack
from plans.importing import ParsedAnnex, ParsedGroup, ParsedPlan, ParsedTask, fingerprint
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork, UploadedFile
from plans.parties import ParsedParty
from tenants.access import Access
from tenants.models.base import new_keys


def plan_store(*, access: Access, parsed: ParsedPlan, source: UploadedFile) -> Plan:
    """Store what was read as a private draft.

    Raises:
        django.db.IntegrityError: the unit has a plan of that year.
    """
    now = access.clock.now()
    own = {"unit_id": access.unit, "reader_id": access.unit}
    plan = Plan.objects.create(
        **own,
        year=parsed.year,
        title=parsed.title,
        number=parsed.number or "",
        dated=parsed.dated.complete,
        place=parsed.place,
        cover=_cover(parsed),
        findings=pack(parsed.findings),
        source=source,
        created_at=now,
        changed_at=now,
        changed_by=access.user,
    )
    rows = _Rows(own | {"plan_id": plan.pk}, own | {"changed_at": now, "changed_by": access.user}, parsed)
    Annex.objects.bulk_create(rows.annexes)
    TaskGroup.objects.bulk_create(rows.groups)
    TaskWork.objects.bulk_create(rows.works)
    Task.objects.bulk_create(rows.tasks)
    TaskParty.objects.bulk_create(rows.parties)
    TaskTarget.objects.bulk_create(rows.targets)
    return plan


class _Rows:
    """The rows of a plan's annexes, in the order in which they are printed."""

    def __init__(self, of_plan: dict[str, Any], of_work: dict[str, Any], parsed: ParsedPlan) -> None:
        self.of_plan, self.of_work = of_plan, of_work
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
        work, key = next(self.keys), next(self.keys)
        self.works.append(TaskWork(pk=work, **self.of_work))
        self.tasks.append(
            Task(
                pk=key,
                **self.of_plan,
                annex_id=annex,
                group_id=group,
                work_id=work,
                order=len(self.tasks) + 1,
                printed_number=task.printed_number,
                content=task.content,
                lead_words=task.lead_words,
                coordinator_words=task.coordinator_words,
                product=task.product,
                note=task.note,
                schedule_words=task.schedule.words,
                schedule_kind=task.schedule.kind.value,
                starts=task.schedule.starts,
                due=task.schedule.due,
                occurrences=[list(turn) for turn in task.schedule.occurrences],
            )
        )
        for side, parties in ((TaskParty.Side.LEAD, task.leads), (TaskParty.Side.COORDINATOR, task.coordinators)):
            for order, party in enumerate(parties, start=1):
                self._party(party, key, side, order)
        for order, target in enumerate(task.targets, start=1):
            measured = {"operator": target.operator.value, "threshold": target.threshold, "words": target.words}
            row = TaskTarget(pk=next(self.keys), **self.own, task_id=key, order=order, **measured)
            row.indicator = target.indicator or ""
            self.targets.append(row)

    def _party(self, party: ParsedParty, task: UUID, side: TaskParty.Side, order: int) -> None:
        target = party.target
        self.parties.append(
            TaskParty(
                pk=next(self.keys),
                **self.own,
                task_id=task,
                side=side.value,
                order=order,
                words=party.words,
                kind=target.kind.value,
                position_id=target.position or None,
                standard=target.standard,
                outside=target.outside,
                accountable=side is TaskParty.Side.LEAD and order == 1,
            )
        )


def _keys(parsed: ParsedPlan) -> Iterator[UUID]:
    """As many keys as the plan has rows below it, ascending in print order (one query)."""
    tasks = list(parsed.tasks)
    below = sum(len(task.leads) + len(task.coordinators) + len(task.targets) for task in tasks)
    holders = sum(1 + len(annex.groups) for annex in parsed.annexes)
    return iter(new_keys(holders + 2 * len(tasks) + below))


def _cover(parsed: ParsedPlan) -> dict[str, Any]:
    """What the cover says beyond the plan's own columns, and every passage in order with its place."""
    cover, dated = parsed.cover, parsed.dated
    return {
        "symbol": cover.symbol,
        "dated": {"day": dated.day, "month": dated.month, "year": dated.year},
        "authority": cover.authority,
        "signatory": cover.signatory,
        "recipients": list(cover.recipients),
        "passages": [
            {
                "part": passage.part.value,
                "text": passage.text,
                "place": dict(passage.place),
                "annex": passage.annex,
            }
            for passage in parsed.passages
        ],
        "fingerprint": fingerprint(parsed),
    }
