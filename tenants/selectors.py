"""Reads of units, reporting lines, positions, memberships, machines and waivers."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import TypedDict
from uuid import UUID

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from tenants.access import Access
from tenants.models import (
    Application,
    ClientSecret,
    DutyWaiver,
    Membership,
    Position,
    PositionHolder,
    ReportingLine,
    Unit,
    UnitVersion,
)
from tenants.roles import Role
from tenants.separation import Duty


class UnitRefData(TypedDict):
    """A unit as answers name it."""

    id: UUID
    code: str
    name: str


def unit_versions(on: date) -> QuerySet[UnitVersion]:
    """Every unit's name and code in force on a day, with the superior that it reports to."""
    lines = ReportingLine.objects.filter(unit=OuterRef("unit_id"), valid__contains=on)
    return UnitVersion.objects.filter(valid__contains=on).annotate(superior=Subquery(lines.values("superior_id")[:1]))


def unit_refs(units: Iterable[UUID], on: date) -> dict[UUID, UnitRefData]:
    """Id, code and name of units on a day; of a unit that has ended by then, its last ones."""
    found: dict[UUID, UnitRefData] = {}
    versions = UnitVersion.objects.filter(unit__in=list(units), valid__startswith__lte=on).order_by("valid")
    for unit, code, name in versions.values_list("unit_id", "code", "name"):
        found[unit] = {"id": unit, "code": code, "name": name}
    return found


def unit_superior(unit: UUID, on: date) -> UUID | None:
    """The unit that this one reports to on a day."""
    return ReportingLine.objects.filter(unit=unit, valid__contains=on).values_list("superior_id", flat=True).first()


def unit_subordinates(superior: UUID, on: date) -> list[UUID]:
    """The units on the superior's reporting line on a day, in the order of their codes."""
    lines = ReportingLine.objects.filter(superior=superior, valid__contains=on)
    codes = UnitVersion.objects.filter(unit=OuterRef("unit_id"), valid__contains=on).values("code")[:1]
    return list(lines.annotate(code=Subquery(codes)).order_by("code", "unit_id").values_list("unit_id", flat=True))


def positions_held(user: UUID, days: Mapping[UUID, date]) -> list[PositionHolder]:
    """The positions that a person holds in units, each on its business date (one query)."""
    held = PositionHolder.objects.filter(user=user, unit__in=list(days)).select_related("position")
    return [holder for holder in held.order_by("position__name") if days[holder.unit_id] in holder.valid]


def positions() -> QuerySet[Position]:
    """Positions, each with those who hold it; the caller filters by unit."""
    return Position.objects.order_by("name", "id")


def members() -> QuerySet[Membership]:
    """People's memberships with their accounts; the caller filters by unit (a platform table: no wall behind it)."""
    return Membership.objects.exclude(role=Role.INTEGRATOR).select_related("user")


def holders() -> QuerySet[PositionHolder]:
    """Who holds positions, each under the name that the unit calls its member; the caller filters by unit."""
    named = Membership.objects.filter(unit=OuterRef("unit_id"), user=OuterRef("user_id")).order_by("-id")
    return PositionHolder.objects.select_related("user", "position").annotate(
        person_name=Subquery(named.values("name")[:1])
    )


def machines() -> QuerySet[Application]:
    """Machines' clients with their secrets; the caller filters by unit (a platform table: no wall behind it)."""
    secrets = Prefetch("secrets", ClientSecret.objects.order_by("id"))
    return Application.objects.filter(machine__isnull=False).prefetch_related(secrets)


def waivers() -> QuerySet[DutyWaiver]:
    """Duties that units have lifted; the caller filters by unit."""
    return DutyWaiver.objects.all()


def waived_in(units: Mapping[UUID, date], duty: Duty) -> set[UUID]:
    """Of units with their business dates, those that have lifted a duty on that day (one query)."""
    rows = DutyWaiver.objects.filter(unit__in=list(units), rule=duty.value).values_list("unit_id", "valid")
    return {unit for unit, valid in rows if units[unit] in valid}


def is_waived(access: Access, duty: Duty) -> bool:
    """Whether the caller's unit has lifted a duty today (one query)."""
    return access.unit is not None and bool(waived_in({access.unit: access.clock.today()}, duty))


def waivers_of(access: Access) -> Callable[[Duty], bool]:
    """Whether the caller's unit has lifted a duty today; each duty is looked up once, and only when it matters."""
    return cache(lambda duty: is_waived(access, duty))


def shifted_units() -> QuerySet[Unit]:
    """Units whose business clock is shifted: only ever in a demonstration."""
    return Unit.objects.exclude(clock_shift=None)


def unit_clocks() -> dict[UUID, timedelta]:
    """Every unit that has members, with what is added to its clock."""
    return _clocks(Membership.objects.all())


def unit_clocks_of(user: UUID) -> dict[UUID, timedelta]:
    """The same of every unit that an account is, was or will be a member of, always in one order."""
    return _clocks(Membership.objects.filter(user=user))


def _clocks(members: QuerySet[Membership]) -> dict[UUID, timedelta]:
    units = Unit.objects.filter(pk__in=members.values("unit")).order_by("pk")
    return {unit: shift or timedelta() for unit, shift in units.values_list("pk", "clock_shift")}
