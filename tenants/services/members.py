"""Who is what in a unit, by its own administrator: members and their roles, for a time; never deleted."""

import re
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from tenants import scope
from tenants.acceptance import lasting, members_already
from tenants.access import Access
from tenants.clock import Clock, now
from tenants.findings import Finding
from tenants.models import Membership, Unit, User
from tenants.refusals import Conflict, Invalid, NotFound
from tenants.roles import ROLE_LABELS, Permission, Role, role_allowing
from tenants.selectors import unit_subordinates
from tenants.services.establishing import account_establish
from tenants.terms import ending, term
from tenants.uniqueness import refusing_repetition

#: Names that people may have; a machine's holds a colon, so that no person's name is one.
USERNAME = r"[a-z0-9][a-z0-9._-]{2,63}"
#: Roles that are given to people; machines are members by ``machines/``.
PEOPLES_ROLES = tuple(role for role in Role if role is not Role.INTEGRATOR)


@transaction.atomic
def member_invite(
    *, access: Access, username: str, full_name: str, role: Role, since: date | None = None, until: date | None = None
) -> Membership:
    """Give a person a role in the unit in whose name the caller acts.

    An account of that name is used, a missing one is made without a password; nothing that comes back, and nothing
    that the unit can read afterwards, tells which it was. It counts once the person has accepted it by a link of this
    unit's; at once for who is a member of the unit already (:mod:`tenants.acceptance`).

    Args:
        access: the unit's administrator.
        username: of the account.
        full_name: what this unit calls the person; the account's own name where it is new.
        role: one of :data:`PEOPLES_ROLES`.
        since: first day; None for today.
        until: first day no longer in force; None for no end.

    Raises:
        Invalid: a user name or role that can't be given, or an end before the beginning.
        Conflict: ``member.exists``: the person holds the role at that time already.
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
    return membership_open(
        unit=access.unit,
        username=username,
        full_name=full_name,
        role=role,
        since=since or access.clock.today(),
        until=until,
        today=access.clock.today(),
    )


@transaction.atomic
def administrator_appoint(
    *,
    access: Access,
    subordinate: UUID,
    username: str,
    full_name: str,
    since: date | None = None,
    until: date | None = None,
) -> Membership:
    """Give a unit that reports to the caller's its first administrator, or a new one when it has none left.

    Whoever was appointed before and has not accepted makes room.

    Raises:
        NotFound: the unit does not report to the caller's today.
        Conflict: ``administrator.exists``: it has an administrator, who appoints others.
        Invalid: as :func:`member_invite`.
    """
    today = require_without_administrator(access=access, subordinate=subordinate)
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
    for waiting in lasting(today).select_for_update().filter(unit=subordinate, role=Role.UNIT_ADMIN):
        waiting.valid, waiting.row_version = ending(waiting.valid, today, today), waiting.row_version + 1
        waiting.save(update_fields=["valid", "row_version"])
    return membership_open(
        unit=subordinate,
        username=username,
        full_name=full_name,
        role=Role.UNIT_ADMIN,
        since=since or today,
        until=until,
        today=today,
    )


def require_without_administrator(*, access: Access, subordinate: UUID) -> date:
    """Refuse a unit that does not report to the caller's, or has an administrator now or from a coming day.

    Returns:
        The unit's business date.

    Raises:
        NotFound, Conflict: as :func:`administrator_appoint`.
    """
    if access.unit is None or subordinate not in unit_subordinates(access.unit, access.clock.today()):
        raise NotFound("http.not_found")
    unit = Unit.objects.get(pk=subordinate)
    today = Clock(unit.clock_shift or timedelta()).today()
    if lasting(today).filter(unit=subordinate, role=Role.UNIT_ADMIN, accepted_at__isnull=False).exists():
        raise Conflict("administrator.exists", found=str(subordinate))
    return today


def membership_open(
    *, unit: UUID, username: str, full_name: str, role: Role, since: date, until: date | None, today: date
) -> Membership:
    """A membership, with its account where that is missing; the caller has decided that it may be given.

    ``today`` is the unit's business date.

    Raises:
        Invalid, Conflict: as :func:`member_invite`.
    """
    if not re.fullmatch(USERNAME, username):
        raise Invalid.of(Finding("member.username_invalid", found=username, expected=USERNAME, pointer="/username"))
    if role not in PEOPLES_ROLES:
        raise Invalid.of(Finding("member.role_of_machines", found=role.value, pointer="/role"))
    valid = term(since, until)
    user: User = User.objects.filter(username=username).first() or account_establish(
        username=username, full_name=full_name, password=None
    )
    vi, en = ROLE_LABELS[role]
    with refusing_repetition(Conflict("member.exists", found=username, role_vi=vi, role_en=en)):
        return Membership.objects.create(
            user=user,
            unit_id=unit,
            role=role.value,
            name=full_name,
            valid=valid,
            accepted_at=now() if user.pk in members_already(unit, [user.pk], today) else None,
        )


@transaction.atomic
def member_end(*, access: Access, membership: Membership, until: date | None) -> Membership:
    """Set the first day on which a membership is no longer in force; today takes it away at once.

    Args:
        access: the unit's administrator.
        membership: locked, of the caller's unit, not over.
        until: today or later; None for no end.

    Raises:
        Invalid: ``term.past``.
        Conflict: ``member.exists``: a later membership in the same role would overlap.
    """
    valid = ending(membership.valid, until, access.clock.today())
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
    membership.valid, membership.row_version = valid, membership.row_version + 1
    vi, en = ROLE_LABELS[Role(membership.role)]
    with refusing_repetition(Conflict("member.exists", found=membership.user.username, role_vi=vi, role_en=en)):
        membership.save(update_fields=["valid", "row_version"])
    return membership
