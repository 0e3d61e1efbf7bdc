"""A town whose wards each have a plan of the year: what its progress is read from, in the bench and in tests.

Rows are written as they lie after approval, work on some of it done; through imports it would take minutes.
"""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from plans.models import Annex, Plan, Task, TaskGroup, TaskWork
from tenants import scope
from tenants.clock import now
from tenants.models import ReportingLine, Unit, UnitVersion
from tenants.sorting import sort_key

WARDS, TASKS, GROUPS, YEAR = 170, 40, 5, 2024
STATUSES = ("not_started", "in_progress", "done", "confirmed", "not_started")


def bare_wards(town, count):
    """So many units that report to the town, without roles and accounts, which nobody needs here; gives their ids."""
    valid = DateRange(date(2020, 1, 1), None)
    wards = Unit.objects.bulk_create(Unit(kind="ward") for _ in range(count))
    names = [f"Phường {number:03}" for number in range(1, count + 1)]
    UnitVersion.objects.bulk_create(
        UnitVersion(unit=ward, kind="ward", code=f"V{name[-3:]}", name=name, sort_key=sort_key(name), valid=valid)
        for ward, name in zip(wards, names, strict=True)
    )
    ReportingLine.objects.bulk_create(ReportingLine(unit=ward, superior_id=town, valid=valid) for ward in wards)
    return [ward.pk for ward in wards]


def build_town_plans(town, wards, tasks=TASKS):
    """An approved plan for each ward, addressed to the town; the connection may write in every ward's name.

    Args:
        town: the town's id.
        wards: the wards' ids.
        tasks: how many each plan has.
    """
    for number, ward in enumerate(wards):
        _plan(town, ward, tasks, number)


def _plan(town, ward, tasks, seed):
    own, at = {"unit_id": ward, "reader_id": ward}, now()
    scope.enter(scope.Scope(units=(ward,), unit=ward, client="bench"))
    plan = Plan.objects.create(**own, year=YEAR, title="Kế hoạch", created_at=at, changed_at=at)
    annex = Annex.objects.create(**own, plan=plan, order=1, label="I", title="Nhiệm vụ")
    groups = TaskGroup.objects.bulk_create(
        TaskGroup(**own, annex=annex, order=n, printed_number=str(n), heading=f"Nhóm {n}") for n in range(1, GROUPS + 1)
    )
    works = TaskWork.objects.bulk_create(
        TaskWork(**own, changed_at=at, status=STATUSES[(seed + n) % len(STATUSES)], row_version=1 + (seed + n) % 5 % 2)
        for n in range(tasks)
    )
    Task.objects.bulk_create(
        Task(
            **own,
            plan=plan,
            annex=annex,
            group=groups[n * GROUPS // tasks],
            work=work,
            order=n + 1,
            printed_number=str(n + 1),
            content=f"Công việc {n + 1}",
            schedule_words="",
            schedule_kind="point" if n % 3 else "continuous",
            due=date(2024, 1, 31) + timedelta(days=90 * n) if n % 3 else None,
        )
        for n, work in enumerate(works)
    )
    # Approval: one UPDATE carries the reader to the plan's lines, a second one to the works.
    Plan.objects.filter(unit=ward, pk=plan.pk).update(reader_id=town, state="approved", approved_at=at)
    TaskWork.objects.filter(unit=ward, pk__in=[work.pk for work in works]).update(reader_id=town)
