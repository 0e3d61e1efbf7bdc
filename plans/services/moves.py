"""Moving a plan through its workflow: the table of ``plans.transitions`` decides, this module stores."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from plans.findings import pack
from plans.labels import STATUSES, worded
from plans.models import Plan, Task, TaskOffer, TaskOfferAnswer, TaskWork, UploadedFile
from plans.numbers import DocumentNumber, read_number
from plans.selectors.unfinished import unfinished
from plans.transitions import RULES, Action, State
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid
from tenants.roles import role_allowing
from tenants.selectors import unit_superior

#: Steps that begin or end a submission, whose submitter may not approve.
SUBMITTERS = frozenset({Action.SUBMIT, Action.REFUSE, Action.RECALL})


@transaction.atomic
def plan_move(*, access: Access, plan: Plan, action: Action, reason: str = "") -> Plan:
    """Submit, approve, refuse or recall a plan.

    Approving addresses it to the superior; the version that it amends is put out of force in the same transaction.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        action: one of these four.
        reason: why, where the table asks for it.

    Returns:
        The plan as stored now.

    Raises:
        Conflict: ``unit.line_missing``: nobody to address an approved plan to.
    """
    changes: dict[str, Any] = {}
    if action in SUBMITTERS:
        changes["submitted_by"] = access.user if action is Action.SUBMIT else None
    if action is Action.APPROVE:
        changes = {"reader_id": _superior(access), "approved_at": access.clock.now()}
        if plan.amends_id is not None:
            amended = Plan.objects.select_for_update().get(unit=plan.unit_id, pk=plan.amends_id)
            _store(access, amended, action, state=State.AMENDED)
    _store(access, plan, action, reason, state=RULES[action].target, **changes)
    if action is Action.APPROVE:
        works = Task.objects.filter(unit=plan.unit_id, plan=plan.pk).values("work")
        TaskWork.objects.filter(unit=plan.unit_id, pk__in=works).update(reader=changes["reader_id"])
    return plan


@transaction.atomic
def plan_issue(*, access: Access, plan: Plan, number: str, dated: date) -> Plan:
    """Give an approved plan its number and date, once.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        number: as typed, with or without its symbol.
        dated: the day on which it was signed.

    Raises:
        Invalid: ``plan.dated_ahead``: the day is yet to come.
        Conflict: ``plan.number_taken``: another plan of the unit has this number in that year.
    """
    today = access.clock.today()
    if dated > today:
        found, expected = f"{dated:%d/%m/%Y}", f"{today:%d/%m/%Y}"
        finding = Finding("plan.dated_ahead", found=found, expected=expected, pointer="/dated")
        raise Invalid("plan.dated_ahead", findings=[finding], found=found, expected=expected)
    read = read_number(number)
    findings = [*plan.findings, *pack(_oddities(read, number, plan.cover.get("symbol", "")))]
    try:
        with transaction.atomic():
            return _store(
                access,
                plan,
                Action.ISSUE,
                state=State.ISSUED,
                number=read.number,
                dated=dated,
                issued_at=access.clock.now(),
                findings=findings,
            )
    except IntegrityError as error:  # the unique key decides, also between two who issue at once
        raise Conflict("plan.number_taken", found=read.number, year=dated.year) from error


@transaction.atomic
def plan_close(*, access: Access, plan: Plan, note: str) -> Plan:
    """End a plan's year: nothing is reported on its tasks any more.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        note: why tasks are left unfinished.

    Raises:
        Invalid: ``plan.unfinished``: tasks are, each by its finding, and the note says nothing.
    """
    left = [] if note else unfinished(plan)
    if left:
        findings = [
            Finding(
                "plan.task_unfinished",
                {"task": str(task.id), "path": task.path},
                found=task.status,
                expected="done",
                pointer="/note",
                params={"path": task.path, "content": task.content, **worded("status", [STATUSES[task.status]])},
            )
            for task in left
        ]
        raise Invalid("plan.unfinished", findings=findings, found=len(left))
    return _store(access, plan, Action.CLOSE, note, state=State.CLOSED, closed_at=access.clock.now(), closing_note=note)


@transaction.atomic
def plan_discard(*, access: Access, plan: Plan) -> None:
    """Delete a draft with its lines and its file; an amendment's tasks that an earlier version prints stay.

    Nothing of another owner's refers to a draft; the audit keeps what stood in its rows.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
    """
    scope.explain(on_behalf=_role(access, Action.DISCARD))
    unit, source = plan.unit_id, plan.source_id
    works = lines_removed(plan)
    plan.delete()
    works_removed(unit, works)
    if source is not None:
        UploadedFile.objects.filter(unit=unit, pk=source).delete()


def lines_removed(plan: Plan) -> list[UUID]:
    """Delete a draft's lines; the works that they printed are left, and returned."""
    tasks = Task.objects.filter(unit=plan.unit_id, plan=plan.pk)
    works = list(tasks.values_list("work", flat=True))
    tasks.delete()  # before the groups: in one go Django deletes the optional group first, and the key refuses
    plan.annexes.filter(unit=plan.unit_id).delete()
    return works


def works_removed(unit: UUID, works: list[UUID]) -> None:
    """Delete those works that no line prints any more; nobody can have worked on a task that stood in drafts alone.

    An offer that was taken as such a task is open again, and one that was made of it stands by itself.
    """
    printed = set(Task.objects.filter(unit=unit, work__in=works).values_list("work", flat=True))
    gone = [work for work in works if work not in printed]
    TaskOfferAnswer.objects.filter(unit=unit, work__in=gone).delete()
    TaskOffer.objects.filter(unit=unit, task__in=gone).update(task=None)
    TaskWork.objects.filter(unit=unit, pk__in=gone).delete()


def _store(access: Access, plan: Plan, action: Action, reason: str = "", **changes: Any) -> Plan:
    changes |= {
        "row_version": plan.row_version + 1,
        "changed_at": access.clock.now(),
        "changed_by": access.user,
    }
    scope.explain(on_behalf=_role(access, action), reason=reason)
    # One UPDATE: the composite keys carry a new reader to annexes, groups, tasks, parties and targets.
    Plan.objects.filter(unit=plan.unit_id, pk=plan.pk).update(**changes)
    for name, value in changes.items():
        setattr(plan, name, value)
    return plan


def _oddities(read: DocumentNumber, words: str, symbol: str) -> list[Finding]:
    """What is odd about a number; it is the clerk's to give, so that it only warns."""
    if not read.usual:
        return [Finding("plan.number_unusual", found=words, expected=f"05/{symbol or 'KH-UBND'}", severity="warning")]
    if read.symbol and symbol and read.symbol != symbol:
        return [Finding("plan.symbol_differs", found=read.symbol, expected=symbol, severity="warning")]
    return []


def _superior(access: Access) -> UUID:
    today = access.clock.today()
    superior = unit_superior(access.unit, today) if access.unit else None
    if superior is None:
        raise Conflict("unit.line_missing", found=f"{today:%d/%m/%Y}")
    return superior


def _role(access: Access, action: Action) -> str:
    """The role that allows the action, for the audit."""
    return role_allowing(RULES[action].permission, access.roles)
