"""What a file's rows change in a unit: pure, decided against what stands there, before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeVar
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from tenants.findings import Finding
from tenants.models import Membership, Position, PositionHolder
from tenants.people.reading import PersonRow
from tenants.people.tables import key
from tenants.roles import Role

Kind = Literal["member", "position", "holder"]
Outcome = Literal["created", "updated", "unchanged"]
T = TypeVar("T", Membership, PositionHolder)


class Change(NamedTuple):
    """What becomes of one thing that a row names."""

    row: int
    kind: Kind
    outcome: Outcome
    username: str
    role: str
    position: str


@dataclass(slots=True)
class Standing:
    """What a unit has, of the people whom a file names.

    Attributes:
        members: not empty ones, by user name and role.
        positions: by name as it is compared.
        holders: not empty ones, by user name and position's key.
    """

    members: Mapping[tuple[str, str], list[Membership]]
    positions: Mapping[str, Position]
    holders: Mapping[tuple[str, str], list[PositionHolder]]

    @property
    def people(self) -> set[UUID]:
        """Accounts of the members."""
        return {member.user_id for members in self.members.values() for member in members}


@dataclass(slots=True)
class Plan:
    """What is to be written.

    Attributes:
        changes: for the answer, in the order of the rows.
        members: new ones as (user name, role, name, time).
        positions: names of new ones by key.
        holders: new ones as (user name, position's key, time).
        ended: existing rows whose time changed, to be written.
        findings: what can't be done.
    """

    changes: list[Change] = field(default_factory=list)
    members: list[tuple[str, Role, str, DateRange]] = field(default_factory=list)
    positions: dict[str, str] = field(default_factory=dict)
    holders: list[tuple[str, str, DateRange]] = field(default_factory=list)
    changed_members: list[Membership] = field(default_factory=list)
    changed_holders: list[PositionHolder] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan(rows: Iterable[PersonRow], standing: Standing, today: date) -> Plan:
    """Decide every row.

    Args:
        rows: of one unit.
        standing: what it has.
        today: the unit's business date, the first day where a row names none.
    """
    made = Plan()
    roles_seen: set[tuple[str, Role]] = set()
    for row in rows:
        if (row.username, row.role) not in roles_seen:
            roles_seen.add((row.username, row.role))
            _member(row, standing, today, made)
        if row.position:
            _position(row, standing, made)
            _holder(row, standing, today, made)
    return made


def _member(row: PersonRow, standing: Standing, today: date, made: Plan) -> None:
    valid = DateRange(row.since or today, row.until)
    present = _overlapping(standing.members.get((row.username, row.role), ()), valid)
    outcome: Outcome = "unchanged"
    if not present:
        made.members.append((row.username, row.role, row.full_name, valid))
        outcome = "created"
    else:
        member, term = present[0], _settled(row, present, today, made)
        if term is not None and (term != member.valid or member.name != row.full_name):
            member.valid, member.name, outcome = term, row.full_name, "updated"
            member.row_version += 1
            made.changed_members.append(member)
    made.changes.append(Change(row.row, "member", outcome, row.username, row.role, ""))


def _position(row: PersonRow, standing: Standing, made: Plan) -> None:
    name = key(row.position)
    if name not in standing.positions and name not in made.positions:
        made.positions[name] = row.position
        made.changes.append(Change(row.row, "position", "created", "", "", row.position))


def _holder(row: PersonRow, standing: Standing, today: date, made: Plan) -> None:
    name, valid = key(row.position), DateRange(row.since or today, row.until)
    if any((username, held) == (row.username, name) for username, held, _ in made.holders):
        return  # the same position beside another role
    present = _overlapping(standing.holders.get((row.username, name), ()), valid)
    outcome: Outcome = "unchanged"
    if not present:
        made.holders.append((row.username, name, valid))
        outcome = "created"
    else:
        holder, term = present[0], _settled(row, present, today, made)
        if term is not None and term != holder.valid:
            holder.valid, outcome = term, "updated"
            holder.row_version += 1
            made.changed_holders.append(holder)
    made.changes.append(Change(row.row, "holder", outcome, row.username, "", row.position))


def _overlapping(candidates: Iterable[T], valid: DateRange) -> list[T]:
    return [
        each
        for each in candidates
        if (each.valid.upper is None or each.valid.upper > valid.lower)
        and (valid.upper is None or each.valid.lower < valid.upper)
    ]


def _settled(row: PersonRow, present: list[T], today: date, made: Plan) -> DateRange | None:
    """The time that a row gives to what it overlaps; None where it can't, with a finding that says why."""
    place, valid = {"row": row.row}, present[0].valid
    if len(present) > 1:
        made.findings.append(Finding("people.several_times", place, row.username))
        return None
    if row.since is not None and row.since != valid.lower:
        made.findings.append(Finding("people.began", place, f"{row.since:%d/%m/%Y}", f"{valid.lower:%d/%m/%Y}"))
        return None
    if row.until != valid.upper and row.until is not None and row.until < today:
        made.findings.append(Finding("people.past", place, f"{row.until:%d/%m/%Y}", f"{today:%d/%m/%Y}"))
        return None
    return DateRange(valid.lower, row.until)
