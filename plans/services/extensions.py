"""A later day for a task: a lead asks with a reason, the office decides with a note."""

from datetime import date

from django.db import transaction

from plans.extensions import extension_fault
from plans.facts import Allowance
from plans.models import ExtensionRequest, TaskWork
from plans.services.works import signed, work_change
from tenants.access import Access
from tenants.refusals import Conflict, Invalid

State = ExtensionRequest.State


@transaction.atomic
def extension_ask(
    *, access: Access, work: TaskWork, allowance: Allowance, present: date, year: int, due: date, reason: str
) -> ExtensionRequest:
    """Ask for a later due day.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role and position that allow it.
        present: the due day that counts now.
        year: of the plan.
        due: the day asked for.
        reason: why.

    Raises:
        Invalid: ``extension.not_later``: the day does not lie after the present one and today;
            ``extension.too_late``: it lies beyond the next year.
    """
    _require_day(access, due, max(present, access.clock.today()), year)
    work_change(access, work, allowance, reason)
    return ExtensionRequest.objects.create(**signed(access, work.pk, allowance), asked_due=due, reason=reason)


@transaction.atomic
def extension_decide(
    *, access: Access, work: TaskWork, allowance: Allowance, request: ExtensionRequest, granted: bool, note: str
) -> None:
    """Grant a request, which moves the task's due day, or refuse it.

    Args:
        access: the caller.
        work: the task's work, locked.
        allowance: the role that allows it.
        request: the request, of this task.
        granted: whether the later day is given.
        note: what the office says to it.

    Raises:
        Conflict: ``extension.decided``.
    """
    work_change(access, work, allowance, note, **({"extended_to": request.asked_due} if granted else {}))
    _settle(access, request, State.GRANTED if granted else State.REFUSED, note)


@transaction.atomic
def extension_withdraw(*, access: Access, work: TaskWork, allowance: Allowance, request: ExtensionRequest) -> None:
    """Take a request back before it is decided.

    Raises:
        Conflict: ``extension.decided``.
    """
    work_change(access, work, allowance)
    _settle(access, request, State.WITHDRAWN, "")


def _require_day(access: Access, due: date, after: date, year: int) -> None:
    fault = extension_fault(due, after=after, year=year, today=access.clock.today())
    if fault is not None:
        raise Invalid.of(fault)


def _settle(access: Access, request: ExtensionRequest, state: State, note: str) -> None:
    if request.state != State.PENDING:
        raise Conflict("extension.decided", found=f"{request.asked_due:%d/%m/%Y}")
    request.state, request.decision_note = state, note
    request.decided_by_id, request.decided_at = access.user, access.clock.now()
    request.save(update_fields=["state", "decision_note", "decided_by", "decided_at"])
