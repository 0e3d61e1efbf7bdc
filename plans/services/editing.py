"""Editing the lines of a draft: annexes, groups and tasks are added, changed, moved and removed one at a time."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Model

from plans.importing import ParsedTask
from plans.importing.sides import sides
from plans.line_words import WORDS, Words, as_read, require_members
from plans.measures import Measure, measured
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork
from plans.outlines import PARENTS, LineKind, Outline, Placed, Spot
from plans.parties import recognise
from plans.schedule import read_schedule
from plans.selectors.aliases import alias_table
from plans.selectors.targets import targets_by_task
from plans.services.drafts import draft_changed
from plans.services.moves import works_removed
from plans.services.storing import party_rows, target_rows, task_columns
from plans.targets import codes_kept, find_targets
from tenants.access import Access
from tenants.findings import Finding
from tenants.models.base import new_keys
from tenants.refusals import Invalid, NotFound

#: Columns of a task's words, where they are called otherwise.
_COLUMNS = {"leads": "lead_words", "coordinators": "coordinator_words", "schedule": "schedule_words"}
_TABLES: Mapping[LineKind, type[Model]] = {LineKind.ANNEX: Annex, LineKind.GROUP: TaskGroup, LineKind.TASK: Task}
_PLACES: Mapping[LineKind, tuple[str, ...]] = {
    LineKind.ANNEX: ("order",),
    LineKind.GROUP: ("order", "annex"),
    LineKind.TASK: ("order", "annex", "group"),
}


@transaction.atomic
def line_add(
    *, access: Access, plan: Plan, kind: LineKind, spot: Spot, words: Words, measures: Sequence[Measure] = ()
) -> UUID:
    """Add a line to a draft.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed editing.
        kind: annex, group or task.
        spot: where, by ids of lines.
        words: what it says, by the names of :data:`WORDS`.
        measures: indicators of a task's targets, over those that its words tell.

    Returns:
        The line's id; a task's is its work's.

    Raises:
        Invalid: ``line.foreign_field``, ``line.blank``, ``line.misplaced``, or as :func:`plans.measures.measured`.
    """
    lines, words = _Lines(plan), as_read(words)
    require_members(kind, words, measures, added=True)
    lines.require_spot(kind, spot)
    draft_changed(access, plan)
    [key] = new_keys(1)
    lines.outline.put(key, kind, spot)
    placed = dict(lines.outline.places())[key]
    lines.renumber()
    own: dict[str, Any] = {"unit_id": plan.unit_id, "reader_id": plan.unit_id}
    if kind is LineKind.ANNEX:
        Annex.objects.create(pk=key, **own, plan_id=plan.pk, order=placed.order, **words)
    elif kind is LineKind.GROUP:
        TaskGroup.objects.create(pk=key, **own | {"annex_id": placed.annex}, order=placed.order, **words)
    else:
        TaskWork.objects.create(pk=key, **own, changed_at=access.clock.now(), changed_by=access.user)
        place = {"annex_id": placed.annex, "group_id": placed.group, "work_id": key, "order": placed.order}
        _understand(plan, Task(**own, plan_id=plan.pk, **place), words, measures, adding=True)
    return key


@transaction.atomic
def line_change(
    *, access: Access, plan: Plan, line: UUID, spot: Spot | None, words: Words, measures: Sequence[Measure] = ()
) -> LineKind:
    """Change what a line says, or where it stands.

    Args:
        access: the caller.
        plan: as for :func:`line_add`.
        line: its id.
        spot: where it goes; None leaves it.
        words: what is said otherwise; parties, schedule and targets of a task are read again, by the unit's names now.
        measures: indicators of a task's targets; one that is not named keeps its own while its words stay.

    Raises:
        NotFound: the plan has no such line.
        Invalid: as :func:`line_add`.
    """
    lines, words = _Lines(plan), as_read(words)
    kind = lines.kind(line)
    require_members(kind, words, measures)
    if spot is not None:
        lines.require_spot(kind, spot, line)
    draft_changed(access, plan)
    if spot is not None:
        lines.outline.put(line, kind, spot)
        lines.renumber()
    if kind is LineKind.TASK and (words or measures):
        _understand(plan, Task.objects.get(unit=plan.unit_id, plan=plan.pk, work=line), words, measures)
    elif words:
        _TABLES[kind]._default_manager.filter(unit=plan.unit_id, pk=line).update(**words)
    return kind


@transaction.atomic
def line_remove(*, access: Access, plan: Plan, line: UUID) -> None:
    """Remove a line with all that stands below it; a task that an earlier version prints stays readable there.

    Args:
        access: the caller.
        plan: as for :func:`line_add`.
        line: its id.

    Raises:
        NotFound: the plan has no such line.
    """
    lines = _Lines(plan)
    lines.kind(line)
    draft_changed(access, plan)
    kinds = dict(lines.outline.kinds)
    taken = lines.outline.take(line)
    works = [key for key in taken if kinds[key] is LineKind.TASK]
    Task.objects.filter(unit=plan.unit_id, plan=plan.pk, work__in=works).delete()
    TaskGroup.objects.filter(unit=plan.unit_id, pk__in=taken).delete()
    Annex.objects.filter(unit=plan.unit_id, pk__in=taken).delete()
    works_removed(plan.unit_id, works)
    lines.renumber()


class _Lines:
    """A draft's rows with their outline (three queries)."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        unit = {"unit": plan.unit_id}
        self.rows: dict[UUID, Any] = {
            row.pk: row for row in Annex.objects.filter(**unit, plan=plan.pk).order_by("order")
        }
        known: list[tuple[UUID, LineKind, UUID | None]] = [(row.pk, LineKind.ANNEX, None) for row in self.rows.values()]
        for group in TaskGroup.objects.filter(**unit, annex__plan=plan.pk).order_by("order"):
            self.rows[group.pk] = group
            known.append((group.pk, LineKind.GROUP, group.annex_id))
        columns = ("unit_id", "work_id", "annex_id", "group_id", "order")
        for task in Task.objects.filter(**unit, plan=plan.pk).order_by("order").only(*columns):
            self.rows[task.work_id] = task
            known.append((task.work_id, LineKind.TASK, task.group_id or task.annex_id))
        self.outline = Outline(known)

    def kind(self, line: UUID) -> LineKind:
        if line not in self.outline.kinds:
            raise NotFound("http.not_found")
        return self.outline.kinds[line]

    def require_spot(self, kind: LineKind, spot: Spot, line: UUID | None = None) -> None:
        if not self.outline.fits(kind, spot) or (line is not None and line in spot):
            pointer = "/under" if spot.before is None else "/before"
            finding = Finding("line.misplaced", found=kind.value, expected=list(PARENTS[kind]), pointer=pointer)
            raise Invalid("line.invalid", findings=[finding], found=1)

    def renumber(self) -> None:
        """Store the places of rows that stand elsewhere than they did."""
        moved: dict[LineKind, list[Any]] = {kind: [] for kind in LineKind}
        for key, place in self.outline.places():
            if key in self.rows and _moved(self.rows[key], place):
                moved[place.kind].append(self.rows[key])
        for kind, rows in moved.items():
            table = _TABLES[kind]._default_manager.filter(unit=self.plan.unit_id)
            # Aside first: two rows that change places would meet in the unique key of orders.
            table.filter(pk__in=[row.pk for row in rows]).update(order=-F("order"))
            table.bulk_update(rows, _PLACES[kind], batch_size=500)


def _moved(row: Any, place: Placed) -> bool:
    """Let a row stand at its place; tells whether it stood elsewhere."""
    columns = {"order": place.order, "annex_id": place.annex, "group_id": place.group}
    stood = {name: getattr(row, name) for name in columns if hasattr(row, name)}
    for name in stood:
        setattr(row, name, columns[name])
    return stood != {name: columns[name] for name in stood}


def _understand(plan: Plan, task: Task, words: Words, measures: Sequence[Measure], *, adding: bool = False) -> None:
    """Read a task's words as an import would, and store it with its parties and targets."""
    said = {name: words.get(name, getattr(task, _COLUMNS.get(name, name))) for name in WORDS[LineKind.TASK]}
    said["leads"], others = sides(said["leads"])
    said["coordinators"] = "\n".join(dict.fromkeys(filter(None, (others, said["coordinators"]))))
    aliases = alias_table(plan.unit_id)
    before = () if adding else targets_by_task(plan, task=task.pk).get(task.work_id, ())
    targets = tuple(codes_kept(before, find_targets(said["content"])))
    read = ParsedTask(
        printed_number=said["printed_number"],
        order=task.order,
        content=said["content"],
        leads=recognise(said["leads"], aliases),
        coordinators=recognise(said["coordinators"], aliases),
        product=said["product"],
        schedule=read_schedule(said["schedule"], plan.year),
        targets=measured(targets, measures),
        lead_words=said["leads"],
        coordinator_words=said["coordinators"],
        note=said["note"],
    )
    for name, value in task_columns(read).items():
        setattr(task, name, value)
    task.save(force_insert=adding)
    row = {"unit_id": plan.unit_id, "reader_id": plan.unit_id, "task_id": task.pk}
    for table in (TaskParty, TaskTarget):
        table._default_manager.filter(unit=plan.unit_id, task=task.pk).delete()
    TaskParty.objects.bulk_create(party_rows(read, **row))
    TaskTarget.objects.bulk_create(target_rows(read, **row))
