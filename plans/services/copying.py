"""Last year's plan as a draft for another year: new tasks, their schedules moved along."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction

from plans.covers import passages_stored, undated, with_title
from plans.findings import pack
from plans.models import Plan, Task, TaskTarget, TaskWork
from plans.schedule import ScheduleKind, read_schedule
from plans.selectors.differences import stored_lines
from plans.selectors.text import stored_passages
from plans.services.cloning import lines_cloned
from plans.shifting import schedule_shifted, text_shifted
from plans.transitions import RULES, Action
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict
from tenants.roles import role_allowing


class Moved(NamedTuple):
    """A schedule that reads differently in the copy.

    Attributes:
        path: where the task stands, for example "I.V.2".
        order: through the whole plan, from 1; tells tasks without numbers apart.
        number: as printed.
        before, after: the words.
        due_before, due_after: the due day, where the words give one.
    """

    path: str
    order: int
    number: str
    before: str
    after: str
    due_before: date | None
    due_after: date | None


class Copied(NamedTuple):
    """The copy, not stored on a dry run, with what was moved and what a person must look at."""

    plan: Plan
    tasks: int
    moved: tuple[Moved, ...]
    findings: tuple[Finding, ...]


@transaction.atomic
def plan_copy(*, access: Access, plan: Plan, year: int, dry_run: bool) -> Copied:
    """Copy a plan into another year, as a draft without number and date.

    Args:
        access: the caller.
        plan: a plan of the unit's, in any state.
        year: the copy's.
        dry_run: store nothing.

    Raises:
        Conflict: ``plan.exists``: the unit has a plan of that year.
    """
    if Plan.objects.filter(unit=plan.unit_id, year=year).exists():
        raise Conflict("plan.exists", found=year)
    scope.explain(on_behalf=role_allowing(RULES[Action.EDIT].permission, access.roles))
    begun = transaction.savepoint()
    copy = _begun(access, plan, year)
    paths = [line.path for line in stored_lines(plan.unit_id, plan.pk)]
    shift = _Shift(plan.year, year, _works(access, plan, len(paths)), iter(paths))
    tasks = lines_cloned(source=plan, target=copy, change=shift, change_target=shift.target)
    copy.findings = pack(shift.findings)
    copy.save(update_fields=["findings"])
    if dry_run:
        transaction.savepoint_rollback(begun)
    else:
        transaction.savepoint_commit(begun)
    return Copied(copy, len(tasks), tuple(shift.moved), tuple(shift.findings))


class _Shift:
    """Moves tasks into the new year, one after the other, and notes what it did."""

    def __init__(self, old: int, new: int, works: Iterator[UUID], paths: Iterator[str]) -> None:
        self.old, self.new, self.works, self.paths = old, new, works, paths
        self.path = ""
        self.moved: list[Moved] = []
        self.findings: list[Finding] = []

    def __call__(self, task: Task) -> None:
        task.work_id, self.path = next(self.works), next(self.paths)
        self._schedule(task)
        left = False
        for name in ("content", "product", "note"):
            shifted = text_shifted(getattr(task, name), self.old, self.new)
            setattr(task, name, shifted.words)
            left = left or shifted.left
        if left:
            self._warn("plan.copy_year_left", task, self.old)

    def target(self, target: TaskTarget) -> None:
        """The clause of a target reads as it does in its task's content."""
        target.words = text_shifted(target.words, self.old, self.new).words

    def _schedule(self, task: Task) -> None:
        before, kind, due = task.schedule_words, task.schedule_kind, task.due
        shifted = schedule_shifted(before, self.old, self.new)
        schedule = read_schedule(shifted.words, self.new)
        task.schedule_words, task.schedule_kind = schedule.words, schedule.kind.value
        task.starts, task.due = schedule.starts, schedule.due
        task.occurrences = [list(turn) for turn in schedule.occurrences]
        if schedule.words != before:
            place = (self.path, task.order, task.printed_number)
            self.moved.append(Moved(*place, before, schedule.words, due, schedule.due))
        for document in shifted.cited:
            self._warn("plan.copy_cited", task, document)
        if schedule.flags or (task.schedule_kind != kind and schedule.kind is ScheduleKind.UNSPECIFIED):
            self._warn("plan.copy_schedule", task, schedule.words)

    def _warn(self, code: str, task: Task, found: object) -> None:
        place = {"order": task.order, "number": task.printed_number, "path": self.path}
        params = {"path": self.path, "content": task.content}
        self.findings.append(Finding(code, place, found=found, expected=self.new, severity="warning", params=params))


def _begun(access: Access, plan: Plan, year: int) -> Plan:
    now = access.clock.now()
    title = text_shifted(plan.title, plan.year, year).words
    passages = passages_stored(with_title(stored_passages(plan), title))
    cover = {**undated(plan.cover, year), "passages": passages}
    try:
        with transaction.atomic():
            return Plan.objects.create(
                unit_id=plan.unit_id,
                reader_id=plan.unit_id,
                year=year,
                title=title,
                place=plan.place,
                cover=cover,
                created_at=now,
                changed_at=now,
                changed_by=access.user,
            )
    except IntegrityError as error:  # the unique key decides between two who copy at once
        raise Conflict("plan.exists", found=year) from error


def _works(access: Access, plan: Plan, count: int) -> Iterator[UUID]:
    """As many new works as the plan has tasks."""
    row = {"unit_id": plan.unit_id, "reader_id": plan.unit_id}
    changed = {"changed_at": access.clock.now(), "changed_by": access.user}
    return iter([work.pk for work in TaskWork.objects.bulk_create(TaskWork(**row, **changed) for _ in range(count))])
