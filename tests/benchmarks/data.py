"""What the benches measure on: a town with 15 wards, a plan of 120 tasks, and 15 accepted reports of 400 cells."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork
from reporting.canonical import canonical_json
from reporting.models import (
    FormSet,
    FormSetForm,
    FormVersion,
    LegalBasis,
    Obligation,
    Period,
    Report,
    ReportVersion,
    ReportVersionForm,
    Review,
)
from reporting.sealing import FormContent, seal_form
from tenants import scope
from tenants.bootstrap import establish
from tenants.clock import now
from tenants.models import Position
from tenants.services import token_issue
from tests.benchmarks.synthetic import synthetic_cells, synthetic_document, synthetic_form
from tests.benchmarks.town_plans import WARDS as WIDE
from tests.benchmarks.town_plans import bare_wards, build_town_plans

WARDS, TASKS, GROUPS = 15, 120, 6
SINCE = "2020-01-01"
STANDARD = ["office_clerk", "justice_clerk", "finance_clerk", "culture_clerk", "land_clerk", "one_stop"]


@dataclass(frozen=True)
class Data:
    """Ids and tokens for the URLs that are measured."""

    town: UUID
    ward: UUID
    period: UUID
    plan: UUID
    town_token: str
    ward_token: str
    wide: UUID
    wide_token: str


@transaction.atomic
def build():
    """Fill an empty, migrated database; the connection must be the owner's."""
    made = establish(specification(), passwords={}, secrets={})
    town, wards = made.units["T"], [made.units[f"W{n:02}"] for n in range(1, WARDS + 1)]
    plan = build_plan(wards[0], made.accounts["office.W01"])
    period = build_reports(town, wards, made.accounts)
    wide, wide_token = build_wide_town()
    return Data(
        town=town.pk,
        ward=wards[0].pk,
        period=period.pk,
        plan=plan.pk,
        town_token=token_issue(user=made.accounts["office.T"], lifetime=timedelta(days=1)),
        ward_token=token_issue(user=made.accounts["lead.W01"], lifetime=timedelta(days=1)),
        wide=wide,
        wide_token=wide_token,
    )


def build_wide_town():
    """A town whose many wards have a plan each; gives its id and its office's token."""
    units = [{"code": "U", "kind": "town", "name": "Thị xã Rộng"}]
    office = {"username": "office.U", "full_name": "Văn phòng", "unit": "U", "role": "town_office"}
    made = establish({"since": SINCE, "units": units, "accounts": [office]}, passwords={}, secrets={})
    town = made.units["U"].pk
    build_town_plans(town, bare_wards(town, WIDE))
    return town, token_issue(user=made.accounts["office.U"], lifetime=timedelta(days=1))


def specification():
    codes = [f"W{n:02}" for n in range(1, WARDS + 1)]
    return {
        "since": SINCE,
        "units": [
            {"code": "T", "kind": "town", "name": "Thị xã Đo"},
            *({"code": code, "kind": "ward", "name": f"Phường {code}", "superior": "T"} for code in codes),
        ],
        "positions": {"W01": [{"name": code, "kind": "position", "standard": code} for code in STANDARD]},
        "accounts": [
            {"username": "office.T", "full_name": "Văn phòng", "unit": "T", "role": "town_office"},
            {"username": "lead.W01", "full_name": "Chủ trì", "unit": "W01", "role": "lead", "positions": ["one_stop"]},
            *(
                {"username": f"office.{code}", "full_name": "Văn phòng", "unit": code, "role": "ward_office"}
                for code in codes
            ),
        ],
    }


def build_plan(ward, author):
    """An approved plan: each task with two leads, two coordinators and a target."""
    owned = {"unit": ward, "reader": ward}
    scope.enter(scope.Scope(units=(ward.pk,), unit=ward.pk, actor=author.pk, client="bench"))
    at = now()
    plan = Plan.objects.create(**owned, year=2024, title="Kế hoạch đo", created_at=at, changed_at=at)
    annex = Annex.objects.create(**owned, plan=plan, order=1, label="I", title="Nhiệm vụ")
    groups = TaskGroup.objects.bulk_create(
        TaskGroup(**owned, annex=annex, order=n, printed_number=str(n), heading=f"Nhóm {n}") for n in range(GROUPS)
    )
    works = TaskWork.objects.bulk_create(TaskWork(**owned, changed_at=at) for _ in range(TASKS))
    tasks = Task.objects.bulk_create(
        Task(
            **owned,
            plan=plan,
            annex=annex,
            group=groups[n % GROUPS],
            work=work,
            order=n + 1,
            printed_number=str(n // GROUPS + 1),
            content=f"Nội dung công việc số {n + 1}: rà soát, cập nhật, niêm yết công khai thủ tục hành chính " * 3,
            lead_words="Bộ phận Một cửa, công chức VP-TK",
            coordinator_words="Các công chức có liên quan",
            product="Báo cáo kết quả thực hiện",
            schedule_words="Tháng 8 năm 2024",
            schedule_kind="point",
            due=date(2024, 8, 31),
        )
        for n, work in enumerate(works)
    )
    positions = dict(Position.objects.filter(unit=ward).values_list("standard", "pk"))
    TaskParty.objects.bulk_create(
        TaskParty(
            **owned,
            task=task,
            side=side,
            order=order,
            words=standard,
            kind="position",
            standard=standard,
            position_id=positions[standard],
            accountable=side == "lead" and order == 1,
        )
        for task in tasks
        for side, standards in (("lead", STANDARD[-2:]), ("coordinator", STANDARD[:2]))
        for order, standard in enumerate(standards, start=1)
    )
    TaskTarget.objects.bulk_create(
        TaskTarget(**owned, task=task, order=1, operator="at_least", threshold=80, words="tối thiểu 80%")
        for task in tasks
    )
    Plan.objects.filter(unit=ward, pk=plan.pk).update(state="approved", approved_at=at)  # its lines never change again
    return plan


def build_reports(town, wards, accounts):
    """A period of the synthetic form with one accepted version a ward."""
    form, form_version, form_set = build_form()
    scope.enter(scope.Scope(units=(town.pk,), unit=town.pk, client="bench"))
    period = Period.objects.create(
        unit=town,
        kind="quarter",
        year=2024,
        quarter=1,
        starts=date(2023, 12, 15),
        ends=date(2024, 3, 14),
        deadline=date(2024, 3, 16),
        form_set=form_set,
        opened_at=now(),
    )
    for number, ward in enumerate(wards, start=1):
        build_version(town, ward, period, accounts, (form, form_version, number))
    return period


def build_form():
    basis = LegalBasis.objects.get(code="tt-01-2020-vpcp")
    form = synthetic_form()
    valid = DateRange(date(2020, 12, 15), None)
    form_version = FormVersion.objects.create(
        code=form.code,
        version=form.version,
        definition=canonical_json(synthetic_document()),
        sha256=form.sha256,
        provenance="unverified",
        basis=basis,
        valid=valid,
    )
    label = {"vi": "Bộ biểu thử", "en": "Bench forms"}
    form_set = FormSet.objects.create(code="bench", label=label, period_kinds=["quarter"], basis=basis, valid=valid)
    FormSetForm.objects.create(form_set=form_set, form_version=form_version, order=1)
    return form, form_version, form_set


def build_version(town, ward, period, accounts, numbered):
    form, form_version, number = numbered
    author, at = accounts[f"office.W{number:02}"], now()
    cells = synthetic_cells(form, number)
    sealed = seal_form(FormContent(form, cells))
    obligation = Obligation.objects.create(
        unit=town, reader=ward, period=period, starts=period.starts, ends=period.ends
    )
    report = Report.objects.create(unit=ward, reader=ward, obligation=obligation, created_at=at, changed_at=at)
    addressed = {"unit": ward, "reader": town}
    people = {"author": author, "approver": author}
    version = ReportVersion.objects.create(
        **addressed,
        **people,
        obligation=obligation,
        report=report,
        number=1,
        sent_at=at,
        late=False,
        document="{}",
        sha256=sealed.sha256,
    )
    ReportVersionForm.objects.create(
        **addressed,
        version=version,
        form_version=form_version,
        form=form.code,
        values=list(cells.values),
        empties=list(cells.empties),
        document=sealed.document,
        sha256=sealed.sha256,
    )
    Review.objects.create(unit=town, reader=ward, version=version, decision="accepted", reviewer=author, at=at)
