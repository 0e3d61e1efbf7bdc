"""A stored plan, as the linter looks at it: places are the path by which a person finds a line of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Model

from plans.aliases import PartyKind, Target
from plans.citations import ParsedCitation
from plans.dates import find_date
from plans.importing.cited import cited_in_cells, cited_in_text
from plans.importing.text import numbered_passages
from plans.linting import LintAnnex, LintPlan, LintTask, Numbered
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget
from plans.parties import ParsedParty
from plans.schedule import Occurrence, Schedule, ScheduleKind
from plans.selectors.targets import target_of
from plans.selectors.text import stored_date, stored_passages

_FIELDS = ("number", "content", "leads", "coordinators", "product", "schedule")


def lint_plan(plan: Plan) -> LintPlan:
    """The unit's own plan with all its lines (five queries).

    Args:
        plan: with its cover.
    """
    rows = _Rows(plan)
    passages = stored_passages(plan)
    return LintPlan(
        year=plan.year,
        dated=stored_date(plan),
        date_place={"field": "dated"},
        sections=tuple(numbered_passages(passages)),
        annexes=tuple(rows.annex(annex) for annex in rows.annexes),
        citations=(*cited_in_text(passages), *rows.citations),
    )


class _Rows:
    """A plan's rows, by what they hang on; ``citations`` are gathered from the lines as they are read."""

    citations: list[ParsedCitation]

    def __init__(self, plan: Plan) -> None:
        own = {"unit": plan.unit_id}
        self.annexes = list(Annex.objects.filter(**own, plan=plan.pk).order_by("order"))
        self.groups = _by(TaskGroup.objects.filter(**own, annex__plan=plan.pk).order_by("order"), "annex_id")
        self.tasks = _by(
            Task.objects.filter(**own, plan=plan.pk).select_related("work").order_by("order"), "annex_id", "group_id"
        )
        self.parties = _by(TaskParty.objects.filter(**own, task__plan=plan.pk).order_by("order"), "task_id", "side")
        self.targets = _by(TaskTarget.objects.filter(**own, task__plan=plan.pk).order_by("order"), "task_id")
        self.citations = []

    def annex(self, annex: Annex) -> LintAnnex:
        """An annex; its tasks count as numbered where any bears a number."""
        place = {"annex": annex.label or str(annex.order)}
        groups = self.groups[annex.pk,]
        runs = [self._run(place, None, self.tasks[annex.pk, None])]
        runs += [self._run(place, group, self.tasks[annex.pk, group.pk]) for group in groups]
        found = find_date(annex.note)
        return LintAnnex(
            label=annex.label,
            title=annex.title,
            order=annex.order,
            dated=found[0] if found else None,
            place=place,
            date_place=place | {"field": "note"},
            numbered=any(task.number for run in runs for task in run),
            groups=tuple(Numbered(group.printed_number, _in(place, group)) for group in groups),
            runs=tuple(runs),
        )

    def _run(self, place: Mapping[str, str], group: TaskGroup | None, tasks: Iterable[Task]) -> tuple[LintTask, ...]:
        return tuple(self._task(_in(place, group), task) for task in tasks)

    def _task(self, place: Mapping[str, str], task: Task) -> LintTask:
        row = {**place, "number": task.printed_number, "task": str(task.work_id)}
        row["path"] = ".".join(part for part in (*place.values(), task.printed_number) if part)
        places = {"row": row, **{field: row | {"field": field} for field in _FIELDS}}
        self.citations.extend(cited_in_cells(task.content, task.product, task.schedule_words, places))
        return LintTask(
            number=task.printed_number,
            leads=self._side(task.pk, TaskParty.Side.LEAD),
            coordinators=self._side(task.pk, TaskParty.Side.COORDINATOR),
            lead_words=task.lead_words,
            product=task.product,
            schedule=_schedule(task),
            targets=tuple(target_of(target) for target in self.targets[task.pk,]),
            named=task.work.accountable_id is not None,
            places=places,
        )

    def _side(self, task: UUID, side: TaskParty.Side) -> tuple[ParsedParty, ...]:
        return tuple(
            ParsedParty(
                party.words,
                Target(PartyKind(party.kind), party.standard, str(party.position_id or ""), party.outside),
            )
            for party in self.parties[task, side.value]
        )


def _by(rows: Iterable[Model], *columns: str) -> defaultdict[tuple[Any, ...], list[Any]]:
    found: defaultdict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for row in rows:
        found[tuple(getattr(row, column) for column in columns)].append(row)
    return found


def _in(place: Mapping[str, str], group: TaskGroup | None) -> dict[str, str]:
    return {**place, "group": group.printed_number or str(group.order)} if group else dict(place)


def _schedule(task: Task) -> Schedule:
    turns = tuple(Occurrence(*turn) for turn in task.occurrences)
    return Schedule(ScheduleKind(task.schedule_kind), task.starts, task.due, turns, task.schedule_words)
