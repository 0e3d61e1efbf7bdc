"""Reads of units, reporting lines, positions and memberships."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from tenants.models import Position, PositionHolder, ReportingLine, Unit, UnitVersion


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


def positions_held(user: UUID, units: Iterable[UUID], on: date) -> QuerySet[PositionHolder]:
    """The positions that a person holds in units on a day."""
    return (
        PositionHolder.objects.filter(user=user, unit__in=list(units), valid__contains=on)
        .select_related("position")
        .order_by("position__name")
    )


def positions() -> QuerySet[Position]:
    """Positions, each with those who hold it; the caller filters by unit."""
    return Position.objects.order_by("name", "id")


def shifted_units() -> QuerySet[Unit]:
    """Units whose business clock is shifted: only ever in a demonstration."""
    return Unit.objects.exclude(clock_shift=None)
