"""A unit's positions and who holds them, by its own administrator; a change takes effect at once."""

from datetime import date

from django.db import transaction

from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.models import Membership, Position, PositionHolder
from tenants.refusals import Conflict, Invalid, NotFound
from tenants.roles import Permission, Role, role_allowing
from tenants.terms import ending, term
from tenants.uniqueness import refusing_repetition


@transaction.atomic
def position_create(*, access: Access, name: str, kind: str, standard: str | None) -> Position:
    """A new position or body of the caller's unit.

    Args:
        access: the unit's administrator.
        name: as plans print it.
        kind: a value of :class:`Position.Kind`.
        standard: the code of the standard position that it corresponds to.

    Raises:
        Conflict: ``position.exists``: the unit has one of that name or standard code.
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    _explain(access)
    with refusing_repetition(Conflict("position.exists", found=name)):
        return Position.objects.create(
            unit_id=access.unit, reader_id=access.unit, name=name, kind=kind, standard=standard or None
        )


@transaction.atomic
def position_rename(*, access: Access, position: Position, name: str) -> Position:
    """Another name for a position of the caller's unit, which is locked.

    Raises:
        Conflict: ``position.exists``.
    """
    _explain(access)
    position.name, position.row_version = name, position.row_version + 1
    with refusing_repetition(Conflict("position.exists", found=name)):
        position.save(update_fields=["name", "row_version"])
    return position


@transaction.atomic
def holder_add(
    *, access: Access, position: Position, username: str, since: date | None = None, until: date | None = None
) -> PositionHolder:
    """Let a member of the caller's unit hold a position.

    Only members are looked at: accounts of other units are unknown here.

    Args:
        access: the unit's administrator.
        position: of the unit.
        username: of somebody who is, was or will be a member of the unit.
        since: first day; None for today.
        until: first day no longer in force; None for no end.

    Raises:
        Invalid: ``holder.not_member``, or an end before the beginning.
        Conflict: ``holder.exists``: the person holds the position at that time already.
    """
    members = Membership.objects.filter(unit=position.unit_id, user__username=username).exclude(role=Role.INTEGRATOR)
    member = members.select_related("user").first()
    if member is None:
        raise Invalid.of(Finding("holder.not_member", found=username, pointer="/username"))
    valid = term(since or access.clock.today(), until)
    _explain(access)
    with refusing_repetition(_held(username, position)):
        return PositionHolder.objects.create(
            unit_id=position.unit_id, reader_id=position.unit_id, position=position, user=member.user, valid=valid
        )


@transaction.atomic
def holder_end(*, access: Access, holder: PositionHolder, until: date | None) -> PositionHolder:
    """Set the first day on which somebody no longer holds a position; today takes it away at once.

    Args:
        access: the unit's administrator.
        holder: locked, of the caller's unit, not over.
        until: today or later; None for no end.

    Raises:
        Invalid: ``term.past``.
        Conflict: ``holder.exists``: a later time of the same person would overlap.
    """
    valid = ending(holder.valid, until, access.clock.today())
    _explain(access)
    holder.valid, holder.row_version = valid, holder.row_version + 1
    with refusing_repetition(_held(holder.user.username, holder.position)):
        holder.save(update_fields=["valid", "row_version"])
    return holder


def _held(username: str, position: Position) -> Conflict:
    return Conflict("holder.exists", found=username, position=position.name)


def _explain(access: Access) -> None:
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
