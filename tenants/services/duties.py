"""Lifting the separation of duties in a unit that has too few people, with a recorded reason."""

from datetime import date

from django.db import transaction

from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.models import DutyWaiver
from tenants.refusals import Conflict, Invalid, NotFound
from tenants.roles import Permission, role_allowing
from tenants.separation import WAIVABLE, Duty
from tenants.terms import ending, term
from tenants.uniqueness import refusing_repetition


@transaction.atomic
def waiver_create(
    *, access: Access, rule: Duty, reason: str, since: date | None = None, until: date | None = None
) -> DutyWaiver:
    """Let one person do both halves of a rule in the caller's unit for a time.

    Args:
        access: the unit's administrator.
        rule: one of ``tenants.separation.WAIVABLE``.
        reason: why; recorded with the waiver and in the audit.
        since: first day; None for today.
        until: first day no longer in force; None for no end.

    Raises:
        Invalid: ``duty.not_waivable``, or an end before the beginning.
        Conflict: ``duty.waived``: it is lifted at that time already.
        NotFound: the caller acts in no unit's name.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    if rule not in WAIVABLE:
        raise Invalid.of(Finding("duty.not_waivable", found=rule.value, expected=sorted(WAIVABLE), pointer="/rule"))
    valid = term(since or access.clock.today(), until)
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles), reason=reason)
    with refusing_repetition(Conflict("duty.waived", found=rule.value)):
        return DutyWaiver.objects.create(
            unit_id=access.unit,
            reader_id=access.unit,
            rule=rule.value,
            reason=reason,
            valid=valid,
            created_at=access.clock.now(),
            created_by=access.user,
        )


@transaction.atomic
def waiver_end(*, access: Access, waiver: DutyWaiver, until: date | None) -> DutyWaiver:
    """Set the first day on which a rule holds again; today restores it at once.

    Args:
        access: the unit's administrator.
        waiver: locked, of the caller's unit, not over.
        until: today or later; None for no end.

    Raises:
        Invalid: ``term.past``.
        Conflict: ``duty.waived``: a later waiver would overlap.
    """
    valid = ending(waiver.valid, until, access.clock.today())
    scope.explain(on_behalf=role_allowing(Permission.MEMBER_MANAGE, access.roles))
    waiver.valid, waiver.row_version = valid, waiver.row_version + 1
    with refusing_repetition(Conflict("duty.waived", found=waiver.rule)):
        waiver.save(update_fields=["valid", "row_version"])
    return waiver
