"""Make a unit's positions, people and memberships what a file says: all of it or nothing, again and again the same.

The number of statements does not depend on the number of rows.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from tenants import scope
from tenants.acceptance import members_already, memberships_accept
from tenants.access import Access
from tenants.clock import now
from tenants.models import Membership, Position, PositionHolder, User
from tenants.people.changes import Change, Plan, Standing, plan
from tenants.people.reading import PersonRow, require_none
from tenants.people.tables import key
from tenants.refusals import Conflict, NotFound
from tenants.roles import Permission, role_allowing
from tenants.uniqueness import refusing_repetition


@transaction.atomic
def people_import(*, access: Access, rows: Sequence[PersonRow], dry_run: bool) -> list[Change]:
    """Write a file's rows in the unit in whose name the caller acts.

    Nothing in the answer tells whether an account existed before: a person is new or not as a member of this unit.

    Args:
        access: the unit's administrator.
        rows: of this unit.
        dry_run: decide and store nothing.

    Returns:
        What became, or would become, of each thing that a row names.

    Raises:
        Invalid: ``people.invalid``; the findings say which rows can't be followed.
        Conflict: ``people.meanwhile``: somebody else changed the same people.
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
    return people_converge(unit=access.unit, rows=rows, today=access.clock.today(), dry_run=dry_run, by_operator=False)


@transaction.atomic
def people_converge(
    *, unit: UUID, rows: Sequence[PersonRow], today: date, dry_run: bool, by_operator: bool
) -> list[Change]:
    """As :func:`people_import`, for a unit whose scope the caller entered; what an operator gives counts at once."""
    standing = _standing(unit, rows)
    made = plan(rows, standing, today)
    require_none(made.findings)
    if not dry_run:
        with refusing_repetition(Conflict("people.meanwhile")):
            users = _users(made)
            accepted = set(users.values()) if by_operator else members_already(unit, users.values(), today)
            _write(unit, made, users, accepted)
            if by_operator:
                memberships_accept(unit, standing.people, today)
    return made.changes


def _standing(unit: UUID, rows: Sequence[PersonRow]) -> Standing:
    names = {row.username for row in rows}
    members: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    holders: dict[tuple[str, str], list[PositionHolder]] = defaultdict(list)
    positions = {key(position.name): position for position in Position.objects.filter(unit=unit)}
    named = {"unit": unit, "user__username__in": names, "valid__isempty": False}
    for member in Membership.objects.filter(**named).select_related("user").select_for_update(of=("self",)):
        members[member.user.username, member.role].append(member)
    found = PositionHolder.objects.filter(**named).select_related("user", "position").select_for_update(of=("self",))
    for holder in found:
        holders[holder.user.username, key(holder.position.name)].append(holder)
    return Standing(members, positions, holders)


def _write(unit: UUID, made: Plan, users: Mapping[str, UUID], accepted: Collection[UUID]) -> None:
    moment = now()
    Membership.objects.bulk_create(
        Membership(
            user_id=users[username],
            unit_id=unit,
            role=role.value,
            name=name,
            valid=valid,
            accepted_at=moment if users[username] in accepted else None,
        )
        for username, role, name, valid in made.members
    )
    new = Position.objects.bulk_create(
        Position(unit_id=unit, reader_id=unit, name=name, kind=Position.Kind.POSITION)
        for name in made.positions.values()
    )
    positions = {key(position.name): position.pk for position in [*Position.objects.filter(unit=unit), *new]}
    PositionHolder.objects.bulk_create(
        PositionHolder(unit_id=unit, reader_id=unit, user_id=users[username], position_id=positions[name], valid=valid)
        for username, name, valid in made.holders
    )
    _update(Membership, made.changed_members, ["valid", "name", "row_version"])
    _update(PositionHolder, made.changed_holders, ["valid", "row_version"])


def _update(model: type[Model], rows: Sequence[Model], fields: list[str]) -> None:
    if rows:
        model._default_manager.bulk_update(rows, fields)


def _users(made: Plan) -> dict[str, UUID]:
    """Accounts by name; missing ones are made without a password, which an invitation's link sets."""
    called = {username: name for username, _, name, _ in made.members}
    wanted = set(called) | {username for username, _, _ in made.holders}
    users = dict(User.objects.filter(username__in=wanted).values_list("username", "pk"))
    missing = sorted(set(called) - set(users))
    if missing:
        fresh = [User(username=username, full_name=called[username]) for username in missing]
        for user in fresh:
            user.set_unusable_password()
        User.objects.bulk_create(fresh)
        users |= dict(User.objects.filter(username__in=missing).values_list("username", "pk"))
    return users
